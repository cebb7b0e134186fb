using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Hardening;

/// <summary>Holds what is in the database against what people were told.</summary>
internal sealed class CrashCheck(SiteDatabase database)
{
    public static Task<List<string>> IntegrityAsync(SiteDb db) => db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync();

    public static Task<int> WaitingMailsAsync(SiteDb db) => db.Set<OutgoingMail>().CountAsync(mail => mail.State == MailState.Waiting);

    /// <summary>As if the five minutes had passed that a killed attempt keeps others waiting.</summary>
    public static Task<int> LetWaitingMailsGoAsync(SiteDatabase database) => database.WriteAsync(
        db => db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextTryUtc, DateTime.UtcNow)), CancellationToken.None);

    public async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyCollection<Acknowledgement> acknowledged)
    {
        var faults = new List<string>();
        await using var db = database.OpenForReading();
        var complaints = await db.Set<Complaint>().ToListAsync();
        var comments = await db.Set<Comment>().ToListAsync();
        var events = (await db.Set<CaseEvent>().ToListAsync()).ToLookup(one => one.ComplaintId);
        var details = await db.Set<ComplaintDetails>().ToDictionaryAsync(one => one.ComplaintId);
        faults.AddRange(acknowledged.GroupBy(one => one.Key).Where(one => one.Select(answer => (answer.Reference, answer.AccessCode)).Distinct().Count() > 1).Select(one => $"{one.Key} was given two answers"));
        faults.AddRange(acknowledged.GroupBy(one => one.Reference).Where(one => one.Select(answer => answer.Key).Distinct().Count() > 1).Select(one => $"{one.Key} was given to two people"));
        faults.AddRange(acknowledged.SelectMany(one => one.Kind == Sending.Complaint ? OfComplaint(one, complaints, details) : OfComment(one, comments)));
        faults.AddRange(complaints.SelectMany(one => HalfCase(one, [.. events[one.Id].OrderBy(line => line.Number)], details.ContainsKey(one.Id))));
        faults.AddRange(details.Values.GroupBy(one => one.WhatHappened).Where(one => one.Count() > 1).Select(one => $"“{one.Key}” is there {one.Count()} times"));
        faults.AddRange(comments.GroupBy(one => one.Message).Where(one => one.Count() > 1).Select(one => $"“{one.Key}” is there {one.Count()} times"));
        return faults;
    }

    private static IEnumerable<string> OfComplaint(Acknowledgement one, List<Complaint> complaints, Dictionary<Guid, ComplaintDetails> details)
    {
        var stored = complaints.Where(complaint => complaint.Reference == one.Reference).ToList();
        if (stored is not [{ } complaint])
        {
            yield return $"{one.Reference} is there {stored.Count} times";
            yield break;
        }

        if (!AccessCode.IsRight(one.AccessCode!, complaint.CodeHash))
        {
            yield return $"{one.Reference} does not open with its code";
        }

        if (!details[complaint.Id].WhatHappened.StartsWith(one.Marker, StringComparison.Ordinal))
        {
            yield return $"{one.Reference} holds somebody else’s words";
        }
    }

    private static IEnumerable<string> OfComment(Acknowledgement one, List<Comment> comments)
    {
        var stored = comments.Where(comment => comment.Reference == one.Reference).ToList();
        if (stored is not [{ } comment])
        {
            yield return $"{one.Reference} is there {stored.Count} times";
        }
        else if (comment.Message?.StartsWith(one.Marker, StringComparison.Ordinal) is not true)
        {
            yield return $"{one.Reference} holds somebody else’s words";
        }
    }

    private static IEnumerable<string> HalfCase(Complaint complaint, IReadOnlyList<CaseEvent> events, bool hasDetails)
    {
        if (!hasDetails || events is not [{ Act: Received }, ..] || !events.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, events.Count)))
        {
            yield return $"{complaint.Reference} is half there";
        }
        else if (CaseState.Of(events) is var state && (state.LastNumber, state.Status, state.ReplyBy) != (complaint.LastNumber, complaint.Status, complaint.ReplyBy))
        {
            yield return $"{complaint.Reference} says something else than its history";
        }
    }
}
