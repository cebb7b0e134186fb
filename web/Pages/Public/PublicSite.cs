using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>
/// The public site as it stands in memory: what is live, and the answers made from it so far. A publication puts a new snapshot in
/// the place of the old one in a single step, so a reader sees all of it or none of it.
/// </summary>
public sealed class PublicSite(LiveSiteReader reader, Theme theme, PublicAddress publicAddress, ILogger<PublicSite> log) : IDisposable
{
    private readonly SemaphoreSlim _reloading = new(1, 1);
    private volatile Snapshot? _current;

    public Theme Theme { get; } = theme;

    /// <exception cref="InvalidOperationException">Nothing has been loaded yet.</exception>
    public Snapshot Current => _current ?? throw new InvalidOperationException("The site has not been loaded yet.");

    /// <summary>The public reaches the site through TLS, whether this server or one before it ends it.</summary>
    public bool IsHttps { get; } = publicAddress.Origin.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>The full address of a path, from the public address and never from the request.</summary>
    public string Absolute(string path) => publicAddress.Origin + path;

    /// <summary>Takes up what is live now.</summary>
    public async Task ReloadAsync(CancellationToken cancellation)
    {
        await _reloading.WaitAsync(cancellation);
        try
        {
            _current = new Snapshot(await reader.ReadAsync(cancellation));
            PublicSiteLog.Loaded(log, Current.Site.Pages.Count, Current.Site.Publication);
        }
        finally
        {
            _reloading.Release();
        }
    }

    /// <summary>Something was published and has not been taken up yet.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Takes up a publication of this process. When that fails, readers keep what they had and <see cref="PublicSiteRefresh"/> tries again.</summary>
    public async Task FollowAsync()
    {
        IsBehind = true;
        try
        {
            await ReloadAsync(CancellationToken.None);
            IsBehind = false;
        }
        catch (Exception exception)
        {
            PublicSiteLog.NotFollowed(log, exception);
        }
    }

    /// <exception cref="InvalidDataException">A page type names a view that no theme has.</exception>
    public void RequireViews()
    {
        foreach (var type in Current.Site.Data.Types.Values.Where(type => !Theme.HasView(type.View)))
        {
            throw new InvalidDataException($"The page type “{type.Key}” names the view “{type.View}”, which neither the theme nor kilkenny has.");
        }
    }

    public void Dispose() => _reloading.Dispose();

    /// <summary>Takes up what is live when something was published, here or on another node, or when the day has changed.</summary>
    public async Task ReloadIfChangedAsync(DateOnly today, CancellationToken cancellation)
    {
        if (IsBehind || today != Current.Site.Today || await reader.ReadLastPublicationAsync(cancellation) != Current.Site.Publication)
        {
            await ReloadAsync(cancellation);
            IsBehind = false;
        }
    }
}

internal static partial class PublicSiteLog
{
    [LoggerMessage(1, LogLevel.Information, "Serving {Pages} pages in both languages, publication {Publication}.")]
    public static partial void Loaded(ILogger log, int pages, long publication);

    [LoggerMessage(2, LogLevel.Error, "A publication is in the database but not shown yet; it is tried again in a second.")]
    public static partial void NotFollowed(ILogger log, Exception exception);
}
