using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>Sets a picture with what stands under it, or the words for it where there is no picture.</summary>
internal sealed class FigureComposer(Flow flow, Style style, DocumentWords words)
{
    /// <summary>Pixels that stand on an inch at least, so that small pictures are not blown up.</summary>
    private const double PixelsToTheInch = 120;

    /// <summary>How much of a page's height a picture takes at most.</summary>
    private const double MostOfThePage = 0.6;

    public void Add(Figure figure, Element parent)
    {
        var within = figure is { IsDecorative: false } or { Caption: not null } or { Credit: not null } ? new Element("Div", parent) : parent;
        if (figure.Picture is { } picture)
        {
            AddPicture(picture, figure, within);
        }
        else if (!figure.IsDecorative)
        {
            var element = new Element("P", within);
            var colon = words.Picture.EndsWith(':') ? " " : ": ";
            flow.Framed(FrameKind.Card, style.Unit * 1.2, style.Unit, style.Unit * 1.2, isWhole: true,
                () => flow.Add(InlineRuns.Of(words.Picture + colon + figure.Alt, element, style.Body.Look), style.Body with { After = 0 }, element));
        }
        AddCaption(figure, within);
    }

    private void AddPicture(Picture picture, Figure figure, Element within)
    {
        var width = Math.Min(flow.Width, picture.Width * 72 / PixelsToTheInch);
        var most = (style.PageHeight - style.TopMargin - style.BottomMargin) * MostOfThePage;
        width = Math.Min(width, most * picture.Width / picture.Height);
        var element = figure.IsDecorative ? null : new Element("Figure", within) { Alternative = InlineRuns.Clean(figure.Alt) };
        flow.Add(new PictureSlice(picture, width, element) { Height = width * picture.Height / picture.Width }, style.Unit, style.Unit * 0.6);
    }

    private void AddCaption(Figure figure, Element within)
    {
        if (string.Join(' ', new[] { figure.Caption, figure.Credit }.Where(part => !string.IsNullOrWhiteSpace(part))) is not { Length: > 0 } caption)
        {
            return;
        }
        // A caption belongs to an element; beside a picture that only adorns it is a paragraph like others.
        var element = new Element(figure.IsDecorative || figure.Picture is null ? "P" : "Caption", within);
        var look = style.Caption with { Face = Face.Regular };
        flow.HoldNext();
        flow.Add(InlineRuns.Of(caption, element, look), new BlockLook(look, 0, style.Unit * 1.2), element);
    }
}
