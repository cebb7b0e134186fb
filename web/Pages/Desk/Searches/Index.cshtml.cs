using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Desk.Searches;

/// <summary>What people look for on the site, and what they do not find.</summary>
public sealed class SearchInsightsModel(SearchInsights searches) : SearchesPage
{
    private const int Most = 50;

    public IReadOnlyList<AskedQuery> WithoutHit { get; private set; } = [];

    public IReadOnlyList<AskedQuery> MostAsked { get; private set; } = [];

    public string FileAddress => $"/desk/searches.csv?days={Days}" + (Only is { } language ? $"&language={language.Code()}" : "");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.searches.title"];
        WithoutHit = await searches.WithoutHitAsync(Only, Days, Most, cancellation);
        MostAsked = await searches.MostAskedAsync(Only, Days, Most, cancellation);
    }

    public SearchesTable TableOf(string key, IReadOnlyList<AskedQuery> queries) => new(Words[key], queries, this);

    /// <summary>Counts are kept by the hour, so the day is as fine as it is worth saying.</summary>
    public string LastDay(AskedQuery query) => Date(DublinTime.DayOf(new DateTimeOffset(query.LastHourUtc, TimeSpan.Zero)));
}

public sealed record SearchesTable(string Caption, IReadOnlyList<AskedQuery> Queries, SearchInsightsModel Page);
