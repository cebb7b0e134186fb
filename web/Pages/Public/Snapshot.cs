using System.Collections.Concurrent;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>
/// What is live at one moment and the answers made from it, by address. An answer is made when it is first asked for and then kept:
/// there are as many as there are published addresses, and no visitor can add one.
/// </summary>
public sealed class Snapshot(LiveSite site)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<StoredResponse>>> _responses = new(StringComparer.Ordinal);

    public LiveSite Site { get; } = site;

    /// <summary>The answer at an address, if it has been made already.</summary>
    public StoredResponse? Made(string address) =>
        _responses.TryGetValue(address, out var made) && made.IsValueCreated && made.Value.IsCompletedSuccessfully ? made.Value.Result : null;

    /// <summary>The answer at an address; made once however many ask at the same time, and made again after a failure.</summary>
    public async Task<StoredResponse> GetAsync(string address, Func<Task<StoredResponse>> make)
    {
        var response = _responses.GetOrAdd(address, _ => new Lazy<Task<StoredResponse>>(make));
        try
        {
            return await response.Value;
        }
        catch
        {
            _responses.TryRemove(KeyValuePair.Create(address, response));
            throw;
        }
    }
}
