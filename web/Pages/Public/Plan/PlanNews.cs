using System.Globalization;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>
/// What has become public of the plan, for those who follow the feed: results, one entry for all of a day; each meeting; figures, when
/// another period is counted; each version; the review, whenever it comes to another step.
/// </summary>
public static class PlanNews
{
    /// <summary>So many days of results, and so many meetings: a feed tells of what is new.</summary>
    private const int Most = 12;

    public static IEnumerable<NewsEntry> Of(LiveSite site, Language language) => site.Data.PlanInForce is null ? [] :
        [.. Results(site, language), .. Meetings(site, language), .. Figures(site, language), .. Review(site, language), .. Versions(site, language)];

    private static IEnumerable<NewsEntry> Results(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        var days = (PlanJson.Of<PublicResults>(site, PlanParts.Results)?.Results ?? []).GroupBy(result => result.PublishedOn).OrderByDescending(day => day.Key).Take(Most);
        return days.Select(day => new NewsEntry(
            $"results-{PlanView.Iso(day.Key)}", PlanAddresses.Plan(language), words["plan.news.results"],
            words.Format("plan.news.commitments", ("numbers", string.Join(", ", day.Select(result => result.Commitment).Distinct().Order().Select(PlanWords.Figure)))), MidnightOf(day.Key)));
    }

    private static IEnumerable<NewsEntry> Meetings(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        return (PlanJson.Of<PublicMeetings>(site, PlanParts.Meetings)?.Meetings ?? []).OrderByDescending(meeting => meeting.HeldOn).Take(Most).Select(meeting => new NewsEntry(
            $"meeting-{meeting.Id}", PlanAddresses.Meetings(language), $"{words["plan.meetings.one"]} {LongDate.WithoutWeekday(meeting.HeldOn, language)}",
            meeting.Minutes is null ? words["plan.meetings.summary"] : words["plan.news.minutes"], MidnightOf(meeting.HeldOn)));
    }

    private static IEnumerable<NewsEntry> Figures(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        if (PlanJson.Of<PublicPlanFigures>(site, PlanParts.Figures) is { } figures)
        {
            yield return new NewsEntry(
                $"figures-{PlanView.Iso(figures.AsOf)}", PlanAddresses.HowWeAreDoing(language), words["plan.doing.title"],
                $"{words["plan.doing.as-of"]} {LongDate.WithoutWeekday(figures.AsOf, language)}", site.PlanParts[PlanParts.Figures].MadeUtc);
        }
    }

    private static IEnumerable<NewsEntry> Review(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        if (PlanJson.Of<PublicReview>(site, PlanParts.Review) is { } review)
        {
            var step = Platform.EnumCode.Of(review.Step);
            yield return new NewsEntry(
                string.Create(CultureInfo.InvariantCulture, $"review-{review.OpenedOn:yyyy-MM-dd}-{(review.EndedOn is null ? step : "ended")}"), PlanAddresses.Review(language), words["plan.review.title"],
                review.EndedOn is { } ended ? $"{words["plan.review.ended"]} {LongDate.WithoutWeekday(ended, language)}" : $"{words["plan.review.now"]} {words[$"plan.review.step.{step}"]}",
                site.PlanParts[PlanParts.Review].MadeUtc);
        }
    }

    private static IEnumerable<NewsEntry> Versions(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        return site.Data.PlanVersions.Select(version => new NewsEntry(
            $"version-{PlanWords.Figure(version.Number)}", PlanAddresses.Version(language, version.Number), words.Format("plan.version.title", ("number", PlanWords.Figure(version.Number))),
            words["plan.version.summary"], MidnightOf(PlanDays.Of(version))));
    }

    private static DateTime MidnightOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), DublinTime.Zone);
}

/// <param name="Key">What makes it itself; the same in both languages.</param>
public sealed record NewsEntry(string Key, string Address, string Title, string Summary, DateTime UpdatedUtc);
