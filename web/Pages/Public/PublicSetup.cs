using System.Text.Encodings.Web;
using System.Text.Unicode;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace KilkennyInfo.Pages.Public;

public static class PublicSetup
{
    public static void AddPublicSite(this WebApplicationBuilder builder, SitePaths paths)
    {
        var services = builder.Services;
        services.AddMvcCore().AddViews().AddRazorViewEngine();

        // Letters with a fada go out as they are, not as numbered references: the Irish pages would weigh a fifth more than the English.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddDataProtection().SetApplicationName("KilkennyInfo").PersistKeysToFileSystem(new DirectoryInfo(paths.Keys));

        // Views bring data protection with them, and it would make and load its keys at every start. Nothing public needs a key; what
        // will need one makes it on first use.
        foreach (var service in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(service);
        }

        services.AddSingleton<LiveSiteReader>();
        services.AddSingleton<Theme>();
        services.AddSingleton<ViewRenderer>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<PublicSite>();
        services.AddSingleton<PageComposer>();
        services.AddSingleton<SiteFiles>();
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<SearchPage>();
        services.AddSingleton<ISearchSource, PublishedPages>();
        services.AddSingleton<ISearchSource, CouncilContacts>();
        services.AddHostedService<PublicSiteRefresh>();
    }

    public static void UsePublicPages(this WebApplication app) => app.UseMiddleware<PublicPages>();
}
