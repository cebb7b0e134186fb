using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Complaints.Figures;
using KilkennyInfo.Tests.Complaints.Letters;
using KilkennyInfo.Tests.Documents.Requests;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Figures;

public sealed class SqliteFigureCountTests(SqliteTestDatabase databases) : FigureCountTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresFigureCountTests(PostgresTestDatabase databases) : FigureCountTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Every figure that is counted from cases, comments, requests, letters and searches, against a count of its own.</summary>
public abstract class FigureCountTests(TestDatabase databases)
{
    private static readonly FigureSpan Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private static readonly FigureSpan Spring = new(new DateOnly(2026, 2, 3), new DateOnly(2026, 4, 17));

    [Fact]
    public async Task ComplaintsInTime_RandomCases_AreWhatTheirDiariesComeTo()
    {
        var database = await databases.NewAsync();
        var cases = await LiveAsync(database);
        var today = DublinTime.Today(cases.Clock);
        var figures = new SomeFigures(database, cases.Clock);
        foreach (var span in new[] { Year, Spring })
        {
            var lived = cases.All.Where(one => span.Has(one.ReceivedOn)).ToList();
            var acknowledged = lived.Where(one => !one.IsAnonymous).Select(one => IsKept(one.AcknowledgeBy, one.AcknowledgedOn, one.WithdrawnOn, today)).OfType<bool>().ToList();
            var answered = lived.Where(one => one is { IsAnonymous: false, Type: CaseType.Complaint }).Select(one => IsKept(one.FirstDue, one.FirstAnswer, one.WithdrawnOn, today)).OfType<bool>().ToList();
            Assert.Contains(answered, kept => kept);
            Assert.Contains(answered, kept => !kept);
            AssertShare(acknowledged, await figures.Acknowledged.CountAsync(span, today, CancellationToken.None));
            AssertShare(answered, await figures.Answered.CountAsync(span, today, CancellationToken.None));
        }
    }

    [Fact]
    public async Task ComplaintsInTime_Trace_ComesToTheFigure()
    {
        var database = await databases.NewAsync();
        var cases = await LiveAsync(database);
        var today = DublinTime.Today(cases.Clock);
        var figures = new SomeFigures(database, cases.Clock);
        var counted = await figures.Answered.CountAsync(Year, today, CancellationToken.None);
        var table = Assert.Single((await figures.Answered.TraceAsync(Year, today, SomeComments.Carer, CancellationToken.None)).Tables);
        int Sum(string head) => table.Lines.Sum(line => line.Numbers[table.Heads.ToList().IndexOf(head)]);
        Assert.Equal((counted.Part, counted.Whole), (Sum("kept"), Sum("kept") + Sum("late") + Sum("overdue")));
        Assert.Equal(cases.All.Count, table.Lines.Sum(line => line.Numbers.Sum()));
        Assert.All(table.Lines, line => Assert.Equal(cases.All.Count(one => line.Key == $"{one.ReceivedOn:yyyy-MM}"), line.Numbers.Sum()));
    }

    [Fact]
    public async Task InterimReplies_RandomCases_CountEachComplaintOnceByTheDayOfTheReply()
    {
        var database = await databases.NewAsync();
        var cases = await LiveAsync(database);
        var today = DublinTime.Today(cases.Clock);
        var figures = new SomeFigures(database, cases.Clock);
        Assert.Contains(cases.All, one => one.Counts.Interim > 1);
        Assert.Equal(cases.All.Count(one => one.Counts.Interim > 0), (await figures.Interim.CountAsync(Year, today, CancellationToken.None)).Value);
        var plain = await database.QueryAsync(
            "SELECT COUNT(DISTINCT \"ComplaintId\") FROM \"CaseEvent\" WHERE \"Facts\" LIKE '%\"interim-reply\"%' AND \"OccurredUtc\" >= @from AND \"OccurredUtc\" < @to", row => row.GetInt64(0), CancellationToken.None,
            ("@from", Utc("2026-02-03T00:00:00Z")), ("@to", Utc("2026-04-17T23:00:00Z")));
        Assert.Equal(plain.Single(), (await figures.Interim.CountAsync(Spring, today, CancellationToken.None)).Value);
    }

