using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Documents.Requests;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.ActionPlan.Figures;

public sealed class SqlitePlanFigureStoreTests(SqliteTestDatabase databases) : PlanFigureStoreTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPlanFigureStoreTests(PostgresTestDatabase databases) : PlanFigureStoreTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What the public sees of the figures, and when it is made anew.</summary>
public abstract class PlanFigureStoreTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2025-12-05T12:00:00Z");

    [Fact]
    public async Task Refresh_MonthTurns_ShowsTheMonthThatIsOverAndNothingBefore()
    {
        var database = await databases.NewAsync();
        var figures = new SomeFigures(database, _clock);
        for (var number = 0; number < 6; number++)
        {
            await AcknowledgedAsync(database);
        }

        _clock.Now = _clock.Now.AddMonths(1);
        for (var number = 0; number < 5; number++)
        {
            await AcknowledgedAsync(database);
        }

        // On 5 January, December is the last month that counts.
        Assert.True(await figures.Store.RefreshAsync(CancellationToken.None));
        Assert.Equal(new DateOnly(2025, 12, 31), (await figures.StoredAsync())!.AsOf);
        Assert.Equal([(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), 6)], await AcknowledgedPeriodsAsync(figures));

        Assert.False(await figures.Store.RefreshAsync(CancellationToken.None));
        _clock.Now = _clock.Now.AddMonths(1);
        Assert.True(await figures.Store.RefreshAsync(CancellationToken.None));
        Assert.Equal([(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), 5), (new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), 6)], await AcknowledgedPeriodsAsync(figures));
        await using var db = database.OpenForReading();
        Assert.Equal(2, await db.Set<PublishEvent>().CountAsync(one => one.DataPath == "plan:figures"));
    }

    [Fact]
    public async Task Refresh_StateThatStands_IsNotNewsEveryDay()
    {
        var database = await databases.NewAsync();
        var (isInStep, followed) = (true, 0);
        var figures = new SomeFigures(database, _clock, () => SiteWith(isInStep));
        var store = new PlanFigureStore(database, figures.All, () =>
        {
            followed++;
            return Task.CompletedTask;
        }, _clock);
        Assert.True(await store.RefreshAsync(CancellationToken.None));
        _clock.Now = _clock.Now.AddDays(3);
        Assert.False(await store.RefreshAsync(CancellationToken.None));
        Assert.Equal((100m, new DateOnly(2025, 12, 5)), await StepAsync());

        // Only the public stands still: what is written down goes on.
        var month = Assert.Single(await figures.Months.EndingInAsync("pages-in-step", FigureSpan.YearOf(new DateOnly(2025, 1, 1)), CancellationToken.None));
        Assert.Equal(new DateOnly(2025, 12, 8), month.AsOf);
        isInStep = false;
        Assert.True(await store.RefreshAsync(CancellationToken.None));
        Assert.Equal((0m, new DateOnly(2025, 12, 8)), await StepAsync());
        Assert.Equal(2, followed);

        // In the next year, what was last seen in this one stays.
        isInStep = true;
        _clock.Now = _clock.Now.AddMonths(1);
        Assert.True(await store.RefreshAsync(CancellationToken.None));
        Assert.Equal([(100m, new DateOnly(2026, 1, 8)), (0m, new DateOnly(2025, 12, 8))], (await figures.PeriodsAsync("pages-in-step")).Select(period => (period.Value, period.To)));

        async Task<(decimal?, DateOnly)> StepAsync() => (await figures.PeriodsAsync("pages-in-step")) is [var period] ? (period.Value, period.To) : throw new InvalidOperationException("One year is expected.");
    }

    [Fact]
    public async Task Refresh_ManyYears_ShowsFiveAtMostTheNewestFirst()
    {
        var database = await databases.NewAsync();
        _clock.Now = DateTimeOffset.Parse("2019-03-05T12:00:00Z", null);
        await SomeComments.AddAsync(database, SomeComments.Sent(received: _clock.Now.UtcDateTime));
        _clock.Now = DateTimeOffset.Parse("2026-03-05T12:00:00Z", null);
        var figures = new SomeFigures(database, _clock);
        await figures.Store.RefreshAsync(CancellationToken.None);
        Assert.Equal([2026, 2025, 2024, 2023, 2022], (await figures.PeriodsAsync("comments-by-principle")).Select(period => period.From.Year));
        Assert.Empty(await figures.PeriodsAsync("complaints-answered-in-time"));
    }

    [Fact]
    public async Task Refresh_FewOfAnything_AreNotShown()
    {
        var database = await databases.NewAsync();
        var figures = new SomeFigures(database, _clock);
        for (var number = 0; number < 4; number++)
        {
            await AcknowledgedAsync(database);
            await SomeComments.AddAsync(database, SomeComments.Sent(received: _clock.Now.UtcDateTime), comment => comment.Tag(null, [5]));
            await SomeRequests.AddAsync(database, _clock.Now.UtcDateTime, new DateOnly(2025, 12, 20));
        }

        _clock.Now = _clock.Now.AddMonths(1);
        await figures.Store.RefreshAsync(CancellationToken.None);
        foreach (var key in new[] { "complaints-acknowledged-in-time", "complaints-answered-in-time", "comments-by-principle", "format-requests-in-time" })
        {
            Assert.Equal((key, PublicCount.Fewer), (key, (await figures.PeriodsAsync(key)).Single().Hidden));
        }

        Assert.Equal(PublicCount.NotShown, (await figures.PeriodsAsync("contacts-in-irish")).Single().Hidden);
        Assert.All((await figures.StoredAsync())!.Figures.SelectMany(figure => figure.Periods).Where(period => period.Hidden is not null), period => Assert.Equal((null, null, null, null), (period.Value, period.Part, period.Whole, period.Rows)));
    }

    /// <summary>Of twelve complaints two were acknowledged late: the share would say how many, and the public page of complaints does not.</summary>
    [Fact]
    public async Task Refresh_FewLate_HidesTheShareToo()
    {
        var database = await databases.NewAsync();
        var figures = new SomeFigures(database, _clock);
        for (var number = 0; number < 12; number++)
        {
            await AcknowledgedAsync(database, daysLater: number < 2 ? 20 : 0);
        }

        _clock.Now = DateTimeOffset.Parse("2026-01-05T12:00:00Z", null);
        await figures.Store.RefreshAsync(CancellationToken.None);
        Assert.Equal(PublicCount.NotShown, (await figures.PeriodsAsync("complaints-acknowledged-in-time")).Single().Hidden);
        var whole = await figures.Acknowledged.CountAsync(FigureSpan.YearOf(new DateOnly(2025, 1, 1)), new DateOnly(2025, 12, 31), CancellationToken.None);
        Assert.Equal((10, 12), (whole.Part, whole.Whole));
    }

    [Fact]
    public async Task Refresh_InterimReplies_AreShownWhereTheyTellNoMoreThanThePageOfComplaints()
    {
        var database = await databases.NewAsync();
        var figures = new SomeFigures(database, _clock);
        var all = new List<Guid>();
        for (var number = 0; number < 6; number++)
        {
            all.Add((await SomeCases.AddAsync(database, _clock)).Id);
        }

        foreach (var id in all.Take(5))
        {
            await ActAsync(database, id, new InterimReply(new DateOnly(2026, 3, 1), null));
        }

        _clock.Now = DateTimeOffset.Parse("2026-01-05T12:00:00Z", null);
        await figures.Store.RefreshAsync(CancellationToken.None);
        Assert.Equal([5m], (await figures.PeriodsAsync("interim-replies")).Select(period => period.Value));

        // One more in the next year belongs to a complaint of this one: the page of complaints now says six for it.
        await ActAsync(database, all[5], new InterimReply(new DateOnly(2026, 3, 1), null));
        _clock.Now = DateTimeOffset.Parse("2026-02-05T12:00:00Z", null);
        await figures.Store.RefreshAsync(CancellationToken.None);
        Assert.Equal([(2026, PublicCount.Fewer), (2025, PublicCount.NotShown)], (await figures.PeriodsAsync("interim-replies")).Select(period => (period.From.Year, period.Hidden)));
    }

    [Fact]
    public async Task Refresh_CommentsByPrinciple_HidesSmallRowsOnly()
    {
        var database = await databases.NewAsync();
        for (var number = 0; number < 9; number++)
        {
            await SomeComments.AddAsync(
                database, SomeComments.Sent(language: number < 5 ? Language.Irish : Language.English, received: _clock.Now.UtcDateTime), comment => comment.Tag(null, number < 2 ? [5, 6] : [5]));
        }

        _clock.Now = _clock.Now.AddMonths(1);
        var figures = new SomeFigures(database, _clock);
        await figures.Store.RefreshAsync(CancellationToken.None);
        var period = (await figures.PeriodsAsync("comments-by-principle")).Single();
        Assert.Equal((9m, (string?)null), (period.Value, period.Hidden));
        Assert.Equal((9, null), (period.Rows![4].Count, period.Rows[4].Hidden));
        Assert.Equal((null, PublicCount.Fewer), (period.Rows[5].Count, period.Rows[5].Hidden));
        Assert.Equal((0, null), (period.Rows[0].Count, period.Rows[0].Hidden));

        // Five in Irish, but four in English.
        Assert.Equal(PublicCount.NotShown, (await figures.PeriodsAsync("contacts-in-irish")).Single().Hidden);
        await SomeComments.AddAsync(database, SomeComments.Sent(received: new DateTime(2025, 12, 9, 0, 0, 0, DateTimeKind.Utc)));
        await figures.Store.RefreshAsync(CancellationToken.None);
        Assert.Equal(50m, (await figures.PeriodsAsync("contacts-in-irish")).Single().Value);

        // One complaint, and how many comments there are can be worked out of neither.
        await SomeCases.AddAsync(database, new SetClock("2025-12-10T12:00:00Z"));
        await figures.Store.RefreshAsync(CancellationToken.None);
        Assert.Equal(PublicCount.NotShown, (await figures.PeriodsAsync("contacts-in-irish")).Single().Hidden);
    }

    [Fact]
    public async Task Look_NothingNew_AsksOnceAndMakesNothing()
    {
        var database = await databases.NewAsync();
        var figures = new SomeFigures(database, _clock);
        using var watch = new PlanFigureWatch(figures.Store, database, _clock, NullLogger<PlanFigureWatch>.Instance);
        Assert.True(await watch.LookAsync(CancellationToken.None));
        var before = (await TestDatabase.DumpAsync(database), database.PlainQueries);
        Assert.False(await watch.LookAsync(CancellationToken.None));
        Assert.Equal((before.Item1, before.PlainQueries + 1), (await TestDatabase.DumpAsync(database), database.PlainQueries));

        var work = SomeComments.Work(database, _clock);
        var comment = await SomeComments.AddAsync(database, SomeComments.Sent(received: _clock.Now.UtcDateTime), one => one.Tag(null, [3]));
        Assert.True(await watch.LookAsync(CancellationToken.None));
        Assert.Empty(await work.TagAsync(SomeComments.Carer, comment.Id, null, [5], CancellationToken.None));
        Assert.True(await watch.LookAsync(CancellationToken.None));
        var complaint = await SomeCases.AddAsync(database, _clock);
        Assert.True(await watch.LookAsync(CancellationToken.None));
        await ActAsync(database, complaint.Id, new Acknowledged(DublinTime.Today(_clock), ContactWay.Email, null));
        Assert.True(await watch.LookAsync(CancellationToken.None));
        var request = await SomeRequests.AddAsync(database, _clock.Now.UtcDateTime);
        Assert.True(await watch.LookAsync(CancellationToken.None));
        await new RequestWork(database, _clock).FinishAsync(SomeComments.Publisher, request.Id, "By post", CancellationToken.None);
        Assert.True(await watch.LookAsync(CancellationToken.None));
        _clock.Now = _clock.Now.AddDays(1);
        Assert.True(await watch.LookAsync(CancellationToken.None));
        Assert.False(await watch.LookAsync(CancellationToken.None));
    }

    private static async Task<IEnumerable<(DateOnly, DateOnly, int?)>> AcknowledgedPeriodsAsync(SomeFigures figures) =>
        (await figures.PeriodsAsync("complaints-acknowledged-in-time")).Select(period => (period.From, period.To, period.Part));

    private async Task AcknowledgedAsync(SiteDatabase database, int daysLater = 0)
    {
        var receipt = await SomeCases.AddAsync(database, _clock);
        await ActAsync(database, receipt.Id, new Acknowledged(DublinTime.Today(_clock).AddDays(daysLater), ContactWay.Email, null));
    }

    private async Task ActAsync(SiteDatabase database, Guid id, CaseAct act) => Assert.Empty(await SomeCases.Acts(database, _clock).ActAsync(CaseHand.Site, id, null, open =>
    {
        open.Add(act);
        return Task.FromResult<IReadOnlyList<KilkennyInfo.Platform.Issue>>([]);
    }, CancellationToken.None));

    private static LiveSite SiteWith(bool isInStep) => new(
        [
            new LivePage(
                LiveSite.HomeKey, "home", null, 0, "corporate", new DateOnly(2025, 1, 1), new DateOnly(2030, 1, 1), 1, 1, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), isInStep,
                Bilingual.For(_ => new LiveText("", "Home", null, "", null, null, ""))),
        ],
        [], SiteContent.Data, [], new DateOnly(2025, 12, 5), "");
}
