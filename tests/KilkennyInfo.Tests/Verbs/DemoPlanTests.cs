using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Verbs;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Verbs;

/// <summary>What the verb leaves behind, as the program itself made it today.</summary>
public sealed class DemoPlanTests(DemoFolder folder) : IClassFixture<DemoFolder>
{
    private DateOnly Today => folder.Site.Today;

    [Fact]
    public void Run_Versions_StandInTheThirdYearOfFour()
    {
        var versions = folder.Site.Data.PlanVersions;
        Assert.Equal([2, 1], versions.Select(version => version.Number));
        Assert.All(versions, version => Assert.True(version is { Adopted: not null, From: not null, To: not null, Provenance.IsConfirmed: true }));
        var from = versions[1].From!.Value;
        Assert.True(from.AddYears(2) <= Today && Today < from.AddYears(3), $"It began on {from}.");
        Assert.Equal(versions[1].To, versions[0].To);
        Assert.Equal(from.AddYears(4).AddDays(-1), versions[0].To);
    }

    [Fact]
    public void Run_SecondVersion_HasOneCommitmentInOtherWordsAndLosesNone()
    {
        var (first, second) = (folder.Site.Data.PlanVersions[1], folder.Site.Data.PlanVersions[0]);
        Assert.Equal(first.Commitments.Select(one => one.Number), second.Commitments.Select(one => one.Number));
        var changed = Assert.Single(second.Commitments, one => one.Sentence != first.Find(one.Number)!.Sentence);
        Assert.All(LanguageExtensions.Both, language => Assert.NotEqual(first.Find(changed.Number)!.Sentence[language], changed.Sentence[language]));
        Assert.Contains("in both languages", changed.Sentence.English, StringComparison.Ordinal);
        Assert.All(["plan-review-2", "plan-you-said-2"], key => Assert.NotNull(folder.Site.Find(key)));
    }

    [Fact]
    public async Task Run_Reviews_OneEndedInTimeAndOneIsHalfDone()
    {
        await using var db = folder.Database.OpenForReading();
        var reviews = await db.Set<PlanReview>().Include(review => review.Steps).OrderBy(review => review.OpenedUtc).ToListAsync();
        Assert.Equal(2, reviews.Count);
        Assert.True(reviews[0].EndedOn <= reviews[0].DueOn && reviews[0].NewVersion == 2);
        Assert.All(reviews[0].Steps, step => Assert.True(step is { IsOver: true, IsSkipped: false }));
        Assert.All(reviews, review => Assert.Null(review.OpenedBy));

        var seen = PlanJson.Of<PublicReview>(folder.Site, PlanParts.Review)!;
        Assert.Null(seen.EndedOn);
        Assert.Equal(
            [
                (ReviewStep.Feedback, ReviewStepState.UnderWay), (ReviewStep.Results, ReviewStepState.Done), (ReviewStep.WorkingGroup, ReviewStepState.UnderWay), (ReviewStep.Committees, ReviewStepState.UnderWay),
                (ReviewStep.Draft, ReviewStepState.ToCome), (ReviewStep.Approvals, ReviewStepState.ToCome), (ReviewStep.Publication, ReviewStepState.ToCome),
            ],
            seen.Steps.Select(step => (step.Step, step.State)));
        var themes = await db.Set<ReviewTheme>().Where(theme => theme.ReviewId == reviews[1].Id).ToListAsync();
        Assert.Equal((1, 2), (themes.Count(theme => theme.IsDecided), themes.Count(theme => !theme.IsDecided)));
        Assert.NotNull(reviews[1].Feedback);
        Assert.False(await db.Set<CommitteeView>().AnyAsync(view => view.ReviewId == reviews[1].Id));
    }

