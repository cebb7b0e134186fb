using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>How the Council’s offices are looked at and made easier to use.</summary>
public sealed class OfficeAccessRegister(SiteDatabase database, CurrentSite site, TimeProvider clock) : Register<OfficeAccess>(database, site, clock)
{
    public override string Key => "office-access";

    public override IReadOnlyList<string> Fields { get; } = ["office", "on", "deed", "facts-ga", "facts-en", "next", EntryFields.CommitmentsField];

    /// <summary>The promises about offices that are clean, easy to get into and fit for everybody.</summary>
    public override IReadOnlyDictionary<string, string> Blank { get; } = new Dictionary<string, string> { [EntryFields.CommitmentsField] = "10, 13, 55" };

    protected override OfficeAccess New(Guid id, DateTime recordedUtc, string recordedBy) => new() { Id = id, RecordedUtc = recordedUtc, RecordedBy = recordedBy };

    protected override void Read(EntryFields typed, OfficeAccess entry)
    {
        if (!typed.Site.Data.Offices.ContainsKey(typed["office"]))
        {
            typed.Add("office", "desk.plan.registers.choice.missing");
        }

        (entry.OfficeKey, entry.On, entry.Deed) = (typed["office"], typed.RequirePast("on"), typed.RequireChoice<AccessDeed>("deed"));
        (entry.IrishFacts, entry.EnglishFacts) = typed.RequirePair("facts", RegisterEntry.WordsMaxLength);
        entry.NextOn = typed.Day("next");
        if (entry.NextOn <= entry.On)
        {
            typed.Add("next", "desk.plan.registers.next.before");
        }
    }

    protected override IEnumerable<string?> Write(OfficeAccess entry) => [entry.OfficeKey, Day(entry.On), EnumCode.Of(entry.Deed), entry.IrishFacts, entry.EnglishFacts, Day(entry.NextOn)];

    protected override string TitleOf(OfficeAccess entry, LiveSite site, Language language) => site.Data.Offices.GetValueOrDefault(entry.OfficeKey)?.Name[language] ?? entry.OfficeKey;
}
