using KilkennyInfo.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteFloodWatchTests(SqliteTestDatabase databases) : FloodWatchTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresFloodWatchTests(PostgresTestDatabase databases) : FloodWatchTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class FloodWatchTests(TestDatabase databases)
{
    private const string Long = "Please do not close the library in our town because many people of all ages use it every single week of the year.";

    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task SameWordsAgainAndAgain_AreHeldWholeAndNobodyIsWrittenTo()
    {
        var database = await databases.NewAsync();
        var (intake, all) = (SomeComments.Intake(database, _clock), new List<Comment>());
        for (var time = 0; time <= FloodWatch.MostAlike; time++)
        {
            // Marks, capitals and one word at the end make no other message.
            all.Add(await intake.AddAsync(SomeComments.Sent($"{(time % 2 == 0 ? Long : Long.ToUpperInvariant())} {time}", email: $"p{time}@example.ie"), CancellationToken.None));
        }

        Assert.Equal([.. Enumerable.Repeat(CommentState.New, FloodWatch.MostAlike), CommentState.Held], all.Select(comment => comment.State));
        Assert.EndsWith(" 3", (await SomeComments.ReadAsync(database, all[^1].Id)).Message, StringComparison.Ordinal);
        Assert.Equal(FloodWatch.MostAlike, (await SomeComments.MailsAsync(database)).Count);

        _clock.Now += FloodWatch.Window + TimeSpan.FromMinutes(1);
        Assert.False((await intake.AddAsync(SomeComments.Sent(Long), CancellationToken.None)).IsHeld);
    }

    [Fact]
    public async Task ShortThanks_AreSaidInTheSameWordsByMany()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        var states = new List<CommentState>();
        for (var time = 0; time <= FloodWatch.MostShortAlike; time++)
        {
            states.Add((await intake.AddAsync(SomeComments.Sent("Go raibh maith agaibh!", email: null), CancellationToken.None)).State);
        }

        Assert.Equal([.. Enumerable.Repeat(CommentState.New, FloodWatch.MostShortAlike), CommentState.Held], states);
    }

    [Fact]
    public async Task OtherWordsOnTheSameMatter_AreSingleVoices()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        foreach (var message in new[]
        {
            "The library should stay open, it is the only warm place where I can read.", "My children learned to love books in the library; please keep it open.",
            "Closing the library would be a great loss for the whole town and its schools.", "I work near the library and I use it at lunch time, do not close it.",
            "Is the library closing? I hope that the Council will think again about that.",
        })
        {
            Assert.False((await intake.AddAsync(SomeComments.Sent(message, email: null), CancellationToken.None)).IsHeld);
        }
    }

    [Theory]
    [InlineData("See https://a.example and www.b.example", false)]
    [InlineData("See https://a.example and www.b.example and HTTP://c.example", true)]
    public async Task ManyLinks_AreHeld(string message, bool isHeld)
    {
        var database = await databases.NewAsync();
        Assert.Equal(isHeld, (await SomeComments.Intake(database, _clock).AddAsync(SomeComments.Sent(message), CancellationToken.None)).IsHeld);
    }

    [Fact]
    public async Task OneAddressManyTimes_IsNotWrittenToAgainAndAgain()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        string[] messages = ["The road is broken.", "Where is the form?", "I like the park.", "Water is cold.", "Bins were late.", "A tree fell.", "Nice map."];
        foreach (var message in messages)
        {
            await intake.AddAsync(SomeComments.Sent(message, email: "victim@example.ie"), CancellationToken.None);
        }

        Assert.Equal(FloodWatch.MostForOneAddress, (await SomeComments.MailsAsync(database)).Count);
        Assert.Equal(messages.Length, (await SomeComments.AllAsync(database)).Count);
    }

    [Fact]
    public async Task FromPaper_IsNeverHeld()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        for (var time = 0; time < FloodWatch.MostAlike + 3; time++)
        {
            Assert.False((await intake.AddAsync(SomeComments.Sent(Long, channel: CommentChannel.Paper, email: null), CancellationToken.None)).IsHeld);
        }
    }
}
