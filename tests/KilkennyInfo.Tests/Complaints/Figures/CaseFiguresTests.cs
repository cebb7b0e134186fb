using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Figures;

public sealed class SqliteCaseFiguresTests(SqliteTestDatabase databases) : CaseFiguresTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCaseFiguresTests(PostgresTestDatabase databases) : CaseFiguresTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Every figure against a count of its own, made from diaries and not from events.</summary>
public abstract class CaseFiguresTests(TestDatabase databases)
{
    private const int Cases = 60;

    [Fact]
    public async Task Figures_OfRandomCases_AreWhatTheirDiariesComeTo()
    {
        var database = await databases.NewAsync();
        var cases = await LiveAsync(database);
        var today = DublinTime.Today(cases.Clock);
        foreach (var period in new[] { new FigurePeriod(2026, null), new FigurePeriod(2026, 1), new FigurePeriod(2026, 2), new FigurePeriod(2025, null) })
        {
            var lived = cases.All.Where(one => one.ReceivedOn >= period.From && one.ReceivedOn <= period.To).ToList();
            AssertSame(lived, await Reading(database).CountAsync(new FigureFilter(period), today, CancellationToken.None), today);
        }
    }

    [Fact]
    public async Task Figures_Narrowed_CountOnlyWhatFits()
    {
        var database = await databases.NewAsync();
        var cases = await LiveAsync(database);
        var today = DublinTime.Today(cases.Clock);
        var filter = new FigureFilter(new FigurePeriod(2026, null));
        Assert.Contains(cases.All, one => one.Language is Language.Irish);
        foreach (var (narrowed, fits) in new (FigureFilter, Predicate<Lived>)[]
        {
            (filter with { Language = Language.Irish }, one => one.Language is Language.Irish),
            (filter with { ServiceKey = "roads" }, one => one.Service == "roads"),
            (filter with { ServiceKey = CaseFigures.Unknown }, one => one.Service is null),
            (filter with { Channel = CaseChannel.Phone, Type = KilkennyInfo.ContentModel.Reference.Complaints.CaseType.Complaint }, one => one is { Channel: CaseChannel.Phone, Type: KilkennyInfo.ContentModel.Reference.Complaints.CaseType.Complaint }),
            (filter with { GroundKey = "delay" }, one => one.Grounds.Contains("delay")),
        })
        {
            AssertSame(cases.All.Where(one => one.ReceivedOn.Year == 2026 && fits(one)).ToList(), await Reading(database).CountAsync(narrowed, today, CancellationToken.None), today);
        }
    }

    [Fact]
    public async Task Figures_AfterEverythingPersonalIsGone_AreTheSame()
    {
        var database = await databases.NewAsync();
        var cases = await LiveAsync(database);
        var (today, filter) = (DublinTime.Today(cases.Clock), new FigureFilter(new FigurePeriod(2026, null)));
        var before = PublicFiguring.Of(2026, await Reading(database).ReadAsync(filter.Period.From, filter.Period.To, today, CancellationToken.None), today, SiteContent.Data.Categories).ToJson();
        foreach (var one in cases.All)
        {
            await SomeCases.Acts(database, cases.Clock).ActAsync(CaseHand.Site, one.Id, null, async open =>
            {
                open.Add(new Erased("complaint"));
                await open.Db.Set<ComplaintDetails>().Where(details => details.ComplaintId == one.Id).ExecuteDeleteAsync();
                await open.Db.Set<CaseEvent>().Where(line => line.ComplaintId == one.Id).ExecuteUpdateAsync(line => line.SetProperty(change => change.Words, (string?)null));
                return [];
            }, CancellationToken.None);
        }

        Assert.Equal(before, PublicFiguring.Of(2026, await Reading(database).ReadAsync(filter.Period.From, filter.Period.To, today, CancellationToken.None), today, SiteContent.Data.Categories).ToJson());
    }

    [Fact]
    public async Task Figures_AsOfAnEarlierDay_AreThoseOfThatDay()
    {
        var database = await databases.NewAsync();
        var cases = new RandomCases(database, 5);
        await cases.LiveAsync(30, 80);

        // Two days back, since a complaint of yesterday may still be written down.
        var (day, period) = (DublinTime.Today(cases.Clock).AddDays(-2), new FigurePeriod(2026, null));
        var then = PublicFiguring.Of(2026, await Reading(database).ReadAsync(period.From, period.To, day, CancellationToken.None), day, SiteContent.Data.Categories).ToJson();
        await cases.LiveAsync(60, 60);
        Assert.Equal(then, PublicFiguring.Of(2026, await Reading(database).ReadAsync(period.From, period.To, day, CancellationToken.None), day, SiteContent.Data.Categories).ToJson());
    }

