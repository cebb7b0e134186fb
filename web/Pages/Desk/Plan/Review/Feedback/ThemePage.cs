using System.Globalization;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Feedback;

/// <summary>A form for one theme.</summary>
public abstract class ThemePage : ReviewPage
{
    public TypedTheme Typed { get; protected set; } = new(ThemeSource.Comments, null, null, null, new("", ""), null, new("", ""));

    /// <summary>As they were typed, so that a slip can be mended.</summary>
    public string Commitment { get; protected set; } = "";

    public string Count { get; protected set; } = "";

    /// <returns>What is no number though it should be one.</returns>
    protected IReadOnlyList<Issue> ReadForm()
    {
        string Field(string name) => Request.Form[name].ToString();
        (Commitment, Count) = (Field("commitment").Trim(), Field("count").Trim());
        Typed = new TypedTheme(
            EnumCode.Parse<ThemeSource>(Field("source")) ?? ThemeSource.Other,
            Number(Field("principle")),
            Number(Commitment),
            Number(Count),
            Bilingual.For(language => Field($"{language.Code()}-said")),
            EnumCode.Parse<ThemeDisposition>(Field("disposition")),
            Bilingual.For(language => Field($"{language.Code()}-answer")));
        return
        [
            .. Commitment.Length > 0 && Typed.Commitment is null ? [new Issue("commitment", "desk.plan.commitment.unknown")] : Array.Empty<Issue>(),
            .. Count.Length > 0 && Typed.Count is null ? [new Issue("count", "desk.plan.theme.count.wrong")] : Array.Empty<Issue>(),
        ];
    }

    protected void Show(ReviewTheme theme)
    {
        Typed = new TypedTheme(theme.Source, theme.Principle, theme.Commitment, theme.Count, Bilingual.For(theme.Said), theme.Disposition, Bilingual.For(theme.Answer));
        (Commitment, Count) = ($"{theme.Commitment}", $"{theme.Count}");
    }

    private static int? Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
