using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A case opened by somebody for one act, with what holds for it on that day.</summary>
internal sealed record CaseMoment(OpenCase Open, Person By, ReferenceData Data, CaseDates Dates, DateOnly Today)
{
    public CaseState State => Open.State;

    public Complaint Complaint => Open.Complaint;

    public SiteDb Db => Open.Db;

    public PolicyVersion Policy => Dates.Policy;

    public PolicyStage? Stage => Policy.Stage(State.StageKey);

    /// <summary>The reply day of the stage where the case stands, if it began on a day; none for whoever cannot be answered.</summary>
    public DateOnly? ReplyBy(DateOnly since) => State.IsAnonymous ? null : Dates.ReplyBy(State.StageKey, since);

    /// <summary>The clock runs again from today.</summary>
    public void Resume()
    {
        var ended = State.Pauses.Select(pause => pause.Until is null ? pause with { Until = Today } : pause).ToList();
        Open.Add(new Resumed(Today, State.IsAnonymous ? null : Dates.ReplyBy(State.StageKey, State.StageSince, ended)));
    }

    /// <summary>Nothing is left to be done. A clock that stands still is let go first.</summary>
    public void Close(string outcomeKey, string? words = null)
    {
        if (State.Status is CaseStatus.Paused)
        {
            Resume();
        }

        Open.Add(new Closed(outcomeKey, Today), words);
    }
}
