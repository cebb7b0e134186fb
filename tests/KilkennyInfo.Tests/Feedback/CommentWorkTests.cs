using KilkennyInfo.Accounts;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteCommentWorkTests(SqliteTestDatabase databases) : CommentWorkTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCommentWorkTests(PostgresTestDatabase databases) : CommentWorkTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CommentWorkTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Theory]
    [InlineData(Role.CustomerCare)]
    [InlineData(Role.ComplaintsOfficer)]
    public async Task Open_ByThoseWhoDealWithIt_ShowsAllMarksItReadAndIsWrittenDown(Role role)
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database);
        var comment = await SomeComments.Work(database, _clock).OpenAsync(SomeComments.PersonWith(role), stored.Id, CancellationToken.None);
        Assert.Equal(("una@example.ie", CommentState.Read), (comment.Email, comment.State));
        Assert.Equal(CommentState.Read, (await SomeComments.ReadAsync(database, stored.Id)).State);
        Assert.Equal(["comment-card.read"], await SomeComments.ActsAsync(database, stored.Reference));
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Publisher)]
    public async Task Open_ByOthers_ShowsNothingOfThePersonAndChangesNothing(Role role)
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database, change: comment => comment.Note(SomeComments.Pair));
        var comment = await SomeComments.Work(database, _clock).OpenAsync(SomeComments.PersonWith(role), stored.Id, CancellationToken.None);
        Assert.False(comment.TellsWho());
        Assert.True(comment.HasWholePair);
        Assert.Empty(await SomeComments.ActsAsync(database, stored.Reference));
        var kept = await SomeComments.ReadAsync(database, stored.Id);
        Assert.Equal((CommentState.New, "Una"), (kept.State, kept.Name));
    }

    [Fact]
    public async Task Acts_FromReadingToTheEnd_AreKeptAndWrittenDown()
    {
        var database = await databases.NewAsync();
        var (work, replies) = (SomeComments.Work(database, _clock), SomeComments.Replies(database, _clock));
        var stored = await SomeComments.AddAsync(database);
        Assert.Empty(await work.TakeAsync(SomeComments.Carer, stored.Id, CancellationToken.None));
        Assert.Empty(await work.TagAsync(SomeComments.Carer, stored.Id, "libraries", [5, 3, 5], CancellationToken.None));
        Assert.Equal(["desk.comments.reason.missing"], SomeComments.KeysOf(await work.DecideAsync(SomeComments.Carer, stored.Id, Disposition.Adopted, " ", CancellationToken.None)));
        Assert.Empty(await work.DecideAsync(SomeComments.Carer, stored.Id, Disposition.PartlyAdopted, "Hours are right now.", CancellationToken.None));
        var decided = await SomeComments.ReadAsync(database, stored.Id);
        Assert.Equal((CommentState.Read, Disposition.PartlyAdopted, "Hours are right now."), (decided.State, decided.Disposition, decided.DispositionReason));
        Assert.Equal(("libraries", SomeComments.Carer.Name), (decided.ServiceTag, decided.Handler));
        Assert.Equal([3, 5], decided.Principles);

        Assert.Empty(await replies.ReplyAsync(SomeComments.Carer, stored.Id, "The hours are right now.\n\nThank you.", SomeComments.Contact, CancellationToken.None));
        var done = await SomeComments.ReadAsync(database, stored.Id);
        Assert.Equal((CommentState.Done, _clock.Now.UtcDateTime), (done.State, done.RepliedUtc!.Value));
        Assert.Equal(["comment-card.taken", "comment-card.tagged", "comment-card.decided", "comment-card.replied"], await SomeComments.ActsAsync(database, stored.Reference));
    }

    [Fact]
    public async Task Decide_NothingToDecideAndNoAnswerWanted_IsDone()
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database, SomeComments.Sent("Thank you!", CommentKind.Compliment, email: null));
        Assert.Empty(await SomeComments.Work(database, _clock).DecideAsync(SomeComments.Carer, stored.Id, Disposition.None, "", CancellationToken.None));
        var done = await SomeComments.ReadAsync(database, stored.Id);
        Assert.Equal((CommentState.Done, Disposition.None, true), (done.State, done.Disposition, done.IsDecided));
    }

    [Fact]
    public async Task Held_UntilItIsReleased_NothingIsDoneWithIt()
    {
        var database = await databases.NewAsync();
        var (work, replies) = (SomeComments.Work(database, _clock), SomeComments.Replies(database, _clock));
        var stored = await SomeComments.AddAsync(database, isHeld: true);
        Assert.Equal(["desk.comments.held-first"], SomeComments.KeysOf(await work.DecideAsync(SomeComments.Carer, stored.Id, Disposition.Adopted, "Yes.", CancellationToken.None)));
        Assert.Equal(["desk.comments.held-first"], SomeComments.KeysOf(await replies.ReplyAsync(SomeComments.Carer, stored.Id, "Hello.", SomeComments.Contact, CancellationToken.None)));
        Assert.Empty(await work.ReleaseAsync(SomeComments.Carer, stored.Id, CancellationToken.None));
        Assert.Equal(CommentState.New, (await SomeComments.ReadAsync(database, stored.Id)).State);
        Assert.Equal($"comment-card.received/{stored.Reference}", Assert.Single(await SomeComments.MailsAsync(database)).Key);
        Assert.Equal(["desk.comments.release.not-held"], SomeComments.KeysOf(await work.ReleaseAsync(SomeComments.Carer, stored.Id, CancellationToken.None)));

        Assert.Empty(await work.HoldAsync(SomeComments.Carer, stored.Id, CancellationToken.None));
        Assert.Equal(["desk.comments.hold.too-late"], SomeComments.KeysOf(await work.HoldAsync(SomeComments.Carer, stored.Id, CancellationToken.None)));
        Assert.Empty(await work.ReleaseAsync(SomeComments.Carer, stored.Id, CancellationToken.None));
        Assert.Single(await SomeComments.MailsAsync(database));
    }

    [Fact]
    public async Task TakeDown_FromPaper_IsStoredWithItsDayAndWrittenDown()
    {
        var database = await databases.NewAsync();
        var (day, work) = (new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc), SomeComments.Work(database, _clock));
        var stored = await work.TakeDownAsync(SomeComments.Carer, SomeComments.Sent(channel: CommentChannel.Paper, received: day, email: null), CancellationToken.None);
        Assert.Equal((day, CommentChannel.Paper), (stored.ReceivedUtc, stored.Channel));
        Assert.Equal(["comment-card.taken-down"], await SomeComments.ActsAsync(database, stored.Reference));
        await Assert.ThrowsAsync<NotAllowedException>(() => work.TakeDownAsync(SomeComments.Publisher, SomeComments.Sent(), CancellationToken.None));
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.SectionHandler)]
    public async Task Act_ByAnotherRole_IsRefused(Role role)
    {
        var database = await databases.NewAsync();
        var (stored, by) = (await SomeComments.AddAsync(database), SomeComments.PersonWith(role));
        var work = SomeComments.Work(database, _clock);
        await Assert.ThrowsAsync<NotAllowedException>(() => work.TakeAsync(by, stored.Id, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => work.TagAsync(by, stored.Id, null, [], CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => work.HoldAsync(by, stored.Id, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => SomeComments.Replies(database, _clock).ReplyAsync(by, stored.Id, "Hello.", SomeComments.Contact, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => SomeComments.Pairs(database, _clock).NoteAsync(by, stored.Id, SomeComments.Pair, CancellationToken.None));
        Assert.Empty(await SomeComments.ActsAsync(database, stored.Reference));
    }

    [Fact]
    public async Task Anything_WithNoSuchComment_IsToldSo()
    {
        var database = await databases.NewAsync();
        var work = SomeComments.Work(database, _clock);
        await Assert.ThrowsAsync<NotThereException>(() => work.OpenAsync(SomeComments.Carer, Guid.NewGuid(), CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => work.LookAsync(Guid.NewGuid(), CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => work.TakeAsync(SomeComments.Carer, Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task List_NarrowedDown_HasOnlyThose()
    {
        var database = await databases.NewAsync();
        var (held, tagged, plain) = (
            await SomeComments.AddAsync(database, isHeld: true),
            await SomeComments.AddAsync(database, SomeComments.Sent(kind: CommentKind.Compliment, subject: new CommentSubject(Principle: 12)), comment => comment.Tag("libraries", [1, 12])),
            await SomeComments.AddAsync(database, SomeComments.Sent(received: new DateTime(2026, 11, 27, 0, 0, 0, DateTimeKind.Utc), subject: new CommentSubject(Principle: 2))));
        var list = new CommentList(database);
        Assert.Equal(plain.Reference, (await list.ListAsync(CommentFilter.All, 0, 10, CancellationToken.None))[0].Reference);
        Assert.Equal(new OpenComments(2, 2, 1), await list.CountOpenAsync(CancellationToken.None));
        async Task<IEnumerable<string>> OnlyAsync(CommentFilter filter) => (await list.ListAsync(filter, 0, 10, CancellationToken.None)).Select(line => line.Reference);
        Assert.Equal([held.Reference], await OnlyAsync(CommentFilter.All with { State = CommentState.Held }));
        Assert.Equal([tagged.Reference], await OnlyAsync(CommentFilter.All with { Kind = CommentKind.Compliment }));
        Assert.Equal([tagged.Reference], await OnlyAsync(CommentFilter.All with { Service = "libraries" }));
        Assert.Equal([tagged.Reference], await OnlyAsync(CommentFilter.All with { Principle = 1 }));
        Assert.Equal([plain.Reference], await OnlyAsync(CommentFilter.All with { Principle = 2 }));
        Assert.Single(await list.ListAsync(CommentFilter.All, 2, 10, CancellationToken.None));
    }
}
