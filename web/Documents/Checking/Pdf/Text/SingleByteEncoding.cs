namespace KilkennyInfo.Documents.Checking.Pdf.Text;

/// <summary>The encodings that PDF knows by name: which character each byte of a simple font shows.</summary>
internal static class SingleByteEncoding
{
    /// <summary>Windows code page 1252, 80 to 9F; the rest is Latin-1.</summary>
    private const string Windows =
        "\u20AC\u2022\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u2022\u017D\u2022\u2022\u2018\u2019"
        + "\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u2022\u017E\u0178";

    /// <summary>Mac Roman, from 80 on.</summary>
    private const string Mac =
        "\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7\u00E9\u00E8\u00EA\u00EB\u00ED"
        + "\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC\u2020\u00B0\u00A2\u00A3\u00A7\u2022"
        + "\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\u2260\u00C6\u00D8\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220F"
        + "\u03C0\u222B\u00AA\u00BA\u03A9\u00E6\u00F8\u00BF\u00A1\u00AC\u221A\u0192\u2248\u2206\u00AB\u00BB\u2026\u00A0\u00C0"
        + "\u00C3\u00D5\u0152\u0153\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CA\u00FF\u0178\u2044\u20AC\u2039\u203A\uFB01"
        + "\uFB02\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4\uF8FF\u00D2"
        + "\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";

    /// <summary>Adobe's standard encoding, from A0 on; FFFD where nothing is.</summary>
    private const string Standard =
        "\uFFFD\u00A1\u00A2\u00A3\u2044\u00A5\u0192\u00A7\u00A4'\u201C\u00AB\u2039\u203A\uFFFD\uFFFD\uFFFD\u2013\u2020\u2021"
        + "\u00B7\uFFFD\u00B6\u2022\u201A\u201E\u201D\u00BB\u2026\u2030\uFFFD\u00BF\uFFFD`\u00B4\u02C6\u02DC\u00AF\u02D8\u02D9"
        + "\u00A8\uFFFD\u02DA\u00B8\uFFFD\u02DD\u02DB\u02C7\u2014\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
        + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u00C6\uFFFD\u00AA\uFFFD\uFFFD\uFFFD\uFFFD\u0141\u00D8\u0152\u00BA\uFFFD\uFFFD"
        + "\uFFFD\uFFFD\uFFFD\u00E6\uFFFD\uFFFD\uFFFD\u0131\uFFFD\uFFFD\u0142\u00F8\u0153\u00DF\uFFFD\uFFFD\uFFFD\uFFFD";

    public static char? CharacterOf(string? encoding, byte code)
    {
        var character = encoding switch
        {
            "MacRomanEncoding" => code < 0x80 ? (char)code : Mac[code - 0x80],
            "WinAnsiEncoding" => code is < 0x80 or >= 0xA0 ? (char)code : Windows[code - 0x80],
            _ => code switch
            {
                0x27 => '\u2019',
                0x60 => '\u2018',
                < 0x80 => (char)code,
                < 0xA0 => '\uFFFD',
                _ => Standard[code - 0xA0],
            },
        };
        return character < ' ' || character == '\uFFFD' ? null : character;
    }
}
