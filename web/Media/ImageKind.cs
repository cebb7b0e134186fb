using System.Diagnostics;

namespace KilkennyInfo.Media;

/// <summary>The kinds of image that an editor may upload, told by their bytes and never by their name.</summary>
public enum ImageKind
{
    Png,
    Jpeg,
    WebP,
}

public static class ImageKindNames
{
    /// <summary>The ending of a file's name, one of those that content may hold, with its dot.</summary>
    public static string Ending(this ImageKind kind) => kind switch
    {
        ImageKind.Png => ".png",
        ImageKind.Jpeg => ".jpg",
        ImageKind.WebP => ".webp",
        _ => throw new UnreachableException(),
    };

    /// <summary>What people call it, the same in both languages.</summary>
    public static string Name(this ImageKind kind) => kind switch
    {
        ImageKind.Png => "PNG",
        ImageKind.Jpeg => "JPEG",
        ImageKind.WebP => "WebP",
        _ => throw new UnreachableException(),
    };
}
