using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>Training, in numbers.</summary>
public sealed class TrainingRegister(SiteDatabase database, CurrentSite site, TimeProvider clock) : Register<TrainingCount>(database, site, clock)
{
    private const decimal MostHours = 1_000_000;

    public override string Key => "training";

    public override IReadOnlyList<string> Fields { get; } = ["title-ga", "title-en", "from", "to", "courses", "places", "hours", EntryFields.CommitmentsField];

    /// <summary>Training in customer service, and the training that staff are promised.</summary>
    public override IReadOnlyDictionary<string, string> Blank { get; } = new Dictionary<string, string> { [EntryFields.CommitmentsField] = "35, 79" };

    protected override TrainingCount New(Guid id, DateTime recordedUtc, string recordedBy) => new() { Id = id, RecordedUtc = recordedUtc, RecordedBy = recordedBy };

    protected override void Read(EntryFields typed, TrainingCount entry)
    {
        (entry.IrishTitle, entry.EnglishTitle) = typed.RequirePair("title", RegisterEntry.TitleMaxLength);
        (entry.From, entry.To) = typed.RequirePeriod();
        (entry.Courses, entry.Places) = (typed.RequireCount("courses"), typed.RequireCount("places"));
        if (typed["hours"].Length == 0)
        {
            typed.Add("hours", "desk.plan.registers.count.wrong");
        }

        entry.Hours = typed.Figure("hours", MostHours) ?? 0;
    }

    protected override IEnumerable<string?> Write(TrainingCount entry) =>
        [entry.IrishTitle, entry.EnglishTitle, Day(entry.From), Day(entry.To), ResultWords.Of(entry.Courses), ResultWords.Of(entry.Places), Figure(entry.Hours)];

    protected override string TitleOf(TrainingCount entry, LiveSite site, Language language) => entry.TitleIn(language);
}
