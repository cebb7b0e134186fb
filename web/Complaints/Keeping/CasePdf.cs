using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>Makes the files that leave the house out of neutral text: tagged PDF, as all documents of the site.</summary>
/// <param name="writers">Asked when the first file is made: finding them takes a moment.</param>
public sealed class CasePdf(Func<DocumentWriters> writers)
{
    private readonly Lazy<PdfWriter> _writer = new(() => (PdfWriter?)writers().Find(RenditionFormat.Pdf.Code) ?? throw new InvalidOperationException("There is no writer of PDF files."));

    public async Task<byte[]> MakeAsync(DocumentText text, CancellationToken cancellation) => (await _writer.Value.WriteAsync(text, cancellation)).Bytes;

    /// <summary>
    /// Words of people as they can be set: a sign that no typeface here has, such as a smiling face, is told by its number. Better a
    /// record with that in it than none.
    /// </summary>
    public string Fit(string words)
    {
        if (_writer.Value.Knows(words))
        {
            return words;
        }

        var fit = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            fit.Append(_writer.Value.Knows(rune.ToString()) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"));
        }

        return fit.ToString();
    }
}
