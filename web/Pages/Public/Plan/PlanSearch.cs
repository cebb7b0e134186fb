using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>
/// The plan as data: each principle with its commitments, at whose anchors a hit opens; and the pages that tell of figures, meetings, the
/// review and versions by what they tell. Earlier versions are found from there, not by their words, which would stand beside those in force.
/// </summary>
public sealed class PlanSearch(PublicSite publicSite) : ISearchSource
{
    private static readonly string[] Steps = [.. Enum.GetValues<ReviewStep>().Select(Platform.EnumCode.Of)];

    public string Name => "plan";

    public object Version => publicSite.Current;

    public IReadOnlyList<SourceEntry> List()
    {
        var site = publicSite.Current.Site;
        return site.Data.PlanInForce is not { } plan ? [] :
        [
            .. PlanGroup.Of(plan).Select(group => ItemOf(site, group)).Concat(Pages(site)).Select(item => new SourceEntry(item.Key, StampOf(item), _ => Task.FromResult(item))),
        ];
    }

    private static SearchItem ItemOf(LiveSite site, PlanGroup group) => new(
        $"principle-{group.Principle ?? 0}", SearchKind.Commitment, SearchItem.Html, PlanDays.Of(site, PlanParts.Results),
        Bilingual.For(language => new SearchText(
            PlanAddresses.Under(language, group.Principle), new PlanWords(site.Data, language).PrincipleOf(group.Principle), WordsIn(site, language)["plan.title"],
            WordsIn(site, language)["plan.principle.summary"], [.. group.Commitments.Select(commitment => SectionOf(site, language, commitment))])));

    /// <summary>A note is part of what is known of a commitment, so it is found as well.</summary>
    private static SearchSection SectionOf(LiveSite site, Language language, Commitment commitment)
    {
        var newest = PlanJson.Of<PublicResults>(site, PlanParts.Results)?.NewestOf(commitment.Number);
        string?[] lines = [commitment.Sentence[language], commitment.Standard?.Target[language], newest?.Note?[language]];
        return new SearchSection(
            PlanAddresses.Anchor(language, commitment.Number), WordsIn(site, language).Format("plan.commitment", ("number", PlanWords.Figure(commitment.Number))),
            string.Join('\n', lines.OfType<string>()));
    }

    private static IEnumerable<SearchItem> Pages(LiveSite site)
    {
        SearchItem Page(string key, Func<Language, string> address, string part, Func<Language, IReadOnlyList<SearchSection>> sections) => new(
            key, SearchKind.Page, SearchItem.Html, PlanDays.Of(site, part),
            Bilingual.For(language => new SearchText(
                address(language), WordsIn(site, language)[$"plan.{key}.title"], WordsIn(site, language)["plan.title"], WordsIn(site, language)[$"plan.{key}.summary"], sections(language))));
        var figures = PlanJson.Of<PublicPlanFigures>(site, PlanParts.Figures)?.Figures ?? [];
        yield return Page("doing", PlanAddresses.HowWeAreDoing, PlanParts.Figures, language =>
            [.. figures.Select(figure => new SearchSection(
                PlanFiguresView.Anchor(figure.Key), new PlanWords(site.Data, language).FigureName(figure.Key), new PlanWords(site.Data, language).FigureRule(figure.Key)))]);
        yield return Page("meetings", PlanAddresses.Meetings, PlanParts.Meetings, language => [new SearchSection("", "", MinutesIn(site, language))]);
        yield return Page("review", PlanAddresses.Review, PlanParts.Review, language =>
            [new SearchSection("", "", string.Join(" · ", Steps.Select(step => WordsIn(site, language)[$"plan.review.step.{step}"])))]);
        yield return Page("versions", PlanAddresses.Versions, "", language => []);
    }

    private static string MinutesIn(LiveSite site, Language language) =>
        string.Join('\n', (PlanJson.Of<PublicMeetings>(site, PlanParts.Meetings)?.Meetings ?? []).Select(meeting => meeting.Minutes?[language]).OfType<string>());

    private static ContentModel.Reference.Strings WordsIn(LiveSite site, Language language) => site.Data.Strings[language];

    private static string StampOf(SearchItem item) => Stamp.Of(LanguageExtensions.Both.Select(language => item.Texts[language])
        .SelectMany(text => text.Sections.SelectMany(section => new[] { section.Anchor, section.Heading, section.Body }).Concat([text.Url, text.Title, text.Trail, text.Summary]))
        .Append(Stamp.Of(item.UpdatedOn)));
}
