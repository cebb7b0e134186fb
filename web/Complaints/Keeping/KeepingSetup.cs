using KilkennyInfo.Documents.Library;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Keeping;

public static class KeepingSetup
{
    /// <summary>How long cases are kept, and what of them leaves the house.</summary>
    public static void AddKeeping(this IServiceCollection services)
    {
        services.AddSingleton<CaseErasure>();
        services.AddSingleton<IEraseOfCase, ErasedMails>();
        services.AddSingleton<IEraseOfCase, ErasedFiles>();
        services.AddSingleton<ICasePapers, FilePapers>();
        services.AddSingleton<Disposal>();
        services.AddSingleton<IForget, UnfinishedDisposals>();
        services.AddSingleton(all => new CasePdf(all.GetRequiredService<DocumentWriters>));
        services.AddSingleton<CertificateText>();
        services.AddSingleton<DisposalCertificates>();
        services.AddSingleton<LegalHolds>();
        services.AddSingleton<CaseGathering>();
        services.AddSingleton<PackText>();
        services.AddSingleton<OmbudsmanPack>();
        services.AddSingleton<ExportText>();
        services.AddSingleton<CaseExport>();
        services.AddSingleton<ReadsReport>();
    }
}
