using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>Whom the Council asked, and what came of it.</summary>
public sealed class ConsultationRegister(SiteDatabase database, CurrentSite site, TimeProvider clock) : Register<Consultation>(database, site, clock)
{
    public override string Key => "consultations";

    public override IReadOnlyList<string> Fields { get; } = ["title-ga", "title-en", "from", "to", "heard-ga", "heard-en", "changed-ga", "changed-en", EntryFields.CommitmentsField];

    protected override Consultation New(Guid id, DateTime recordedUtc, string recordedBy) => new() { Id = id, RecordedUtc = recordedUtc, RecordedBy = recordedBy };

    protected override void Read(EntryFields typed, Consultation entry)
    {
        (entry.IrishTitle, entry.EnglishTitle) = typed.RequirePair("title", RegisterEntry.TitleMaxLength);
        (entry.From, entry.To) = typed.RequirePeriod();
        (entry.IrishHeard, entry.EnglishHeard) = typed.RequirePair("heard", RegisterEntry.WordsMaxLength);
        (entry.IrishChanged, entry.EnglishChanged) = typed.Pair("changed", RegisterEntry.WordsMaxLength);
    }

    protected override IEnumerable<string?> Write(Consultation entry) =>
        [entry.IrishTitle, entry.EnglishTitle, Day(entry.From), Day(entry.To), entry.IrishHeard, entry.EnglishHeard, entry.IrishChanged, entry.EnglishChanged];

    protected override string TitleOf(Consultation entry, LiveSite site, Language language) => entry.TitleIn(language);
}
