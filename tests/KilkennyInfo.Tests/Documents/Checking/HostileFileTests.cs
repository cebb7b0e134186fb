using System.Diagnostics;
using KilkennyInfo.Documents.Checking;
using Xunit.Abstractions;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>These tests look at the memory of the whole process, so they run alone.</summary>
[CollectionDefinition(nameof(HostileFileTests), DisableParallelization = true)]
public sealed class HostileFileCollection;

/// <summary>Each file is answered within ten seconds and 300 MB, and with the reason that fits.</summary>
[Collection(nameof(HostileFileTests))]
public sealed class HostileFileTests(ITestOutputHelper output)
{
    private const long MostMegabytes = 300;

    public static TheoryData<string> Pdfs => [.. HostilePdfs.All.Keys];

    public static TheoryData<string> Archives => [.. HostileArchives.All.Keys];

    [Theory]
    [MemberData(nameof(Pdfs))]
    public Task Check_HostilePdf_IsAnsweredWithinBounds(string name) => CheckAsync(name, HostilePdfs.All[name], "a.pdf");

    [Theory]
    [MemberData(nameof(Archives))]
    public Task Check_HostileArchive_IsAnsweredWithinBounds(string name) => CheckAsync(name, HostileArchives.All[name], "a.docx");

    private async Task CheckAsync(string name, (Func<byte[]> Make, RefusalReason? Reason) hostile, string fileName)
    {
        var bytes = hostile.Make();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.StartNew();
        using var watch = new MemoryWatch();
        var report = await FileChecker.CheckAsync(bytes, fileName, CheckLimits.Standard, CancellationToken.None);
        var megabytes = (watch.Peak - before) >> 20;
        output.WriteLine($"{name}: {bytes.Length} bytes, {started.ElapsedMilliseconds} ms, {megabytes} MB, {report.Verdict} {report.Reason} {report.Detail}");

        Assert.Equal(hostile.Reason, report.Reason);
        Assert.DoesNotContain("Exception", report.Detail ?? string.Empty, StringComparison.Ordinal);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(10), $"{started.Elapsed}");
        Assert.True(megabytes < MostMegabytes, $"{megabytes} MB");
    }

    /// <summary>Looks at the managed memory every few milliseconds.</summary>
    private sealed class MemoryWatch : IDisposable
    {
        private readonly Timer _timer;

        public MemoryWatch() => _timer = new Timer(_ => Peak = Math.Max(Peak, GC.GetTotalMemory(false)), null, 0, 5);

        public long Peak { get; private set; }

        public void Dispose() => _timer.Dispose();
    }
}
