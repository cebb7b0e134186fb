using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Tests.Documents.Word;

internal static class SamplePictures
{
    private const string PngFile = """
        iVBORw0KGgoAAAANSUhEUgAAA4QAAAGQAgMAAACL+EYMAAAADFBMVEX///8ATUSCiJPq9vGrYlUWAAABlElEQVR42u3POREAIBDAQEyiBz+YQBoouIaC52aj
        IFtm9gohISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhISHhfj1qEBISEhISEhISEhISEhISEhISEhISEhISEhISEhIS
        EhISEhJGwhrVCAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCU8cERISEhISEhISEhISEhISEhISEhISEhISEhKePiIkJCQkJCQk
        JCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCSMhLeOCAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJ
        CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQnfFtZMNULCP4VJIyQkJCQkJCQkJCQkJCQkJCQk
        JCQkJCQkJCQkJCQk/KcFuTatTgeaiuYAAAAASUVORK5CYII=
        """;

    private const string JpegFile = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/
        wAALCAAgADABAREA/8QAGAABAQEBAQAAAAAAAAAAAAAAAAMBBAX/xAAsEAABAwEDCwUBAAAAAAAAAAABAAIDBBEx0QUSFCEzUnFzlLGyFVRhk+HB/9oACAEB
        AAA/APdRERFy5Ra19MGuAc0yxggi0EZ7Vvp9F7On+tuCmaGjlJa2kgDRqc4RjX8DH+3HUNJG4udSwOYTaSYwS04duF1PT6L2dP8AW3BZk5rWUxa0BrRLIAAL
        ABnuW1+wbzovNqpt+V5/nfhfQANAAAAGoALVLYcrw/O3C6dBsHc6XzcqzQxzxOilbnMdeLbFLQot+o6iTFNCi36jqJMU0KLfqOokxTQot+o6iTFVhhjgibFE
        3NY24W2r/9k=
        """;

    /// <summary>Bars on a light ground, 900 x 400.</summary>
    public static readonly Picture Png = new("bars.png", PictureKind.Png, 900, 400, Convert.FromBase64String(PngFile));

    /// <summary>A house, 48 x 32.</summary>
    public static readonly Picture Jpeg = new("house.jpg", PictureKind.Jpeg, 48, 32, Convert.FromBase64String(JpegFile));

    /// <summary>Not read by the writers: they hand it on to be made into a PNG.</summary>
    public static readonly Picture WebP = new("bars.webp", PictureKind.WebP, 900, 400, "RIFF"u8.ToArray());

    public static byte[] PngOf(Picture picture) =>
        picture == WebP ? Convert.FromBase64String(PngFile) : throw new InvalidOperationException($"{picture.Name} needs no turning.");
}
