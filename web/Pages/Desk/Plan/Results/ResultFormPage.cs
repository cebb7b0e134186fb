using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>A page with the fields of a result.</summary>
public abstract class ResultFormPage : PlanPage
{
    private const char Between = ':';

    public TypedResult Typed { get; protected set; } = TypedResult.Blank;

    public Commitment Commitment { get; private set; } = null!;

    /// <summary>The unit of the commitment’s own standard stands first.</summary>
    public IEnumerable<string> Units => Commitment.Standard is { } standard ? Standard.Units.OrderByDescending(unit => unit == standard.Unit) : Standard.Units;

    /// <summary>What the result can rest on, in groups: the note, then what the site has to show.</summary>
    public IEnumerable<EvidenceChoice> Choices(EvidenceKind kind) => KeysOf(kind)
        .Select(key => new EvidenceChoice(EnumCode.Of(kind) + Between + key, EvidencePlaces.NameOf(Site, kind, key, Language))).OrderBy(choice => choice.Name, StringComparer.Ordinal);

    public string Chosen => Typed.Evidence.Length == 0 ? "" : Typed.Evidence + Between + Typed.Reference;

    protected void Show(int number, string titleKey)
    {
        Commitment = Data.PlanVersions.Select(version => version.Find(number)).FirstOrDefault(found => found is not null) ?? throw new NotThereException($"No version of the plan has a commitment {number}.");
        Title = Words.Format(titleKey, ("number", Figure(number)));
    }

    protected TypedResult ReadForm()
    {
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        var evidence = form[TypedResult.EvidenceField].ToString().Split(Between, 2);
        return new TypedResult(
            form[TypedResult.FromField].ToString(), form[TypedResult.ToField].ToString(), form[TypedResult.ProgressField].ToString(), form[TypedResult.FigureField].ToString(), form[TypedResult.UnitField].ToString(),
            Bilingual.For(language => form[TypedResult.NoteField(language)].ToString()), evidence[0], evidence.Length > 1 ? evidence[1] : "");
    }

    /// <summary>Kind and key are one field here.</summary>
    protected static IReadOnlyList<Issue> InForm(IReadOnlyList<Issue> issues) => [.. issues.Select(issue => issue.Field == TypedResult.ReferenceField ? issue with { Field = TypedResult.EvidenceField } : issue)];

    private IEnumerable<string> KeysOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => Site.Documents.All.Select(document => document.Key),
        EvidenceKind.Page => Site.Pages.Select(page => page.Key),
        EvidenceKind.Figure => EvidencePlaces.FigureKeys(Site),
        _ => [],
    };
}

/// <param name="Value">Kind and key.</param>
public sealed record EvidenceChoice(string Value, string Name);

/// <summary>One result, shown whole.</summary>
public sealed record ResultView(PlanPage Page, PlanResult Result)
{
    public string Address => $"{PlanPage.ResultsAddress}/{Result.Id}";
}
