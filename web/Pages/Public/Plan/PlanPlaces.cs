using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>What stands at and below the address of the plan. Nothing does where there is no plan.</summary>
public sealed class PlanPlaces(PlanComposing pages)
{
    /// <summary>None when nothing stands there. Another spelling of an address leads to it.</summary>
    public Destination? Find(LiveSite site, Language language, string path)
    {
        var root = PlanAddresses.Plan(language);
        var plain = path.TrimEnd('/');
        if (!(plain + "/").StartsWith(root + "/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return All(site).FirstOrDefault(place => plain.Equals(place.Address(language), StringComparison.OrdinalIgnoreCase)) switch
        {
            null => null,
            var place when path != place.Address(language) => new Moved(place.Address(language)),
            var place => new Answer(() => place.Make(language)),
        };
    }

    /// <summary>Everything that stands there, the plan itself first.</summary>
    public IEnumerable<PlanPlace> All(LiveSite site)
    {
        if (site.Data.PlanInForce is not { } plan)
        {
            return [];
        }

        return
        [
            new(PlanAddresses.Plan, language => pages.PlanAsync(site, language), PlanDays.Of(site, PlanParts.Results, PlanParts.Review)),
            .. PlanGroup.Of(plan).Select(group => new PlanPlace(
                language => PlanAddresses.Under(language, group.Principle), language => pages.PrincipleAsync(site, language, group), PlanDays.Of(site, PlanParts.Results, PlanParts.Figures))),
            new(PlanAddresses.HowWeAreDoing, language => pages.FiguresAsync(site, language), PlanDays.Of(site, PlanParts.Figures)),
            new(PlanAddresses.Meetings, language => pages.MeetingsAsync(site, language), PlanDays.Of(site, PlanParts.Meetings)),
            new(PlanAddresses.Review, language => pages.ReviewAsync(site, language), PlanDays.Of(site, PlanParts.Review)),
            new(PlanAddresses.Versions, language => pages.VersionsAsync(site, language), PlanDays.Of(plan)),
            .. site.Data.PlanVersions.Select(version => new PlanPlace(
                language => PlanAddresses.Version(language, version.Number), language => pages.VersionAsync(site, language, version), PlanDays.Of(version))),
            .. site.Data.PlanVersions.SelectMany(later => site.Data.PlanVersions.Where(earlier => earlier.Number < later.Number).Select(earlier => new PlanPlace(
                language => PlanAddresses.Comparison(language, earlier.Number, later.Number), language => pages.ComparisonAsync(site, language, earlier, later), PlanDays.Of(later)))),
            new(PlanAddresses.ResultsFile, language => Task.FromResult(PlanFile.Of(site, language)), PlanDays.Of(site, PlanParts.Results)) { IsPage = false },
        ];
    }
}

/// <summary>One address of the plan in both languages, and what makes its answer.</summary>
public sealed record PlanPlace(Func<Language, string> Address, Func<Language, Task<StoredResponse>> Make, DateOnly UpdatedOn)
{
    /// <summary>Else a file, which no search engine is to list.</summary>
    public bool IsPage { get; init; } = true;
}

/// <summary>When what the public sees of the plan last changed.</summary>
public static class PlanDays
{
    /// <summary>Of these parts; of the plan’s own words where none is there yet.</summary>
    public static DateOnly Of(LiveSite site, params ReadOnlySpan<string> parts)
    {
        var newest = Of(site.Data.PlanInForce!);
        foreach (var name in parts)
        {
            if (site.PlanParts.TryGetValue(name, out var part) && DublinTime.DayOf(new DateTimeOffset(part.MadeUtc, TimeSpan.Zero)) is var day && day > newest)
            {
                newest = day;
            }
        }

        return newest;
    }

    public static DateOnly Of(ContentModel.Reference.Plans.PlanVersion version) => version.Adopted ?? version.Provenance.CheckedOn;
}
