using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>The initiatives that the Council sets out on.</summary>
public sealed class InitiativeRegister(SiteDatabase database, CurrentSite site, TimeProvider clock) : Register<Initiative>(database, site, clock)
{
    public override string Key => "initiatives";

    public override IReadOnlyList<string> Fields { get; } = ["title-ga", "title-en", "state", "started", "ended", "result-ga", "result-en", EntryFields.CommitmentsField];

    protected override Initiative New(Guid id, DateTime recordedUtc, string recordedBy) => new() { Id = id, RecordedUtc = recordedUtc, RecordedBy = recordedBy };

    protected override void Read(EntryFields typed, Initiative entry)
    {
        (entry.IrishTitle, entry.EnglishTitle) = typed.RequirePair("title", RegisterEntry.TitleMaxLength);
        (entry.State, entry.StartedOn, entry.EndedOn) = (typed.RequireChoice<InitiativeState>("state"), typed.Day("started"), typed.Day("ended"));
        (entry.IrishResult, entry.EnglishResult) = typed.Pair("result", RegisterEntry.WordsMaxLength);
        if (entry.EndedOn < entry.StartedOn)
        {
            typed.Add("ended", "desk.plan.results.to.before");
        }
        else if (entry.EndedOn > typed.Today)
        {
            typed.Add("ended", "desk.plan.registers.day.future");
        }
        else if (entry.EndedOn is not null && EnumCode.Parse<InitiativeState>(typed["state"]) is InitiativeState.Planned or InitiativeState.UnderWay)
        {
            typed.Add("ended", "desk.plan.registers.ended.open");
        }
    }

    protected override IEnumerable<string?> Write(Initiative entry) => [entry.IrishTitle, entry.EnglishTitle, EnumCode.Of(entry.State), Day(entry.StartedOn), Day(entry.EndedOn), entry.IrishResult, entry.EnglishResult];

    protected override string TitleOf(Initiative entry, LiveSite site, Language language) => entry.TitleIn(language);
}
