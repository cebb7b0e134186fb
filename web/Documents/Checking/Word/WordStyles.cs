using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>What the styles of a file give to a paragraph: its level as a heading, whether it is bold, the language.</summary>
internal sealed class WordStyles
{
    private const int MostAncestors = 20;
    private const int Levels = 9;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public WordStyles(MainDocumentPart main)
    {
        var styles = main.StyleDefinitionsPart?.Styles;
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            _styles.TryAdd(style.StyleId?.Value ?? string.Empty, style);
        }

        var normal = _styles.Values.FirstOrDefault(style => style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph);
        Language = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value
            ?? normal?.StyleRunProperties?.Languages?.Val?.Value
            ?? main.DocumentSettingsPart?.Settings?.GetFirstChild<ThemeFontLanguages>()?.Val?.Value;
    }

    /// <summary>Of text that tells none itself.</summary>
    public string? Language { get; }

    public IEnumerable<string> Languages => _styles.Values.Select(style => style.StyleRunProperties?.Languages?.Val?.Value).OfType<string>();

    /// <summary>1 to 9; none for a paragraph that is no heading.</summary>
    public int? LevelOf(Paragraph paragraph)
    {
        if (Level(paragraph.ParagraphProperties?.OutlineLevel) is { } own)
        {
            return own <= Levels ? own : null;
        }

        foreach (var style in Chain(paragraph))
        {
            if (Level(style.StyleParagraphProperties?.OutlineLevel) is { } level)
            {
                return level <= Levels ? level : null;
            }

            var name = style.StyleName?.Val?.Value ?? string.Empty;
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan("heading ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= Levels)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The title of the document itself, or under it.</summary>
    public bool IsTitle(Paragraph paragraph) =>
        Chain(paragraph).Any(style => style.StyleName?.Val?.Value?.ToUpperInvariant() is "TITLE" or "SUBTITLE" or "CAPTION");

    /// <summary>Bold by a style of its own that does not call itself a heading, such as the label of a box: somebody meant it as that.</summary>
    public bool IsLabel(Paragraph paragraph) => Chain(paragraph).Any(style =>
        style.Default?.Value != true && Told(style.StyleRunProperties?.Bold) == true
        && style.StyleName?.Val?.Value?.Contains("head", StringComparison.OrdinalIgnoreCase) is false);

    public bool IsListItem(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is not null
        || Chain(paragraph).Any(style => style.StyleParagraphProperties?.NumberingProperties is not null);

    public bool IsBold(Paragraph paragraph, Run run) =>
        Told(run.RunProperties?.Bold)
        ?? Chain(run.RunProperties?.RunStyle?.Val?.Value).Concat(Chain(paragraph))
            .Select(style => Told(style.StyleRunProperties?.Bold)).FirstOrDefault(told => told is not null)
        ?? false;

    private static bool? Told(OnOffType? value) => value is null ? null : value.Val?.Value ?? true;

    private static int? Level(OutlineLevel? level) => level?.Val?.Value + 1;

    private IEnumerable<Style> Chain(Paragraph paragraph) => Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);

    /// <summary>A style and those that it is based on; the chain of a hostile file may bite its tail.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var level = 0; level < MostAncestors && id is not null && _styles.TryGetValue(id, out var style); level++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
