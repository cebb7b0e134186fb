using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Documents.Uploads;

public sealed class SqliteUploadReviewingTests(SqliteTestDatabase databases) : UploadReviewingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresUploadReviewingTests(PostgresTestDatabase databases) : UploadReviewingTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Verdicts: who may give which, what they need, and what the public has after each.</summary>
public abstract class UploadReviewingTests(TestDatabase databases) : UploadFixture(databases)
{
    [Fact]
    public async Task Sign_CleanFileByAReviewer_MakesThoseBytesPublic()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        Assert.Equal((UploadState.ToReview, 0), ((await LineAsync(id)).State, (await LineAsync(id)).Findings));
        Assert.Empty(await PublicAsync());
        var before = Followed;
        Assert.Empty(await SignAsync(id));

        var line = await LineAsync(id);
        var offered = Assert.Single(await PublicAsync());
        Assert.Equal((id, line.Sha256, "alpha-easy-read.pdf", 1), (offered.UploadId!.Value, offered.Sha256, offered.FileName, offered.Pages!.Value));
        Assert.True(offered.Check!.Passed);
        Assert.True(Shelf.Has(line.Sha256));
        Assert.Equal((UploadState.SignedOff, AccessReviewer.Name, before + 1), (line.State, line.Reviewer, Followed));
        Assert.Contains("reading-order=Yes", (await AuditAsync())[^1].Details, StringComparison.Ordinal);
        await using var db = Database.OpenForReading();
        Assert.Equal("documents", (await db.Set<PublishEvent>().OrderBy(published => published.Id).LastAsync()).DataPath);
    }

    [Fact]
    public async Task Sign_OwnFile_TakesSomebodyElse()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean(), AccessReviewer);
        Assert.Equal(["desk.file.own"], await SignAsync(id));
        Assert.Equal(["desk.file.own"], await LetThroughAsync(id));
        Assert.Empty(await PublicAsync());
        Assert.Empty(await SignAsync(id, OtherReviewer));
        Assert.Single(await PublicAsync());
    }

    [Fact]
    public async Task Sign_ByAnybodyElse_IsRefused()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        foreach (var person in new[] { Publisher, EnglishEditor, Reviser, PlainReviewer, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => SignAsync(id, person));
            await Assert.ThrowsAsync<NotAllowedException>(() => SendBackAsync(id, by: person));
        }

        await Assert.ThrowsAsync<NotAllowedException>(() => LetThroughAsync(id, EnglishEditor));
        await Assert.ThrowsAsync<NotThereException>(() => SignAsync(Guid.NewGuid()));
        Assert.Empty(await PublicAsync());
    }

    [Fact]
    public async Task Sign_QuestionsOpenOrAnsweredNo_SaysWhich()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        var issues = await UploadReviewing.SignAsync(id, AccessReviewer, Checklist.Read("reading-order=Yes alt-text=NothingThere"), (await LineAsync(id)).Mark, CancellationToken.None);
        Assert.Equal(["answer-contrast", "answer-headings", "answer-same-words"], issues.Select(issue => issue.Field));
        Assert.Equal(["desk.file.not-passed"], await SignAsync(id, answers: Answered(ChecklistAnswer.No)));
        Assert.Empty(await PublicAsync());
        Assert.Empty(await SignAsync(id, answers: Answered(ChecklistAnswer.NothingThere)));
    }

    [Fact]
    public async Task Sign_ErrorsLeft_IsOnlyLetThrough()
    {
        var id = await AddCheckedAsync(SamplePdf.WithErrors());
        Assert.True((await LineAsync(id)).Findings > 0);
        Assert.Equal(["desk.file.has-errors"], await SignAsync(id));
        Assert.Empty(await LetThroughAsync(id, Publisher));
        var offered = Assert.Single(await PublicAsync());
        Assert.False(offered.Check!.Passed);
        Assert.Equal(new DateOnly(2026, 12, 24), (await LineAsync(id)).WaivedUntil);
    }

    [Fact]
    public async Task Sign_OnlyWarningsLeft_IsAllowed()
    {
        var id = await AddCheckedAsync(SamplePdf.WithWarning());
        Assert.Equal((UploadState.ToReview, 1), ((await LineAsync(id)).State, (await LineAsync(id)).Findings));
        Assert.Empty(await SignAsync(id));
    }

    [Theory]
    [InlineData("", "2026-12-24", "desk.file.reason.missing")]
    [InlineData("  ", "2026-12-24", "desk.file.reason.missing")]
    [InlineData("Why.", null, "desk.file.until.wrong")]
    [InlineData("Why.", "2026-11-22", "desk.file.until.wrong")]
    [InlineData("Why.", "2027-05-24", "desk.file.until.wrong")]
    public async Task LetThrough_WithoutReasonOrProperDay_IsRefused(string reason, string? until, string expected)
    {
        var id = await AddCheckedAsync(SamplePdf.WithErrors());
        Assert.Equal([expected], await LetThroughAsync(id, reason: reason, until: until));
        Assert.Empty(await PublicAsync());
    }

    [Fact]
    public async Task LetThrough_UntilADay_LapsesTheDayAfter()
    {
        var id = await AddCheckedAsync(SamplePdf.WithErrors());
        Assert.Empty(await LetThroughAsync(id, until: "2027-05-23"));
        Assert.Empty(await LetThroughAsync(id, until: "2026-11-24"));
        Assert.True((await LineAsync(id)).EndsSoon(new DateOnly(2026, 11, 23)));

        Clock.Now = Clock.Now.AddDays(1);
        Assert.Equal(0, await Lapsing.LapseDueAsync(CancellationToken.None));
        Assert.Single(await PublicAsync());

        // Midnight in Dublin, which is midnight in UTC in winter.
        Clock.Now = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await Lapsing.LapseDueAsync(CancellationToken.None));
        Assert.Equal(0, await Lapsing.LapseDueAsync(CancellationToken.None));
        Assert.Empty(await PublicAsync());
        Assert.Equal(UploadState.ToReview, (await LineAsync(id)).State);
        Assert.Equal("file.lapsed", (await AuditAsync())[^1].Act);
    }

    [Fact]
    public async Task SendBack_NeedsAReasonAndEndsTheMatter()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        Assert.Equal(["desk.file.reason.missing"], await SendBackAsync(id, " "));
        Assert.Equal(["desk.text.too-long"], await SendBackAsync(id, new string('x', UploadedFile.NoteMaxLength + 1)));
        Assert.Empty(await SendBackAsync(id));
        Assert.Equal("The order is wrong.", (await LineAsync(id)).Note);
        await Assert.ThrowsAsync<NotThereException>(() => SignAsync(id));
        Assert.Empty(await PublicAsync());
    }

    [Fact]
    public async Task Withdraw_SignedFile_TakesItFromThePublicAtOnce()
    {
        var id = await AddSignedAsync(SamplePdf.Clean());
        await Assert.ThrowsAsync<NotAllowedException>(() => UploadReviewing.WithdrawAsync(id, Editor, CancellationToken.None));
        await UploadReviewing.WithdrawAsync(id, Publisher, CancellationToken.None);
        Assert.Empty(await PublicAsync());
        await Assert.ThrowsAsync<NotThereException>(() => UploadReviewing.WithdrawAsync(id, Publisher, CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => SignAsync(id));
    }

    [Fact]
    public async Task Withdraw_OwnFileThatNobodyHas_IsAllowed()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        await Assert.ThrowsAsync<NotAllowedException>(() => UploadReviewing.WithdrawAsync(id, EnglishEditor, CancellationToken.None));
        await UploadReviewing.WithdrawAsync(id, Editor, CancellationToken.None);
        Assert.Equal(UploadState.Withdrawn, (await LineAsync(id)).State);
    }

    [Fact]
    public async Task Sign_SeenBeforeItChanged_IsAskedAgain()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        var seen = (await LineAsync(id)).Mark;
        Assert.Empty(await LetThroughAsync(id));
        Assert.Equal(["desk.file.moved"], KeysOf(await UploadReviewing.SignAsync(id, OtherReviewer, Passed, seen, CancellationToken.None)));
        Assert.Equal(UploadState.Waived, (await LineAsync(id)).State);
    }

    [Fact]
    public async Task Sign_NewerFileOfTheSameKind_TakesThePlaceOfTheOlder()
    {
        var older = await AddSignedAsync(SamplePdf.Clean("1"));
        var irish = await AddCheckedAsync(SamplePdf.Clean("ga"), language: Language.Irish);
        Assert.Empty(await SignAsync(irish));
        var newer = await AddSignedAsync(SamplePdf.Clean("2"));
        Assert.Equal(new HashSet<Guid?> { irish, newer }, (await PublicAsync()).Select(offered => offered.UploadId).ToHashSet());
        Assert.Equal(UploadState.Withdrawn, (await LineAsync(older)).State);
        Assert.Contains(await AuditAsync(), entry => entry.Act == "file.replaced" && entry.Subject == $"file:{older}");
    }

    [Fact]
    public async Task Sign_ForAnEarlierVersion_IsRefusedUntilItIsTakenOver()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        await PublishNextVersionAsync("Other words");
        Assert.Equal(["desk.file.old-version"], await SignAsync(id));
        Assert.Equal(["desk.file.old-version"], await LetThroughAsync(id));
        Assert.Empty(await PublicAsync());
    }

    [Fact]
    public async Task Check_FileWithAScript_CanBecomePublicInNoWay()
    {
        var id = await AddCheckedAsync(SamplePdf.WithScript());
        Assert.Equal(UploadState.Refused, (await LineAsync(id)).State);
        await Assert.ThrowsAsync<NotThereException>(() => SignAsync(id));
        await Assert.ThrowsAsync<NotThereException>(() => LetThroughAsync(id));
        await UploadReviewing.WithdrawAsync(id, AccessReviewer, CancellationToken.None);
    }

    [Fact]
    public async Task CheckAgain_NewRulesFindMore_AsksForAnotherLookAndTellsThePublic()
    {
        var (changed, same) = (await AddSignedAsync(SamplePdf.WithWarning("1")), await AddCheckedAsync(SamplePdf.WithWarning("2"), language: Language.Irish));
        Assert.Empty(await SignAsync(same));
        await SetToolAsync(changed, "older rules", "\"S-23\"", "\"S-05\"");
        await SetToolAsync(same, "older rules", "", "");
        Assert.Equal(2, await Checking.CheckAgainAsync(CancellationToken.None));
        Assert.Equal(0, await Checking.CheckAgainAsync(CancellationToken.None));

        Assert.Equal((UploadState.LookAgain, UploadState.SignedOff), ((await LineAsync(changed)).State, (await LineAsync(same)).State));
        Assert.All(await PublicAsync(), offered => Assert.NotEqual("older rules", offered.Check!.Tool));
        Assert.Equal(2, (await PublicAsync()).Count);
        Assert.Empty(await SendBackAsync(changed));
        Assert.Equal(same, Assert.Single(await PublicAsync()).UploadId);
    }

    [Fact]
    public async Task Check_FileThatTookTheProcessWithIt_IsTriedOnceMoreAndThenGivenUp()
    {
        var id = await AddAsync(SamplePdf.Clean());
        Assert.Equal(0, await Marks.BeginAsync(id, CancellationToken.None));

        // Another process may be at it.
        Assert.Equal(0, await Checking.CheckNewAsync(CancellationToken.None));
        Clock.Now = Clock.Now.AddMinutes(2);
        Assert.Equal(1, await Marks.BeginAsync(id, CancellationToken.None));
        Clock.Now = Clock.Now.AddMinutes(2);
        Assert.Equal(1, await Checking.CheckNewAsync(CancellationToken.None));
        var file = await Uploads.GetAsync(id, CancellationToken.None);
        Assert.Equal((UploadState.Refused, 1, KilkennyInfo.Documents.Checking.RefusalReason.TookTooLong), (file.Line.State, file.Line.Findings, file.Report!.Reason!.Value));
    }

    [Fact]
    public async Task Check_BrokenOffOnce_IsDoneTheSecondTime()
    {
        var id = await AddAsync(SamplePdf.Clean());
        await Marks.BeginAsync(id, CancellationToken.None);
        Clock.Now = Clock.Now.AddMinutes(2);
        Assert.Equal(1, await Checking.CheckNewAsync(CancellationToken.None));
        Assert.Equal(UploadState.ToReview, (await LineAsync(id)).State);
        Assert.Equal(0, await Marks.BeginAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Restore_LostFromTheShelf_ComesBackFromTheDatabase()
    {
        var sha256 = (await LineAsync(await AddSignedAsync(SamplePdf.Clean()))).Sha256;
        await AddCheckedAsync(SamplePdf.Clean("not public"));
        Shelf.Find(sha256)!.Delete();
        Assert.Equal(1, await Restoring.RestoreAsync(CancellationToken.None));
        Assert.True(Shelf.Has(sha256));
        Assert.Equal(0, await Restoring.RestoreAsync(CancellationToken.None));
    }

    /// <summary>As if it had been checked by other rules, which found something else.</summary>
    private Task<int> SetToolAsync(Guid id, string tool, string code, string otherCode) => Database.WriteAsync(
        async db =>
        {
            var report = await db.Set<UploadedFile>().Where(file => file.Id == id).Select(file => file.Report).SingleAsync();
            var changed = code.Length == 0 ? report! : report!.Replace(code, otherCode, StringComparison.Ordinal);
            await db.Set<Rendition>().Where(row => row.UploadId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.CheckTool, tool));
            return await db.Set<UploadedFile>().Where(file => file.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(file => file.CheckTool, tool).SetProperty(file => file.Report, changed));
        },
        CancellationToken.None);
}
