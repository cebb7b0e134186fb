using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Support;

/// <summary>Keeps the index of a site from being ready until a test lets go.</summary>
internal sealed class WaitingSource : ISearchSource
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "waiting";

    public object Version { get; } = new();

    public Task<TestSite> StartSiteAsync() => TestSite.StartAsync(adjust: builder => builder.Services.AddSingleton<ISearchSource>(this));

    public void Release() => _released.TrySetResult();

    public IReadOnlyList<SourceEntry> List() => [new("waiting", "1", async cancellation =>
    {
        await _released.Task.WaitAsync(cancellation);
        return SmallIndex.Item("waiting", "Zyzzyva | Words", "Zyzzyva | Focail");
    })];
}
