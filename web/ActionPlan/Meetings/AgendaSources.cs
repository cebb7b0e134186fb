using System.Buffers.Binary;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>The actions of other meetings that are not done: each comes back until it is.</summary>
public sealed class OpenActions : IAgendaSource
{
    public async Task<IReadOnlyList<AgendaMatter>> FindAsync(SiteDb db, AgendaSpan span, CancellationToken cancellation)
    {
        var open = await db.Set<MeetingAction>().AsNoTracking().Where(action => action.DoneOn == null && action.MeetingId != span.MeetingId).ToListAsync(cancellation);
        return
        [
            .. open.OrderBy(action => action.DueOn).ThenBy(action => action.Id)
                .Select(action => new AgendaMatter(action.IsOverdue(span.On) ? AgendaKind.OverdueAction : AgendaKind.OpenAction, $"action:{action.Id}", ActionId: action.Id)),
        ];
    }
}

/// <summary>The commitments whose newest result, published or not, says that they are not kept.</summary>
public sealed class RedCommitments : IAgendaSource
{
    public async Task<IReadOnlyList<AgendaMatter>> FindAsync(SiteDb db, AgendaSpan span, CancellationToken cancellation)
    {
        var results = await db.Set<PlanResult>().AsNoTracking().Select(result => new { result.Commitment, result.To, result.RecordedUtc, result.Progress }).ToListAsync(cancellation);
        return
        [
            .. results.GroupBy(result => result.Commitment).OrderBy(group => group.Key)
                .Where(group => group.MaxBy(result => (result.To, result.RecordedUtc))!.Progress is Progress.NotKept)
                .Select(group => new AgendaMatter(AgendaKind.RedCommitment, $"red:{group.Key}", Commitment: group.Key)),
        ];
    }
}

/// <summary>
/// How many comments have come in since the last meeting, by commitment, and by principle for those that name no commitment. Counts only:
/// the words of people who comment are for those who deal with comments.
/// </summary>
public sealed class NewComments : IAgendaSource
{
    /// <summary>A card that came by post is dated back to the day it came; nobody leaves one lying for longer than this before typing it in.</summary>
    private static readonly TimeSpan LongestLying = TimeSpan.FromDays(120);

    public async Task<IReadOnlyList<AgendaMatter>> FindAsync(SiteDb db, AgendaSpan span, CancellationToken cancellation)
    {
        var from = span.SinceUtc is { } since ? since - LongestLying : DateTime.MinValue;
        var comments = await db.Set<Comment>().AsNoTracking().Where(comment => comment.ReceivedUtc >= from && comment.State != CommentState.Held && (comment.Commitment != null || comment.PrincipleTags != ""))
            .Select(comment => new { comment.Id, comment.Commitment, comment.PrincipleTags }).ToListAsync(cancellation);
        var fresh = comments.Where(comment => span.SinceUtc is not { } last || TakenInUtc(comment.Id) > last).ToList();
        var byCommitment = fresh.Where(comment => comment.Commitment is not null).CountBy(comment => comment.Commitment!.Value).OrderBy(pair => pair.Key)
            .Select(pair => new AgendaMatter(AgendaKind.Commented, $"comments:commitment:{pair.Key}", Commitment: pair.Key, Count: pair.Value));
        var byPrinciple = fresh.Where(comment => comment.Commitment is null).SelectMany(comment => PrinciplesOf(comment.PrincipleTags)).CountBy(principle => principle).OrderBy(pair => pair.Key)
            .Select(pair => new AgendaMatter(AgendaKind.Commented, $"comments:principle:{pair.Key}", Principle: pair.Key, Count: pair.Value));
        return [.. byCommitment, .. byPrinciple];
    }

    /// <summary>The id of a comment carries the moment at which the site took it in (RFC 9562, version 7), which a card by post is not dated back to.</summary>
    internal static DateTime TakenInUtc(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16)).UtcDateTime;
    }

    private static IEnumerable<int> PrinciplesOf(string tags) =>
        Enumerable.Range(1, Comment.LastPrinciple).Where(principle => tags.Contains(Comment.TagOf(principle), StringComparison.Ordinal));
}
