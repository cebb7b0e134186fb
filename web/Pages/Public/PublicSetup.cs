using System.Text.Encodings.Web;
using System.Text.Unicode;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Pages.Public.Plan;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using Microsoft.Extensions.WebEncoders;

namespace KilkennyInfo.Pages.Public;

public static class PublicSetup
{
    public static void AddPublicSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMvcCore().AddViews().AddRazorViewEngine();

        // Letters with a fada go out as they are, not as numbered references: the Irish pages would weigh a fifth more than the English.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
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
        services.AddSingleton<CurrentSite>(services => () => services.GetRequiredService<PublicSite>().Current.Site);
        services.AddSingleton<FollowPublication>(services => services.GetRequiredService<PublicSite>().FollowAsync);
        services.AddSingleton<PageComposer>();
        services.AddSingleton<SiteFiles>();
        services.AddDocumentPages();
        services.AddCommentPages();
        services.AddSingleton<FigureComposing>();
        services.AddSingleton<FigurePlaces>();
        services.AddComplaintPages();
        services.AddPlanPages();
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<SearchPage>();
        services.AddSingleton<ISearchSource, PublishedPages>();
        services.AddSingleton<ISearchSource, CouncilContacts>();
        services.AddSingleton<ISearchSource, PublishedDocuments>();
        services.AddSingleton<ISearchSource, FigureSearch>();
        services.AddHostedService<PublicSiteRefresh>();
    }

    public static void UsePublicPages(this WebApplication app) => app.UseMiddleware<PublicPages>();
}