    private static async Task<RandomCases> LiveAsync(SiteDatabase database)
    {
        var cases = new RandomCases(database, 20261126);
        await cases.LiveAsync(Cases, 120);
        Assert.Equal(Cases, cases.All.Count);
        return cases;
    }

    private static FigureReading Reading(SiteDatabase database) => new(database, new NoLessons());

    private static void AssertSame(List<Lived> lived, CaseFigures figures, DateOnly today)
    {
        Assert.Equal((lived.Count, lived.Count(one => one.IsAnonymous)), (figures.Received, figures.Anonymous));
        Assert.Equal(CountsOf(lived, one => one.AcknowledgeBy, one => one.AcknowledgedOn, today), figures.Acknowledged);
        Assert.Equal(CountsOf(lived, one => one.FirstDue, one => one.FirstAnswer, today), figures.Answered);
        Assert.Equal(Tally(lived.Select(one => one.Service ?? "-")), figures.Services.ToDictionary(group => group.Key, group => group.Received));
        Assert.Equal(Tally(lived.Select(one => one.Language.Code())), figures.Languages.ToDictionary(group => group.Key, group => group.Received));
        Assert.Equal(Tally(lived.Select(one => one.Channel.ToString().ToLowerInvariant())), figures.Channels.ToDictionary(group => group.Key, group => group.Received));
        Assert.Equal(Tally(lived.Select(one => one.Type.ToString().ToLowerInvariant())), figures.Types.ToDictionary(group => group.Key, group => group.Received));
        Assert.Equal(Tally(lived.SelectMany(one => one.Grounds.Count > 0 ? one.Grounds : ["-"])), figures.Grounds.ToDictionary(group => group.Key, group => group.Received));
        Assert.Equal(Tally(lived.Select(one => one.Outcome ?? "-")), figures.Outcomes.ToDictionary(count => count.Key, count => count.Number));
        Assert.Equal(Tally(lived.SelectMany(one => one.Remedies)), figures.Remedies.ToDictionary(count => count.Key, count => count.Number));
        Assert.Equal(
            (lived.Count(one => one.Counts.Escalated > 0), lived.Sum(one => one.Counts.Queries), lived.Count(one => one.WithdrawnOn is not null), lived.Sum(one => one.Counts.Interim), lived.Count(one => one.Counts.Reopened > 0)),
            (figures.Escalated, figures.Queries, figures.Withdrawn, figures.InterimReplies, figures.Reopened));
        Assert.Null(figures.LessonsNoted);
        foreach (var stage in figures.Stages)
        {
            var days = lived.SelectMany(one => one.Answers).Where(answer => answer.Stage == stage.StageKey).Select(answer => answer.Days).Order().ToList();
            Assert.Equal(days.Count, stage.Days.Answers);
            if (days.Count > 0)
            {
                // Half at least on either side, and nine in ten at or below.
                Assert.True(2 * days.Count(day => day <= stage.Days.Median) >= days.Count && 2 * days.Count(day => day >= stage.Days.Median) >= days.Count);
                Assert.True(10 * days.Count(day => day <= stage.Days.Ninetieth) >= 9 * days.Count && 10 * days.Count(day => day < stage.Days.Ninetieth) < 9 * days.Count);
            }
        }
    }

    private static Dictionary<string, int> Tally(IEnumerable<string> keys) => keys.GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>By hand: kept, late, waiting, overdue, ended, none.</summary>
    private static PromiseCounts CountsOf(List<Lived> lived, Func<Lived, DateOnly?> dueOf, Func<Lived, DateOnly?> doneOf, DateOnly today)
    {
        var due = lived.Where(one => dueOf(one) is not null).ToList();
        var done = due.Where(one => doneOf(one) is not null).ToList();
        var withdrawn = due.Where(one => doneOf(one) is null && one.WithdrawnOn is not null).ToList();
        var open = due.Where(one => doneOf(one) is null && one.WithdrawnOn is null).ToList();
        return new PromiseCounts(
            done.Count(one => doneOf(one) <= dueOf(one)),
            done.Count(one => doneOf(one) > dueOf(one)) + withdrawn.Count(one => one.WithdrawnOn > dueOf(one)),
            open.Count(one => dueOf(one) >= today),
            open.Count(one => dueOf(one) < today),
            withdrawn.Count(one => one.WithdrawnOn <= dueOf(one)),
            lived.Count - due.Count);
    }
}
