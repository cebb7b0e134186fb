namespace KilkennyInfo.Search;

/// <summary>
/// A place that items of the index come from: published pages, contacts, commitments, and whatever is added to the services under
/// this name. The index compares stamps with what it holds, so a source says only what there is now; what is new, changed, renamed
/// or gone follows from that.
/// </summary>
public interface ISearchSource
{
    /// <summary>Stable; part of what identifies an item.</summary>
    string Name { get; }

    /// <summary>Another object whenever something may have changed. Asked every second, so it must cost nothing.</summary>
    object Version { get; }

    /// <summary>Everything that may be found now.</summary>
    IReadOnlyList<SourceEntry> List();
}

/// <param name="Stamp">Changes whenever anything of the item that the index keeps may have changed.</param>
/// <param name="LoadAsync">Makes the item; only called when the stamp is not the one the index has.</param>
public sealed record SourceEntry(string Key, string Stamp, Func<CancellationToken, Task<SearchItem>> LoadAsync);
