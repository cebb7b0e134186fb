using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KilkennyInfo.Data;

/// <summary>Ready means: the database answers.</summary>
public sealed class DatabaseHealth(SiteDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = database.OpenForReading();
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
