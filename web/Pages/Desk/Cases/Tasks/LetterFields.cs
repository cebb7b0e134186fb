using System.Globalization;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>A letter as it is typed into a form. The fields have the names that the checks of letters speak of.</summary>
public static class LetterFields
{
    /// <summary>As many as a page shows without scripts; rows in which nothing is typed do not count.</summary>
    public const int FindingRows = 5;

    /// <param name="language">Of the case: letters are bound to it, and the page says so above the fields.</param>
    public static LetterDraft Read(IFormCollection form, LetterKind kind, Language language) => new()
    {
        Kind = kind,
        Language = language,
        Way = CaseCode.Parse<ContactWay>(form["way"]),
        Opening = form["opening"].ToString(),
        Understood = form["understood"].ToString(),
        Body = form["body"].ToString(),
        Findings = [.. Enumerable.Range(0, FindingRows).Select(row => ReadFinding(form, row)).Where(finding => !finding.IsEmpty)],
        Remedy = form["remedy"].ToString(),
        RemedyKeys = [.. form["remedy-keys"].OfType<string>()],
        HasNoRemedy = form["no-remedy"] == "true",
        Lesson = form["lesson"].ToString(),
        HasNoLesson = form["no-lesson"] == "true",
        Next = form["next"].ToString(),
        By = DateOnly.TryParseExact(form["by"].ToString().Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        OtherBodyKey = form["other-body"].ToString(),
    };

    private static LetterFinding ReadFinding(IFormCollection form, int row) => new(
        form[LetterFinding.Field(row, "issue")].ToString().Trim(),
        form[LetterFinding.Field(row, "verdict")].ToString() is { Length: > 0 } verdict ? verdict : null,
        form[LetterFinding.Field(row, "reasons")].ToString().Trim());
}
