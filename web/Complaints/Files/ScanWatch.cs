using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>Looks for files that wait for the virus scanner.</summary>
public sealed class ScanWatch(Scanning scanning, TimeProvider clock, ILogger<ScanWatch> log) : QueueWatch(clock)
{
    protected override Task DoDueAsync(CancellationToken stopping) => scanning.ScanDueAsync(stopping);

    protected override void LogFailure(Exception exception) => CaseFileLog.LookFailed(log, exception);
}
