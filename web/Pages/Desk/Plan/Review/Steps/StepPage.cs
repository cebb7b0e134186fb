using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Steps;

/// <summary>A page about one step of the review under way.</summary>
public abstract class StepPage(ReviewReading reading) : ReviewPage
{
    [FromRoute(Name = "step")]
    public string Code { get; set; } = "";

    public ReviewStep Step { get; private set; }

    public ReviewRoom Room { get; private set; } = null!;

    public ReviewRoomStep Now => Room.Step(Step);

    public string Here => AddressOf(Step);

    /// <exception cref="NotThereException">There is no such step, or no review.</exception>
    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        Step = EnumCode.Parse<ReviewStep>(Code) ?? throw new NotThereException($"There is no step “{Code}”.");
        Room = await reading.RequireOpenAsync(cancellation);
        Title = titleKey.Length == 0 ? StepName(Step) : Words.Format(titleKey, ("step", StepName(Step)));
    }
}
