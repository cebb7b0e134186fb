using System.Globalization;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Decisions;

/// <summary>A form for the decision of one commitment.</summary>
public abstract class DecisionPage(ReviewReading reading) : ReviewPage
{
    public ReviewRoom Room { get; private set; } = null!;

    public TypedDecision Typed { get; protected set; } = new(DecisionKind.Keep, new("", ""), [], new("", ""), null, "");

    /// <summary>What may be decided here.</summary>
    public abstract IReadOnlyList<DecisionKind> Kinds { get; }

    /// <summary>A choice says nothing before somebody has made it.</summary>
    public bool IsChosen { get; protected set; }

    protected async Task LoadAsync(CancellationToken cancellation) => Room = await reading.RequireOpenAsync(cancellation);

    protected void ReadForm(DecisionKind? only)
    {
        string Field(string name) => Request.Form[name].ToString();
        var kind = only ?? EnumCode.Parse<DecisionKind>(Field("kind"));
        IsChosen = kind is not null;
        Typed = new TypedDecision(
            kind ?? DecisionKind.Keep,
            Bilingual.For(language => Field($"{language.Code()}-reason")),
            [.. Request.Form["themes"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)],
            Bilingual.For(language => Field($"{language.Code()}-sentence")),
            int.TryParse(Field("principle"), NumberStyles.None, CultureInfo.InvariantCulture, out var principle) ? principle : null,
            Field("owner"));
    }

    protected IReadOnlyList<Issue> Slips => IsChosen ? [] : [new Issue("kind", "desk.plan.decision.kind.wrong")];
}
