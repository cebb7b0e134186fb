using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>The lists of cases, each for its reader: what they may not know of is not in it, nor in any count.</summary>
public sealed class CaseBoard(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>What is due within so many days is due soon.</summary>
    internal const int SoonDays = 7;

    /// <summary>One page of a list, the most urgent first; what is over, the newest first.</summary>
    public async Task<CaseList> ListAsync(Person by, BoardFilter filter, CancellationToken cancellation)
    {
        var rows = await RowsAsync(by, filter, cancellation);
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new CaseList([.. rows.Skip((page - 1) * PageSize).Take(PageSize)], rows.Count, page, pages);
    }

    /// <summary>The whole list as CSV, with keys and days and without anybody's name.</summary>
    public async Task<string> CsvAsync(Person by, BoardFilter filter, CancellationToken cancellation) => CaseCsv.Of(await RowsAsync(by, filter, cancellation));

    /// <summary>For the front page of the desk.</summary>
    public async Task<CaseCounts> CountsAsync(Person by, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, Today, cancellation);
        var running = await Running(db.Set<Complaint>().ThatMayBeListedBy(db, viewer)).ToListAsync(cancellation);
        var rows = running.Select(ToRow).ToList();
        return new CaseCounts(
            rows.Count,
            rows.Count(row => IsMine(row, viewer)),
            rows.Count(row => IsIn(row, BoardView.Unassigned, viewer)),
            rows.Count(row => row.Urgency is CaseUrgency.Late),
            rows.Count(row => IsIn(row, BoardView.Overdue, viewer) && IsMine(row, viewer)),
            rows.Count(row => IsIn(row, BoardView.DueSoon, viewer)),
            rows.Count(row => IsIn(row, BoardView.Waiting, viewer)),
            rows.Count(row => row.HasNews));
    }

    /// <summary>How late everything is together, for whoever keeps the site going; tells of no single case.</summary>
    public async Task<CaseLoad> LoadAsync(CancellationToken cancellation)
    {
        var today = Today;
        await using var db = database.OpenForReading();
        var running = Running(db.Set<Complaint>());
        var open = running.Where(one => one.Status == CaseStatus.New || one.Status == CaseStatus.Open || one.Status == CaseStatus.Paused);
        var overdue = running.Where(one => one.QueryDueOn < today
            || (one.Status != CaseStatus.Answered && one.Status != CaseStatus.Closed && one.AcknowledgedOn == null && one.AcknowledgeBy < today)
            || ((one.Status == CaseStatus.New || one.Status == CaseStatus.Open) && one.ReplyBy < today));
        return new CaseLoad(await open.CountAsync(cancellation), await overdue.CountAsync(cancellation), await open.CountAsync(one => one.HandlerId == null, cancellation));
    }

    /// <summary>A case as lists show it.</summary>
    internal CaseRow ToRow(Complaint one) => new(
        one.Id, one.Reference, one.Type, one.Status, one.StageKey, one.ServiceKey, one.Language, one.Channel, one.IsAnonymous, one.ReceivedOn, one.HandlerId, one.Handler,
        CaseDueDays.NextOf(one, Calendar, Today, SoonDays), one.ExpectedBy, one.AnsweredOn, one.ClosedOn, one.OutcomeKey, one.AwaitsPermission, one.IsRestricted, one.IsHeld, one.NewsNumber is not null, one.LastNumber);

    private DateOnly Today => DublinTime.Today(clock);

    private CouncilCalendar Calendar => site().Data.Calendar;

    private async Task<List<CaseRow>> RowsAsync(Person by, BoardFilter filter, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, Today, cancellation);
        var cases = await Narrowed(db.Set<Complaint>().ThatMayBeListedBy(db, viewer), filter).ToListAsync(cancellation);
        return
        [
            .. cases.Select(ToRow).Where(row => IsIn(row, filter.View, viewer))
                .OrderBy(row => row.Urgency).ThenBy(row => row.Next?.DueOn.DayNumber ?? int.MaxValue).ThenByDescending(row => row.ClosedOn ?? row.AnsweredOn ?? row.ReceivedOn).ThenBy(row => row.Reference, StringComparer.Ordinal),
        ];
    }

    private static IQueryable<Complaint> Narrowed(IQueryable<Complaint> all, BoardFilter filter)
    {
        var cases = filter.View switch
        {
            BoardView.All => all,
            BoardView.Closed => all.Where(one => one.Status == CaseStatus.Closed),
            BoardView.Answered => all.Where(one => one.Status == CaseStatus.Answered),
            _ => Running(all),
        };
        cases = filter.Type is { } type ? cases.Where(one => one.Type == type) : cases;
        cases = filter.ServiceKey is { } service ? cases.Where(one => one.ServiceKey == service) : cases;
        cases = filter.Language is { } language ? cases.Where(one => one.Language == language) : cases;
        cases = filter.StageKey is { } stage ? cases.Where(one => one.StageKey == stage) : cases;
        return filter.Channel is { } channel ? cases.Where(one => one.Channel == channel) : cases;
    }

    private static IQueryable<Complaint> Running(IQueryable<Complaint> all) =>
        all.Where(one => one.Status == CaseStatus.New || one.Status == CaseStatus.Open || one.Status == CaseStatus.Paused || one.QueryDueOn != null || one.NewsNumber != null);

    private static bool IsIn(CaseRow row, BoardView view, CaseViewer viewer) => view switch
    {
        BoardView.Mine => IsMine(row, viewer),
        BoardView.MySection => row.ServiceKey is { } service && viewer.Services.Contains(service),
        BoardView.Unassigned => row is { IsOpen: true, HandlerId: null },
        BoardView.Overdue => row.Urgency is CaseUrgency.Late,
        BoardView.DueSoon => row.Urgency is CaseUrgency.Today or CaseUrgency.Soon,
        BoardView.News => row.HasNews,
        BoardView.Waiting => row.Status is CaseStatus.Paused || (row.IsOpen && row.AwaitsPermission),
        _ => true,
    };

    private static bool IsMine(CaseRow row, CaseViewer viewer) => row.HandlerId is { } handler && viewer.Hands.Contains(handler);
}

/// <param name="Total">Of the whole list.</param>
/// <param name="Page">From 1.</param>
public sealed record CaseList(IReadOnlyList<CaseRow> Rows, int Total, int Page, int Pages);

/// <param name="MineOverdue">Those of the overdue ones that the reader has in hand.</param>
/// <param name="News">Those in which something from the person waits to be read.</param>
public sealed record CaseCounts(int Open, int Mine, int Unassigned, int Overdue, int MineOverdue, int DueSoon, int Waiting, int News = 0);

public sealed record CaseLoad(int Open, int Overdue, int Unassigned);
