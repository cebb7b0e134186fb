using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.Api;
using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Documents;
using KilkennyInfo.Editorial;
using KilkennyInfo.Feedback;
using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Search;
using KilkennyInfo.Webhooks;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KilkennyInfo;

/// <summary>The contents page of the program: what it is made of, and what a request passes through, in order.</summary>
public static class Site
{
    /// <param name="adjust">Changes made last, such as another clock in a test.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings files lie beside the program, wherever the person stands.
        // Views are looked for in the assembly that the application's name names; a test's host has another name.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        var options = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        var paths = new SitePaths(options);

        builder.AddServer(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(paths);
        builder.Services.AddSingleton(services => new SiteDatabase(paths, options, services.GetServices<IInterceptor>()));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.AddSingleton<ContentImporter>();
        builder.Services.AddSingleton<ContentExporter>();
        builder.Services.AddAudit();
        builder.AddMail();
        builder.Services.AddOutbound();
        builder.Services.AddWebhooks();
        builder.AddSearch();
        builder.Services.AddEditorial();
        builder.Services.AddWording();
        builder.Services.AddMediaLibrary();
        builder.Services.AddDocuments(options);
        builder.Services.AddComplaints();
        builder.Services.AddCaseFiles(options);
        builder.Services.AddFeedback();
        builder.Services.AddCaseLetters(all => all.GetRequiredService<CaseFileShelf>().PutAsync);
        builder.Services.AddActionPlan();
        builder.Services.AddKeyRing(options);
        builder.AddPublicSite();
        builder.AddReadApi();
        builder.AddDesk();
        builder.Services.AddHostedService<Forgetting>();
        adjust?.Invoke(builder);
        return builder.Build();
    }

    public static void UseRequestPipeline(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SiteOptions>().KnownProxies.Length > 0)
        {
            app.UseForwardedHeaders();
        }

        KeepSignInToTheDesk(app);
        app.UseSecurityHeaders();
        app.UseCrossOriginReading();
        app.UseErrorPages();
        app.UsePublicPages();
        app.UseRouting();
        app.UseDesk();
        app.MapSearchPages();
        app.MapDocumentPages();
        app.MapCommentPages();
        app.MapComplaintPages();
        app.MapReadApi();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    /// <summary>
    /// The framework looks who is signed in at every request unless it is told that somebody else does; these are the marks that it asks for.
    /// Pages for the public are the same for all, so nobody is looked up there.
    /// </summary>
    private static void KeepSignInToTheDesk(IApplicationBuilder app)
    {
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
    }
}
