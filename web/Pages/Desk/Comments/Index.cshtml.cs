using KilkennyInfo.Feedback;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>What people told us, the newest first. Nothing here tells who wrote or what.</summary>
public sealed class IndexModel(CommentList comments) : CommentsPage
{
    private const int SheetLength = 50;

    /// <summary>How many are passed over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public IReadOnlyList<CommentLine> Lines { get; private set; } = [];

    public OpenComments Open { get; private set; } = new(0, 0, 0);

    public bool HasMore { get; private set; }

    public bool MayWork => CommentActs.MayWork(Person);

    public string FileAddress => "/desk/comments.csv" + Query(0);

    public string BackAddress => "/desk/comments" + Query(Math.Max(Skip - SheetLength, 0));

    public string OnAddress => "/desk/comments" + Query(Skip + SheetLength);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.comments.title"];
        Skip = Math.Clamp(Skip, 0, int.MaxValue - (2 * SheetLength));
        var some = await comments.ListAsync(Filter, Skip, SheetLength + 1, cancellation);
        (Lines, HasMore) = ([.. some.Take(SheetLength)], some.Count > SheetLength);
        Open = await comments.CountOpenAsync(cancellation);
    }
}
