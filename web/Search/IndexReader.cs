using System.Diagnostics;
using KilkennyInfo.Languages;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KilkennyInfo.Search;

/// <summary>Asks an index file. One search at a time; the commands are kept, since preparing one takes longer than most searches.</summary>
internal sealed class IndexReader : IDisposable
{
    private const string Weights = "8.0, 5.0, 4.0, 1.0";
    private const int Interrupted = 9;

    /// <summary>In steps of the engine; some tens of microseconds.</summary>
    private const int StepsBetweenLooks = 5000;

    /// <summary>What all the matching of one search may take. What was found by then is the answer: better some of it than a server that is busy for others.</summary>
    private static readonly TimeSpan MatchingTime = TimeSpan.FromMilliseconds(400);

    private readonly SqliteConnection _connection;
    private readonly KeptCommands _commands;
    private long _began;
    private bool _isMatching;

    public IndexReader(string file)
    {
        _connection = IndexFile.OpenForReading(file);
        _commands = new KeptCommands(_connection);
        raw.sqlite3_progress_handler(_connection.Handle, StepsBetweenLooks, _ => _isMatching && Stopwatch.GetElapsedTime(_began) > MatchingTime ? 1 : 0, null);
    }

    /// <summary>Everything asked until the end sees the index as it is now.</summary>
    public IDisposable Begin()
    {
        _began = Stopwatch.GetTimestamp();
        _commands.Get("BEGIN").ExecuteNonQuery();
        return new Moment(_commands);
    }

    /// <summary>The sections that an expression finds, with their scores; higher is better. It goes on while <paramref name="take"/> wants more.</summary>
    public void Match(Language language, string expression, Func<long, double, bool> take)
    {
        var table = "words_" + language.Code();
        _isMatching = true;
        try
        {
            using var rows = _commands.Get($"SELECT rowid, bm25({table}, {Weights}) FROM {table} WHERE {table} MATCH $1", expression).ExecuteReader();
            while (rows.Read() && take(rows.GetInt64(0), -rows.GetDouble(1)))
            {
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Interrupted)
        {
            // The time is up.
        }
        finally
        {
            _isMatching = false;
        }
    }

    public bool Finds(Language language, string expression) =>
        _commands.Get($"SELECT 1 FROM words_{language.Code()} WHERE words_{language.Code()} MATCH $1 LIMIT 1", expression).ExecuteScalar() is not null;

    /// <summary>One place of one text, with what stands above it; none when it has just gone.</summary>
    public Place? PlaceAt(long section)
    {
        var (item, language) = (IndexFile.ItemOf(section), IndexFile.LanguageOf(section));
        using var rows = _commands.Get(
            "SELECT t.url, t.title, t.trail, t.summary, s.anchor, s.heading, s.body FROM section s JOIN text t ON t.item = $2 AND t.language = $3 WHERE s.id = $1",
            section, item, language.Code()).ExecuteReader();
        return rows.Read()
            ? new Place(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), new SearchSection(rows.GetString(4), rows.GetString(5), rows.GetString(6)))
            : null;
    }

    public IEnumerable<(int Id, CatalogueItem Item)> Items()
    {
        using var rows = _commands.Get("SELECT id, source, key, kind, format, updated, page FROM item").ExecuteReader();
        while (rows.Read())
        {
            var item = new CatalogueItem(rows.GetString(1), rows.GetString(2), (SearchKind)rows.GetInt32(3), string.Intern(rows.GetString(4)), DateOnly.FromDayNumber(rows.GetInt32(5)),
                rows.GetString(6) is { Length: > 0 } page ? page : null);
            yield return (rows.GetInt32(0), item);
        }
    }

    public IEnumerable<(string Text, int Count)> Forms(Language language)
    {
        using var rows = _commands.Get("SELECT form, count FROM form WHERE language = $1", language.Code()).ExecuteReader();
        while (rows.Read())
        {
            yield return (rows.GetString(0), rows.GetInt32(1));
        }
    }

    public string? Meta(string name) => _commands.Get("SELECT value FROM meta WHERE name = $1", name).ExecuteScalar() as string;

    /// <summary>Reads the whole file through.</summary>
    public bool IsWhole() => _commands.Get("PRAGMA quick_check(1)").ExecuteScalar() is "ok";

    public void Dispose()
    {
        _commands.Dispose();
        _connection.Dispose();
    }

    private sealed class Moment(KeptCommands commands) : IDisposable
    {
        // Plain SQL, since a transaction object would have to be set on every kept command anew.
        public void Dispose() => commands.Get("ROLLBACK").ExecuteNonQuery();
    }
}

internal sealed record Place(string Url, string Title, string Trail, string Summary, SearchSection Section)
{
    public string Address => Section.Anchor.Length == 0 ? Url : $"{Url}#{Section.Anchor}";
}
