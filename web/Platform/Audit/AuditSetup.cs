namespace KilkennyInfo.Platform.Audit;

public static class AuditSetup
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditReading>();
        services.AddSingleton<AuditExport>();
    }
}
