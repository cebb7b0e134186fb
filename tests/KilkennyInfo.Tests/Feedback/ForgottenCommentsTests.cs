using KilkennyInfo.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteForgottenCommentsTests(SqliteTestDatabase databases) : ForgottenCommentsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresForgottenCommentsTests(PostgresTestDatabase databases) : ForgottenCommentsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ForgottenCommentsTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2027-11-26T12:00:00Z");

    private DateTime Now => _clock.Now.UtcDateTime;

    [Fact]
    public async Task Forget_TwelveMonthsAfterReceipt_TakesTheWordsAndThePersonAndLeavesTheFigures()
    {
        var database = await databases.NewAsync();
        var old = await SomeComments.AddAsync(database, SomeComments.Sent(received: Now.AddMonths(-12).AddMinutes(-1)), comment =>
        {
            comment.Tag("libraries", [4]);
            comment.Decide(Disposition.Adopted, "Una was right.", Now.AddMonths(-11));
            comment.Answer("Dear Una", Now.AddMonths(-11));
            comment.AgreeToComplaint("By phone", Now.AddMonths(-11));
            comment.Note(SomeComments.Pair);
        });
        var shown = await SomeComments.AddAsync(database, SomeComments.Sent(received: Now.AddMonths(-13)), comment =>
        {
            comment.Note(SomeComments.Pair);
            comment.Publish(Now.AddMonths(-6));
        });
        var recent = await SomeComments.AddAsync(database, SomeComments.Sent(received: Now.AddMonths(-12).AddMinutes(1)));
        var held = await SomeComments.AddAsync(database, SomeComments.Sent(received: Now.AddMonths(-14)), isHeld: true);
        await ForgetAsync(database);
        await ForgetAsync(database);

        var forgotten = await SomeComments.ReadAsync(database, old.Id);
        Assert.False(forgotten.TellsWho());
        Assert.Equal((null, null, null, Now), (forgotten.DispositionReason, forgotten.AgreementNote, forgotten.YouSaidEn, forgotten.ForgottenUtc!.Value));
        Assert.Equal(
            (CommentKind.Problem, "libraries", Disposition.Adopted, "contact-us", CommentState.Done), (forgotten.Kind, forgotten.ServiceTag, forgotten.Disposition, forgotten.AboutPageKey, forgotten.State));
        Assert.Equal([4], forgotten.Principles);
        var kept = await SomeComments.ReadAsync(database, shown.Id);
        Assert.Equal((null, true, SomeComments.Pair), (kept.Message, kept.IsPublished, kept.PairOf()));
        Assert.Equal(("Una", "una@example.ie"), ((await SomeComments.ReadAsync(database, recent.Id)).Name, (await SomeComments.ReadAsync(database, recent.Id)).Email));
        Assert.Null((await SomeComments.ReadAsync(database, held.Id)).Message);

        var counts = await new CommentFigures(database).CountAsync(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), CancellationToken.None);
        Assert.Equal((3, 1), (counts.Total, counts.Held));
        Assert.Equal(1, counts.ByDisposition[Disposition.Adopted]);
    }

    [Fact]
    public async Task Forget_PairTakenBackLater_GoesWithTheNextLook()
    {
        var database = await databases.NewAsync();
        var shown = await SomeComments.AddAsync(database, SomeComments.Sent(received: Now.AddMonths(-13)), comment =>
        {
            comment.Note(SomeComments.Pair);
            comment.Publish(Now.AddMonths(-6));
        });
        await ForgetAsync(database);
        Assert.Empty(await SomeComments.Pairs(database, _clock).TakeBackAsync(SomeComments.Publisher, shown.Id, CancellationToken.None));
        await ForgetAsync(database);
        Assert.Equal(PublicPair.Empty, (await SomeComments.ReadAsync(database, shown.Id)).PairOf());
    }

    [Fact]
    public async Task Forgotten_NothingMoreIsDoneWithIt()
    {
        var database = await databases.NewAsync();
        var old = await SomeComments.AddAsync(database, SomeComments.Sent(received: Now.AddMonths(-13)));
        await ForgetAsync(database);
        var work = SomeComments.Work(database, _clock);
        Assert.Equal(["desk.comments.forgotten-already"], SomeComments.KeysOf(await work.TakeAsync(SomeComments.Carer, old.Id, CancellationToken.None)));
        Assert.Equal(["desk.comments.forgotten-already"], SomeComments.KeysOf(await work.DecideAsync(SomeComments.Carer, old.Id, Disposition.Adopted, "Yes.", CancellationToken.None)));
        await work.OpenAsync(SomeComments.Carer, old.Id, CancellationToken.None);
        Assert.Empty(await SomeComments.ActsAsync(database, old.Reference));
        Assert.Empty(await work.TagAsync(SomeComments.Carer, old.Id, "libraries", [], CancellationToken.None));
    }

    private Task ForgetAsync(KilkennyInfo.Data.SiteDatabase database) => new ForgottenComments(database).ForgetAsync(Now, CancellationToken.None);
}
