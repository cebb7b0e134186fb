using KilkennyInfo.ActionPlan.Reviews;

namespace KilkennyInfo.Pages.Desk.Plan.Review;

/// <summary>Where the yearly review stands: every step with its day and whoever sees to it.</summary>
public sealed class IndexModel(ReviewReading reading, ReviewOpening opening) : ReviewPage
{
    public ReviewRoom? Room { get; private set; }

    /// <summary>When the next one opens by itself.</summary>
    public ReviewCalendar? Calendar { get; private set; }

    public IReadOnlyList<PlanReview> Ended { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Room = await reading.OpenAsync(cancellation);
        Calendar = await opening.CalendarAsync(cancellation);
        Ended = await reading.EndedAsync(cancellation);
        Title = Room is null ? Words["desk.plan.review.title"] : Words.Format("desk.plan.review.of", ("year", Figure(Room.Review.Year)));
    }
}