    [Fact]
    public async Task CommentsByPrinciple_HeldAndTagged_CountWhatIsNotHeld()
    {
        var database = await databases.NewAsync();
        var figures = await CommentsAsync(database);
        var counted = await figures.Comments.CountAsync(Year, new DateOnly(2026, 11, 30), CancellationToken.None);
        var plain = await database.QueryAsync("SELECT \"PrincipleTags\" FROM \"Comment\" WHERE \"State\" <> 'Held' AND \"ReceivedUtc\" < @to", row => row.GetString(0), CancellationToken.None, ("@to", Utc("2026-12-01T00:00:00Z")));
        Assert.Equal((plain.Count, 6m), (counted.Part, counted.Value));
        Assert.Equal(Enumerable.Range(1, 12).Select(number => new CountedRow($"{number}", plain.Count(tags => tags.Contains($"|{number}|", StringComparison.Ordinal)))), counted.Rows);
        Assert.Equal(5, counted.Rows[4].Count);
    }

    [Fact]
    public async Task ContactsInIrish_ComplaintsAndComments_AreCountedTogether()
    {
        var database = await databases.NewAsync();
        var clock = new SetClock("2026-03-05T12:00:00Z");
        var figures = await CommentsAsync(database);
        await SomeCases.AddAsync(database, clock, SomeCases.New(Language.Irish));
        await SomeCases.AddAsync(database, clock);
        await SomeCases.AddAsync(database, clock);
        var counted = await figures.Contacts.CountAsync(Year, new DateOnly(2026, 11, 30), CancellationToken.None);
        Assert.Equal((3, 9, 33.3m), (counted.Part, counted.Whole, counted.Value));
        var early = await figures.Contacts.CountAsync(Year, new DateOnly(2026, 2, 28), CancellationToken.None);
        Assert.Equal((0, 0, null), (early.Part, early.Whole, early.Value));
    }

    [Fact]
    public async Task FormatRequestsInTime_EveryEnd_CountsAsItsRuleSays()
    {
        var database = await databases.NewAsync();
        var clock = new SetClock("2026-11-24T00:30:00Z");
        var (work, due) = (new RequestWork(database, clock), new DateOnly(2026, 11, 24));
        async Task AddAsync(Func<Guid, Task>? end = null, DateOnly? day = null)
        {
            var request = await SomeRequests.AddAsync(database, Utc("2026-11-02T09:00:00Z"), day ?? due);
            await (end?.Invoke(request.Id) ?? Task.CompletedTask);
        }

        var by = SomeComments.Publisher;
        await AddAsync(id => work.FinishAsync(by, id, "By post", CancellationToken.None));
        await AddAsync(id => work.FinishAsync(by, id, "By post", CancellationToken.None));
        await AddAsync(id => work.FinishAsync(by, id, "By post", CancellationToken.None), due.AddDays(-1));
        await AddAsync(id => work.CannotAsync(by, id, "No reader", CancellationToken.None));
        await AddAsync(id => work.WithdrawAsync(by, id, CancellationToken.None));
        await AddAsync(day: due.AddDays(-1));
        await AddAsync();

        var figure = new SomeFigures(database, clock).Requests;
        var counted = await figure.CountAsync(Year, due, CancellationToken.None);
        Assert.Equal((2, 5, 40m), (counted.Part, counted.Whole, counted.Value));

        // The evening before, nothing had ended yet: of the seven none was late.
        var before = await figure.CountAsync(Year, due.AddDays(-1), CancellationToken.None);
        Assert.Equal((0, 0, null), (before.Part, before.Whole, before.Value));
        Assert.Equal(0, (await figure.CountAsync(Year with { From = new DateOnly(2026, 11, 3) }, due, CancellationToken.None)).Whole);
        var months = Assert.Single((await figure.TraceAsync(Year, due, by, CancellationToken.None)).Tables);
        Assert.Equal([2, 2, 1, 1, 1], Assert.Single(months.Lines).Numbers);
    }

