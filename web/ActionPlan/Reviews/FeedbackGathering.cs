using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>Gathers what people said since the last review: comments, complaints and what was learned from them, searches in vain, requests for formats, notes on equality.</summary>
public sealed class FeedbackGathering(SiteDatabase database, CommentFigures comments, SearchInsights searches, ReviewActs acts, TimeProvider clock)
{
    /// <summary>Searches are kept no longer.</summary>
    private const int SearchDays = 90;

    private const int MostSearches = 50;

    /// <summary>May be done again while the step is open: what was gathered before gives way.</summary>
    public async Task<IReadOnlyList<Issue>> GatherAsync(Person by, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayRecord(by), by, "gather feedback");
        return await acts.ActAsync(by, "plan.feedback-gathered", async open =>
        {
            if (open.Review.Step(ReviewStep.Feedback).IsOver)
            {
                return [Issue.Whole("desk.plan.review.step-over")];
            }

            var pack = await CountAsync(open.Review.CountsFrom, open.Today, cancellation);
            (open.Review.Feedback, open.Review.FeedbackTo) = (PlanJson.Write(pack), open.Today);
            return [];
        }, cancellation);
    }

    /// <summary>What was said from the first day to the last, both counted.</summary>
    public async Task<FeedbackPack> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var counts = await comments.CountAsync(from, to, cancellation);
        var (first, after) = (StartOf(from), StartOf(to.AddDays(1)));
        await using var db = database.OpenForReading();
        var about = await db.Set<Comment>().Where(comment => comment.ReceivedUtc >= first && comment.ReceivedUtc < after && comment.Commitment != null && comment.State != CommentState.Held)
            .GroupBy(comment => comment.Commitment!.Value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var lessons = await db.Set<Lesson>().Where(lesson => lesson.NotedUtc >= first && lesson.NotedUtc < after).OrderBy(lesson => lesson.NotedUtc)
            .Select(lesson => new PackLesson(lesson.ServiceKey, lesson.Text, lesson.Action, lesson.DoneOn)).ToListAsync(cancellation);
        var requests = await db.Set<FormatRequest>().Where(request => request.ReceivedUtc >= first && request.ReceivedUtc < after)
            .GroupBy(request => request.Format).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return new FeedbackPack(
            from,
            to,
            counts.Total,
            counts.ByPrinciple,
            about.ToDictionary(group => group.Key, group => group.Count),
            await db.Set<Complaint>().CountAsync(complaint => complaint.ReceivedOn >= from && complaint.ReceivedOn <= to, cancellation),
            lessons,
            await InVainAsync(from, cancellation),
            requests.ToDictionary(group => EnumCode.Of(group.Key), group => group.Count),
            await db.Set<EqualityNote>().CountAsync(note => note.RemovedUtc == null && note.NotedOn >= from && note.NotedOn <= to, cancellation));
    }

    private async Task<IReadOnlyList<PackSearch>> InVainAsync(DateOnly from, CancellationToken cancellation)
    {
        var days = Math.Clamp(DublinTime.Today(clock).DayNumber - from.DayNumber + 1, 1, SearchDays);
        var asked = await searches.WithoutHitAsync(null, days, MostSearches, cancellation);
        return [.. asked.Select(query => new PackSearch(query.Language, query.Query, query.WithoutHit))];
    }

    private static DateTime StartOf(DateOnly day) => DublinTime.InstantsOf(day.ToDateTime(TimeOnly.MinValue))[0];
}
