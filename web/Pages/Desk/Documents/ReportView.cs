using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Library;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>What the checker said of a file, for people: each condition that was not met once, with its number and where.</summary>
public sealed partial record ReportView(DocumentPage Page, StoredReport Report, DateTime? CheckedUtc)
{
    private const int PlacesShown = 5;

    public IReadOnlyList<FailedCondition> Failed { get; } =
        [.. Report.Findings.GroupBy(finding => finding.Condition).Select(group => new FailedCondition(group.Key, group.First().Wcag, group.First().Severity, [.. group]))];

    public string Refusal => Page.Words[$"desk.refused.{DocumentPage.KeyOf(Report.Reason ?? RefusalReason.Broken)}"];

    public string Tested => Page.Words.Count("desk.files.tested", Report.Checked.Count);

    /// <summary>A condition that has no words yet is told as the checker tells it, in English.</summary>
    public (string Words, string? Lang) SentenceOf(FailedCondition failed) => KeyOf(failed.Code) is var key && Page.Words.Has(key)
        ? (Page.Words[key], null) : (Conditions.All.FirstOrDefault(condition => condition.Code == failed.Code)?.Meaning ?? failed.Code, "en");

    /// <summary>As others number it, so that it can be looked up, or as we do where nobody else has.</summary>
    public static IEnumerable<string> NumbersOf(FailedCondition failed)
    {
        yield return Matterhorn().IsMatch(failed.Code) ? "Matterhorn " + failed.Code : failed.Code;
        if (failed.Wcag is { } wcag)
        {
            yield return "WCAG " + wcag;
        }
    }

    public static IEnumerable<FileFinding> Shown(FailedCondition failed) => failed.Findings.Take(PlacesShown);

    public static IReadOnlyList<FileFinding> Rest(FailedCondition failed) => [.. failed.Findings.Skip(PlacesShown)];

    /// <summary>Empty when the finding is about the file as a whole.</summary>
    public string PlaceOf(FileFinding finding) => string.Join(": ", new[]
    {
        finding.Page is { } page ? Page.Words.Format("desk.files.page", ("page", page.ToString(CultureInfo.InvariantCulture))) : null, finding.Detail,
    }.OfType<string>());

    private static string KeyOf(string code) => $"desk.check.{code.ToLowerInvariant()}";

    [GeneratedRegex("^[0-9]{2}-[0-9]{3}$")]
    private static partial Regex Matterhorn();
}

/// <param name="Code">Of the condition.</param>
public sealed record FailedCondition(string Code, string? Wcag, Severity Severity, IReadOnlyList<FileFinding> Findings);
