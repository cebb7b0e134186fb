using System.Text;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>
/// What the writer of a letter gives; everything else comes from the case, its handler and the template. Words are plain text: an empty
/// line parts paragraphs, and lines that begin with a hyphen are a list.
/// </summary>
public sealed record LetterDraft
{
    public const int WordsMaxLength = 8_000;
    public const int IssueMaxLength = 300;
    public const int MostFindings = 20;

    public required LetterKind Kind { get; init; }

    /// <summary>The language in which the writer wrote. It has to be that of the case, to which letters are bound.</summary>
    public Language? Language { get; init; }

    /// <summary>How it reaches the person. Not by telephone: that is no letter.</summary>
    public ContactWay? Way { get; init; }

    /// <summary>The news, or a word of regret, before all else.</summary>
    public string Opening { get; init; } = "";

    /// <summary>What we understood the complaint to be.</summary>
    public string Understood { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Of an answer: one for each issue.</summary>
    public IReadOnlyList<LetterFinding> Findings { get; init; } = [];

    /// <summary>What is done to put it right; where nothing is, why.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Keys of the categories.</summary>
    public IReadOnlyList<string> RemedyKeys { get; init; } = [];

    /// <summary>Said, and not forgotten.</summary>
    public bool HasNoRemedy { get; init; }

    public string Lesson { get; init; } = "";

    /// <inheritdoc cref="HasNoRemedy" />
    public bool HasNoLesson { get; init; }

    /// <summary>What happens next, besides what the template says of it.</summary>
    public string Next { get; init; } = "";

    /// <summary>By when: the answer that an interim reply promises, or the day by which we ask the person to write. Elsewhere the day of the case is taken where none is given; a last answer names the limit of the Ombudsman instead.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Of a referral: a key of the contacts.</summary>
    public string? OtherBodyKey { get; init; }

    /// <summary>With composed letters, one kind of line end and nothing that cannot be seen.</summary>
    public LetterDraft Tidy() => this with
    {
        Opening = Tidy(Opening),
        Understood = Tidy(Understood),
        Body = Tidy(Body),
        Findings = [.. Findings.Select(one => one with { Issue = Tidy(one.Issue).ReplaceLineEndings(" "), Reasons = Tidy(one.Reasons) }).Where(one => !one.IsEmpty)],
        Remedy = Tidy(Remedy),
        RemedyKeys = [.. RemedyKeys.Where(key => !string.IsNullOrWhiteSpace(key)).Distinct()],
        Lesson = Tidy(Lesson),
        Next = Tidy(Next),
        OtherBodyKey = string.IsNullOrWhiteSpace(OtherBodyKey) ? null : OtherBodyKey.Trim(),
    };

    /// <summary>Everything that the writer wrote, each under the name of its field.</summary>
    public IEnumerable<(string Field, string Words)> AllWords() =>
    [
        ("opening", Opening), ("understood", Understood), ("body", Body),
        .. Findings.SelectMany((one, at) => new[] { (LetterFinding.Field(at, "issue"), one.Issue), (LetterFinding.Field(at, "reasons"), one.Reasons) }),
        ("remedy", Remedy), ("lesson", Lesson), ("next", Next),
    ];

    private static string Tidy(string? words) => NewMail.Clean(words ?? "").Trim().Normalize(NormalizationForm.FormC);
}

/// <summary>What was found about one thing that the person complained of.</summary>
/// <param name="VerdictKey">A key of the categories' outcomes, such as <c>upheld</c>.</param>
public sealed record LetterFinding(string Issue, string? VerdictKey, string Reasons)
{
    public bool IsEmpty => Issue.Length == 0 && Reasons.Length == 0 && string.IsNullOrWhiteSpace(VerdictKey);

    /// <summary>Counts from 1 for people: <c>finding-1-reasons</c>.</summary>
    public static string Field(int index, string part) => $"finding-{index + 1}-{part}";
}
