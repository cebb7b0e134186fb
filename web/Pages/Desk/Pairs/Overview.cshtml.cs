using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>How one pair stands, and what this person can do about it.</summary>
public sealed class OverviewModel(PageStates states, TimeProvider clock) : PairPage(states)
{
    private bool MayEdit => Person.MayEditAny;

    private bool IsPublisher => Person.Is(Role.Publisher);

    public bool MayNote => State.IsOpen && Reviewing.MayNote(Person);

    public bool IsReviewDue => State.Newest.ReviewBy < DublinTime.Today(clock);

    /// <summary>What readers see is due, whatever waits in an open edition.</summary>
    public bool MaySayReviewed => IsPublisher && State.Live is { } live && live.ReviewBy < DublinTime.Today(clock);

    public string NextReview => NextReviewOf(DublinTime.Today(clock));

    /// <summary>The page above this one; none for home.</summary>
    public string? ParentName => State.Newest.ParentKey is { } key ? Site.Find(key)?.Texts[Language].Title ?? key : null;

    public string OwnerName => Data.Unit(State.Newest.Owner)?.Name[Language] ?? State.Newest.Owner;

    public string LiveLine => State is { Live: { } live, PublishedUtc: { } published }
        ? Words.Format("desk.page.live.since", ("number", $"{live.Number}"), ("time", Moment(published))) : Words["desk.page.live.not"];

    public string OpenLine => State.IsOpen
        ? Words.Format("desk.page.open.line", ("number", $"{State.Newest.Number}"), ("name", State.Newest.Author), ("time", Moment(State.Newest.CreatedUtc))) : Words["desk.page.open.none"];

    public string StepLine => State.Behind switch
    {
        [] => Words["desk.step.in"],
        [var one] => Words[$"desk.step.behind.{one.Code()}"],
        _ => Words["desk.step.neither"],
    };

    /// <summary>The next thing to do first.</summary>
    public IReadOnlyList<PairAct> Acts => [.. ActsInOrder().Select((act, index) => new PairAct(act.Path, act.Key, index == 0))];

    /// <summary>What nobody should press by the way: it stands apart.</summary>
    public IReadOnlyList<PairAct> GraveActs => [.. GraveActsInOrder().Select(act => new PairAct(act.Path, act.Key, IsFirst: false))];

    /// <summary>What is offered: a year from today.</summary>
    public static string NextReviewOf(DateOnly today) => today.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.page.title", cancellation);

    public string? AddressOf(Language language) => Site.Find(Key) is { } page ? LiveSite.AddressOf(page, language) : null;

    public string LineOf(GateState gate) => gate switch
    {
        { Signature: { } signature } => Words.Format("desk.gate.signed", ("name", signature.PersonName), ("time", Moment(signature.SignedUtc))),
        { Voided: { VoidedByRevisionId: not null } voided } => Words.Format("desk.gate.voided", ("name", voided.PersonName), ("time", Moment(voided.VoidedUtc!.Value))),
        _ => Words["desk.gate.waiting"],
    };

    public bool MaySign(Gate gate) => Person.Is(gate.Role) && State.IsOpenForSigning(gate);

    public bool MayTakeBack(SignOff signature) => signature.PersonId == Person.Id || IsPublisher;

    public bool MaySettle(ReviewNote note) => note.PersonId == Person.Id || MayEdit;

    private IEnumerable<(string Path, string Key)> ActsInOrder()
    {
        if (IsPublisher && State.IsReady)
        {
            yield return ("publish", "desk.page.to-publish");
        }

        if (State.Behind.Any(Person.MayEdit))
        {
            yield return ("step", "desk.page.to-step");
        }

        if (MayEdit)
        {
            yield return ("edit", "desk.page.to-edit");
            if (State.IsOpen && State.Newest.IsInStep && !State.IsReady)
            {
                yield return ("send", "desk.page.to-send");
            }
        }

        yield return ("read", "desk.page.to-read");
        yield return ("history", "desk.page.to-history");
        if (MayEdit)
        {
            yield return ("settings", "desk.page.to-settings");
        }

        if (State.IsOpen)
        {
            yield return ("tasks", "desk.page.to-tasks");
            yield return ("links", "desk.page.to-links");
        }
    }

    private IEnumerable<(string Path, string Key)> GraveActsInOrder()
    {
        if (IsPublisher && (State.Emergency is not null || State is { IsOpen: true, Behind.Count: 1 }))
        {
            yield return ("emergency", "desk.page.to-emergency");
        }

        if (MayEdit && State.IsOpen)
        {
            yield return ("discard", "desk.page.to-discard");
        }

        if (IsPublisher && State.IsLive)
        {
            yield return ("take-off", "desk.page.to-take-off");
        }
    }
}

public sealed record PairAct(string Path, string Key, bool IsFirst);
