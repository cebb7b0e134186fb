using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Cases;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Desk;

/// <summary>What there is to do, and what needs an eye.</summary>
public sealed class IndexModel(WorkQueue queue, PairsBoard board, QueryLog searches, Reviewing reviewing, Emergencies emergencies, RequestList requests, CommentList comments, CaseBoard cases, TimeProvider clock) : CasesPage
{
    private const int Most = 8;

    private static readonly TimeSpan SearchesSince = TimeSpan.FromDays(28);

    private DateOnly _today;

    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<TaskLine> WaitingForOthers { get; private set; } = [];

    /// <summary>Pages whose texts are not live together; none on almost every day.</summary>
    public LineList? Ahead { get; private set; }

    /// <summary>Who waits for a document in another format; none for those who do not deal with that.</summary>
    public LineList? Requests { get; private set; }

    /// <summary>What people told us; none for those who do not deal with that.</summary>
    public LineList? Comments { get; private set; }

    /// <summary>The complaints that this person has in hand, the most urgent first.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>How complaints stand as far as this person may know of them; none for those who do not deal with them.</summary>
    public LineList? CaseCounts { get; private set; }

    /// <summary>Whether the person has to do with pages at all: whoever only deals with people sees nothing of them here.</summary>
    public bool SeesContent => DeskAccess.RuleOf("/Desk/Pairs").Allows(Person, isWrite: false) || Person.Is(Role.Administrator);

    public LineList OutOfStep { get; private set; } = null!;

    public LineList Scheduled { get; private set; } = null!;

    public LineList ReviewsDue { get; private set; } = null!;

    public LineList Findings { get; private set; } = null!;

    public LineList Searches { get; private set; } = null!;

    public LineList BrokenGlass { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.menu.work"];
        _today = DublinTime.Today(clock);
        await ShowCasesAsync(cancellation);
        Comments = CommentActs.MayWork(Person) ? CommentLines(await comments.CountOpenAsync(cancellation)) : null;
        if (SeesContent)
        {
            await ShowContentAsync(cancellation);
        }
    }

    private async Task ShowContentAsync(CancellationToken cancellation)
    {
        var open = await queue.ListAsync(cancellation);
        Tasks = [.. open.SelectMany(pair => pair.Waiting.Where(waiting => waiting.IsFor(Person)).Select(waiting => TaskOf(pair, waiting))).OrderBy(task => task.DueOn ?? DateOnly.MaxValue)];
        WaitingForOthers = [.. open.Where(pair => pair.ChangedBy.Contains(Person.Id)).SelectMany(pair => pair.Waiting.Where(waiting => !waiting.IsFor(Person)).Select(waiting => OthersTaskOf(pair, waiting)))];
        Scheduled = Some(open.Where(pair => pair.Schedule is not null).OrderBy(pair => pair.Schedule!.DueUtc).Select(ScheduledLine), "desk.work.scheduled.none");
        ShowBoard(await board.ListAsync(cancellation));
        await ShowSearchesAsync(cancellation);
        Requests = DeskAccess.RuleOf("/Desk/Requests").Allows(Person, isWrite: false) ? RequestLines(await requests.CountOpenAsync(cancellation)) : null;
        var ahead = await emergencies.ListAsync(cancellation);
        Ahead = ahead.Count == 0 ? null : new LineList([.. ahead.Select(AheadLine)], "");
        BrokenGlass = Some(
            (await reviewing.BreakGlassAsync(Most, cancellation)).Select(broken => new Line($"{broken.PersonName}: {Words[$"desk.gate.{broken.Gate}"]}", $"/desk/pages/{broken.PageKey}", $"{Moment(broken.SignedUtc)}: {broken.Reason}")),
            "desk.work.own-words.none");
    }

    private async Task ShowCasesAsync(CancellationToken cancellation)
    {
        if (!DeskAccess.RuleOf("/Desk/Cases").Allows(Person, isWrite: false))
        {
            return;
        }

        Cases = (await cases.ListAsync(Person, new BoardFilter(BoardView.Mine), cancellation)).Rows;
        var counts = await cases.CountsAsync(Person, cancellation);
        (BoardView View, int Number)[] lines =
            [(BoardView.News, counts.News), (BoardView.Overdue, counts.Overdue), (BoardView.DueSoon, counts.DueSoon), (BoardView.Unassigned, counts.Unassigned), (BoardView.Waiting, counts.Waiting), (BoardView.Open, counts.Open)];
        CaseCounts = new LineList(
            [.. lines.Select(line => new Line($"{Words[$"desk.cases.view.{CaseCode.Of(line.View)}"]}: {line.Number}", line.Number == 0 ? null : $"{List}?view={CaseCode.Of(line.View)}"))], "");
    }

    private LineList RequestLines(OpenRequests open) => new(
        [
            new(Words.Count("desk.requests.open.count", open.Number), open.Number == 0 ? null : "/desk/requests?state=open"),
            .. open.Overdue == 0 ? [] : new[] { new Line(Words.Count("desk.requests.overdue.count", open.Overdue), "/desk/requests?state=overdue") },
        ],
        "");

    private LineList CommentLines(OpenComments open) => new(
        [
            new(Words.Count("desk.comments.new.count", open.New), open.New == 0 ? null : "/desk/comments?state=new"),
            new(Words.Count("desk.comments.waiting.count", open.WaitForReply), open.WaitForReply == 0 ? null : "/desk/comments"),
            .. open.Held == 0 ? [] : new[] { new Line(Words.Count("desk.comments.held.count", open.Held), "/desk/comments?state=held") },
        ],
        "");

