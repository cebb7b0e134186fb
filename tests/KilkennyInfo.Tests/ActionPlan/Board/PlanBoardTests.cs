using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Board;

public sealed class SqlitePlanBoardTests(SqliteTestDatabase databases) : PlanBoardTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPlanBoardTests(PostgresTestDatabase databases) : PlanBoardTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PlanBoardTests(TestDatabase databases) : PlanFixture(databases)
{
    private PlanBoard Board => new(Database, Current, new CommitmentComments(), [new TwoFacts()], [new Actions(1), new Actions(2)], Clock);

    [Fact]
    public async Task Read_EveryCommitment_StandsWithItsOwn()
    {
        await PublishedAsync(Whole with { Progress = "not-kept" });
        await RecordAsync(commitment: 2);
        await CommentAsync(1, "2026-11-20");
        await CommentAsync(1, "2025-11-24");
        await CommentAsync(1, "2025-11-23");
        await CommentAsync(1, "2026-11-20", isHeld: true);
        await CommentAsync(2, "2026-11-20");
        var rows = await Board.ReadAsync(CancellationToken.None);
        Assert.Equal([1, 2, 10, 13, 19, 35, 55, 79, 80], rows.Select(row => row.Commitment.Number));
        Assert.Equal((true, 237, 0, 2, new ActionCounts(3, 2)), (rows[0].State.IsRed, rows[0].State.EvidenceAge, rows[0].Waiting, rows[0].Feedback, rows[0].Actions));
        Assert.Equal((null, 1, 1, ActionCounts.None), (rows[1].State.Progress, rows[1].Waiting, rows[1].Feedback, rows[1].Actions));
        Assert.Equal([80], Taken(rows, new BoardFilter(Principle: BoardFilter.NoPrinciple)));
        Assert.Equal([1], Taken(rows, new BoardFilter(Progress: Progress.NotKept, NeedsAttention: true, Owner: "main")));
        Assert.Equal(8, Taken(rows, new BoardFilter(WithoutResult: true)).Count());
        Assert.Empty(Taken(rows, new BoardFilter(Owner: "nobody")));
    }

    [Fact]
    public async Task Of_OneCommitment_HasAllThatBearsOnIt()
    {
        await PublishedAsync();
        await RecordAsync(Whole with { Note = new("x", "") });
        await CommentAsync(1, "2026-11-20");
        var view = await Board.OfAsync(1, CancellationToken.None);
        Assert.Equal((2, 1, 1, Progress.Kept), (view.Results.Count, view.Comments.Count, view.History.Count, view.State.Progress));
        Assert.Equal(("two", 2), (view.Sections[0].Key, view.Sections[0].Facts.Count));
        await Assert.ThrowsAsync<NotThereException>(() => Board.OfAsync(3, CancellationToken.None));
    }

    private static IEnumerable<int> Taken(IEnumerable<BoardRow> rows, BoardFilter filter) => rows.Where(filter.Takes).Select(row => row.Commitment.Number);

    private Task<Comment> CommentAsync(int commitment, string day, bool isHeld = false) => SomeComments.AddAsync(
        Database,
        SomeComments.Sent(subject: new CommentSubject(Commitment: commitment), received: DateTime.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)),
        isHeld: isHeld);

    private sealed class TwoFacts : ICommitmentFacts
    {
        public string Section => "two";

        public Task<IReadOnlyList<CommitmentFact>> OfAsync(SiteDb db, LiveSite site, int number, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<CommitmentFact>>([new(new("a", "a")), new(new("b", "b"))]);
    }

    private sealed class Actions(int open) : ICommitmentActions
    {
        public Task<IReadOnlyDictionary<int, ActionCounts>> OpenAsync(SiteDb db, DateOnly today, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<int, ActionCounts>>(new Dictionary<int, ActionCounts> { [1] = new(open, 1) });
    }
}
