namespace KilkennyInfo.Documents.Checking;

/// <summary>
/// How much work one file may cause. The figures let through the largest documents that a council makes, and keep every file
/// under ten seconds and 300 MB.
/// </summary>
/// <param name="InflatedBytes">Of all streams of the file together.</param>
/// <param name="StreamBytes">Of one stream or archive entry, inflated.</param>
/// <param name="Ratio">Inflated to packed, once a stream is past <see cref="RatioFreeBytes"/>.</param>
/// <param name="Values">Values of all objects of a PDF: a number costs one, an empty dictionary three.</param>
/// <param name="Depth">Arrays and dictionaries within one another; elements within one another in XML.</param>
/// <param name="XmlBytes">Of one XML part.</param>
/// <param name="XmlNodes">Elements and attributes of all XML parts of an archive.</param>
/// <param name="Attributes">Of one element of XML.</param>
/// <param name="TextLength">Characters of text kept for the search.</param>
public sealed record CheckLimits(
    TimeSpan Time,
    int FileBytes = 64 << 20,
    long InflatedBytes = 512L << 20,
    int StreamBytes = 32 << 20,
    int Ratio = 200,
    int Objects = 500_000,
    int Values = 4_000_000,
    int Depth = 200,
    int Pages = 10_000,
    int Entries = 5_000,
    int XmlBytes = 20_000_000,
    int XmlNodes = 600_000,
    int Attributes = 2_000,
    int TextLength = 4_000_000)
{
    public const int RatioFreeBytes = 2 << 20;

    public static CheckLimits Standard { get; } = new(TimeSpan.FromSeconds(8));
}

/// <summary>Which rules a file is held to.</summary>
/// <param name="IsStrict">The rules of the house too, such as an outline and exactly one first-level heading.</param>
public sealed record CheckRules(bool IsStrict = false, UaPart Part = UaPart.Declared)
{
    public static CheckRules Standard { get; } = new();
}

/// <summary>The part of PDF/UA that a PDF is held to.</summary>
public enum UaPart
{
    /// <summary>Part 2 when the file says so, else part 1.</summary>
    Declared,
    One,
    Two,
}
