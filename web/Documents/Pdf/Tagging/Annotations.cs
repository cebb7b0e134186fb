using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Objects;

namespace KilkennyInfo.Documents.Pdf.Tagging;

/// <summary>Writes the places where links can be followed, and where they lead.</summary>
/// <param name="address">Of the document's own page, for places that the document does not have.</param>
internal sealed class Annotations(PdfFile file, StructureTree tree, Canvas canvas, double pageHeight, PdfStandard standard, string address)
{
    /// <summary>Space over a place that is led to, so that it does not stick to the edge of the window.</summary>
    private const double Above = 8;

    /// <returns>The numbers of the page's annotations, in reading order.</returns>
    public IReadOnlyList<int> Write(int page) =>
        [.. canvas.Pages[page].Links.GroupBy(part => part.Link).Select(link => Write(page, link.Key, [.. link.Select(part => part.Box)]))];

    /// <summary>What leads to a place: an action, in PDF 2.0 also by the place's element.</summary>
    public string GoTo(Place place)
    {
        var where = $"/XYZ null {PdfText.Number(pageHeight - place.Top + Above)} null";
        var byElement = standard is PdfStandard.Ua2 && place.Element is { } element ? $"/SD[{PdfText.Reference(tree.NumberOf(element))}{where}]" : "";
        return $"<</S/GoTo/D[{PdfText.Reference(canvas.Pages[place.Page].Number)}{where}]{byElement}>>";
    }

    private int Write(int page, LinkUse link, IReadOnlyList<Box> boxes)
    {
        var number = file.Reserve();
        var key = tree.AddAnnotation(link.Element, page, number);
        var whole = boxes.Aggregate((all, box) => all.With(box));
        file.Set(number, $"<</Type/Annot/Subtype/Link/Rect[{Corners(whole)}]/QuadPoints[{string.Join(' ', boxes.Select(Quad))}]/Border[0 0 0]/F 4"
            + $"/Contents{PdfText.String(link.Spoken)}/StructParent {key.ToString(CultureInfo.InvariantCulture)}/P {PdfText.Reference(canvas.Pages[page].Number)}/A{Action(link.Target)}>>");
        return number;
    }

    private string Action(string target)
    {
        if (!target.StartsWith('#'))
        {
            return Follow(target);
        }
        return canvas.Places.TryGetValue(target[1..], out var place) ? GoTo(place) : Follow(address + target);
    }

    private static string Follow(string address) => $"<</S/URI/URI{PdfText.String(InAscii(address))}>>";

    private static string InAscii(string address)
    {
        var ascii = new StringBuilder();
        foreach (var rune in address.EnumerateRunes())
        {
            ascii.Append(rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }
        return ascii.ToString();
    }

    private string Corners(Box box) => PdfText.Numbers(box.Left, pageHeight - box.Bottom, box.Right, pageHeight - box.Top);

    /// <summary>The corners in the order that readers expect: the upper two, then the lower two.</summary>
    private string Quad(Box box)
    {
        var (top, bottom) = (pageHeight - box.Top, pageHeight - box.Bottom);
        return PdfText.Numbers(box.Left, top, box.Right, top, box.Left, bottom, box.Right, bottom);
    }
}
