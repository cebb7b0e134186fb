using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteCommentFiguresTests(SqliteTestDatabase databases) : CommentFiguresTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCommentFiguresTests(PostgresTestDatabase databases) : CommentFiguresTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CommentFiguresTests(TestDatabase databases)
{
    [Fact]
    public async Task Count_APeriod_CountsItsDaysInDublinByEverything()
    {
        var database = await databases.NewAsync();

        // In summer the day in Dublin begins an hour before the one in Greenwich.
        await AddAsync("2026-06-30T22:59:00Z");
        await AddAsync("2026-06-30T23:00:00Z", CommentKind.Compliment, Language.Irish, CommentChannel.Paper, comment => comment.Tag("libraries", [3, 5]));
        await AddAsync("2026-07-31T22:59:00Z", CommentKind.Suggestion, change: comment => comment.Decide(Disposition.NotAdopted, "No.", comment.ReceivedUtc));
        await AddAsync("2026-07-31T23:00:00Z");
        await AddAsync("2026-08-15T12:00:00Z", change: comment => comment.Answer("Yes", comment.ReceivedUtc));
        await AddAsync("2026-08-16T12:00:00Z", isHeld: true);
        await AddAsync("2026-08-31T23:00:00Z");

        var counts = await new CommentFigures(database).CountAsync(new DateOnly(2026, 7, 1), new DateOnly(2026, 8, 31), CancellationToken.None);
        Assert.Equal((4, 1, 4, 1), (counts.Total, counts.Held, counts.WantedReply, counts.Replied));
        Assert.Equal([(new DateOnly(2026, 7, 1), 2), (new DateOnly(2026, 8, 1), 2)], counts.ByMonth.Select(month => (month.Key, month.Value)));
        Assert.Equal([(CommentKind.Compliment, 1), (CommentKind.Suggestion, 1), (CommentKind.Problem, 2)], counts.ByKind.Select(kind => (kind.Key, kind.Value)));
        Assert.Equal((1, 3), (counts.ByLanguage[Language.Irish], counts.ByLanguage[Language.English]));
        Assert.Equal((1, 3), (counts.ByChannel[CommentChannel.Paper], counts.ByChannel[CommentChannel.Site]));
        Assert.Equal((1, 3), (counts.ByService["libraries"], counts.ByService[""]));
        Assert.Equal([(3, 1), (5, 1)], counts.ByPrinciple.Select(principle => (principle.Key, principle.Value)));
        Assert.Equal([(Disposition.NotAdopted, 1)], counts.ByDisposition.Select(disposition => (disposition.Key, disposition.Value)));

        Task<Comment> AddAsync(
            string received, CommentKind kind = CommentKind.Problem, Language language = Language.English, CommentChannel channel = CommentChannel.Site, Action<Comment>? change = null, bool isHeld = false) =>
            SomeComments.AddAsync(
                database,
                SomeComments.Sent(kind: kind, language: language, channel: channel, received: DateTime.Parse(received, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)),
                change, isHeld);
    }
}
