using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>How the items of each kind of list are marked, on every level.</summary>
internal static class OpenLists
{
    /// <summary>As many as the programs know.</summary>
    private const int Levels = 10;

    /// <param name="inset">Of the text around it from its bar, in millimetres.</param>
    public static string NameOf(ListKind kind, double inset) => inset > 0 ? $"Boxed_20_{kind}" : $"List_20_{kind}";

    public static IEnumerable<XElement> Styles => Enum.GetValues<ListKind>().SelectMany(kind => new[] { Style(kind, 0), Style(kind, Looks.NoteItem.Inset) });

    private static XElement Style(ListKind kind, double inset) => new(
        Odf.Text + "list-style",
        new XAttribute(Odf.Style + "name", NameOf(kind, inset)),
        new XAttribute(Odf.Style + "display-name", NameOf(kind, inset).Replace("_20_", " ", StringComparison.Ordinal)),
        Enumerable.Range(1, Levels).Select(level => kind is ListKind.Bullets ? Bullet(level, inset) : Number(level, kind, inset)));

    private static XElement Bullet(int level, double inset) => new(
        Odf.Text + "list-level-style-bullet",
        new XAttribute(Odf.Text + "level", level),
        new XAttribute(Odf.Text + "bullet-char", level % 2 == 1 ? "•" : "–"),
        Position(level, inset),
        new XElement(
            Odf.Style + "text-properties",
            new XAttribute(Odf.Style + "font-name", Sheet.Typeface),
            new XAttribute(Odf.Fo + "color", $"#{Colours.Green}")));

    private static XElement Number(int level, ListKind kind, double inset) => new(
        Odf.Text + "list-level-style-number",
        new XAttribute(Odf.Text + "level", level),
        new XAttribute(Odf.Style + "num-format", "1"),
        new XAttribute(Odf.Style + "num-suffix", "."),
        kind is ListKind.Steps ? new XAttribute(Odf.Text + "style-name", OpenStyles.StepNumber) : null,
        Position(level, inset));

    /// <summary>What is set in is counted from the bar of a box, the tab behind the mark from the edge of the page's text.</summary>
    private static XElement Position(int level, double inset) => new(
        Odf.Style + "list-level-properties",
        new XAttribute(Odf.Text + "list-level-position-and-space-mode", "label-alignment"),
        new XElement(
            Odf.Style + "list-level-label-alignment",
            new XAttribute(Odf.Text + "label-followed-by", "listtab"),
            new XAttribute(Odf.Text + "list-tab-stop-position", Odf.Millimetres((Sheet.ListStep * level) + inset)),
            new XAttribute(Odf.Fo + "text-indent", Odf.Millimetres(-Sheet.ListStep)),
            new XAttribute(Odf.Fo + "margin-left", Odf.Millimetres(Sheet.ListStep * level))));
}
