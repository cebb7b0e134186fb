using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>What a result can rest on besides its note: whatever the site has to show.</summary>
public static class EvidencePlaces
{
    public static bool Has(LiveSite site, EvidenceKind kind, string reference) => kind switch
    {
        EvidenceKind.Document => site.Documents.Find(reference) is not null,
        EvidenceKind.Page => site.Find(reference) is not null,
        EvidenceKind.Figure => FigureKeys(site).Contains(reference),
        _ => reference.Length == 0,
    };

    /// <summary>Figures that the site counts itself: those that commitments name, and those that are counted already.</summary>
    public static IReadOnlyCollection<string> FigureKeys(LiveSite site) => new SortedSet<string>(
        site.Data.PlanVersions.SelectMany(version => version.Commitments).SelectMany(commitment => commitment.Figures)
            .Concat(PlanJson.Of<PublicPlanFigures>(site, PlanParts.Figures)?.Figures.Select(figure => figure.Key) ?? []),
        StringComparer.Ordinal);

    /// <summary>What is gone since is called by its key; so is a figure without words.</summary>
    public static string NameOf(LiveSite site, EvidenceKind kind, string reference, Language language) => kind switch
    {
        EvidenceKind.Document => site.Documents.Find(reference)?.Newest.Texts[language].Title ?? reference,
        EvidenceKind.Page => site.Find(reference)?.Texts[language].Title ?? reference,
        EvidenceKind.Figure when site.Data.Strings[language] is var words && words.Has(FigureNameKey(reference)) => words[FigureNameKey(reference)],
        _ => reference,
    };

    private static string FigureNameKey(string figure) => $"plan.figure.{figure}.name";
}
