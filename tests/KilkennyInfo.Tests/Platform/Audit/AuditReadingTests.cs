using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Platform.Audit;

public sealed class SqliteAuditReadingTests(SqliteTestDatabase databases) : AuditReadingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresAuditReadingTests(PostgresTestDatabase databases) : AuditReadingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class AuditReadingTests(TestDatabase databases) : AuditFixture(databases)
{
    [Fact]
    public async Task List_MoreThanTwoSheets_GoesDownAndUpWithoutLosingAnEntry()
    {
        await WriteManyAsync(123);
        var first = await ListAsync();
        Assert.Equal((123L, false, true), (first.Count, first.HasNewer, first.HasOlder));
        Assert.Equal(Down(123, 74), NumbersOf(first));

        var second = await ListAsync(before: 74);
        Assert.Equal((true, true), (second.HasNewer, second.HasOlder));
        Assert.Equal(Down(73, 24), NumbersOf(second));

        var last = await ListAsync(before: 24);
        Assert.Equal((true, false), (last.HasNewer, last.HasOlder));
        Assert.Equal(Down(23, 1), NumbersOf(last));

        Assert.Equal(Down(73, 24), NumbersOf(await ListAsync(after: 23)));
        Assert.Equal(Down(123, 74), NumbersOf(await ListAsync(after: 73)));
        var full = await ListAsync(after: 100);
        Assert.Equal(Down(123, 74), NumbersOf(full));
        Assert.False(full.HasNewer);
    }

    [Theory]
    [InlineData(0L, null)]
    [InlineData(long.MinValue, null)]
    [InlineData(null, long.MaxValue)]
    public async Task List_NumberThatIsNowhere_IsMetKindly(long? before, long? after)
    {
        await WriteManyAsync(2);
        var sheet = await ListAsync(before: before, after: after);
        Assert.Equal(2, sheet.Count);
        Assert.Equal(after is null ? [] : Down(2, 1), NumbersOf(sheet));
    }

    [Fact]
    public async Task List_EmptyLog_IsEmpty()
    {
        var sheet = await ListAsync(new AuditFilter("x", AuditKind.Others));
        Assert.Equal((0L, false, false), (sheet.Count, sheet.HasNewer, sheet.HasOlder));
    }

    [Fact]
    public async Task List_OneKind_IsOnlyThatAndTheKindsTogetherAreTheLog()
    {
        string[] acts =
        [
            "page.saved", "block.confirmed", "stage.given", "finding.waived", "gate.signed", "note.written", "link.made",
            "account.invited", "session.started", "sign-in.failed", "mail.retried", "pages", "", "%.x",
            "case.read", "case-file.infected", "caseworker.details", "reads.read", "lesson.done", "comment-card.read", "file.signed", "format-request.taken", "comment.x",
        ];
        foreach (var act in acts)
        {
            await WriteAsync(act);
        }

        Assert.Equal(["finding.waived", "stage.given", "block.confirmed", "page.saved"], await ActsAsync(AuditKind.Pages));
        Assert.Equal(["gate.signed"], await ActsAsync(AuditKind.Signatures));
        Assert.Equal(["note.written"], await ActsAsync(AuditKind.Notes));
        Assert.Equal(["link.made"], await ActsAsync(AuditKind.Links));
        Assert.Equal(["account.invited"], await ActsAsync(AuditKind.Accounts));
        Assert.Equal(["sign-in.failed", "session.started"], await ActsAsync(AuditKind.Sessions));
        Assert.Equal(["reads.read", "caseworker.details", "case-file.infected", "case.read"], await ActsAsync(AuditKind.Complaints));
        Assert.Equal(["lesson.done"], await ActsAsync(AuditKind.Lessons));
        Assert.Equal(["comment-card.read"], await ActsAsync(AuditKind.Comments));
        Assert.Equal(["format-request.taken", "file.signed"], await ActsAsync(AuditKind.Documents));
        Assert.Equal(["comment.x", "%.x", "", "pages", "mail.retried"], await ActsAsync(AuditKind.Others));
        foreach (var kind in Enum.GetValues<AuditKind>())
        {
            Assert.All(await ActsAsync(kind), act => Assert.Equal(kind, AuditKinds.Of(act)));
        }
    }

