using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>A picture in the line of the text, so that it is read where it stands, with its alternative text.</summary>
internal sealed class OpenFigure(OpenFile file, OpenBlocks blocks)
{
    private const string StyleName = "Picture1";

    public static XElement Style { get; } = new(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", StyleName),
        new XAttribute(Odf.Style + "family", "graphic"),
        new XElement(
            Odf.Style + "graphic-properties",
            new XAttribute(Odf.Style + "vertical-pos", "top"),
            new XAttribute(Odf.Style + "vertical-rel", "baseline")));

    public void Write(Figure figure, Place place)
    {
        var captions = new[] { (Looks.PictureCaption, figure.Caption), (Looks.Credit, figure.Credit) }
            .Where(caption => !string.IsNullOrEmpty(caption.Item2)).ToList();
        if (figure.Picture is { } picture)
        {
            blocks.Add(Looks.Picture, [Frame(picture, figure.Alt, Sheet.TextWidth - place.Inset - place.Text.Inset)], captions.Count > 0);
        }
        else if (!figure.IsDecorative)
        {
            // The words stand in for the picture.
            blocks.Add(Looks.Picture, blocks.Inlines.Labelled(file.Text.Words.Picture, figure.Alt), captions.Count > 0);
        }

        foreach (var (index, (look, caption)) in captions.Index())
        {
            blocks.Add(look, blocks.Inlines.Of(caption!), keepsNext: index < captions.Count - 1);
        }
    }

    private XElement Frame(Picture picture, string alt, double room)
    {
        var (width, height) = Sheet.SizeOf(picture, room);
        var number = file.NextFrame();
        return new XElement(
            Odf.Draw + "frame",
            new XAttribute(Odf.Draw + "name", $"Picture {number}"),
            new XAttribute(Odf.Draw + "style-name", StyleName),
            new XAttribute(Odf.Text + "anchor-type", "as-char"),
            new XAttribute(Odf.Svg + "width", Odf.Millimetres(width)),
            new XAttribute(Odf.Svg + "height", Odf.Millimetres(height)),
            alt.Length == 0 ? new XAttribute(Odf.Later + "decorative", "true") : null,
            new XElement(
                Odf.Draw + "image",
                new XAttribute(Odf.XLink + "href", file.NameOf(picture)),
                new XAttribute(Odf.XLink + "type", "simple"),
                new XAttribute(Odf.XLink + "show", "embed"),
                new XAttribute(Odf.XLink + "actuate", "onLoad")),
            Words(alt));
    }

    /// <summary>Twice the same: some programs read the one, some the other, and screen readers say equal ones once.</summary>
    private static IEnumerable<XElement> Words(string alt) => alt.Length == 0
        ? []
        : [new(Odf.Svg + "title", Plain.Xml(alt)), new(Odf.Svg + "desc", Plain.Xml(alt))];
}
