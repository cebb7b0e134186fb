using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <param name="element">None where the picture only adorns.</param>
internal sealed class PictureSlice(Picture picture, double width, Element? element) : Slice
{
    public override void Draw(Canvas canvas, double left, double top) => canvas.Draw(picture, new Box(left, top, left + width, top + Height), element);
}
