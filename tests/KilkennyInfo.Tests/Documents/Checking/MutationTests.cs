using System.Diagnostics;
using System.Globalization;
using KilkennyInfo.Documents.Checking;
using Xunit.Abstractions;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>
/// Thousands of spoiled files, each of which is to be answered: with findings or a reason, never an exception. More, and other, ones
/// with <c>KILKENNY_FUZZ_SEED</c> and <c>KILKENNY_FUZZ_COUNT</c>.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly string[] Starts = ["good", "good-ua2", "form-packed", "form-bare", "form-linear", "form-owner-aes-256", "form-owner-rc4-128", "form-incremental", "bad-xx-lzw", "bad-xx-inherited-resources", "bad-30-002-form-four"];

    [Fact]
    public Task Check_SpoiledPdf_IsAnswered() => RunAsync([.. Starts.Select(name => PdfCorpus.Read(name))], Number("COUNT", 3000));

    [Fact]
    public Task Check_SpoiledArchive_IsAnswered() => RunAsync(
        [
            SmallWord.Of(SmallWord.Body(SmallWord.P("Charter", "H1") + SmallWord.P("Text"))),
            SmallWord.WithLink("https://www.example.ie/", "The site"),
            SmallBook.Of("<h1>Charter</h1><p>Text</p>"),
        ],
        Number("COUNT", 3000) / 4);

    private async Task RunAsync(IReadOnlyList<byte[]> files, int count)
    {
        var mutation = new Mutation(Number("SEED", 20261126), files);
        var slowest = TimeSpan.Zero;
        var verdicts = new Dictionary<string, int>();
        for (var at = 0; at < count; at++)
        {
            var bytes = mutation.Next();
            var started = Stopwatch.GetTimestamp();
            var report = await FileChecker.CheckAsync(bytes, null, CheckLimits.Standard, CancellationToken.None);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
            var answer = $"{report.Verdict} {report.Reason}";
            verdicts[answer] = verdicts.GetValueOrDefault(answer) + 1;
            Assert.False(IsSlip(report), $"mutation {at}: {report.Detail}");
        }

        output.WriteLine($"{count} files, slowest {slowest.TotalMilliseconds:0} ms: {string.Join(", ", verdicts.Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.True(slowest < TimeSpan.FromSeconds(10), $"{slowest}");
    }

    /// <summary>An exception that got as far as the place that catches everything.</summary>
    private static bool IsSlip(FileReport report) => report.Detail?.Contains("Exception: ", StringComparison.Ordinal) == true;

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable("KILKENNY_FUZZ_" + name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
