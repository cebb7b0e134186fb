using System.Text;
using KilkennyInfo.Documents.Checking;
using static KilkennyInfo.Tests.Documents.Checking.SmallWord;

namespace KilkennyInfo.Tests.Documents.Checking;

public sealed class WordCheckTests
{
    private const string Picture = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" {0}/></wp:inline></w:drawing></w:r></w:p>";
    private const string Head = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{0}</w:tc><w:tc>{1}</w:tc></w:tr>";
    private const string Row = "<w:tr><w:tc>{0}</w:tc><w:tc>{1}</w:tc></w:tr>";
    private static readonly string GoodTable = $"<w:tbl>{Cells(Head, "Office", "Hours")}{Cells(Row, "Hall", "9 to 5")}</w:tbl>";
    private static readonly string Good = P("Charter", "H1") + P("What you can expect.") + P("Promises", "H2") + P("One", "Item") + P("Two", "Item") + P("More", "H3") + P("Text.")
        + GoodTable + Pictured("descr=\"The County Hall\"");

    [Fact]
    public async Task Check_GoodFile_IsClean()
    {
        var report = await Checks.RunAsync(Of(Body(Good)));

        Assert.Empty(report.Findings);
        Assert.Equal((FileKind.Word, Verdict.Clean), (report.Kind!.Value, report.Verdict));
        Assert.Equal(("Charter", "en-IE", true), (report.Facts.Title, report.Facts.Language, report.Facts.IsTagged));
    }

    [Fact]
    public async Task Check_Text_ComesUnderItsHeadings()
    {
        var report = await Checks.RunAsync(Of(Body(P("Before.") + Good)));

        Assert.Equal([null, "Charter", "Promises", "More"], report.Text.Pieces.Select(piece => piece.Heading));
        Assert.Equal("One\nTwo", report.Text.Pieces[2].Text);
        Assert.Equal("Text.\nOffice\nHours\nHall\n9 to 5", report.Text.Pieces[3].Text);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "W-05", P("Charter", "H2") },
        { "W-06", P("Charter", "H1") + P("More", "H3") },
        { "W-04", P(string.Concat(Enumerable.Repeat("word ", 301))) },
        { "W-07", P("Our promises", run: "<w:b/>") + P("We answer.") },
        { "W-08", P("", "H1") + P("Charter", "H1") },
        { "W-09", Pictured("") },
        { "W-09", Pictured("descr=\" \"") },
        { "W-09", "<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>" },
        { "W-10", Pictured("descr=\"IMG_1.jpg\"") },
        { "W-11", $"<w:tbl>{Cells(Row, "Office", "Hours")}{Cells(Row, "Hall", "9 to 5")}</w:tbl>" },
        { "W-11", GoodTable.Replace("<w:tblHeader/>", "<w:tblHeader w:val=\"off\"/>", StringComparison.Ordinal) },
        { "W-12", GoodTable.Replace("<w:tc>", "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", StringComparison.Ordinal) },
        { "W-13", $"<w:tbl>{Cells(Head, "Office", "")}{Cells(Row, "", "")}</w:tbl>" },
        { "W-13", $"<w:tbl>{Cells(Row, "Left", "Right")}</w:tbl>" },
        { "W-14", P("- one") + P("- two") },
        { "W-14", P("1. one") + P("2. two") },
        { "W-15", P("Text.") + P("") + P("") + P("Text.") },
        { "W-16", "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("Boxed") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>" },
        { "W-18", "<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>new</w:t></w:r></w:ins></w:p>" },
        { "W-18", "<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>" },
        { "W-20", P("secret", run: "<w:vanish/>") },
        { "W-03", P("Fáilte", run: "<w:lang w:val=\"Irish!\"/>") },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Check_OneThingWrong_IsFound(string condition, string blocks) =>
        Assert.Equal([condition], (await Checks.RunAsync(Of(Body(blocks)))).Failed);

    [Theory]
    [InlineData("<w:vanish w:val=\"0\"/>", "Not hidden")]
    [InlineData("<w:b w:val=\"0\"/>", "Not bold")]
    [InlineData("<w:b/>", "A whole sentence in bold.")]
    public async Task Check_LooksWrongButIsNot_IsClean(string run, string words) =>
        Assert.Empty((await Checks.RunAsync(Of(Body(P(words, run: run) + P("Text."))))).Findings);

    [Theory]
    [InlineData("https://www.example.ie/", "https://www.example.ie/", false)]
    [InlineData("https://www.example.ie/", "Click here", false)]
    [InlineData("https://www.example.ie/", "anseo", false)]
    [InlineData("https://www.example.ie/", "Complaints procedure", true)]
    [InlineData("mailto:info@example.ie", "info@example.ie", true)]
    public async Task Check_WordsOfALink_SayWhereItLeads(string address, string words, bool isGood) =>
        Assert.Equal(isGood ? [] : ["W-17"], (await Checks.RunAsync(WithLink(address, words))).Failed);

    [Fact]
    public async Task Check_NoTitleNoLanguage_AreFound()
    {
        var report = await Checks.RunAsync(Of(Body(Good), "", null, ("word/styles.xml", Encoding.UTF8.GetBytes(Styles.Replace("w:lang", "w:noProof", StringComparison.Ordinal)))));

        Assert.Equal(["W-01", "W-02"], report.Failed);
    }

    [Fact]
    public async Task Check_CommentsMacrosAndTemplate_AreFound()
    {
        var comments = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"0\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>";
        var relations = Relation("comments", "comments.xml") + Relation("vbaProject", "vbaProject.bin") + Relation("image", "https://www.example.ie/a.png", isOutside: true);
        var report = await Checks.RunAsync(Of(Body(Good), relations, "Charter", ("word/comments.xml", Encoding.UTF8.GetBytes(comments)), ("word/vbaProject.bin", [1, 2, 3])));

        Assert.Equal(["W-19", "W-21", "W-23"], report.Failed);
        Assert.Equal("Is this so?", report.Findings[0].Detail);
    }

    [Fact]
    public async Task Check_OldAndEncryptedOfficeFiles_AreRefused()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Assert.Equal(RefusalReason.NotAKnownKind, (await Checks.RunAsync(old)).Reason);
        Assert.Equal(RefusalReason.Encrypted, (await Checks.RunAsync([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).Reason);
    }

    private static string Pictured(string attributes) => Picture.Replace("{0}", attributes, StringComparison.Ordinal);

    private static string Cells(string row, string left, string right) => row.Replace("{0}", P(left), StringComparison.Ordinal).Replace("{1}", P(right), StringComparison.Ordinal);
}
