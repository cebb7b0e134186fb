using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Tests.Documents.Checking;

public sealed class PdfCheckTests
{
    private static readonly CheckRules Strict = new(IsStrict: true);

    [Theory]
    [InlineData("good")]
    [InlineData("good-ua2")]
    [InlineData("form-packed")]
    [InlineData("form-linear")]
    [InlineData("form-linear-packed")]
    [InlineData("form-bare")]
    [InlineData("form-packed-ua2")]
    public async Task Check_GoodFileHoweverWritten_IsClean(string name)
    {
        var report = await Checks.RunAsync(PdfCorpus.Read(name), Strict);

        Assert.Empty(report.Findings);
        Assert.Equal((Verdict.Clean, 0), (report.Verdict, report.ExitCode));
        Assert.Equal(("Customer Charter", "en-IE", 2), (report.Facts.Title, report.Facts.Language, report.Facts.Pages));
        Assert.True(report.Facts.IsTagged);
    }

    [Theory]
    [InlineData("good")]
    [InlineData("form-owner-rc4-40")]
    [InlineData("form-owner-rc4-128")]
    [InlineData("form-owner-aes-128")]
    [InlineData("form-owner-aes-256")]
    [InlineData("form-owner-aes-256-packed")]
    [InlineData("form-owner-aes-256-open-metadata")]
    [InlineData("bad-xx-ascii85")]
    [InlineData("bad-xx-asciihex")]
    [InlineData("bad-xx-runlength")]
    [InlineData("bad-xx-split-content")]
    [InlineData("bad-xx-inherited-resources")]
    [InlineData("damaged-junk-before")]
    [InlineData("damaged-wrong-startxref")]
    [InlineData("damaged-packed-wrong-startxref")]
    public async Task Check_SameTextHoweverWritten_IsTakenOut(string name)
    {
        var report = await Checks.RunAsync(PdfCorpus.Read(name));

        Assert.Equal([1, 2], report.Text.Pieces.Select(piece => piece.Page));
        Assert.Equal(
            "Customer Charter\nWhat you can expect from us.\nFáilte romhat.\nWhat we promise\n1.\nPromise 1\n2.\nPromise 2\n3.\nPromise 3\n"
            + "Office\nHours\nCounty Hall\n9 to 5\nLibrary\n10 to 4\na = b",
            report.Text.Pieces[0].Text);
        Assert.Equal(name.Contains("owner", StringComparison.Ordinal), report.Facts.IsEncrypted);
    }

    [Fact]
    public async Task Check_LzwContent_IsUnpacked()
    {
        var report = await Checks.RunAsync(PdfCorpus.Read("bad-xx-lzw"));

        Assert.StartsWith("Customer Charter\nWhat you can", report.Text.Pieces[0].Text, StringComparison.Ordinal);
        Assert.Equal(9, report.Text.Pieces[0].Text.Split("Promise 3").Length - 1);
    }

    [Theory]
    [InlineData("form-user-aes-256", RefusalReason.Encrypted)]
    [InlineData("form-user-rc4-128", RefusalReason.Encrypted)]
    [InlineData("damaged-cut-in-half", RefusalReason.Broken)]
    [InlineData("damaged-packed-cut", RefusalReason.Broken)]
    [InlineData("damaged-random", RefusalReason.Broken)]
    [InlineData("damaged-root-is-nothing", RefusalReason.Broken)]
    public async Task Check_FileThatCannotBeRead_IsRefusedWithItsReason(string name, RefusalReason reason)
    {
        var report = await Checks.RunAsync(PdfCorpus.Read(name));

        Assert.Equal((Verdict.Refused, reason, 2), (report.Verdict, report.Reason!.Value, report.ExitCode));
        Assert.Equal(FileKind.Pdf, report.Kind);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task Check_WholeCorpus_TellsNearlyEveryConditionOfPdf()
    {
        var failed = new HashSet<string>();
        foreach (var file in PdfCorpus.Files)
        {
            failed.UnionWith((await Checks.RunAsync(await File.ReadAllBytesAsync(file), Strict)).Failed);
        }

        var untold = Conditions.All.Select(condition => condition.Code).Where(code => code[0] is not ('W' or 'E') && !failed.Contains(code));
        Assert.Equal(["26-001"], untold);
    }

    [Fact]
    public async Task Check_UntaggedFile_SaysSoFirst()
    {
        var report = await Checks.RunAsync(PdfCorpus.Read("bad-S-01-no-tree"));

        Assert.Equal("S-01", report.Findings[0].Condition);
        Assert.False(report.Facts.IsTagged);
        Assert.True(report.Facts.Words > 20);
    }

    [Fact]
    public async Task Check_PagesOfPicturesOnly_AreTold()
    {
        var report = await Checks.RunAsync(PdfCorpus.Read("bad-S-20-scan"));

        Assert.True(report.Facts.IsScanned);
        Assert.Equal([1, 2], report.Findings.Where(finding => finding.Condition == "S-20").Select(finding => finding.Page!.Value));
        Assert.Equal(0, report.Facts.Words);
        Assert.Empty(report.Text.Pieces);
    }

    [Theory]
    [InlineData("bad-S-21-script", "S-21")]
    [InlineData("bad-S-22-launch", "S-22")]
    [InlineData("bad-21-001-named", "S-23")]
    public async Task Check_FileThatDoesThings_IsTold(string name, string condition) =>
        Assert.Contains(condition, (await Checks.RunAsync(PdfCorpus.Read(name))).Failed);

    [Fact]
    public async Task Check_FindingOnAPage_TellsThePageAndTheCriterion()
    {
        var report = await Checks.RunAsync(PdfCorpus.Read("bad-28-012-no-contents"));

        Assert.Equal([new FileFinding("28-012", "2.4.4", 2, null, Severity.Error)], report.Findings);
        Assert.Contains("28-012", report.Checked);
        Assert.DoesNotContain("25-001", report.Checked);
    }

    [Theory]
    [InlineData(UaPart.Declared, true)]
    [InlineData(UaPart.Two, true)]
    [InlineData(UaPart.One, false)]
    public async Task Check_FileOfPartTwo_IsHeldToThePartAskedFor(UaPart part, bool isClean)
    {
        var report = await Checks.RunAsync(PdfCorpus.Read("good-ua2"), new CheckRules(Part: part));

        Assert.Equal(isClean, report.Verdict == Verdict.Clean);
        Assert.Equal(!isClean, report.Failed.Contains("06-002"));
    }

    [Fact]
    public async Task Check_ProgramsOfOthers_TellTheirText()
    {
        foreach (var file in PdfCorpus.Files.Where(file => Path.GetFileName(file).StartsWith("program-", StringComparison.Ordinal)))
        {
            var report = await Checks.RunAsync(await File.ReadAllBytesAsync(file));

            var text = string.Join('\n', report.Text.Pieces.Select(piece => piece.Text));
            Assert.Contains("What you can expect. Fáilte romhat. The site, bold.", text, StringComparison.Ordinal);
            Assert.Contains("County Hall", text, StringComparison.Ordinal);
        }
    }
}
