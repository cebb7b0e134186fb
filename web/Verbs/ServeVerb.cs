using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
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

        if (await app.Services.GetRequiredService<FirstAdministrator>().NewLinkAsync(cancellation) is { } token)
        {
            Console.WriteLine("Nobody can sign in to the desk yet. This link makes the first administrator, once, within 24 hours:");
            Console.WriteLine($"{app.Services.GetRequiredService<PublicAddress>().Origin}/desk/set-up?token={token}");
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
        if (services.GetRequiredService<SiteOptions>().ImportAtStart)
        {
            await ImportAsync(services, cancellation);
        }

        var publicSite = services.GetRequiredService<PublicSite>();
        await publicSite.ReloadAsync(cancellation);
        if (publicSite.Current.Site.Find(LiveSite.HomeKey) is null)
        {
            await Console.Error.WriteLineAsync("There is no live home page, so there is nothing to serve.");
            return false;
        }

        publicSite.RequireViews();
        await services.GetRequiredService<ErrorPages>().PrepareAsync();
        app.UseRequestPipeline();
        return true;
    }

    /// <summary>A folder that is broken or missing does not stop a site that has pages: it goes on with them and says so.</summary>
    private static async Task ImportAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var folder = services.GetRequiredService<SitePaths>().Content;
        if (Directory.Exists(folder))
        {
            ImportVerb.Print(await services.GetRequiredService<ContentImporter>().ImportAsync(folder, cancellation), quietWhenNothingNew: true);
        }
        else
        {
            await Console.Error.WriteLineAsync($"There is no content folder {folder}.");
        }
    }
}
