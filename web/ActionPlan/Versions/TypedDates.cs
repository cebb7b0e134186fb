using System.Globalization;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Platform;
using KilkennyInfo.Wording;

namespace KilkennyInfo.ActionPlan.Versions;

/// <summary>The days of a version of the plan as somebody typed them.</summary>
/// <param name="IsConfirmed">The Council has confirmed the whole version: its days, and who answers for each commitment.</param>
public sealed record TypedDates(string Adopted, string From, string To, bool IsConfirmed)
{
    public const string AdoptedField = "adopted";
    public const string FromField = "from";
    public const string ToField = "to";

    public string Mark => EntryMark.Of(Adopted, From, To, $"{IsConfirmed}");

    public static TypedDates Of(PlanVersion plan) => new(Iso(plan.Adopted), Iso(plan.From), Iso(plan.To), plan.Provenance.IsConfirmed);

    public IReadOnlyList<Issue> Check(DateOnly today)
    {
        (string Field, DateOnly? Day)[] days = [(AdoptedField, Day(Adopted)), (FromField, Day(From)), (ToField, Day(To))];
        var issues = days.Where(day => day.Day is null).Select(day => new Issue(day.Field, "desk.form.date.invalid")).ToList();
        if (Day(Adopted) > today)
        {
            issues.Add(new Issue(AdoptedField, "desk.plan.details.adopted.future"));
        }

        if (Day(To) <= Day(From))
        {
            issues.Add(new Issue(ToField, "desk.plan.details.to.before"));
        }

        return issues;
    }

    /// <summary>Call only when <see cref="Check"/> finds nothing.</summary>
    public PlanVersion Put(PlanVersion plan, DateOnly today) => plan with
    {
        Adopted = Day(Adopted),
        From = Day(From),
        To = Day(To),
        Provenance = IsConfirmed ? plan.Provenance with { IsConfirmed = true, CheckedOn = today, ToConfirm = null } : plan.Provenance with { IsConfirmed = false },
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string typed) => DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
