using System.Globalization;

namespace KilkennyInfo.Platform;

/// <summary>
/// How many connections the server takes at once. Each costs a file handle; a process that has none left can neither open its database
/// nor accept anyone, so a quarter of them is kept for its own files.
/// </summary>
public static class ConnectionLimit
{
    private const string LinuxLimits = "/proc/self/limits";
    private const string HandlesLine = "Max open files";

    public static long Of(int setting, long? fileHandles)
    {
        if (setting < 1)
        {
            throw new ConfigurationException($"Site:MaxConnections is {setting}; it must be at least 1.");
        }

        return Math.Max(1, Math.Min(setting, (fileHandles ?? long.MaxValue) / 4 * 3));
    }

    /// <summary>How many files this process may open; none where the system does not say or sets no limit.</summary>
    public static long? FileHandles() => File.Exists(LinuxLimits) ? FileHandlesIn(File.ReadLines(LinuxLimits)) : null;

    /// <param name="limits">Lines such as <c>Max open files  1024  524288  files</c>: the limit in force, and how far it could be raised.</param>
    public static long? FileHandlesIn(IEnumerable<string> limits) =>
        limits.FirstOrDefault(line => line.StartsWith(HandlesLine, StringComparison.Ordinal)) is { } found
        && long.TryParse(found[HandlesLine.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(), CultureInfo.InvariantCulture, out var handles)
            ? handles : null;
}
