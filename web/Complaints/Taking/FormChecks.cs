using System.Globalization;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>What has to be mended in the answers of a step before the person goes on, or in any before they send it. The server asks it all again at the end.</summary>
public sealed class FormChecks(Categories categories)
{
    private const int FewestFigures = 5;

    /// <summary>Of every step that is asked, in their order.</summary>
    public IReadOnlyList<Issue> All(ComplaintForm form) => [.. ComplaintSteps.For(form).SelectMany(step => Check(step, form))];

    /// <summary>The first step in which something has to be mended; none when all is well.</summary>
    public ComplaintStep? FirstUnsound(ComplaintForm form) => ComplaintSteps.For(form).FirstOrDefault(step => Check(step, form).Count > 0);

    public IReadOnlyList<Issue> Check(ComplaintStep step, ComplaintForm form) => [.. step.Fields.SelectMany(field => Check(field, form))];

    private IEnumerable<Issue> Check(string field, ComplaintForm form) => field switch
    {
        Ask.Service => categories.Service(form[field]) is null && !form.Is(field, Ask.ServiceUnknown) ? Missing(field) : [],
        Ask.Reply => LanguageExtensions.FromCode(form[field]) is null ? Missing(field) : [],
        Ask.Other or Ask.Story or Ask.Name => Required(field, form),
        Ask.Email => form.Is(Ask.Way, Ask.WayEmail) ? CheckEmail(form) : [],
        Ask.Address => form.Is(Ask.Way, Ask.WayPost) ? Required(field, form) : [],
        Ask.Phone => form.Is(Ask.Way, Ask.WayPhone) ? CheckPhone(form) : [],
        _ when Ask.Choices.TryGetValue(field, out var choices) => choices.Contains(form[field]) ? [] : Missing(field),
        _ => Length(field, form),
    };

    private static List<Issue> CheckEmail(ComplaintForm form) =>
        Required(Ask.Email, form).ToList() is { Count: > 0 } issues ? issues
        : EmailAddress.IsUsable(TypedWords.Tidy(form[Ask.Email])) ? [] : [new Issue(Ask.Email, "complaint.ask.email.wrong")];

    private static List<Issue> CheckPhone(ComplaintForm form) =>
        Required(Ask.Phone, form).ToList() is { Count: > 0 } issues ? issues
        : form[Ask.Phone].Count(char.IsAsciiDigit) >= FewestFigures ? [] : [new Issue(Ask.Phone, "complaint.ask.phone.wrong")];

    private static IEnumerable<Issue> Required(string field, ComplaintForm form) => TypedWords.AreNone(form[field]) ? Missing(field) : Length(field, form);

    private static IEnumerable<Issue> Missing(string field) => [new Issue(field, $"complaint.ask.{field}.missing")];

    private static IEnumerable<Issue> Length(string field, ComplaintForm form)
    {
        var has = TypedWords.Tidy(form[field]).Length;
        return Ask.MaxLengths.TryGetValue(field, out var max) && has > max ? [new Issue(field, "request.too-long", ("max", Figure(max)), ("has", Figure(has)))] : [];
    }

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
