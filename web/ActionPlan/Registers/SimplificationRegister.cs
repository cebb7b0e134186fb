using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>What was made simpler.</summary>
public sealed class SimplificationRegister(SiteDatabase database, CurrentSite site, TimeProvider clock) : Register<Simplification>(database, site, clock)
{
    public override string Key => "simplification";

    public override IReadOnlyList<string> Fields { get; } = ["kind", "title-ga", "title-en", "before", "after", "done", "page", EntryFields.CommitmentsField];

    /// <summary>The promise to make rules, forms and procedures simpler.</summary>
    public override IReadOnlyDictionary<string, string> Blank { get; } = new Dictionary<string, string> { [EntryFields.CommitmentsField] = "19" };

    protected override Simplification New(Guid id, DateTime recordedUtc, string recordedBy) => new() { Id = id, RecordedUtc = recordedUtc, RecordedBy = recordedBy };

    protected override void Read(EntryFields typed, Simplification entry)
    {
        entry.Kind = typed.RequireChoice<SimplifiedKind>("kind");
        (entry.IrishTitle, entry.EnglishTitle) = typed.RequirePair("title", RegisterEntry.TitleMaxLength);
        (entry.Before, entry.After) = (typed.Figure("before", Simplification.MostScore), typed.Figure("after", Simplification.MostScore));
        entry.DoneOn = typed.RequirePast("done");
        entry.PageKey = typed["page"] is { Length: > 0 } page ? page : null;
        if (entry.PageKey is { } key && typed.Site.Find(key) is null)
        {
            typed.Add("page", "desk.plan.results.reference.page");
        }
    }

    protected override IEnumerable<string?> Write(Simplification entry) =>
        [EnumCode.Of(entry.Kind), entry.IrishTitle, entry.EnglishTitle, Figure(entry.Before), Figure(entry.After), Day(entry.DoneOn), entry.PageKey];

    protected override string TitleOf(Simplification entry, LiveSite site, Language language) => entry.TitleIn(language);
}
