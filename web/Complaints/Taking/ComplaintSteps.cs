namespace KilkennyInfo.Complaints.Taking;

/// <summary>One page of the complaint form.</summary>
/// <param name="Fields">What is asked there, in its order.</param>
/// <param name="IsAsked">Whether the answers of before leave it to be asked.</param>
public sealed record ComplaintStep(string Key, IReadOnlyList<string> Fields, Func<ComplaintForm, bool> IsAsked);

/// <summary>The way through the complaint form: one thing per page, and only what the answers so far leave to be asked.</summary>
public static class ComplaintSteps
{
    public const string Check = "check";

    /// <summary>Says where such a matter goes, before the person types their story.</summary>
    public const string Route = "route";

    public static IReadOnlyList<ComplaintStep> All { get; } =
    [
        new("about", [Ask.About], _ => true),
        new(Route, [], form => !form.Is(Ask.About, Ask.AboutService) && Ask.Choices[Ask.About].Contains(form[Ask.About])),
        new("service", [Ask.Service], form => !form.IsAboutAccess),
        new("who", [Ask.Who, Ask.Child], _ => true),
        new("other", [Ask.Other, Ask.Relation, Ask.Permission], form => form.IsForAnother),
        new("told", [Ask.Told, Ask.Earlier], form => !form.IsAboutAccess),
        new("story", [Ask.Story, Ask.Where], _ => true),
        new("wanted", [Ask.Wanted], _ => true),
        new("reach", [Ask.Name, Ask.Way, Ask.Email, Ask.Address, Ask.Phone], form => !form.IsAnonymous),
        new("answer", [Ask.Reply, Ask.Format, Ask.SignLanguage], form => !form.IsAnonymous),
        new(Check, [], _ => true),
    ];

    public static ComplaintStep First => All[0];

    /// <summary>None when there is no such step.</summary>
    public static ComplaintStep? Find(string? key) => All.FirstOrDefault(step => step.Key == key);

    public static IReadOnlyList<ComplaintStep> For(ComplaintForm form) => [.. All.Where(step => step.IsAsked(form))];

    public static ComplaintStep After(ComplaintStep step, ComplaintForm form) => All.SkipWhile(one => one != step).Skip(1).FirstOrDefault(one => one.IsAsked(form)) ?? All[^1];

    /// <summary>None before the first.</summary>
    public static ComplaintStep? Before(ComplaintStep step, ComplaintForm form) => All.TakeWhile(one => one != step).LastOrDefault(one => one.IsAsked(form));
}
