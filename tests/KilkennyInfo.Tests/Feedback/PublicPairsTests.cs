using KilkennyInfo.Accounts;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqlitePublicPairsTests(SqliteTestDatabase databases) : PublicPairsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPublicPairsTests(PostgresTestDatabase databases) : PublicPairsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PublicPairsTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Publish_OnlyWhole_AndOnlyByAPublisher()
    {
        var database = await databases.NewAsync();
        var (pairs, stored) = (SomeComments.Pairs(database, _clock), await SomeComments.AddAsync(database));
        Assert.Empty(await pairs.NoteAsync(SomeComments.Carer, stored.Id, SomeComments.Pair with { WeDid = new("Rud.", " ") }, CancellationToken.None));
        Assert.Equal(["desk.comments.pair.half"], SomeComments.KeysOf(await pairs.PublishAsync(SomeComments.Publisher, stored.Id, CancellationToken.None)));
        Assert.Empty(await pairs.NoteAsync(SomeComments.Carer, stored.Id, SomeComments.Pair, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => pairs.PublishAsync(SomeComments.Carer, stored.Id, CancellationToken.None));
        Assert.Empty(await pairs.PublishedAsync(CancellationToken.None));

        Assert.Empty(await pairs.PublishAsync(SomeComments.Publisher, stored.Id, CancellationToken.None));
        Assert.Equal(SomeComments.Pair, Assert.Single(await pairs.PublishedAsync(CancellationToken.None)).Pair);
        Assert.Equal(["desk.comments.pair.published-already"], SomeComments.KeysOf(await pairs.NoteAsync(SomeComments.Carer, stored.Id, SomeComments.Pair, CancellationToken.None)));
        Assert.Equal(["desk.comments.pair.published-already"], SomeComments.KeysOf(await pairs.PublishAsync(SomeComments.Publisher, stored.Id, CancellationToken.None)));

        await Assert.ThrowsAsync<NotAllowedException>(() => pairs.TakeBackAsync(SomeComments.PersonWith(Role.Auditor), stored.Id, CancellationToken.None));
        Assert.Empty(await pairs.TakeBackAsync(SomeComments.Publisher, stored.Id, CancellationToken.None));
        Assert.Empty(await pairs.PublishedAsync(CancellationToken.None));
        Assert.Equal(["desk.comments.pair.not-published"], SomeComments.KeysOf(await pairs.TakeBackAsync(SomeComments.Publisher, stored.Id, CancellationToken.None)));
        Assert.Equal(
            ["comment-card.pair-noted", "comment-card.pair-noted", "comment-card.pair-published", "comment-card.pair-taken-back"], await SomeComments.ActsAsync(database, stored.Reference));
    }

    [Fact]
    public async Task Note_TooLong_IsToldWhere()
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database);
        var issues = await SomeComments.Pairs(database, _clock).NoteAsync(
            SomeComments.Carer, stored.Id, new PublicPair(new("Ceart.", "Right."), new(new string('x', Comment.SaidMaxLength + 1), "Right.")), CancellationToken.None);
        Assert.Equal([("we-did-ga", "desk.text.too-long")], issues.Select(issue => (issue.Field, issue.Key)));
    }
}
