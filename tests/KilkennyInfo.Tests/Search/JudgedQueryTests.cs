using System.Globalization;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace KilkennyInfo.Tests.Search;

/// <summary>How well search finds, on the site's own content and questions judged by hand. The figures are printed.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class JudgedQueryTests(LiveSiteFixture live, ITestOutputHelper output)
{
    private const int SmallestSet = 150;

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Search_JudgedQueries_FindsWhatPeopleWouldBeGladToGet(Language language)
    {
        await live.SearchReadyAsync();
        var judged = JudgedQuery.Read(language);
        Assert.True(judged.Count >= SmallestSet, $"{judged.Count} queries");
        var ranks = judged.ToDictionary(query => query.Text, RankOf);
        foreach (var query in judged.Where(query => ranks[query.Text] > 3).OrderBy(query => query.Kind))
        {
            output.WriteLine($"missed ({query.Kind}): {query.Text} -> {string.Join(", ", PagesFor(query).Take(4))}; expected {string.Join(", ", query.Expected)}");
        }

        var own = judged.Where(query => query.Kind is not ("cross" or "typo" or "nofada")).ToList();
        var withoutFadas = judged.Where(query => query is { Kind: "nofada", Twin: not null }).ToList();
        var cleanTwins = Share(withoutFadas, query => ranks[query.Twin!] <= 3);
        var figures = new (string Name, double Share, double Least)[]
        {
            ("success@3", Share(own, query => ranks[query.Text] <= 3), 0.95),
            ("other language, success@5", Share(Of("cross"), query => ranks[query.Text] <= 5), 0.95),
            ("without fadas, success@3", Share(withoutFadas, query => ranks[query.Text] <= 3), cleanTwins - 0.02),
            ("typing errors, success@3", Share(Of("typo"), query => ranks[query.Text] <= 3), 0.85),
        };
        output.WriteLine(string.Join("; ", figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name} {figure.Share:F3} (at least {figure.Least:F3})"))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"success@1 {Share(own, query => ranks[query.Text] == 1):F3}; {judged.Count} queries"));
        Assert.All(figures, figure => Assert.True(figure.Share >= figure.Least, $"{figure.Name}: {figure.Share:F3}, at least {figure.Least:F3}"));

        List<JudgedQuery> Of(string kind) => [.. judged.Where(query => query.Kind == kind)];
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task JudgedQueries_AreWonBySearchAndNotByEditors(Language language)
    {
        await live.SearchReadyAsync();
        var judged = JudgedQuery.Read(language);
        var chosen = judged.Count(query => Find(query).Hits is [{ IsBestBet: true }, ..]);
        output.WriteLine($"{chosen} of {judged.Count} queries have a best bet");
        Assert.True(chosen <= judged.Count / 20, $"{chosen} of {judged.Count}");
    }

    private static double Share(List<JudgedQuery> queries, Func<JudgedQuery, bool> isGood) =>
        queries.Count == 0 ? 1 : (double)queries.Count(isGood) / queries.Count;

    private int RankOf(JudgedQuery query)
    {
        var place = PagesFor(query).ToList().FindIndex(query.Expected.Contains);
        return place < 0 ? int.MaxValue : place + 1;
    }

    /// <summary>The pages that the results lead to, each once: a contact's card is on a page, and what is made from data stands by itself.</summary>
    private IEnumerable<string> PagesFor(JudgedQuery query)
    {
        var site = live.Site.Services.GetRequiredService<PublicSite>().Current.Site;
        return Find(query).Hits.Select(hit => site.FindBySlug(query.Language, hit.Url.Split('#')[0].Split('/').ElementAtOrDefault(2) ?? "")?.Key ?? hit.Url);
    }

    private SearchResults Find(JudgedQuery query) => live.Site.Services.GetRequiredService<Searcher>()
        .Search(new SearchRequest(query.Text, query.Language), live.Site.Services.GetRequiredService<PublicSite>().Current.Site.Data);
}
