using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.History;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Every revision of a pair, and who did what to it when.</summary>
public sealed class HistoryModel(PageStates states, PairHistory history) : PairPage(states)
{
    public IReadOnlyList<RevisionLine> Revisions { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Timeline { get; private set; } = [];

    /// <summary>What is compared unless somebody chooses: what is live with the newest, else the last two.</summary>
    public int From { get; private set; }

    public int To { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.history.title", cancellation);
        Revisions = await history.RevisionsAsync(Key, cancellation);
        Timeline = await history.TimelineAsync(Key, cancellation);
        To = Revisions[0].Number;
        From = State.Live is { } live && live.Number != To ? live.Number : Revisions.ElementAtOrDefault(1)?.Number ?? To;
    }

    public string SentenceOf(AuditEntry entry) => AuditSentence.Of(entry, Words);

    public string WhatOf(RevisionLine line) => line.Changed switch
    {
        [] => Words["desk.history.settings"],
        [var one] => Words[$"desk.history.only.{one.Code()}"],
        _ => Words["desk.history.both"],
    };
}
