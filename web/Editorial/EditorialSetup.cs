using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Editorial.History;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial;

public static class EditorialSetup
{
    public static void AddEditorial(this IServiceCollection services)
    {
        services.AddSingleton<PageStates>();
        services.AddSingleton<PairEditing>();
        services.AddSingleton<Stepping>();
        services.AddSingleton<TermMarks>();
        services.AddSingleton<PairHistory>();
        services.AddSingleton<PairChecks>();
        services.AddSingleton<FindingStore>();
        services.AddSingleton<Waiving>();
        services.AddSingleton<PairsBoard>();
        services.AddSingleton<Reviewing>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<Handing>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<NoticeWriter>();
        services.AddSingleton<EditorialNotices>();
        services.AddSingleton<PairLinks>();
        services.AddSingleton<IForget, ForgottenLinks>();
        services.AddSingleton<Emergencies>();
        services.AddSingleton<Publication>();
        services.AddSingleton<NewPages>();
        services.AddSingleton<SettingsEditing>();
        services.AddSingleton<Structure>();
        services.AddSingleton<StructureTree>();
        services.AddSingleton<Redirects>();
        services.AddHostedService<ScheduleWatch>();
        services.AddHostedService<FindingSweep>();
        services.AddSingleton<SiteLinks>();
        services.AddSingleton<LinkRecords>();
        services.AddSingleton<LinkAsking>();
        services.AddSingleton<LinkWatch>();
        services.AddSingleton<LinksBoard>();
        services.AddHostedService(all => all.GetRequiredService<LinkWatch>());
    }
}
