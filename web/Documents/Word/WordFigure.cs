using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Office2019.Drawing;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using FrameProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;
using InlineDrawing = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;
using Drawn = DocumentFormat.OpenXml.Drawing.Pictures;
using Picture = KilkennyInfo.Documents.Model.Picture;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace KilkennyInfo.Documents.Word;

/// <summary>A picture in the line of the text, so that it is read where it stands, with its alternative text.</summary>
internal sealed class WordFigure(WordBlocks blocks, WordFile file, WordPart part)
{
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>The extension by which Office knows that a picture only adorns, and does not ask for a text.</summary>
    private const string DecorativeUri = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    public void Write(Figure figure, Place place)
    {
        var inset = place.Inset + place.Text.Inset;
        var captions = new[] { (Looks.PictureCaption, figure.Caption), (Looks.Credit, figure.Credit) }
            .Where(caption => !string.IsNullOrEmpty(caption.Item2)).ToList();
        if (figure.Picture is { } picture)
        {
            blocks.AddAt(Looks.Picture, inset, [new WordRun(Drawing(picture, figure.Alt, inset))], captions.Count > 0);
        }
        else if (!figure.IsDecorative)
        {
            // The words stand in for the picture.
            blocks.AddAt(Looks.Picture, inset, [WordInlines.Label(file.Text.Words.Picture), WordInlines.Plain(figure.Alt)], captions.Count > 0);
        }

        foreach (var (index, (look, caption)) in captions.Index())
        {
            blocks.AddAt(look, inset, [WordInlines.Plain(caption!)], index < captions.Count - 1);
        }
    }

    private Drawing Drawing(Picture picture, string alt, double inset)
    {
        var (width, height) = Sheet.SizeOf(picture, Sheet.TextWidth - inset);
        var (cx, cy) = (Units.Emu(width), Units.Emu(height));
        var number = (uint)file.NextPicture();
        return new Drawing(new InlineDrawing(
            new Extent { Cx = cx, Cy = cy },
            Properties(number, alt),
            new FrameProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(PictureElement(picture, number, alt, cx, cy)) { Uri = PictureUri }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    private static DocProperties Properties(uint number, string alt)
    {
        var properties = new DocProperties { Id = number, Name = $"Picture {number}", Description = Word.Plain.Xml(alt) };
        if (alt.Length == 0)
        {
            properties.NonVisualDrawingPropertiesExtensionList = new NonVisualDrawingPropertiesExtensionList(
                new NonVisualDrawingPropertiesExtension(new Decorative { Val = true }) { Uri = DecorativeUri });
        }

        return properties;
    }

    private Drawn.Picture PictureElement(Picture picture, uint number, string alt, long cx, long cy) => new(
        new Drawn.NonVisualPictureProperties(
            new Drawn.NonVisualDrawingProperties { Id = number, Name = Word.Plain.Xml(picture.Name), Description = Word.Plain.Xml(alt) },
            new Drawn.NonVisualPictureDrawingProperties()),
        new Drawn.BlipFill(new Blip { Embed = part.Picture(picture) }, new Stretch(new FillRectangle())),
        new Drawn.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = cx, Cy = cy }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
}
