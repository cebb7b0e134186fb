using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>The agenda of a meeting: it is drawn from its sources, added to, put in order, and written into while the group talks.</summary>
public sealed class MeetingAgenda(MeetingActs acts, IEnumerable<IAgendaSource> sources)
{
    /// <summary>Draws it from what there is now. Doing it again adds only what is new and loses nothing that was typed.</summary>
    public Task<IReadOnlyList<Issue>> DrawAsync(Person by, Guid id, CancellationToken cancellation)
    {
        Require(by);
        return acts.ActAsync(by, id, "plan.agenda-drawn", async (db, meeting) =>
        {
            if (meeting.State is not MeetingState.Planned)
            {
                return [Issue.Whole("desk.plan.meetings.not-planned")];
            }

            var span = new AgendaSpan(id, meeting.PlannedOn, await SinceAsync(db, meeting, cancellation));
            var found = new List<AgendaMatter>();
            foreach (var source in sources)
            {
                found.AddRange(await source.FindAsync(db, span, cancellation));
            }

            db.AddRange(Agenda.Draw(id, await ItemsAsync(db, id, cancellation), found));
            meeting.DrawnUtc = acts.Now;
            return [];
        }, cancellation);
    }

    /// <param name="words">One language may follow later.</param>
    public Task<IReadOnlyList<Issue>> AddAsync(Person by, Guid id, Bilingual<string?> words, CancellationToken cancellation)
    {
        Require(by);
        var tidy = Typed.Tidy(words);
        return acts.ActAsync(by, id, "plan.agenda-added", async (db, meeting) =>
        {
            List<Issue> issues = [.. IsOpen(meeting), .. Check(tidy)];
            if (issues.Count == 0)
            {
                var key = Guid.NewGuid();
                var last = await db.Set<AgendaItem>().Where(item => item.MeetingId == id).MaxAsync(item => (int?)item.Order, cancellation) ?? 0;
                db.Add(new AgendaItem { Id = key, MeetingId = id, Kind = AgendaKind.Own, Key = $"own:{key}", Order = last + 1, WordsGa = tidy.Irish, WordsEn = tidy.English });
            }

            return issues;
        }, cancellation);
    }

    /// <summary>Puts an item one place further up. The first stays where it is.</summary>
    public Task<IReadOnlyList<Issue>> RaiseAsync(Person by, Guid id, Guid itemId, CancellationToken cancellation)
    {
        Require(by);
        return acts.ActAsync(by, id, "plan.agenda-moved", async (db, meeting) =>
        {
            var items = await ItemsAsync(db, id, cancellation);
            var place = items.FindIndex(item => item.Id == itemId);
            if (place < 0)
            {
                throw new NotThereException($"There is no item {itemId} on the agenda of the meeting {id}.");
            }

            if (IsOpen(meeting) is { Count: > 0 } issues)
            {
                return issues;
            }

            if (place > 0)
            {
                (items[place].Order, items[place - 1].Order) = (items[place - 1].Order, items[place].Order);
            }

            return [];
        }, cancellation);
    }

    /// <summary>Keeps what was said and decided. Nothing of it has to be there.</summary>
    public Task<IReadOnlyList<Issue>> NoteAsync(Person by, Guid id, Guid itemId, TypedNote typed, CancellationToken cancellation)
    {
        Require(by);
        var (note, decision, words) = (Typed.Tidy(typed.Note), Typed.Tidy(typed.Decision), typed.Words is { } own ? Typed.Tidy(own) : null);
        return acts.ActAsync(by, id, "plan.agenda-noted", async (db, meeting) =>
        {
            var item = await db.Set<AgendaItem>().AsTracking().SingleOrDefaultAsync(one => one.Id == itemId && one.MeetingId == id, cancellation)
                ?? throw new NotThereException($"There is no item {itemId} on the agenda of the meeting {id}.");
            List<Issue> issues =
            [
                .. IsOpen(meeting),
                .. item.Version == typed.Seen ? [] : new[] { Issue.Whole("desk.plan.meetings.overtaken") },
                .. Typed.Length("note", note, AgendaItem.NoteMaxLength),
                .. Typed.Length("decision", decision, AgendaItem.DecisionMaxLength),
                .. item.Kind is AgendaKind.Own && words is not null ? Check(words) : [],
            ];
            if (issues.Count == 0)
            {
                (item.Note, item.DecisionGa, item.DecisionEn, item.Version) = (note, decision.Irish, decision.English, item.Version + 1);
                (item.WordsGa, item.WordsEn) = item.Kind is AgendaKind.Own && words is not null ? (words.Irish, words.English) : (item.WordsGa, item.WordsEn);
            }

            return issues;
        }, cancellation, ("item", itemId.ToString()));
    }

    internal static async Task<List<AgendaItem>> ItemsAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<AgendaItem>().AsTracking().Where(item => item.MeetingId == id).OrderBy(item => item.Order).ToListAsync(cancellation);

    /// <summary>What had come in when the agenda of the last meeting was last drawn was on that one.</summary>
    private static async Task<DateTime?> SinceAsync(SiteDb db, Meeting meeting, CancellationToken cancellation)
    {
        var earlier = await db.Set<Meeting>().AsNoTracking().Where(one => one.State == MeetingState.Held && one.Id != meeting.Id && one.HeldOn <= meeting.PlannedOn)
            .OrderByDescending(one => one.HeldOn).FirstOrDefaultAsync(cancellation);
        return earlier is null ? null : earlier.DrawnUtc ?? DublinTime.InstantsOf(earlier.Day.ToDateTime(TimeOnly.MinValue))[0];
    }

    private static IEnumerable<Issue> Check(Bilingual<string> words) =>
        [.. Typed.SomeHalf("words", words, "desk.plan.meetings.words.missing"), .. Typed.Length("words", words, AgendaItem.WordsMaxLength)];

    internal static IReadOnlyList<Issue> IsOpen(Meeting meeting) => meeting.State is MeetingState.CalledOff ? [Issue.Whole("desk.plan.meetings.called-off-already")] : [];

    private static void Require(Person by) => PlanRights.Require(PlanRights.MayRecord(by), by, "write into a meeting");
}

/// <summary>What somebody has typed into an item.</summary>
/// <param name="Seen">The version of the item that they began from.</param>
/// <param name="Words">What it is about, of an item of one’s own; none to leave it.</param>
public sealed record TypedNote(int Seen, string? Note, Bilingual<string?> Decision, Bilingual<string?>? Words = null);
