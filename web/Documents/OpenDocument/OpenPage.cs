using System.Xml.Linq;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>The sheet and its footer with the number of the page.</summary>
internal static class OpenPage
{
    private const string Layout = "Sheet";
    private const string FooterStyle = "FooterEnd";

    public static XElement AutomaticStyles() => new(
        Odf.Office + "automatic-styles",
        new XElement(
            Odf.Style + "style",
            new XAttribute(Odf.Style + "name", FooterStyle),
            new XAttribute(Odf.Style + "family", "paragraph"),
            new XAttribute(Odf.Style + "parent-style-name", Looks.Footer.OpenId),
            new XElement(Odf.Style + "paragraph-properties", new XAttribute(Odf.Fo + "text-align", "end"))),
        new XElement(
            Odf.Style + "page-layout",
            new XAttribute(Odf.Style + "name", Layout),
            new XElement(Odf.Style + "page-layout-properties", Sizes(), NoteLine()),
            new XElement(Odf.Style + "footer-style", FooterHeight())));

    /// <param name="words">With <c>{n}</c> and <c>{total}</c>.</param>
    public static XElement Masters(string words) => new(
        Odf.Office + "master-styles",
        new XElement(
            Odf.Style + "master-page",
            new XAttribute(Odf.Style + "name", "Standard"),
            new XAttribute(Odf.Style + "page-layout-name", Layout),
            new XElement(Odf.Style + "footer", new XElement(Odf.Text + "p", new XAttribute(Odf.Text + "style-name", FooterStyle), Footer(words)))));

    private static IEnumerable<XAttribute> Sizes() =>
    [
        new(Odf.Fo + "page-width", Odf.Millimetres(Sheet.Width)),
        new(Odf.Fo + "page-height", Odf.Millimetres(Sheet.Height)),
        new(Odf.Style + "print-orientation", "portrait"),
        new(Odf.Fo + "margin-top", Odf.Millimetres(Sheet.Margin)),
        new(Odf.Fo + "margin-left", Odf.Millimetres(Sheet.Margin)),
        new(Odf.Fo + "margin-right", Odf.Millimetres(Sheet.Margin)),
        new(Odf.Fo + "margin-bottom", Odf.Millimetres(Sheet.FooterHeight)),
    ];

    private static XElement NoteLine() => new(
        Odf.Style + "footnote-sep",
        new XAttribute(Odf.Style + "width", "0.5pt"),
        new XAttribute(Odf.Style + "rel-width", "25%"),
        new XAttribute(Odf.Style + "distance-before-sep", "3mm"),
        new XAttribute(Odf.Style + "distance-after-sep", "2mm"),
        new XAttribute(Odf.Style + "adjustment", "left"),
        new XAttribute(Odf.Style + "line-style", "solid"),
        new XAttribute(Odf.Style + "color", $"#{Colours.Quiet}"));

    /// <summary>With the lower margin it takes as much as the other margins.</summary>
    private static XElement FooterHeight() => new(
        Odf.Style + "header-footer-properties",
        new XAttribute(Odf.Fo + "min-height", Odf.Millimetres(Sheet.Margin - Sheet.FooterHeight)),
        new XAttribute(Odf.Fo + "margin-top", Odf.Millimetres((Sheet.Margin - Sheet.FooterHeight) / 2)));

    private static IEnumerable<XNode> Footer(string words) => PageWords.Split(Plain.Xml(words)).Select(piece => piece switch
    {
        PageWords.Number => new XElement(Odf.Text + "page-number", new XAttribute(Odf.Text + "select-page", "current"), "1"),
        PageWords.Total => new XElement(Odf.Text + "page-count", "1"),
        _ => (XNode)new XText(piece),
    });
}
