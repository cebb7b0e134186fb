using KilkennyInfo.Documents.Pdf.Objects;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>Red, green and blue from 0 to 1.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(1, 1, 1);

    /// <summary>Text: 16:1 on white.</summary>
    public static readonly Colour Ink = Of(0x1D1D1D);

    /// <summary>Headings, links and strong rules, of the palette of gov.ie: 10:1 on white.</summary>
    public static readonly Colour DarkGreen = Of(0x004D44);

    /// <summary>Captions and the foot of the page: 8:1 on white.</summary>
    public static readonly Colour Grey = Of(0x474B50);

    public static readonly Colour PaleGreen = Of(0xE8F1EF);
    public static readonly Colour Hairline = Of(0xB3C6C2);

    public string Operands => PdfText.Numbers(Red, Green, Blue);

    private static Colour Of(int colour) => new((colour >> 16) / 255.0, ((colour >> 8) & 255) / 255.0, (colour & 255) / 255.0);
}

/// <summary>A rectangle on a page, in points from its left and top edges.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Box With(Box other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
