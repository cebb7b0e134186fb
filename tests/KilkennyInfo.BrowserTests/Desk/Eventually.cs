using System.Diagnostics;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>Waiting for what happens by itself some time after the act that leads to it.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task TrueAsync(string what, Func<Task<bool>> look)
    {
        var watch = Stopwatch.StartNew();
        while (!await look())
        {
            Assert.True(watch.Elapsed < Patience, $"Not within {Patience.TotalSeconds} seconds: {what}");
            await Task.Delay(Pause);
        }
    }
}
