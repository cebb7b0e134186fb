namespace KilkennyInfo.Media;

/// <summary>What became of an upload: a <see cref="CleanImage"/>, or an <see cref="ImageRefusal"/> that says why not.</summary>
public abstract record ImageReading
{
    private protected ImageReading()
    {
    }
}

/// <summary>
/// An image that may be shown: its kind is known from its bytes, it is within the limits, and nothing is left in it but what is needed
/// to show it. Reading <paramref name="Bytes"/> again gives the same bytes.
/// </summary>
/// <param name="Width">As shown, so after the turn that <see cref="Orientation"/> asks for.</param>
/// <param name="Height">As shown.</param>
/// <param name="Removed">What was taken out, as <see cref="RemovedPart"/> names it, each once.</param>
public sealed record CleanImage(ImageKind Kind, int Width, int Height, bool HasAlpha, byte[] Bytes, IReadOnlyList<string> Removed) : ImageReading
{
    /// <summary>
    /// The turn that browsers make before they show the pixels, 1 to 8 as Exif counts them; 1 is none. A writer of documents has to make
    /// it itself, since PDF and word processors do not look for it.
    /// </summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Made for print: browsers show it, but with colours that vary.</summary>
    public bool IsCmyk { get; init; }
}

/// <summary>Why an upload is not taken. Each key has a sentence in both languages, whose places the values fill.</summary>
/// <param name="Detail">For whoever has to find out what is wrong with the file: a log line, in English, never shown to the editor.</param>
public sealed record ImageRefusal(string Key, string Detail, params (string Name, string Value)[] Values) : ImageReading
{
    public const string NotAnImage = "not-an-image";

    public const string Svg = "svg-refused";

    public const string Gif = "gif-refused";

    /// <summary>An image, but of a kind that the site does not show. Value: <c>kind</c>, such as HEIC.</summary>
    public const string UnsupportedKind = "unsupported-kind";

    /// <summary>A JPEG that browsers do not show: lossless, arithmetic, of 12 bits and the like.</summary>
    public const string UnusualJpeg = "unusual-jpeg";

    /// <summary>Values: <c>size</c> of the file and the <c>limit</c>, in megabytes.</summary>
    public const string TooBigFile = "too-big-file";

    /// <summary>Values: <c>width</c> and <c>height</c>; the <c>limit</c> in millions of pixels.</summary>
    public const string TooManyPixels = "too-many-pixels";

    /// <summary>Too wide or too high. Values: <c>width</c>, <c>height</c> and the <c>limit</c> of each, in pixels.</summary>
    public const string TooWide = "too-wide";

    /// <summary>Cut off, corrupt, or not what it says it is. Value: <c>kind</c>.</summary>
    public const string Damaged = "damaged";

    /// <summary>Value: <c>kind</c>.</summary>
    public const string Animated = "animated-refused";

    public static IReadOnlyList<string> Keys { get; } =
        [NotAnImage, Svg, Gif, UnsupportedKind, UnusualJpeg, TooBigFile, TooManyPixels, TooWide, Damaged, Animated];
}