    [Fact]
    public async Task List_Words_AreLookedForInNamesAndSubjectsWithoutCapitalsAndFadas()
    {
        await WriteAsync(subject: "customer-charter", name: "Áine de Búrca");
        await WriteAsync(subject: "complaints", name: "Tom Walsh");
        await WriteAsync("account.invited", subject: "ÁINE DE BÚRCA", name: "Caoimhe");
        await WriteAsync(subject: "100%_done", name: "Odd");
        Assert.Equal([3, 1], await FoundAsync("aine"));
        Assert.Equal([3, 1], await FoundAsync(" Áine de búrca "));
        Assert.Equal([1], await FoundAsync("CHARTER"));
        Assert.Equal([2], await FoundAsync("walsh"));
        Assert.Equal([4], await FoundAsync("%_"));
        Assert.Empty(await FoundAsync("_e"));
        Assert.Empty(await FoundAsync("nobody' OR '1'='1"));
        Assert.Equal([4, 3, 2, 1], await FoundAsync("  "));
    }

    /// <summary>Summer time: a day in Dublin begins at 23:00 UTC of the day before.</summary>
    [Fact]
    public async Task List_Days_AreThoseOfDublin()
    {
        foreach (var instant in new[] { "2026-06-09T22:59:59Z", "2026-06-09T23:00:00Z", "2026-06-10T22:59:59Z", "2026-06-10T23:00:00Z" })
        {
            Clock.Now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
            await WriteAsync();
        }

        var day = new DateOnly(2026, 6, 10);
        Assert.Equal([3, 2], NumbersOf(await ListAsync(new AuditFilter(From: day, To: day))));
        Assert.Equal([4, 3, 2], NumbersOf(await ListAsync(new AuditFilter(From: day))));
        Assert.Equal([3, 2, 1], NumbersOf(await ListAsync(new AuditFilter(To: day))));
        Assert.Equal([4, 3, 2, 1], NumbersOf(await ListAsync(new AuditFilter(From: AuditFilter.EarliestDay, To: AuditFilter.LatestDay))));
        Assert.Empty(NumbersOf(await ListAsync(new AuditFilter(From: day.AddDays(1), To: day))));
    }

    [Fact]
    public async Task List_AllFiltersTogether_NarrowTogetherAndAreCounted()
    {
        await WriteAsync("gate.signed", "alpha", "Áine");
        await WriteAsync("gate.signed", "beta", "Tom");
        await WriteAsync("page.saved", "alpha", "Áine");
        Clock.Now += TimeSpan.FromDays(2);
        await WriteAsync("gate.signed", "alpha", "Áine");
        var sheet = await ListAsync(new AuditFilter("alpha", AuditKind.Signatures, null, new DateOnly(2026, 11, 23)));
        Assert.Equal([1], NumbersOf(sheet));
        Assert.Equal(1, sheet.Count);
    }

    private Task<AuditSheet> ListAsync(AuditFilter? filter = null, long? before = null, long? after = null) =>
        Reading.ListAsync(filter ?? AuditFilter.None, before, after, CancellationToken.None);

    private async Task<IEnumerable<string>> ActsAsync(AuditKind kind) => (await ListAsync(new AuditFilter(Kind: kind))).Entries.Select(entry => entry.Act);

    private async Task<List<long>> FoundAsync(string words) => NumbersOf(await ListAsync(new AuditFilter(words)));

    private static List<long> NumbersOf(AuditSheet sheet) => [.. sheet.Entries.Select(entry => entry.Number)];

    private static List<long> Down(int from, int to) => [.. Enumerable.Range(to, from - to + 1).Reverse().Select(number => (long)number)];
}
