using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A complaint that is overdue is never silent: the site still serves, and says that something is wrong.</summary>
public sealed class CaseHealth(CaseBoard board) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var load = await board.LoadAsync(cancellationToken);
        var data = new Dictionary<string, object> { ["open"] = load.Open, ["overdue"] = load.Overdue, ["unassigned"] = load.Unassigned };
        return load.Overdue == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded($"{load.Overdue} complaints are overdue.", data: data);
    }
}
