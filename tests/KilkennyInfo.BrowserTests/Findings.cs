using System.Collections.Concurrent;

namespace KilkennyInfo.BrowserTests;

/// <summary>Collects what is wrong on many pages, so that one run tells all of it.</summary>
public sealed class Findings
{
    private const int Shown = 40;

    private readonly ConcurrentQueue<string> _all = new();

    public void Add(object where, string? what)
    {
        if (what is not null)
        {
            _all.Enqueue($"{where}: {what}");
        }
    }

    public void Add(object where, IEnumerable<string> all)
    {
        foreach (var what in all)
        {
            Add(where, what);
        }
    }

    public void AssertNone()
    {
        var sorted = _all.Order(StringComparer.Ordinal).ToList();
        var rest = sorted.Count > Shown ? $"{Environment.NewLine}… and {sorted.Count - Shown} more" : "";
        Assert.True(sorted.Count == 0, $"{sorted.Count} findings:{Environment.NewLine}{string.Join(Environment.NewLine, sorted.Take(Shown))}{rest}");
    }
}
