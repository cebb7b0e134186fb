using System.Text;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>
/// Braille for embossers and Braille displays (BRF): each cell one ASCII sign, lines ended by CR LF, pages of 25 lines by a form feed.
/// </summary>
public sealed class BrailleWriter(Liblouis liblouis, BrailleGrade grade) : IDocumentWriter
{
    /// <summary>The signs of North American Braille ASCII in the order of the cells U+2800 to U+283F.</summary>
    private const string Ascii = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=";

    public RenditionFormat Format => grade is BrailleGrade.Contracted ? RenditionFormat.Braille : RenditionFormat.BrailleUncontracted;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pages = BrailleDocument.Pages(text, new BrailleTranslator(liblouis, grade));
        var file = new StringBuilder();
        foreach (var page in pages)
        {
            foreach (var line in page)
            {
                file.Append(InAscii(line)).Append("\r\n");
            }

            file.Append('\f');
        }

        return Task.FromResult(new RenderedFile(Encoding.ASCII.GetBytes(file.ToString()), pages.Count));
    }

    internal static string InAscii(string cells) => string.Concat(cells.Select(cell => Ascii[cell - BrailleTranslator.Blank]));
}
