using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Tests.Documents.Checking;

internal static class Checks
{
    public static Task<FileReport> RunAsync(byte[] file, CheckRules? rules = null) =>
        FileChecker.CheckAsync(file, null, CheckLimits.Standard, rules ?? CheckRules.Standard, CancellationToken.None);
}
