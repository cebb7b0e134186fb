using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Composing;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pictures;

namespace KilkennyInfo.Documents.Pdf;

/// <summary>
/// Makes tagged PDF files: for reading on A4, in large print, or as a poster. A text goes through three stages: it is composed into slices
/// (lines, rows, pictures), the slices are placed on pages, and the pages are drawn while the structure tree grows along with them.
/// </summary>
/// <param name="format">One of the three that are PDF files.</param>
/// <param name="pixels">Decodes a picture that is no JPEG.</param>
public sealed class PdfWriter(RenditionFormat format, Typefaces typefaces, Func<Picture, Pixels> pixels, PdfStandard standard = PdfStandard.Ua1) : IDocumentWriter
{
    public static IReadOnlyList<RenditionFormat> Formats { get; } = [RenditionFormat.Pdf, RenditionFormat.LargePrint, RenditionFormat.Poster];

    public RenditionFormat Format { get; } = Formats.Contains(format) ? format : throw new ArgumentException("Not a format of PDF files.", nameof(format));

    public int Generation => 2;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        var pages = MakeUp(text, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var bytes = new PdfAssembly(text, typefaces, pixels, standard).Assemble(pages);
        return Task.FromResult(new RenderedFile(bytes, pages.Pages));
    }

    /// <summary>Can all of this be set? For words of people, who use letters that no document of ours does.</summary>
    internal bool Knows(string words) => words.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || (typefaces.Has(Face.Regular, rune.Value) && typefaces.Has(Face.Bold, rune.Value)));

    private MadeUp MakeUp(DocumentText text, CancellationToken cancellation)
    {
        if (Format == RenditionFormat.Poster)
        {
            return MakeUpPoster(text, cancellation);
        }
        var style = Format == RenditionFormat.LargePrint ? Styles.LargePrint : Styles.Standard;
        return PageMaking.MakeUp(Composition.Of(text, style, typefaces));
    }

    /// <summary>
    /// The largest size at which all of it stands on one page, with no word cut and no table in stacks if that can be had; else the
    /// smallest, on more pages if need be.
    /// </summary>
    private MadeUp MakeUpPoster(DocumentText text, CancellationToken cancellation)
    {
        var smallest = PosterOf(text, Styles.PosterSizes[^1], cancellation);
        if (smallest.Pages.Pages > 1)
        {
            return smallest.Pages;
        }
        var fitting = Styles.PosterSizes.SkipLast(1).Select(size => PosterOf(text, size, cancellation)).Where(poster => poster.Pages.Pages == 1).Append(smallest).ToList();
        var whole = fitting.FirstOrDefault(poster => poster.Composition is { HasCutWords: false, HasStacks: false })
            ?? fitting.FirstOrDefault(poster => !poster.Composition.HasCutWords);
        return (whole ?? smallest).Pages;
    }

    private Poster PosterOf(DocumentText text, double size, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var composition = Composition.Of(text, Styles.Poster(size), typefaces);
        return new Poster(composition, PageMaking.MakeUp(composition));
    }

    private sealed record Poster(Composition Composition, MadeUp Pages);
}