    [Fact]
    public async Task LettersWithMissingField_EachField_IsCountedFromWhatIsStored()
    {
        var database = await databases.NewAsync();
        var clock = new SetClock("2026-11-26T12:00:00Z");
        var letters = new SomeLetters(database, clock);
        var (read, by) = await letters.CaseAsync(worker: worker => (worker.Extension, worker.HasNoExtension) = (null, true));
        for (var number = 0; number < 8; number++)
        {
            await letters.SendAsync(SomeLetters.Least(number == 0 ? LetterKind.Acknowledgement : LetterKind.InterimReply), read, by);
        }

        var figure = new SomeFigures(database, clock).Letters;
        Assert.Equal((0m, 8), await CountAsync());

        // Whatever let them go: what is stored lacks something.
        await SpoilAsync(database, 1, "\"name\":\"Siobh", "\"was\":\"Siobh");
        await SpoilAsync(database, 2, "\"phone\":\"056 779 4000\"", "\"phone\":\" \"");
        await SpoilAsync(database, 3, ",\"extension\":null", "");
        await SpoilAsync(database, 4, "\"email\":\"cases@example.ie\"", "\"email\":null");
        await SpoilAsync(database, 5, $"\"reference\":\"{read.Complaint.Reference}\"", "\"reference\":\"\"");
        await SpoilAsync(database, 6, "\"signature\":", "\"other\":");
        Assert.Equal((6m, 8), await CountAsync());
        Assert.Null((await figure.CountAsync(new FigureSpan(new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 25)), new DateOnly(2026, 11, 26), CancellationToken.None)).Value);

        var trace = await figure.TraceAsync(Year, new DateOnly(2026, 11, 26), by, CancellationToken.None);
        Assert.Equal([8, 6], Assert.Single(trace.Tables[0].Lines).Numbers);
        Assert.Equal(["contact-name", "phone", "extension", "email", "reference", "contact-name phone extension email"], trace.Tables[1].Lines.Select(line => string.Join(' ', line.Missing)));
        Assert.All(trace.Tables[1].Lines, line => Assert.Equal(read.Complaint.Reference, line.Key));

        // Somebody who may not know of the case sees the count and nothing else.
        var other = await SomeCases.StaffAsync(database, "Ed Editor", [Role.EnglishEditor]);
        var hidden = await figure.TraceAsync(Year, new DateOnly(2026, 11, 26), other, CancellationToken.None);
        Assert.Equal([8, 6], Assert.Single(hidden.Tables[0].Lines).Numbers);
        Assert.Empty(hidden.Tables[1].Lines);

        await database.WriteAsync(db => CaseLetters.ForgetAsync(db, read.Complaint.Id, CancellationToken.None), CancellationToken.None);
        Assert.Equal((null, 0), await CountAsync());

