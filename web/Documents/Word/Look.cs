namespace KilkennyInfo.Documents.Word;

/// <summary>
/// How one kind of paragraph looks. Word and OpenDocument styles are both made from these, so that the two files look alike and a change
/// is made once. Sizes and spaces are in points, insets in millimetres.
/// </summary>
/// <param name="Word">The style's name in Word; where Word knows such a style, its own name, which programs go by.</param>
/// <param name="Open">The style's name in OpenDocument, by the same rule.</param>
internal sealed record Look(string Word, string Open)
{
    public double Size { get; init; } = 12;

    public bool Bold { get; init; }

    public string Colour { get; init; } = Colours.Ink;

    public double Before { get; init; }

    public double After { get; init; } = 8;

    /// <summary>Never the last on a page.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>1 for the title.</summary>
    public int? HeadingLevel { get; init; }

    public double Inset { get; init; }

    public Edge Edge { get; init; }

    public string? Shade { get; init; }

    /// <summary>Space between lines is for reading, not for a heading that fills two lines.</summary>
    public double Leading => HeadingLevel is null ? 1.4 : 1.2;

    /// <summary>What a program must be told for that leading, since its own measure is the typeface's line of 1.149 times its size.</summary>
    public double LineFactor => Leading / 1.149;

    public string WordId => Word.Replace(" ", "", StringComparison.Ordinal);

    public string OpenId => Open.Replace(" ", "_20_", StringComparison.Ordinal);
}

/// <summary>Each kind of box has a bar of its own: boxes with the same one after the other would be drawn as one.</summary>
internal enum Edge
{
    None,

    /// <summary>A broad green bar on the left.</summary>
    StrongBar,

    /// <summary>A grey bar on the left.</summary>
    QuietBar,

    /// <summary>A dark bar on the left.</summary>
    DarkBar,

    /// <summary>A thin green line below.</summary>
    Below,
}

/// <summary>The text colours have a contrast of at least 7:1 with white and with both shades.</summary>
internal static class Colours
{
    public const string Ink = "0B0C0C";
    public const string Green = "004D44";
    public const string Quiet = "3A3C41";
    public const string Bar = "828893";
    public const string Hair = "9AA0A8";
    public const string GreenShade = "EAF6F1";
    public const string GreyShade = "F3F4F5";

    public static string OfBar(Edge edge) => edge switch
    {
        Edge.StrongBar => Green,
        Edge.DarkBar => Quiet,
        _ => Bar,
    };
}
