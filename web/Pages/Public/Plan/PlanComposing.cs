using System.Text;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>Makes the pages of the plan as data out of what is in memory.</summary>
public sealed class PlanComposing(PublicSite publicSite, ViewRenderer views)
{
    public Task<StoredResponse> PlanAsync(LiveSite site, Language language) => StoreAsync("Plan", PlanIndexView.Of(publicSite, site, language));

    public Task<StoredResponse> PrincipleAsync(LiveSite site, Language language, PlanGroup group)
    {
        var names = new PlanWords(site.Data, language);
        return StoreAsync("PlanPrinciple", new PrincipleView(publicSite, site, language, group)
        {
            Title = names.PrincipleOf(group.Principle),
            Description = WordsIn(site, language)["plan.principle.summary"],
        });
    }

    public Task<StoredResponse> FiguresAsync(LiveSite site, Language language) => StoreAsync("PlanFigures", new PlanFiguresView(publicSite, site, language)
    {
        Title = WordsIn(site, language)["plan.doing.title"],
        Description = WordsIn(site, language)["plan.doing.summary"],
    });

    public Task<StoredResponse> MeetingsAsync(LiveSite site, Language language) => StoreAsync("PlanMeetings", new PlanMeetingsView(publicSite, site, language)
    {
        Title = WordsIn(site, language)["plan.meetings.title"],
        Description = WordsIn(site, language)["plan.meetings.summary"],
    });

    public Task<StoredResponse> ReviewAsync(LiveSite site, Language language) => StoreAsync("PlanReview", new PlanReviewView(publicSite, site, language)
    {
        Title = WordsIn(site, language)["plan.review.title"],
        Description = WordsIn(site, language)["plan.review.summary"],
    });

    public Task<StoredResponse> VersionsAsync(LiveSite site, Language language) => StoreAsync("PlanVersions", new PlanVersionsView(publicSite, site, language)
    {
        Title = WordsIn(site, language)["plan.versions.title"],
        Description = WordsIn(site, language)["plan.versions.summary"],
    });

    public Task<StoredResponse> VersionAsync(LiveSite site, Language language, PlanVersion version) => StoreAsync("PlanVersion", new PlanVersionView(publicSite, site, language, version)
    {
        Title = WordsIn(site, language).Format("plan.version.title", ("number", PlanWords.Figure(version.Number))),
        Description = WordsIn(site, language)["plan.version.summary"],
    });

    public Task<StoredResponse> ComparisonAsync(LiveSite site, Language language, PlanVersion earlier, PlanVersion later) =>
        StoreAsync("PlanComparison", new PlanComparisonView(publicSite, site, language, PlanComparison.Of(earlier, later))
        {
            Title = WordsIn(site, language).Format("plan.comparison.title", ("earlier", PlanWords.Figure(earlier.Number)), ("later", PlanWords.Figure(later.Number))),
            Description = WordsIn(site, language)["plan.comparison.summary"],
        });

    private static Strings WordsIn(LiveSite site, Language language) => site.Data.Strings[language];

    private async Task<StoredResponse> StoreAsync<TView>(string name, TView view)
        where TView : PlanView
    {
        var html = HtmlLines.Tidy(await views.RenderAsync(publicSite.Theme.View(name), view));
        return StoredResponse.Of(Encoding.UTF8.GetBytes(html), new ResponseTraits(StoredResponse.Html) { Language = view.Lang });
    }
}
