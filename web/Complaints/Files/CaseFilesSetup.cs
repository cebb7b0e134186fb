using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

public static class CaseFilesSetup
{
    /// <exception cref="ConfigurationException">The address of the virus scanner is none.</exception>
    public static void AddCaseFiles(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(new Clamd(ClamdAddress.Parse(options.Clamd)));
        services.AddSingleton<CaseFileShelf>();
        services.AddSingleton<CaseAttachments>();
        services.AddSingleton<Scanning>();
        services.AddSingleton<ScanWatch>();
        services.AddSingleton<ScanOverview>();
        services.AddSingleton<IForget, CaseFileSweep>();
        if (!string.IsNullOrWhiteSpace(options.Clamd))
        {
            services.AddHostedService(all => all.GetRequiredService<ScanWatch>());
        }
    }
}