    private void ShowBoard(IReadOnlyList<BoardRow> rows)
    {
        OutOfStep = Some(
            rows.Where(row => row.OutOfStepSinceUtc is not null).OrderBy(row => row.OutOfStepSinceUtc)
                .Select(row => new Line(row.Name(Language), $"/desk/pages/{row.Key}", Words.Format("desk.step.since", ("day", Date(DublinTime.DayOf(new DateTimeOffset(row.OutOfStepSinceUtc!.Value, TimeSpan.Zero))))))),
            "desk.work.out-of-step.none", "/desk/pages?state=out-of-step");
        ReviewsDue = Some(
            rows.Where(row => row.IsReviewDue).OrderBy(row => row.ReviewBy).Select(row => new Line(row.Name(Language), $"/desk/pages/{row.Key}", $"{Date(row.ReviewBy)}, {Data.Unit(row.Owner)?.Name[Language] ?? row.Owner}")),
            "desk.work.reviews-due.none", "/desk/pages?only=review-due");
        var (blockers, warnings, advice) = (rows.Sum(row => row.Findings.Blockers), rows.Sum(row => row.Findings.Warnings), rows.Sum(row => row.Findings.Advice));
        Findings = new LineList(
            [
                new(Words.Count("desk.findings.blocker.count", blockers), blockers == 0 ? null : "/desk/pages?only=blockers"),
                new(Words.Count("desk.findings.warning.count", warnings), warnings == 0 ? null : "/desk/pages?only=warnings"),
                new(Words.Count("desk.findings.advice.count", advice)),
            ],
            "");
    }

    private async Task ShowSearchesAsync(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime - SearchesSince;
        var lines = new List<Line>();
        foreach (var language in LanguageExtensions.Both)
        {
            var found = await searches.WithoutHitAsync(language, since, Most / 2, cancellation);
            lines.AddRange(found.Select(query => new Line(query.Query, null, Words.Count("desk.work.searches.times", query.WithoutHit), language.Code())));
        }

        Searches = new LineList(lines, Words["desk.work.searches.none"], new Line(Words["desk.work.more"], "/desk/searches"));
    }

    private TaskLine TaskOf(OpenPair pair, Waiting waiting)
    {
        var late = waiting.DueOn < _today;
        var parts = new[]
        {
            waiting.DueOn is { } due ? Words.Format(late ? "desk.work.late" : "desk.work.due", ("day", Date(due))) : null,
            waiting.StandsInFor is { } away ? Words.Format("desk.work.for", ("name", away)) : null,
            pair.Request is { } request ? Words.Format("desk.work.asked", ("name", request.PersonName)) : null,
        };
        return new TaskLine(
            pair.Key, waiting.Stage.Key, Words[$"desk.stage.{waiting.Stage.Key}"], pair.Titles[Language], string.Join(" · ", parts.OfType<string>()), AddressOf(pair, waiting.Stage), waiting.DueOn, late, MayClaim: waiting.Person is null);
    }

    private TaskLine OthersTaskOf(OpenPair pair, Waiting waiting) => new(
        pair.Key, waiting.Stage.Key, "", pair.Titles[Language],
        $"{Words[$"desk.stage.{waiting.Stage.Key}"]} · {waiting.Person?.Name ?? Words["desk.work.anyone"]}{(waiting.DueOn is { } due ? " · " + Words.Format("desk.work.due", ("day", Date(due))) : "")}",
        $"/desk/pages/{pair.Key}", waiting.DueOn, waiting.DueOn < _today, MayClaim: false);

    private static string AddressOf(OpenPair pair, Stage stage) => $"/desk/pages/{pair.Key}" + stage.Key switch
    {
        "step-ga" or "step-en" => "/step",
        "changes" => "#notes",
        "send" => "/send",
        "publish" => "/publish",
        var gate => $"/sign/{gate}",
    };

    private Line AheadLine((string Key, EmergencyRelease Release) ahead) => new(
        Site.Find(ahead.Key)?.Texts[Language].Title ?? ahead.Key, $"/desk/pages/{ahead.Key}",
        Words[$"desk.page.emergency.{ahead.Release.Awaiting.Code()}"] + ". "
            + Words.Format("desk.page.emergency.line", ("day", Moment(ahead.Release.ExpiresUtc)), ("name", ahead.Release.CountersignedBy ?? Words["desk.emergency.countersigned.not"])));

    private Line ScheduledLine(OpenPair pair) => new(
        pair.Titles[Language], $"/desk/pages/{pair.Key}", Moment(pair.Schedule!.DueUtc) + (pair.Schedule.Problem is null ? "" : " · " + Words["desk.page.schedule-failed"]));

    private LineList Some(IEnumerable<Line> lines, string noneKey, string? more = null)
    {
        var all = lines.ToList();
        return new LineList([.. all.Take(Most)], Words[noneKey], more is not null && all.Count > Most ? new Line(Words["desk.work.more"], more) : null);
    }
}

/// <summary>Something to do: what, on which page, since when and until when.</summary>
public sealed record TaskLine(string Key, string Stage, string What, string Title, string Line, string Address, DateOnly? DueOn, bool IsLate, bool MayClaim);
