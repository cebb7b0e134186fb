using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>Starts the site: takes the data folder, brings the schema and the content up to date, then serves.</summary>
public static class ServeVerb
{
    public static async Task<int> RunAsync(WebApplication app, CancellationToken cancellation)
    {
        using var held = app.Services.GetRequiredService<SiteDatabase>().IsSqlite
            ? DataFolderLock.Take(app.Services.GetRequiredService<SitePaths>()) : null;
        if (!await PrepareAsync(app, cancellation))
        {
            return ExitCode.Failed;
        }

        await app.RunAsync();
        return ExitCode.Done;
    }

    /// <summary>Everything that must be true before the first request is taken.</summary>
    /// <returns>False when there is nothing to serve.</returns>
    public static async Task<bool> PrepareAsync(WebApplication app, CancellationToken cancellation)
    {
        var services = app.Services;
        await services.GetRequiredService<SiteDatabase>().MigrateAsync(cancellation);
        if (services.GetRequiredService<SiteOptions>().ImportAtStart && !await ImportAsync(services, cancellation))
        {
            return false;
        }

        await services.GetRequiredService<PublicSite>().ReloadAsync(cancellation);
        await services.GetRequiredService<ErrorPages>().PrepareAsync();
        app.UseRequestPipeline();
        return true;
    }

    /// <summary>A broken folder stops a site that has nothing to show yet; a site that has pages goes on with them and says so.</summary>
    private static async Task<bool> ImportAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var report = await services.GetRequiredService<ContentImporter>().ImportAsync(services.GetRequiredService<SitePaths>().Content, cancellation);
        ImportVerb.Print(report, quietWhenNothingNew: true);
        return !report.IsRefused || await services.GetRequiredService<ContentModel.Live.LiveSiteReader>().ReadLastPublicationAsync(cancellation) > 0;
    }
}
