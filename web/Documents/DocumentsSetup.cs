using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Documents;

public static class DocumentsSetup
{
    public static void AddDocuments(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton<WriterFinding>();

        // Asked for by whoever first needs it after the start, never on the way to the first page.
        services.AddSingleton(all => Task.Run(() => all.GetRequiredService<WriterFinding>().FindAsync(CancellationToken.None)).GetAwaiter().GetResult());
        services.AddSingleton<FileShelf>();
        services.AddSingleton<DocumentTexts>();
        services.AddSingleton<DocumentReading>();
        services.AddSingleton<DocumentVersions>();
        services.AddSingleton<RenditionCheck>();
        services.AddSingleton<RenditionMaking>();
        services.AddSingleton<DocumentWatch>();
        services.AddSingleton<RequestLetter>();
        services.AddSingleton<FormatRequests>();
        services.AddSingleton<RequestWork>();
        services.AddSingleton<RequestList>();
        services.AddSingleton<IForget, ForgottenRequests>();
        services.AddSingleton<RenditionDesk>();
        services.AddSingleton<FormatMatrix>();
        services.AddSingleton<Uploading>();
        services.AddSingleton<UploadReviewing>();
        services.AddSingleton<UploadList>();
        services.AddSingleton<CheckMarks>();
        services.AddSingleton<UploadChecking>();
        services.AddSingleton<UploadRestoring>();
        services.AddSingleton<Lapsing>();
        services.AddSingleton<UploadWatch>();
        if (options.MakeDocuments)
        {
            services.AddHostedService(all => all.GetRequiredService<UploadWatch>());
            services.AddHostedService(all => all.GetRequiredService<DocumentWatch>());
        }
    }
}
