using System.Collections.Concurrent;
using KilkennyInfo.Platform;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Search;

/// <summary>
/// The index of this process. Searches read it side by side, as many at once as the processors can serve; a new file takes the place
/// of the old one between two of them. Nobody but <see cref="SearchRefresh"/> changes it.
/// </summary>
public sealed class SearchIndex(SitePaths paths) : IDisposable
{
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ReaderWriterLockSlim _file = new();
    private readonly SemaphoreSlim _seats = new(Math.Max(4, Environment.ProcessorCount * 2));
    private readonly ConcurrentBag<IndexReader> _readers = [];
    private volatile Catalogue? _catalogue;
    private volatile bool _isDamaged;

    /// <summary>False while there is no index to ask: it is being made, and will be there soon.</summary>
    public bool IsReady => _catalogue is not null;

    /// <summary>A search has met a file that cannot be read; it will be made again.</summary>
    public bool IsDamaged => _isDamaged;

    internal string File { get; } = paths.SearchFile;

    /// <summary>Asks the index.</summary>
    /// <exception cref="SearchPreparingException">There is no index to ask just now, or too many searches wait for it.</exception>
    internal T Read<T>(Func<IndexReader, Catalogue, T> ask)
    {
        if (!_seats.Wait(Patience))
        {
            throw new SearchPreparingException();
        }

        _file.EnterReadLock();
        try
        {
            var catalogue = _catalogue ?? throw new SearchPreparingException();
            return Borrow(reader =>
            {
                using var moment = reader.Begin();
                return ask(reader, catalogue);
            });
        }
        catch (SqliteException exception)
        {
            // What cannot be read can be made again; what went wrong for another reason goes wrong for this one search only.
            if (IsDamage(exception))
            {
                (_isDamaged, _catalogue) = (true, null);
            }

            throw new SearchPreparingException(exception);
        }
        finally
        {
            _file.ExitReadLock();
            _seats.Release();
        }
    }

    /// <summary>Takes up what the file holds now, if it is there and was made by this build of the program from start to end.</summary>
    internal bool TryOpen(string madeBy)
    {
        Change(() =>
        {
            if (System.IO.File.Exists(File) && Borrow(reader => reader.Meta(IndexMeta.MadeBy)) == madeBy)
            {
                _catalogue = Borrow(Catalogue.Read);
            }
        });
        return IsReady;
    }

    /// <summary>Takes up what has changed in the file.</summary>
    internal void Load() => _catalogue = Borrow(Catalogue.Read);

    /// <summary>Reads the whole file through.</summary>
    internal bool IsWhole() => Borrow(reader => reader.IsWhole());

    /// <summary>Puts a finished file in the place of the old one. Searches under way end first; those that come wait for a moment.</summary>
    internal void Swap(string finished) => Change(() =>
    {
        IndexFile.Replace(File, finished);
        _catalogue = Borrow(Catalogue.Read);
    });

    /// <summary>From here on there is no index, until another is made.</summary>
    internal void Forget() => Change(() => { });

    public void Dispose()
    {
        CloseReaders();
        _file.Dispose();
        _seats.Dispose();
    }

    /// <summary>The file itself cannot be read, as against a disk that is full or a moment that is busy.</summary>
    internal static bool IsDamage(SqliteException exception) =>
        exception.SqliteErrorCode is IoError or Corrupt or NoDatabase || exception.Message.Contains("no such table", StringComparison.Ordinal);

    /// <summary>Changes the file or what is known of it, while nobody has it open. If that fails, there is no index.</summary>
    private void Change(Action act)
    {
        _file.EnterWriteLock();
        try
        {
            _catalogue = null;
            CloseReaders();
            act();
            _isDamaged = false;
        }
        finally
        {
            _file.ExitWriteLock();
        }
    }

    private T Borrow<T>(Func<IndexReader, T> use)
    {
        var reader = _readers.TryTake(out var kept) ? kept : new IndexReader(File);
        try
        {
            var result = use(reader);
            _readers.Add(reader);
            return result;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}

internal static class IndexMeta
{
    /// <summary>Which build of the program made the index: another may analyse words in another way.</summary>
    public const string MadeBy = "made-by";

    public static string ThisBuild { get; } = typeof(SearchIndex).Module.ModuleVersionId.ToString();
}

/// <summary>The index is being made, or is busier than it can be; try again in a moment.</summary>
public sealed class SearchPreparingException(Exception? cause = null) : Exception("The search index is being made.", cause);
