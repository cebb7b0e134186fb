using System.Text.Json;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Tests.Documents.Checking;

public sealed class FileCheckerTests
{
    [Theory]
    [InlineData(new byte[0], RefusalReason.Empty)]
    [InlineData(new byte[] { 1, 2, 3 }, RefusalReason.NotAKnownKind)]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0 }, RefusalReason.NotAKnownKind)]
    public async Task Check_NothingKnown_IsRefused(byte[] file, RefusalReason reason)
    {
        var report = await Checks.RunAsync(file);

        Assert.Equal((Verdict.Refused, reason), (report.Verdict, report.Reason!.Value));
        Assert.Null(report.Kind);
    }

    [Fact]
    public async Task Check_LargeStream_IsRefusedWithoutBeingReadToItsEnd()
    {
        await using var endless = new EndlessStream();

        var report = await FileChecker.CheckAsync(endless, "a.pdf", CheckLimits.Standard with { FileBytes = 1_000_000 }, CheckRules.Standard, CancellationToken.None);

        Assert.Equal((RefusalReason.TooLarge, FileKind.Pdf), (report.Reason!.Value, report.Kind!.Value));
        Assert.True(endless.Given < 1_200_000);
    }

    [Fact]
    public async Task Check_NoTimeAtAll_SaysSo()
    {
        var report = await FileChecker.CheckAsync(PdfCorpus.Read("good"), null, CheckLimits.Standard with { Time = TimeSpan.Zero }, CancellationToken.None);

        Assert.Equal(RefusalReason.TookTooLong, report.Reason);
    }

    [Fact]
    public async Task Check_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FileChecker.CheckAsync(PdfCorpus.Read("good"), null, CheckLimits.Standard, cancelled.Token));
    }

    [Fact]
    public async Task Write_Report_HasStableNames()
    {
        using var json = JsonDocument.Parse(FileReportJson.Write(await Checks.RunAsync(PdfCorpus.Read("bad-28-012-no-contents"))));
        var root = json.RootElement;

        Assert.Equal(["kind", "verdict", "checker", "facts", "findings", "checked"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("pdf", "findings"), (root.GetProperty("kind").GetString(), root.GetProperty("verdict").GetString()));
        Assert.Equal(["condition", "wcag", "meaning", "page", "severity"], root.GetProperty("findings")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(2, root.GetProperty("facts").GetProperty("pages").GetInt32());
    }

    [Fact]
    public async Task Write_Refusal_TellsTheReason()
    {
        using var json = JsonDocument.Parse(FileReportJson.Write(await Checks.RunAsync([])));

        Assert.Equal(("refused", "empty"), (json.RootElement.GetProperty("verdict").GetString(), json.RootElement.GetProperty("reason").GetString()));
    }

    [Fact]
    public void Conditions_All_AreToldOnceAndInFull()
    {
        Assert.Equal(Conditions.All.Count, Conditions.All.Select(condition => condition.Code).Distinct().Count());
        Assert.All(Conditions.All, condition => Assert.Matches("^[A-Z][^.]+[.]$", condition.Meaning));
        Assert.All(Conditions.All.Where(condition => condition.Wcag is not null), condition => Assert.Matches("^[1-4][.][1-5][.][0-9]{1,2}$", condition.Wcag!));
    }

    [Theory]
    [InlineData("ga", true)]
    [InlineData("en-IE", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("de-x-leicht", true)]
    [InlineData("en_IE", false)]
    [InlineData("Irish language", false)]
    [InlineData("ga-I", false)]
    [InlineData("", false)]
    public void LanguageTag_ByBcp47_IsJudged(string tag, bool isGood) => Assert.Equal(isGood, LanguageTag.IsWellFormed(tag));

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
