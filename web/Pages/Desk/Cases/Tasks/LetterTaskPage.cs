using System.Text.RegularExpressions;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>
/// Something that is done with a case and that a letter may tell the person of. The letter is seen before it goes; it goes in the same
/// transaction as the act, or neither happens.
/// </summary>
public abstract partial class LetterTaskPage(CaseReading reading, CaseDeed deed, CaseLetterWriter writer, CaseLetters letters) : CaseTaskPage(reading, deed)
{
    /// <summary>A letter is written here.</summary>
    public const string ByLetter = "letter";

    /// <summary>The person was told in another way, which is written down; or is not told.</summary>
    public const string Otherwise = "otherwise";

    public const string Nobody = "nobody";

    private const string DoPreview = "preview";
    private const string DoPdf = "pdf";

    /// <summary>What the form begins with.</summary>
    private LetterDraft? _first;

    [BindProperty]
    public string? How { get; set; }

    /// <summary>Which of the form's buttons was pressed.</summary>
    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public LetterDraft Draft { get; private set; } = null!;

    /// <summary>Without a letter: the code of the way in which the person was told, or <see cref="Nobody"/>.</summary>
    [BindProperty]
    public string? Told { get; set; }

    /// <summary>The day in the letter, as it is typed.</summary>
    [BindProperty]
    public string? By { get; set; }

    public LetterPreview? Preview { get; private set; }

    public abstract LetterKind Kind { get; }

    /// <summary>What is chosen when the form is first shown.</summary>
    protected virtual string FirstChoice => ByLetter;

    public bool WritesLetter => How == ByLetter;

    /// <summary>What the writer has to know about a form that the person needs: it is made with the letter, afterwards on the page of the case, or somewhere else.</summary>
    public string NeedWords(AnswerFormat need)
    {
        var where = writer.FormatsFor(need).Count > 0 ? CaseCode.Of(need) : "elsewhere";
        return Words[$"desk.cases.letter.need.{where}"];
    }

    /// <summary>The letter under headings that fit into a page of the desk.</summary>
    public string PreviewHtml => Preview?.Sight is { } sight ? Heading().Replace(sight.Html, tag => $"<{tag.Groups["end"].Value}h{int.Parse(tag.Groups["level"].Value, System.Globalization.CultureInfo.InvariantCulture) + 2}") : "";

    public IEnumerable<string> Advice => Preview?.Advice.Select(SentenceOf) ?? [];

    protected override void Begin() => (How, Draft) = (FirstChoice, _first!);

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Request.HasFormContentType)
        {
            Draft = LetterFields.Read(Request.Form, Kind, Complaint.Language);
        }
        else
        {
            _first = await letters.StartAsync(Kind, Case, cancellation);
            Draft = _first;
        }
    }

    /// <summary>What the act itself asks for, so that everything to mend is told at once.</summary>
    protected virtual IEnumerable<Issue> OwnIssues() => [];

    /// <param name="act">With what adds the letter, where one is written.</param>
    protected async Task<IActionResult> SendAsync(Func<Func<OpenCase, Task<Guid>>?, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        await RequireRightAsync(cancellation);
        await LoadAsync(cancellation);
        if (Do is DoPreview or DoPdf)
        {
            return await ShowAsync(cancellation);
        }

        if (!WritesLetter)
        {
            return await ActAsync(async () => Renamed(await act(null)), cancellation);
        }

        var (letter, issues) = await writer.PrepareAsync(Draft, Case, Person, cancellation);
        issues = [.. issues, .. OwnIssues()];
        return issues.Count > 0 ? await AgainAsync(issues, cancellation) : await ActAsync(async () => Renamed(await act(letter!.AddAsync)), cancellation);
    }

    /// <summary>None as long as it is not said how the person is told.</summary>
    protected CaseTelling? TellingOf(Func<OpenCase, Task<Guid>>? addLetter) =>
        addLetter is not null && Draft.Way is { } goes ? CaseTelling.Letter(goes, addLetter)
        : Told == Nobody ? CaseTelling.Nobody
        : CaseCode.Parse<ContactWay>(Told) is { } way && Ways.Contains(way) ? CaseTelling.In(way) : null;

    /// <summary>Fields that the act and the letter share, under the name that the form gives them.</summary>
    protected virtual string FieldOf(Issue issue) => issue.Field;

    private IReadOnlyList<Issue> Renamed(IReadOnlyList<Issue> issues) => [.. issues.Select(issue => issue with { Field = FieldOf(issue) })];

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Preview = await writer.PreviewAsync(Draft, Case, Person, cancellation);
        if (Preview.Sight is null)
        {
            return await AgainAsync(Preview.Issues, cancellation);
        }

        return Do == DoPdf ? CaseFileAnswer.Of(Response, Preview.Sight.Pdf, "application/pdf", $"{Reference}.pdf") : Page();
    }

    private string SentenceOf(LetterAdvice advice)
    {
        var note = advice.Note;
        return Words.Format($"desk.rule.{CheckRules.OfPlain(note.Rule).Key}", [.. note.Values, ("excerpt", note.Excerpt)]);
    }

    /// <summary>Tags of headings; in words of people the sign before them is written otherwise.</summary>
    [GeneratedRegex("<(?<end>/?)h(?<level>[1-4])(?=[\\s>])")]
    private static partial Regex Heading();
}
