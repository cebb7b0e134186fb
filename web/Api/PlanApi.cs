using System.Text.Json;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Pages.Public.Plan;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Api;

/// <summary>Tells programs the Customer Action Plan in force and how each commitment stands: the same as the pages, from the same parts.</summary>
public sealed class PlanApi(PublicSite publicSite)
{
    private static readonly ResponseTraits Traits = new("application/json; charset=utf-8");

    /// <returns>None on a site that has no plan.</returns>
    public async Task<StoredResponse?> PlanAsync()
    {
        var snapshot = publicSite.Current;
        return snapshot.Site.Data.PlanInForce is not { } plan ? null
            : await snapshot.GetAsync("api:plan", () => Task.FromResult(StoredResponse.Of(JsonSerializer.SerializeToUtf8Bytes(DetailOf(snapshot.Site, plan), ReadApi.Json), Traits)));
    }

    private static PlanDetail DetailOf(LiveSite site, PlanVersion plan)
    {
        var results = PlanJson.Of<PublicResults>(site, PlanParts.Results) ?? PublicResults.None;
        var review = PlanJson.Of<PublicReview>(site, PlanParts.Review);
        return new PlanDetail(
            plan.Number, plan.Adopted, plan.From, plan.To,
            [.. PlanGroup.Of(plan).Select(group => new PrincipleDetail(group.Principle, TitleOf(site, group.Principle), [.. group.Commitments.Select(commitment => DetailOf(commitment, results))]))],
            review is null ? null : new ReviewDetail(review.Year, EnumCode.Of(review.Step), review.DueOn));
    }

    private static BothLanguages<string> TitleOf(LiveSite site, int? principle) => Both(Bilingual.For(language =>
        site.Data.Strings[language][principle is { } number ? $"principle.{PlanWords.Figure(number)}" : "plan.others"]));

    private static CommitmentDetail DetailOf(Commitment commitment, PublicResults results) => new(
        commitment.Number, Both(commitment.Sentence), commitment.Owner, PlanWords.StatusOf(results.NewestOf(commitment.Number)),
        commitment.Standard is { } standard ? new(Both(standard.Measure), Both(standard.Target), standard.Number, standard.Unit, standard.Source) : null,
        [.. results.Results.Where(result => result.Commitment == commitment.Number).Select(DetailOf)]);

    private static ResultDetail DetailOf(PublicResult result) => new(
        result.From, result.To, EnumCode.Of(result.Progress), result.Figure, result.Unit, result.Note is { } note ? Both(note) : null,
        result.Evidence is { } evidence ? new(EnumCode.Of(evidence.Kind), evidence.Reference) : null, result.PublishedOn);

    private static BothLanguages<string> Both(Bilingual<string> pair) => new(pair.Irish, pair.English);
}
