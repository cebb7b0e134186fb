using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>Programs from outside look at the files: the PDF/UA checker, qpdf and Poppler.</summary>
public sealed class PdfCheckTests
{
    public static TheoryData<string, string, PdfStandard> Files
    {
        get
        {
            var files = new TheoryData<string, string, PdfStandard>();
            foreach (var text in new[] { "rich-ga", "rich-en", "short", "long" })
            {
                foreach (var format in PdfWriter.Formats)
                {
                    files.Add(text, format.Code, PdfStandard.Ua1);
                }
                files.Add(text, RenditionFormat.Pdf.Code, PdfStandard.Ua2);
            }
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_OfEachRendition_PassesEveryCheck(string text, string format, PdfStandard standard)
    {
        using var kept = new KeptFile((await Sample.WriteAsync(TextOf(text), RenditionFormat.FromCode(format)!, standard)).Bytes);

        string[] part = standard is PdfStandard.Ua2 ? ["--ua2"] : [];
        var (code, report) = Programs.Run("/usr/bin/python3", [Programs.Check("pdfua-check.py"), "--strict", "--only-fails", .. part, kept.Path]);
        Assert.True(code == 0, report);
        var (faults, said) = Programs.Run("qpdf", "--check", kept.Path);
        Assert.True(faults == 0, said);
        Assert.All(FontLines(kept.Path), line => Assert.Equal(["yes", "yes", "yes"], line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]));
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task LargePrint_AllText_IsOfEighteenPointsOrMore(Language language)
    {
        var tree = PdfTree.Of((await Sample.WriteAsync(RichSample.Of(language), RenditionFormat.LargePrint)).Bytes);
        Assert.True(tree.Sizes.Min() >= 18, $"There are letters of {tree.Sizes.Min()} points.");
    }

    [Fact]
    public async Task LargePrint_WordsWithEmphasis_AreNotSlanted()
    {
        using var kept = new KeptFile((await Sample.WriteAsync(RichSample.Of(Language.English), RenditionFormat.LargePrint)).Bytes);
        Assert.DoesNotContain("Italic", Programs.Output("pdffonts", kept.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poster_ShortText_FillsOnePageAtAReadableSize()
    {
        var file = await Sample.WriteAsync(RichSample.Short(), RenditionFormat.Poster);
        Assert.Equal(1, file.Pages);
        Assert.True(PdfTree.Of(file.Bytes).Sizes.Min() >= 12);
    }

    [Fact]
    public async Task Poster_TextTooLongForOnePage_GoesOn()
    {
        var file = await Sample.WriteAsync(RichSample.Of(Language.Irish), RenditionFormat.Poster);
        Assert.True(file.Pages > 1);
        Assert.Equal(file.Pages, PdfTree.Of(file.Bytes).Pages);
    }

    [Theory]
    [InlineData("Ḃí d’ḟear Ṁícheál Ó hÉanaí ann: áéíóú ÁÉÍÓÚ ḃċḋḟġṁṗṡṫ ḂĊḊḞĠṀṖṠṪ ⁊ €")]
    [InlineData("a no-break space, 1–2 — “quotes” … ½ ² × ≥")]
    public async Task Text_WithLettersOfIrishAndSigns_CanBeCopied(string words)
    {
        using var kept = new KeptFile((await Sample.WriteAsync(Sample.English(Sample.Text(words)), RenditionFormat.Pdf)).Bytes);
        Assert.Contains(words.Replace('\u00A0', ' '), Programs.Output("pdftotext", "-raw", kept.Path, "-").Replace('\n', ' '), StringComparison.Ordinal);
    }

    private static DocumentText TextOf(string name) => name switch
    {
        "rich-ga" => RichSample.Of(Language.Irish),
        "rich-en" => RichSample.Of(Language.English),
        "short" => RichSample.Short(),
        _ => RichSample.Long(25_000),
    };

    private static IEnumerable<string> FontLines(string path) => Programs.Output("pdffonts", path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2);
}
