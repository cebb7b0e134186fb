using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Verbs;

/// <summary>
/// The Customer Action Plan in its third year, as if its working group had looked after it all along: two years of meetings and results, a
/// review that made the second version, and one that has just opened. What happens on which day is written down first, and then done in
/// the order of the days.
/// </summary>
public sealed class DemoPlan(DemoPlanActs acts, SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    private readonly DemoPlanDays _days = DemoPlanDays.Of(DublinTime.Today(clock));

    /// <summary>The content comes to the site on the first day of the plan, so that everything after it is later.</summary>
    public async Task ImportAsync(string folder, CancellationToken cancellation)
    {
        acts.Clock.GoTo(_days.From);
        await new ContentImporter(database, acts.Clock).ImportAsync(folder, cancellation);
    }

    public async Task AddAsync(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        var cast = new DemoPlanCast(people);
        var story = new DemoStory();
        story.On(_days.Adopted, () => AdoptAsync(cast, cancellation));
        new DemoPlanMeetings(acts, cast, _days).Tell(story, cancellation);
        new DemoPlanRegisters(acts, cast).Tell(story, _days, cancellation);
        new DemoPlanComments(acts, _days).Tell(story, cancellation);
        var review = new DemoPlanReview(acts, cast, _days, new DemoPlanResults(acts, cast));
        review.TellFirst(story, cancellation);
        review.TellSecond(story, cancellation);
        await story.RunAsync(acts.Clock);
    }

    private async Task AdoptAsync(DemoPlanCast cast, CancellationToken cancellation)
    {
        var plan = site().Data.PlanInForce ?? throw new InvalidOperationException("The content folder has no Customer Action Plan.");
        var typed = new TypedDates(Iso(_days.Adopted), Iso(_days.From), Iso(_days.To), IsConfirmed: true);
        DemoPlanActs.Whole(await acts.Editing.ConfirmDatesAsync(cast.Publisher, typed, TypedDates.Of(plan).Mark, cancellation));
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What happens on which day.</summary>
internal sealed class DemoStory
{
    private readonly List<(DateOnly Day, Func<Task> Act)> _acts = [];

    public void On(DateOnly day, Func<Task> act) => _acts.Add((day, act));

    /// <summary>One day after the other; what happens on one day, in the order in which it was told.</summary>
    public async Task RunAsync(DemoClock clock)
    {
        foreach (var (day, act) in _acts.OrderBy(one => one.Day).ToList())
        {
            clock.GoTo(day);
            await act();
        }
    }
}
