using DocumentFormat.OpenXml.Wordprocessing;
using Language = KilkennyInfo.Languages.Language;
using RunLanguage = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace KilkennyInfo.Documents.Word;

/// <summary>The styles of a Word file, from <see cref="Looks"/>. Those with names that Word knows are found by its own commands.</summary>
internal static class WordStyles
{
    public const string Link = "Hyperlink";
    public const string NoteMark = "FootnoteReference";
    public const string Table = "DocumentTable";

    public static Styles For(Language language)
    {
        var styles = new Styles(Defaults(language));
        styles.Append(Looks.All.Select(Of));
        styles.Append(CharacterDefault(), LinkStyle(), NoteMarkStyle(), TableDefault(), TableStyle());
        return styles;
    }

    private static DocDefaults Defaults(Language language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle
        {
            RunFonts = new RunFonts { Ascii = Sheet.Typeface, HighAnsi = Sheet.Typeface, EastAsia = Sheet.Typeface, ComplexScript = Sheet.Typeface },
            Color = new Color { Val = Colours.Ink },
            FontSize = new FontSize { Val = Units.HalfPoints(Looks.Text.Size) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = Units.HalfPoints(Looks.Text.Size) },
            Languages = new RunLanguage { Val = Sheet.Region(language), EastAsia = Sheet.Region(language), Bidi = "ar-SA" },
        }),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle { WidowControl = new WidowControl() }));

    private static Style Of(Look look)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = look.WordId,
            StyleName = new StyleName { Val = look.Word },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = ParagraphOf(look),
            StyleRunProperties = LettersOf(look),
        };
        if (look == Looks.Text)
        {
            style.Default = true;
            return style;
        }

        style.BasedOn = new BasedOn { Val = Looks.Text.WordId };
        if (look.HeadingLevel is not null)
        {
            style.NextParagraphStyle = new NextParagraphStyle { Val = Looks.Text.WordId };
        }

        return style;
    }

    private static StyleParagraphProperties ParagraphOf(Look look) => new()
    {
        KeepNext = look.KeepsNext ? new KeepNext() : null,
        KeepLines = look.HeadingLevel is not null ? new KeepLines() : null,
        ParagraphBorders = look.Edge is Edge.None ? null : BordersOf(look),
        Shading = look.Shade is null ? null : new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = look.Shade },
        SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = Units.Twips(look.Before),
            After = Units.Twips(look.After),
            Line = Units.LineOf(look.LineFactor),
            LineRule = LineSpacingRuleValues.Auto,
        },
        Indentation = look.Inset > 0 ? new Indentation { Left = Units.TwipsOfMillimetres(look.Inset) } : null,
        OutlineLevel = look.HeadingLevel is { } level ? new OutlineLevel { Val = level - 1 } : null,
    };

    private static ParagraphBorders BordersOf(Look look) => look.Edge switch
    {
        Edge.Below => new() { BottomBorder = Border<BottomBorder>(Colours.Green, 8, 8) },
        _ => new()
        {
            // Lines in the colour of the ground, which hold the text off the edge of the shade.
            TopBorder = look.Shade is null ? null : Border<TopBorder>(look.Shade, 8, 5),
            LeftBorder = Border<LeftBorder>(Colours.OfBar(look.Edge), 36, 9),
            BottomBorder = look.Shade is null ? null : Border<BottomBorder>(look.Shade, 8, 5),
        },
    };

    /// <param name="size">In eighths of a point.</param>
    /// <param name="space">Between the line and the text, in points.</param>
    private static T Border<T>(string colour, uint size, uint space) where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Color = colour, Size = size, Space = space };

    private static StyleRunProperties LettersOf(Look look) => new()
    {
        Bold = look.Bold ? new Bold() : null,
        BoldComplexScript = look.Bold ? new BoldComplexScript() : null,
        Color = new Color { Val = look.Colour },
        FontSize = new FontSize { Val = Units.HalfPoints(look.Size) },
        FontSizeComplexScript = new FontSizeComplexScript { Val = Units.HalfPoints(look.Size) },
    };

    private static Style CharacterDefault() => new()
    {
        Type = StyleValues.Character,
        StyleId = "DefaultParagraphFont",
        Default = true,
        StyleName = new StyleName { Val = "Default Paragraph Font" },
        UIPriority = new UIPriority { Val = 1 },
        SemiHidden = new SemiHidden(),
    };

    private static Style LinkStyle() => new()
    {
        Type = StyleValues.Character,
        StyleId = Link,
        StyleName = new StyleName { Val = "Hyperlink" },
        StyleRunProperties = new StyleRunProperties { Color = new Color { Val = Colours.Green }, Underline = new Underline { Val = UnderlineValues.Single } },
    };

    private static Style NoteMarkStyle() => new()
    {
        Type = StyleValues.Character,
        StyleId = NoteMark,
        StyleName = new StyleName { Val = "footnote reference" },
        StyleRunProperties = new StyleRunProperties { Bold = new Bold(), VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript } },
    };

    private static Style TableDefault() => new()
    {
        Type = StyleValues.Table,
        StyleId = "TableNormal",
        Default = true,
        StyleName = new StyleName { Val = "Normal Table" },
        UIPriority = new UIPriority { Val = 99 },
        SemiHidden = new SemiHidden(),
        StyleTableProperties = new StyleTableProperties { TableIndentation = new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa } },
    };

    private static Style TableStyle()
    {
        return new()
        {
            Type = StyleValues.Table,
            StyleId = Table,
            CustomStyle = true,
            StyleName = new StyleName { Val = "Document table" },
            BasedOn = new BasedOn { Val = "TableNormal" },
            StyleTableProperties = new StyleTableProperties
            {
                TableBorders = Lines(),
                TableCellMarginDefault = CellMargins(CellSize.Usual),
            },
        };
    }

    public static TableCellMarginDefault CellMargins(CellSize size)
    {
        var side = (short)Units.TwipCount(Sheet.PaddingOf(size));
        var height = Units.Twips(4);
        return new()
        {
            TopMargin = new TopMargin { Width = height, Type = TableWidthUnitValues.Dxa },
            TableCellLeftMargin = new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
            BottomMargin = new BottomMargin { Width = height, Type = TableWidthUnitValues.Dxa },
            TableCellRightMargin = new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa },
        };
    }

    private static TableBorders Lines() => new()
    {
        TopBorder = Border<TopBorder>(Colours.Green, 12, 0),
        LeftBorder = Border<LeftBorder>(Colours.Hair, 4, 0),
        BottomBorder = Border<BottomBorder>(Colours.Green, 8, 0),
        RightBorder = Border<RightBorder>(Colours.Hair, 4, 0),
        InsideHorizontalBorder = Border<InsideHorizontalBorder>(Colours.Hair, 4, 0),
        InsideVerticalBorder = Border<InsideVerticalBorder>(Colours.Hair, 4, 0),
    };
}
