namespace KilkennyInfo.Media;

/// <summary>Ends the reading of a file; <see cref="ImageUpload"/> turns it into its answer.</summary>
internal sealed class ImageRefusedException(ImageRefusal refusal) : Exception(refusal.Detail)
{
    public ImageRefusal Refusal { get; } = refusal;

    public static ImageRefusedException Damaged(ImageKind kind, string detail) =>
        new(new ImageRefusal(ImageRefusal.Damaged, $"{kind.Name()}: {detail}", ("kind", kind.Name())));

    public static ImageRefusedException Animated(ImageKind kind) =>
        new(new ImageRefusal(ImageRefusal.Animated, $"{kind.Name()}: it moves", ("kind", kind.Name())));

    public static ImageRefusedException UnusualJpeg(string detail) => new(new ImageRefusal(ImageRefusal.UnusualJpeg, $"JPEG: {detail}"));
}
