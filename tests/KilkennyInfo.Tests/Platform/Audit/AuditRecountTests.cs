using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Platform.Audit;

public sealed class SqliteAuditRecountTests(SqliteTestDatabase databases) : AuditRecountTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresAuditRecountTests(PostgresTestDatabase databases) : AuditRecountTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What somebody with the database in their hands can do to the log, and that the recount sees it.</summary>
public abstract class AuditRecountTests(TestDatabase databases) : AuditFixture(databases)
{
    private const int Many = 8;

    [Fact]
    public async Task Recount_NothingTouched_CountsAllAndNamesTheLastHash()
    {
        Assert.Equal(new AuditRecount(0, null, AuditEntry.Beginning), await RecountAsync());
        await WriteManyAsync(Many);
        Assert.Equal(new AuditRecount(Many, null, (await EntriesAsync())[^1].Hash), await RecountAsync());
    }

    /// <summary>More than are read at once.</summary>
    [Fact]
    public async Task Recount_LongLog_GoesOnFromOneReadToTheNext()
    {
        const int count = 1203;
        await TamperAsync(db =>
        {
            db.AddRange(Chain(count));
            return Task.CompletedTask;
        });
        Assert.Equal((count, null), await CountedAsync());
        await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == 1001).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Act, "x")));
        Assert.Equal((1000, 1001), await CountedAsync());
    }

    [Theory]
    [InlineData("name")]
    [InlineData("act")]
    [InlineData("subject")]
    [InlineData("details")]
    [InlineData("time")]
    [InlineData("person")]
    [InlineData("hash")]
    [InlineData("previous")]
    public async Task Recount_OneFieldChanged_NamesTheEntry(string field)
    {
        await WriteManyAsync(Many);
        var other = new string('a', AuditEntry.HashLength);
        await TamperAsync(db =>
        {
            var fifth = db.Set<AuditEntry>().Where(entry => entry.Number == 5);
            return field switch
            {
                "name" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PersonName, "Somebody Else")),
                "act" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Act, "page.published")),
                "subject" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Subject, "beta")),
                "details" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Details, "{ }")),
                "time" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.OccurredUtc, new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc))),
                "person" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PersonId, Guid.NewGuid())),
                "hash" => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Hash, other)),
                _ => fifth.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PreviousHash, other)),
            };
        });
        Assert.Equal((4, 5), await CountedAsync());
    }

    [Fact]
    public async Task Recount_EntryTakenOut_NamesTheGap()
    {
        await WriteManyAsync(Many);
        await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == 5).ExecuteDeleteAsync());
        Assert.Equal((4, 5), await CountedAsync());
    }

    /// <summary>The gap closed by giving all later entries the number before theirs.</summary>
    [Fact]
    public async Task Recount_EntryTakenOutAndTheOthersMovedUp_NamesTheFirstThatWasMoved()
    {
        await WriteManyAsync(Many);
        await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == 5).ExecuteDeleteAsync());
        for (var number = 6; number <= Many; number++)
        {
            await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == number).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Number, number - 1)));
        }

        Assert.Equal((4, 5), await CountedAsync());
    }

    [Fact]
    public async Task Recount_FirstEntryTakenOut_NamesIt()
    {
        await WriteManyAsync(Many);
        await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == 1).ExecuteDeleteAsync());
        Assert.Equal((0, 1), await CountedAsync());
    }

    /// <summary>A forger who knows how the hash is made: the new entry itself fits, and the one behind it does not any more.</summary>
    [Fact]
    public async Task Recount_EntryPutInBetween_NamesTheOneBehindIt()
    {
        await WriteManyAsync(Many);
        for (var number = Many; number >= 5; number--)
        {
            await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == number).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Number, number + 1)));
        }

        var before = (await EntriesAsync())[3];
        await TamperAsync(db =>
        {
            db.Add(Entry(5, before.OccurredUtc, before.Hash));
            return Task.CompletedTask;
        });
        Assert.Equal((5, 6), await CountedAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    public async Task Recount_EntryPutBeforeTheFirst_IsSeen(long number)
    {
        await WriteManyAsync(Many);
        await TamperAsync(db =>
        {
            db.Add(Entry(number, Clock.Now.UtcDateTime, AuditEntry.Beginning));
            return Task.CompletedTask;
        });
        Assert.Equal((0, 1), await CountedAsync());
    }

    [Fact]
    public async Task Recount_TwoEntriesSwapped_NamesTheFirst()
    {
        await WriteManyAsync(Many);
        foreach (var (from, to) in new[] { (4L, 100L), (5L, 4L), (100L, 5L) })
        {
            await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number == from).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Number, to)));
        }

        Assert.Equal((3, 4), await CountedAsync());
    }

    /// <summary>Nothing in the log itself shows this; the hash noted down before does.</summary>
    [Fact]
    public async Task Recount_EndCutOff_HasAnotherLastHash()
    {
        await WriteManyAsync(Many);
        var noted = await RecountAsync();
        await TamperAsync(db => db.Set<AuditEntry>().Where(entry => entry.Number > 6).ExecuteDeleteAsync());
        var now = await RecountAsync();
        Assert.Equal((6, null), (now.Whole, now.FirstBroken));
        Assert.NotEqual(noted.LastHash, now.LastHash);
    }

    [Fact]
    public async Task Recount_Itself_WritesNothing()
    {
        await WriteManyAsync(Many);
        var before = await TestDatabase.DumpAsync(Database);
        await RecountAsync();
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    private Task<AuditRecount> RecountAsync() => Reading.RecountAsync(CancellationToken.None);

    private async Task<(long Whole, long? FirstBroken)> CountedAsync() => await RecountAsync() is var recount ? (recount.Whole, recount.FirstBroken) : default;

    private List<AuditEntry> Chain(int count)
    {
        var entries = new List<AuditEntry>();
        for (var number = 1; number <= count; number++)
        {
            entries.Add(Entry(number, Clock.Now.UtcDateTime, number == 1 ? AuditEntry.Beginning : entries[^1].Hash));
        }

        return entries;
    }

    private static AuditEntry Entry(long number, DateTime occurred, string previous) => new()
    {
        Number = number,
        OccurredUtc = occurred,
        PersonName = "Mallory",
        Act = "page.saved",
        Subject = "alpha",
        Details = "{}",
        PreviousHash = previous,
        Hash = AuditEntry.HashOf(number, occurred, null, "Mallory", "page.saved", "alpha", "{}", previous),
    };
}