        async Task<(decimal?, int?)> CountAsync()
        {
            var counted = await figure.CountAsync(Year, new DateOnly(2026, 11, 26), CancellationToken.None);
            return (counted.Value, counted.Whole);
        }
    }

    /// <summary>Day by day, with searches forgotten on the way as the site forgets them.</summary>
    [Fact]
    public async Task SearchesInIrish_ForgottenAfterAWeek_StayCounted()
    {
        var database = await databases.NewAsync();
        var clock = new SetClock("2026-10-25T22:30:00Z");
        var (log, figure) = (new QueryLog(database, clock), new SomeFigures(database, clock).Searches);
        await figure.RecordAsync(CancellationToken.None);
        var asked = new List<(DateOnly Day, bool IsIrish)>();
        for (var day = 0; day < 50; day++)
        {
            for (var number = 0; number <= day % 3; number++)
            {
                log.Count(number == 1 ? Language.Irish : Language.English, $"word {(char)('a' + (day % 26))}{(char)('a' + number)}", foundSomething: true);
                asked.Add((DublinTime.Today(clock), number == 1));
            }

            await log.WriteAsync(CancellationToken.None);
            clock.Now = clock.Now.AddDays(1);
            await figure.RecordAsync(CancellationToken.None);
            await figure.RecordAsync(CancellationToken.None);
            await log.ForgetAsync(CancellationToken.None);
        }

        var today = DublinTime.Today(clock);
        await AssertAsync(new FigureSpan(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)));
        await AssertAsync(new FigureSpan(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
        Assert.Null((await figure.CountAsync(new FigureSpan(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 30)), today, CancellationToken.None)).Value);
        Assert.True(await RowsAsync(database) < asked.Count / 2);

        async Task AssertAsync(FigureSpan span)
        {
            var expected = asked.Where(one => span.Has(one.Day)).ToList();
            var counted = await figure.CountAsync(span, today, CancellationToken.None);
            Assert.Equal((expected.Count(one => one.IsIrish), expected.Count), (counted.Part, counted.Whole));
        }
    }

    private static async Task<SomeFigures> CommentsAsync(SiteDatabase database)
    {
        await AddAsync("2026-03-01T12:00:00Z", Language.Irish, [5, 10]);
        await AddAsync("2026-03-02T12:00:00Z", Language.Irish, [5]);
        await AddAsync("2026-03-03T12:00:00Z", Language.English, [5]);
        await AddAsync("2026-04-01T12:00:00Z", Language.English, [5, 6, 7]);
        await AddAsync("2026-11-30T23:59:00Z", Language.English, [5]);
        await AddAsync("2026-05-01T12:00:00Z", Language.English, []);
        await AddAsync("2026-12-01T00:00:00Z", Language.Irish, [5]);
        await AddAsync("2026-05-02T12:00:00Z", Language.Irish, [5], isHeld: true);
        return new SomeFigures(database, new SetClock("2026-12-05T12:00:00Z"));

        Task<Comment> AddAsync(string received, Language language, int[] principles, bool isHeld = false) =>
            SomeComments.AddAsync(database, SomeComments.Sent(language: language, received: Utc(received)), comment => comment.Tag(null, principles), isHeld);
    }

    private static async Task<RandomCases> LiveAsync(SiteDatabase database)
    {
        var cases = new RandomCases(database, 11);
        await cases.LiveAsync(60, 130);
        return cases;
    }

    /// <summary>None where it is not known yet, or there was nothing to keep.</summary>
    private static bool? IsKept(DateOnly? due, DateOnly? done, DateOnly? withdrawn, DateOnly today) => (due, done ?? withdrawn) switch
    {
        (null, _) => null,
        ({ } day, { } end) when end > day => false,
        ({ } day, null) => today > day ? false : null,
        _ => done is null ? null : true,
    };

    private static void AssertShare(List<bool> judged, CountedFigure counted)
    {
        Assert.Equal((judged.Count(kept => kept), judged.Count), (counted.Part, counted.Whole));
        Assert.Equal(Math.Round(100m * judged.Count(kept => kept) / judged.Count, 1, MidpointRounding.AwayFromZero), counted.Value);
    }

    private static async Task SpoilAsync(SiteDatabase database, int number, string was, string now) => Assert.Equal(1, await database.WriteAsync(
        db => db.Set<CaseLetter>().Where(letter => letter.Number == number && letter.Content!.Contains(was))
            .ExecuteUpdateAsync(set => set.SetProperty(letter => letter.Content, letter => letter.Content!.Replace(was, now))),
        CancellationToken.None));

    private static async Task<int> RowsAsync(SiteDatabase database)
    {
        await using var db = database.OpenForReading();
        return await db.Set<QueryTally>().CountAsync();
    }

    private static DateTime Utc(string instant) => DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
