using System.Globalization;
using System.Text.RegularExpressions;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>What of a <c>style</c> attribute says something about the words: weight, slant, whether they are shown, and Word's own lists and parts.</summary>
internal sealed partial class InlineStyle
{
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "font", "font-weight", "font-style", "display", "text-decoration", "text-decoration-line", "mso-hide", "mso-list", "mso-element", "mso-outline-level",
    };

    private static readonly InlineStyle None = new();

    private readonly Dictionary<string, string> _values = [];

    private InlineStyle()
    {
    }

    /// <summary>None where the style does not say.</summary>
    public bool? IsBold => (Value("font-weight") ?? WordIn("font", "bold")) switch
    {
        null => null,
        "bold" or "bolder" => true,
        var weight => int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600,
    };

    public bool? IsItalic => (Value("font-style") ?? WordIn("font", "italic")) switch
    {
        null => null,
        var slant => slant.StartsWith("italic", StringComparison.Ordinal) || slant.StartsWith("oblique", StringComparison.Ordinal),
    };

    public bool IsHidden => Value("display") == "none" || Value("mso-hide") == "all";

    public bool IsStruck => (Value("text-decoration") ?? Value("text-decoration-line"))?.Contains("line-through", StringComparison.Ordinal) is true;

    /// <summary>The sign or number before a list item, which Word writes out for programs that know no lists.</summary>
    public bool IsListMarker => Value("mso-list") == "ignore";

    /// <summary>The level, from 1, of a paragraph that is an item of one of Word's lists: <c>mso-list:l0 level2 lfo1</c>.</summary>
    public int? ListLevel => Value("mso-list") is { } list && Level().Match(list) is { Success: true } level ? Number(level.Groups[1].Value) : null;

    /// <summary>What part of the document this is to Word: <c>footnote</c>, <c>comment-list</c>, <c>header</c> ...</summary>
    public string? Element => Value("mso-element");

    public int? OutlineLevel => Value("mso-outline-level") is { Length: 1 } level && char.IsAsciiDigit(level[0]) ? Number(level) : null;

    public static InlineStyle Parse(string? style)
    {
        if (string.IsNullOrEmpty(style))
        {
            return None;
        }

        var parsed = new InlineStyle();
        foreach (var range in style.AsSpan().Split(';'))
        {
            parsed.Keep(style.AsSpan()[range]);
        }

        return parsed;
    }

    private void Keep(ReadOnlySpan<char> declaration)
    {
        var colon = declaration.IndexOf(':');
        if (colon > 0 && Kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(declaration[..colon].Trim(), out var name))
        {
            var value = declaration[(colon + 1)..].ToString().Replace("!important", "", StringComparison.OrdinalIgnoreCase);
            _values[name] = value.Trim().ToLowerInvariant();
        }
    }

    private string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>The shorthand says bold or italic in a word of its own; without it, it takes both away.</summary>
    private string? WordIn(string name, string word) => Value(name) is { } value ? value.Split(' ').Contains(word) ? word : "normal" : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\blevel([1-9])\b")]
    private static partial Regex Level();
}
