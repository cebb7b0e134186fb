using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Html;

internal static class PictureFiles
{
    public static string MediaType(PictureKind kind) => kind switch
    {
        PictureKind.Png => "image/png",
        PictureKind.Jpeg => "image/jpeg",
        PictureKind.WebP => "image/webp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
