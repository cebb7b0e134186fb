using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>The styles of an OpenDocument file, from <see cref="Looks"/>, and its sheet.</summary>
internal static class OpenStyles
{
    public const string StepNumber = "Step_20_number";

    private const double BarWidth = 1.6;

    public static XElement Of(DocumentText text) => Odf.Root(
        "document-styles",
        Faces(),
        new XElement(
            Odf.Office + "styles",
            Defaults(text),
            Looks.All.Select(Paragraph),
            Letters("Internet link", ("color", $"#{Colours.Green}"), ("text-underline-style", "solid"), ("text-underline-width", "auto"), ("text-underline-color", "font-color")),
            Letters("Footnote Symbol", ("font-weight", "bold"), ("text-position", "super 66%")),
            Letters("Footnote anchor", ("font-weight", "bold"), ("text-position", "super 66%")),
            Letters("Step number", ("font-weight", "bold"), ("font-size", "14pt"), ("color", $"#{Colours.Green}")),
            OpenLists.Styles,
            Notes()),
        OpenPage.AutomaticStyles(),
        OpenPage.Masters(text.Words.PageNumber));

    /// <summary>Each part that speaks of a typeface has to say which it means.</summary>
    public static XElement Faces() => new(
        Odf.Office + "font-face-decls",
        new[] { Sheet.Typeface, Sheet.CodeTypeface }.Select(name => new XElement(
            Odf.Style + "font-face",
            new XAttribute(Odf.Style + "name", name),
            new XAttribute(Odf.Svg + "font-family", $"'{name}'"))));

    private static XElement Defaults(DocumentText text) => new(
        Odf.Style + "default-style",
        new XAttribute(Odf.Style + "family", "paragraph"),
        new XElement(
            Odf.Style + "paragraph-properties",
            new XAttribute(Odf.Fo + "widows", 2),
            new XAttribute(Odf.Fo + "orphans", 2),
            new XAttribute(Odf.Fo + "hyphenation-ladder-count", "no-limit"),
            new XAttribute(Odf.Style + "tab-stop-distance", Odf.Millimetres(Sheet.ListStep))),
        new XElement(
            Odf.Style + "text-properties",
            new XAttribute(Odf.Style + "font-name", Sheet.Typeface),
            new XAttribute(Odf.Fo + "font-size", Odf.Points(Looks.Text.Size)),
            new XAttribute(Odf.Fo + "hyphenate", "false"),
            OpenLetters.LanguageAttributes(text.Language)));

    private static XElement Paragraph(Look look) => new(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", look.OpenId),
        new XAttribute(Odf.Style + "display-name", look.Open),
        new XAttribute(Odf.Style + "family", "paragraph"),
        look == Looks.Text ? null : new XAttribute(Odf.Style + "parent-style-name", Looks.Text.OpenId),
        look.HeadingLevel is { } level
            ? new[] { new XAttribute(Odf.Style + "next-style-name", Looks.Text.OpenId), new XAttribute(Odf.Style + "default-outline-level", level) }
            : null,
        new XElement(Odf.Style + "paragraph-properties", Space(look), Keeping(look), Edges(look)),
        new XElement(
            Odf.Style + "text-properties",
            new XAttribute(Odf.Fo + "font-size", Odf.Points(look.Size)),
            new XAttribute(Odf.Fo + "color", $"#{look.Colour}"),
            new XAttribute(Odf.Fo + "font-weight", look.Bold ? "bold" : "normal")));

    private static IEnumerable<XAttribute> Space(Look look) =>
    [
        new(Odf.Fo + "margin-top", Odf.Points(look.Before)),
        new(Odf.Fo + "margin-bottom", Odf.Points(look.After)),
        new(Odf.Fo + "line-height", Odf.Percent(look.LineFactor)),
    ];

    private static IEnumerable<XAttribute> Keeping(Look look)
    {
        if (look.KeepsNext)
        {
            yield return new(Odf.Fo + "keep-with-next", "always");
        }

        if (look.HeadingLevel is not null)
        {
            yield return new(Odf.Fo + "keep-together", "always");
        }
    }

    private static IEnumerable<XAttribute> Edges(Look look)
    {
        if (look.Shade is { } shade)
        {
            yield return new(Odf.Fo + "background-color", $"#{shade}");
        }

        if (look.Edge is Edge.Below)
        {
            yield return new(Odf.Fo + "border-bottom", $"1pt solid #{Colours.Green}");
            yield return new(Odf.Fo + "padding-bottom", Odf.Points(8));
        }
        else if (look.Edge is not Edge.None)
        {
            yield return new(Odf.Fo + "border-left", $"{Odf.Millimetres(BarWidth)} solid #{Colours.OfBar(look.Edge)}");
            yield return new(Odf.Fo + "padding-left", Odf.Millimetres(look.Inset - BarWidth));
            yield return new(Odf.Fo + "padding-top", Odf.Points(look.Shade is null ? 0 : 5));
            yield return new(Odf.Fo + "padding-bottom", Odf.Points(look.Shade is null ? 0 : 5));
        }
    }

    private static XElement Letters(string name, params IEnumerable<(string Name, string Value)> properties) => new(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", name.Replace(" ", "_20_", StringComparison.Ordinal)),
        new XAttribute(Odf.Style + "display-name", name),
        new XAttribute(Odf.Style + "family", "text"),
        new XElement(
            Odf.Style + "text-properties",
            properties.Select(property => new XAttribute((property.Name.StartsWith("text-", StringComparison.Ordinal) ? Odf.Style : Odf.Fo) + property.Name, property.Value))));

    private static XElement Notes() => new(
        Odf.Text + "notes-configuration",
        new XAttribute(Odf.Text + "note-class", "footnote"),
        new XAttribute(Odf.Text + "citation-style-name", "Footnote_20_Symbol"),
        new XAttribute(Odf.Text + "citation-body-style-name", OpenLetters.NoteMark),
        new XAttribute(Odf.Text + "default-style-name", Looks.Footnote.OpenId),
        new XAttribute(Odf.Style + "num-format", "1"),
        new XAttribute(Odf.Style + "num-suffix", " "),
        new XAttribute(Odf.Text + "start-value", 0),
        new XAttribute(Odf.Text + "footnotes-position", "page"),
        new XAttribute(Odf.Text + "start-numbering-at", "document"));
}
