namespace KilkennyInfo.Search;

/// <summary>Makes the index from its sources, or takes over what has changed in them. Not for use by two at a time.</summary>
internal sealed class IndexMaker(SearchIndex index, IEnumerable<ISearchSource> sources)
{
    private readonly ISearchSource[] _sources = [.. sources];
    private object[]? _indexed;

    /// <summary>Makes a new file beside the one in use and puts it in its place.</summary>
    /// <returns>The number of items in it.</returns>
    /// <exception cref="AggregateException">Some items could not be made. An index that was in use stays; where there was none, the others can be found.</exception>
    public async Task<int> BuildAsync(CancellationToken cancellation)
    {
        var versions = Versions();
        var file = index.File + ".new";
        var (count, faults) = (0, new List<Exception>());
        using (var connection = IndexFile.Create(file))
        {
            using var writer = new IndexWriter(connection);
            foreach (var (source, entry) in Entries())
            {
                count += await PutAsync(writer, source, entry, faults, cancellation) ? 1 : 0;
            }

            writer.SetMeta(IndexMeta.MadeBy, IndexMeta.ThisBuild);
            writer.Optimise();
            writer.Commit();
            writer.Dispose();
            IndexFile.Seal(connection);
        }

        IndexFile.Flush(file);
        if (faults.Count > 0 && index.IsReady)
        {
            // The one in use has more.
            File.Delete(file);
            throw new AggregateException(faults);
        }

        index.Swap(file);
        Finish(versions, faults);
        return count;
    }

    /// <summary>One item that cannot be made does not keep the others out; what the index had of it stays.</summary>
    private static async Task<bool> PutAsync(IndexWriter writer, string source, SourceEntry entry, List<Exception> faults, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SearchItem item;
        try
        {
            item = await entry.LoadAsync(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            faults.Add(new InvalidOperationException($"“{entry.Key}” of “{source}” could not be taken into the search index.", exception));
            return false;
        }

        writer.Put(source, entry.Stamp, item);
        return true;
    }

    /// <summary>With a fault the round counts as not done: it is told, and tried again after a while.</summary>
    private void Finish(object[] versions, List<Exception> faults)
    {
        _indexed = faults.Count == 0 ? versions : null;
        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }

    /// <summary>Takes over what is new, changed or gone; nothing to do costs nothing.</summary>
    /// <exception cref="AggregateException">Some items could not be made; all others are up to date.</exception>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var versions = Versions();
        if (_indexed is not null && _indexed.SequenceEqual(versions, ReferenceEqualityComparer.Instance))
        {
            return;
        }

        var faults = new List<Exception>();
        using (var connection = IndexFile.OpenForWriting(index.File))
        {
            using var writer = new IndexWriter(connection);
            if (await TakeChangesAsync(writer, faults, cancellation))
            {
                writer.Commit();
                index.Load();
            }
        }

        Finish(versions, faults);
    }

    /// <returns>False when the index already holds just this.</returns>
    private async Task<bool> TakeChangesAsync(IndexWriter writer, List<Exception> faults, CancellationToken cancellation)
    {
        var held = writer.Stamps();
        var changes = 0;
        foreach (var (source, entry) in Entries())
        {
            if (!held.Remove((source, entry.Key), out var stamp) || stamp != entry.Stamp)
            {
                changes += await PutAsync(writer, source, entry, faults, cancellation) ? 1 : 0;
            }
        }

        foreach (var (source, key) in held.Keys)
        {
            writer.Remove(source, key);
            changes++;
        }

        return changes > 0;
    }

    private IEnumerable<(string Source, SourceEntry Entry)> Entries() => _sources.SelectMany(source => source.List().Select(entry => (source.Name, entry)));

    private object[] Versions() => [.. _sources.Select(source => source.Version)];
}
