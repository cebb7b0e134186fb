using KilkennyInfo.Data;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>A case opened for change inside one transaction: acts are added to its history, and the case takes over what they come to.</summary>
public sealed class OpenCase(SiteDb db, Complaint complaint, IReadOnlyList<CaseEvent> events, CaseHand hand, DateTime now)
{
    private readonly List<CaseEvent> _added = [];

    public SiteDb Db => db;

    public Complaint Complaint => complaint;

    /// <summary>Who acts.</summary>
    public CaseHand Hand => hand;

    public DateTime Now => now;

    /// <summary>With what was added just now.</summary>
    public CaseState State { get; private set; } = CaseState.Of(events);

    public IReadOnlyList<CaseEvent> Events => [.. events, .. _added];

    public IReadOnlyList<CaseEvent> Added => _added;

    /// <param name="words">What somebody said; personal.</param>
    public CaseEvent Add(CaseAct act, string? words = null) => Add(act, hand, words);

    /// <summary>Something that the site does by itself because of what somebody did.</summary>
    public CaseEvent AddBySite(CaseAct act) => Add(act, CaseHand.Site, null);

    private CaseEvent Add(CaseAct act, CaseHand by, string? words)
    {
        var one = CaseEvent.Of(complaint.Id, State.LastNumber + 1, now, by.Actor, by.PersonId, by.Name, act, words);
        db.Add(one);
        _added.Add(one);
        State = State.With(one);
        complaint.Take(State);

        // What comes with the complaint itself is no news: nobody has seen the case yet.
        if (by.Actor is CaseActor.Complainant && events.Count > 0)
        {
            complaint.MarkNews(one.Number);
        }

        if (act is ConflictNoted conflict)
        {
            db.Add(new CaseConflict { ComplaintId = complaint.Id, AccountId = conflict.PersonId });
        }

        return one;
    }
}

/// <summary>Whose hand an act is.</summary>
public sealed record CaseHand(CaseActor Actor, Guid? PersonId, string Name)
{
    public static CaseHand Complainant { get; } = new(CaseActor.Complainant, null, "");

    public static CaseHand Site { get; } = new(CaseActor.Site, null, "");

    public static CaseHand Of(Accounts.Person person) => new(CaseActor.Staff, person.Id, person.Name);
}
