namespace KilkennyInfo.Search;

public static class SearchSetup
{
    /// <summary>Whoever has something to be found adds an <see cref="ISearchSource"/> to the services.</summary>
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SearchIndex>();
        builder.Services.AddSingleton<Searcher>();
        builder.Services.AddSingleton<QueryLog>();
        builder.Services.AddSingleton<SearchInsights>();
        builder.Services.AddSingleton<SearchRefresh>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SearchRefresh>());
        builder.Services.AddHostedService<QueryLogWriter>();
    }
}