    [Fact]
    public async Task Run_Meetings_EachQuarterHasOneButOneWhichIsShown()
    {
        var seen = PlanJson.Of<PublicMeetings>(folder.Site, PlanParts.Meetings)!;
        var over = seen.Quarters.Where(quarter => quarter.IsOver).ToList();
        Assert.Equal(8, over.Count);
        Assert.Single(over, quarter => !quarter.Held);
        Assert.Equal(7, seen.Meetings.Count);
        Assert.Contains(seen.Meetings, meeting => meeting.Minutes is null);
        Assert.Contains(seen.Meetings, meeting => meeting.Minutes is { Irish.Length: > 0, English.Length: > 0 });
        Assert.All(seen.Meetings, meeting => Assert.NotEmpty(meeting.Attendance));

        await using var db = folder.Database.OpenForReading();
        var actions = await db.Set<MeetingAction>().ToListAsync();
        Assert.Contains(actions, action => action.DoneOn is not null);
        Assert.Contains(actions, action => action.IsOverdue(Today));
        Assert.Contains(actions, action => action.DoneOn is null && !action.IsOverdue(Today));
        Assert.True((await db.Set<Meeting>().SingleAsync(meeting => meeting.State == MeetingState.Planned)).PlannedOn > Today);
    }

    [Fact]
    public async Task Run_Results_SpeakOfEveryCommitmentInForceAndTwoWait()
    {
        var seen = PlanJson.Of<PublicResults>(folder.Site, PlanParts.Results)!.Results;
        var newest = seen.GroupBy(result => result.Commitment).ToDictionary(group => group.Key, group => group.MaxBy(result => result.To)!);
        Assert.Equal(folder.Site.Data.Commitments.Select(one => one.Number).Order(), newest.Keys.Order());
        Assert.All(newest.Values, result => Assert.True(result.From > folder.Site.Data.PlanVersions[1].From!.Value.AddYears(1)));
        Assert.Equal(2, newest.Values.Count(result => result.Progress is Progress.NotKept));
        Assert.True(newest.Values.Count(result => result.Progress is Progress.Kept) > newest.Count / 2);
        var notes = newest.Values.Where(result => result.Note is not null).Select(result => result.Note!).ToList();
        Assert.True(notes.Count > 40 && notes.Distinct().Count() == notes.Count);

        await using var db = folder.Database.OpenForReading();
        var waiting = await db.Set<PlanResult>().Where(result => result.PublishedUtc == null).ToListAsync();
        Assert.Equal([false, true], waiting.Select(result => result.IsWhole).Order());
    }

    [Fact]
    public async Task Run_Log_HasTheActsAndIsWhole()
    {
        await using var db = folder.Database.OpenForReading();
        var acts = await db.Set<AuditEntry>().Select(entry => entry.Act).Distinct().ToListAsync();
        Assert.All(
            ["plan.dates-confirmed", "plan.meeting-held", "plan.minutes-published", "plan.results-imported", "plan.result-published", "plan.review-opened-by-itself", "plan.drafted", "gate.signed", "plan.published", "plan.entry-added"],
            act => Assert.Contains(act, acts));
        Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
    }

    [Fact]
    public async Task Run_Again_ChangesNothingAndSaysSo()
    {
        var before = await TestDatabase.DumpAsync(folder.Database);
        var again = await folder.RunAsync();
        Assert.Equal(ExitCode.CannotRun, again.ExitCode);
        Assert.Contains("There are accounts already", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await TestDatabase.DumpAsync(folder.Database));
    }
}

/// <summary>A data folder that the verb has filled.</summary>
public sealed class DemoFolder : IAsyncLifetime, IDisposable
{
    private readonly SiteProcess _process = new() { Patience = TimeSpan.FromMinutes(5) };

    public SiteDatabase Database { get; private set; } = null!;

    public LiveSite Site { get; private set; } = null!;

    internal Task<Ended> RunAsync() => _process.RunAsync("demo");

    public async Task InitializeAsync()
    {
        var ended = await RunAsync();
        Assert.True(ended.ExitCode == ExitCode.Done, ended.Errors + ended.Output);
        var options = new SiteOptions { DataDirectory = _process.Data };
        Database = new SiteDatabase(new SitePaths(options), options, []);
        Site = await new LiveSiteReader(Database, TimeProvider.System).ReadAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Database?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _process.Dispose();
    }
}
