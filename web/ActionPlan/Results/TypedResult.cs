using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Wording;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>A result as somebody typed it, or as it stands in a file. It may be half a pair; nothing else of it may be wrong.</summary>
/// <param name="Progress">The code of a <see cref="Results.Progress"/>.</param>
/// <param name="Evidence">The code of an <see cref="EvidenceKind"/>.</param>
/// <param name="Reference">A key; what is typed here is left out when the note is the evidence.</param>
public sealed record TypedResult(string From, string To, string Progress, string Figure, string Unit, Bilingual<string> Note, string Evidence, string Reference)
{
    public const string FromField = "from";
    public const string ToField = "to";
    public const string ProgressField = "progress";
    public const string FigureField = "figure";
    public const string UnitField = "unit";
    public const string EvidenceField = "evidence";
    public const string ReferenceField = "reference";

    /// <summary>Before there was a site; also keeps typing errors such as the year 202 out.</summary>
    private static readonly DateOnly EarliestDay = new(2000, 1, 1);

    public static TypedResult Blank { get; } = new("", "", "", "", "", new("", ""), "", "");

    /// <summary>Changes with anything that stands in it: whoever saves must have seen what they change.</summary>
    public string Mark => EntryMark.Of(From, To, Progress, Figure, Unit, Note.Irish, Note.English, Evidence, Reference);

    private bool IsByNote => EnumCode.Parse<EvidenceKind>(Evidence.Trim()) is EvidenceKind.Note;

    public static string NoteField(Language language) => $"note-{language.Code()}";

    public static TypedResult Of(PlanResult result) => new(
        ResultWords.Of(result.From), ResultWords.Of(result.To), EnumCode.Of(result.Progress), result.Figure is { } figure ? ResultWords.Of(figure) : "", result.Unit ?? "",
        new(result.IrishNote ?? "", result.EnglishNote ?? ""), EnumCode.Of(result.Evidence), result.Reference);

    /// <summary>What has to be mended, in the order of the form.</summary>
    public IReadOnlyList<Issue> Check(LiveSite site, DateOnly today) => [.. CheckDays(today), .. CheckProgress(), .. CheckNotes(), .. CheckEvidence(site)];

    /// <summary>Call only when <see cref="Check"/> finds nothing. A unit that was chosen for no figure is left out.</summary>
    public void Put(PlanResult result)
    {
        (result.From, result.To) = (ResultWords.Day(From.Trim())!.Value, ResultWords.Day(To.Trim())!.Value);
        result.Progress = EnumCode.Parse<Progress>(Progress.Trim())!.Value;
        result.Figure = Tidy(Figure) is { Length: > 0 } figure ? ResultWords.Figure(figure) : null;
        result.Unit = result.Figure is null ? null : Tidy(Unit);
        (result.IrishNote, result.EnglishNote) = (TypedWords.Kept(Note.Irish), TypedWords.Kept(Note.English));
        result.Evidence = EnumCode.Parse<EvidenceKind>(Evidence.Trim())!.Value;
        result.Reference = IsByNote ? "" : Tidy(Reference);
    }

    private IEnumerable<Issue> CheckDays(DateOnly today)
    {
        var (from, to) = (ResultWords.Day(Tidy(From)), ResultWords.Day(Tidy(To)));
        if (from is null)
        {
            yield return new Issue(FromField, "desk.plan.results.day.missing");
        }
        else if (from < EarliestDay)
        {
            yield return new Issue(FromField, "desk.plan.results.day.early");
        }

        if (to is null)
        {
            yield return new Issue(ToField, "desk.plan.results.day.missing");
        }
        else if (to > today)
        {
            yield return new Issue(ToField, "desk.plan.results.to.future");
        }
        else if (to < from)
        {
            yield return new Issue(ToField, "desk.plan.results.to.before");
        }
    }

    private IEnumerable<Issue> CheckProgress()
    {
        if (EnumCode.Parse<Progress>(Tidy(Progress)) is null)
        {
            yield return new Issue(ProgressField, "desk.plan.results.progress.missing");
        }

        var (figure, unit) = (Tidy(Figure), Tidy(Unit));
        if (figure.Length > 0 && ResultWords.Figure(figure) is null)
        {
            yield return new Issue(FigureField, "desk.plan.results.figure.wrong");
        }

        if (figure.Length > 0 && unit.Length == 0)
        {
            yield return new Issue(UnitField, "desk.plan.results.unit.missing");
        }
        else if (unit.Length > 0 && !Standard.Units.Contains(unit))
        {
            yield return new Issue(UnitField, "desk.plan.results.unit.unknown");
        }
    }

    private IEnumerable<Issue> CheckNotes() =>
        from language in LanguageExtensions.Both
        let words = Tidy(Note[language])
        where words.Length > PlanResult.NoteMaxLength
        select Issue.TooLong(NoteField(language), words, PlanResult.NoteMaxLength);

    private IEnumerable<Issue> CheckEvidence(LiveSite site)
    {
        var (kind, reference) = (EnumCode.Parse<EvidenceKind>(Tidy(Evidence)), Tidy(Reference));
        if (kind is null)
        {
            yield return new Issue(EvidenceField, "desk.plan.results.evidence.missing");
        }
        else if (kind is EvidenceKind.Note)
        {
            if (TypedWords.AreNone(Note.Irish) && TypedWords.AreNone(Note.English))
            {
                yield return new Issue(NoteField(Language.Irish), "desk.plan.results.note.missing");
            }
        }
        else if (!EvidencePlaces.Has(site, kind.Value, reference))
        {
            yield return new Issue(ReferenceField, $"desk.plan.results.reference.{EnumCode.Of(kind.Value)}");
        }
    }

    private static string Tidy(string words) => TypedWords.Tidy(words);
}
