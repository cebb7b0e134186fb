using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = KilkennyInfo.Languages.Language;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace KilkennyInfo.Documents.Word;

/// <summary>The sheet, its footer, and how Word is to treat the file.</summary>
internal static class WordSettings
{
    /// <summary>Word 2013 and later; a lower number opens the file in a mode without newer features.</summary>
    private const string Mode = "15";

    public static Settings For(Language language) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = (short)Units.TwipCount(Sheet.ListStep) },
        new AutoHyphenation { Val = false },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new FootnoteDocumentWideProperties(WordFootnotes.Separators.Select(id => new FootnoteSpecialReference { Id = id })),
        new Compatibility(
            Setting(CompatSettingNameValues.CompatibilityMode, Mode),
            Setting(CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Setting(CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Setting(CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
            Setting(CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
        new ThemeFontLanguages { Val = Sheet.Region(language) },
        new DecimalSymbol { Val = "." },
        new ListSeparator { Val = "," });

    public static SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = Units.TwipCount(Sheet.Width), Height = Units.TwipCount(Sheet.Height) },
        new PageMargin
        {
            Top = (int)Units.TwipCount(Sheet.Margin),
            Bottom = (int)Units.TwipCount(Sheet.Margin),
            Left = Units.TwipCount(Sheet.Margin),
            Right = Units.TwipCount(Sheet.Margin),
            Header = Units.TwipCount(Sheet.FooterHeight),
            Footer = Units.TwipCount(Sheet.FooterHeight),
            Gutter = 0,
        });

    /// <param name="words">With <c>{n}</c> and <c>{total}</c>.</param>
    public static Footer Footer(string words)
    {
        var paragraph = new WordParagraph(new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = Looks.Footer.WordId },
            Justification = new Justification { Val = JustificationValues.Right },
        });
        paragraph.Append(PageWords.Split(words).Select(piece => piece switch
        {
            PageWords.Number => Field(" PAGE "),
            PageWords.Total => Field(" NUMPAGES "),
            _ => (OpenXmlElement)WordInlines.Plain(piece),
        }));
        return new Footer(paragraph);
    }

    private static SimpleField Field(string instruction) => new(WordInlines.Plain("1")) { Instruction = instruction };

    private static CompatibilitySetting Setting(CompatSettingNameValues name, string value) =>
        new() { Name = name, Uri = "http://schemas.microsoft.com/office/word", Val = value };
}
