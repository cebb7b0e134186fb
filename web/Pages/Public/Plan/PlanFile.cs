using System.Globalization;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>All commitments and results as a table for other programs. Its columns are those that the desk takes in (<see cref="ResultColumns"/>).</summary>
public static class PlanFile
{
    public static StoredResponse Of(LiveSite site, Language language) => StoredResponse.Of(CsvTable.Of(ResultColumns.All, RowsOf(site)), new ResponseTraits(CsvTable.ContentType)
    {
        Language = "ga, en",
        MoreHeaders = [new("Content-Disposition", $"attachment; filename=\"{NameOf(language)}\""), new("X-Robots-Tag", "noindex")],
    });

    private static string NameOf(Language language) => language is Language.Irish ? "torthai-an-phlean.csv" : "plan-results.csv";

    private static IEnumerable<IReadOnlyList<string>> RowsOf(LiveSite site)
    {
        var plan = site.Data.PlanInForce!;
        var results = PlanJson.Of<PublicResults>(site, PlanParts.Results) ?? PublicResults.None;
        return plan.Commitments.SelectMany(commitment => results.Results.Where(result => result.Commitment == commitment.Number).Select(result => (PublicResult?)result).DefaultIfEmpty()
            .Select(result => RowOf(plan, commitment, PlanWords.StatusOf(results.NewestOf(commitment.Number)), result)));
    }

    /// <summary>In the order of <see cref="ResultColumns.All"/>.</summary>
    private static string[] RowOf(PlanVersion plan, Commitment commitment, string status, PublicResult? result) =>
    [
        Figure(plan.Number), Figure(commitment.Number), commitment.Principle is { } principle ? Figure(principle) : "",
        commitment.Sentence.Irish, commitment.Sentence.English, commitment.Owner, status,
        commitment.Standard?.Target.Irish ?? "", commitment.Standard?.Target.English ?? "",
        result is null ? "" : PlanView.Iso(result.From), result is null ? "" : PlanView.Iso(result.To), result is null ? "" : EnumCode.Of(result.Progress),
        result?.Figure?.ToString("0.####", CultureInfo.InvariantCulture) ?? "", result?.Unit ?? "", result?.Note?.Irish ?? "", result?.Note?.English ?? "",
        result?.Evidence is { } evidence ? EnumCode.Of(evidence.Kind) : "", result?.Evidence?.Reference ?? "",
    ];

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
