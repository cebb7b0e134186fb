using KilkennyInfo.Languages;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Search;

/// <summary>The SQLite file of the index: its tables and how it is opened. It holds nothing that cannot be made again from what is live.</summary>
internal static class IndexFile
{
    /// <summary>A section's number is its item's number, its language and its place, so that no table need be asked whose it is.</summary>
    public const int SectionsPerText = 1024;

    private const int TextsPerItem = 2;
    private const long CachePages = 6144;

    private const string Schema = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE item (
            id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, key TEXT NOT NULL, kind INTEGER NOT NULL, format TEXT NOT NULL,
            updated INTEGER NOT NULL, stamp TEXT NOT NULL, page TEXT NOT NULL, UNIQUE (source, key));
        CREATE TABLE text (
            item INTEGER NOT NULL, language TEXT NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL, trail TEXT NOT NULL, summary TEXT NOT NULL,
            PRIMARY KEY (item, language)) WITHOUT ROWID;
        CREATE TABLE section (id INTEGER PRIMARY KEY, anchor TEXT NOT NULL, heading TEXT NOT NULL, body TEXT NOT NULL);
        CREATE TABLE form (language TEXT NOT NULL, form TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (language, form)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words_ga USING fts5(title, headings, summary, body, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE words_en USING fts5(title, headings, summary, body, content='', contentless_delete=1, tokenize='ascii');
        """;

    public static long SectionId(long item, Language language, int place) =>
        (((item * TextsPerItem) + (language is Language.Irish ? 0 : 1)) * SectionsPerText) + place;

    public static int ItemOf(long section) => (int)(section / (SectionsPerText * TextsPerItem));

    public static Language LanguageOf(long section) => section / SectionsPerText % TextsPerItem == 0 ? Language.Irish : Language.English;

    public static int PlaceOf(long section) => (int)(section % SectionsPerText);

    /// <summary>A new file with empty tables; one that was there is replaced.</summary>
    public static SqliteConnection Create(string file)
    {
        Delete(file);

        // Nobody else sees the file before it is whole, and a half-made one is thrown away: no journal is needed until then.
        return Open(file, SqliteOpenMode.ReadWriteCreate, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + Schema);
    }

    /// <summary>Gives a finished file the mode in which it will be read and written at the same time; only possible while nobody else has it open.</summary>
    public static void Seal(SqliteConnection connection) => Run(connection, "PRAGMA journal_mode=WAL");

    public static SqliteConnection OpenForWriting(string file) =>
        Open(file, SqliteOpenMode.ReadWrite, "PRAGMA synchronous=NORMAL;");

    /// <summary>Not with the mode for reading only: a reader beside a writer has to set its marks in the file’s shared memory.</summary>
    public static SqliteConnection OpenForReading(string file) =>
        Open(file, SqliteOpenMode.ReadWrite, $"PRAGMA query_only=1; PRAGMA cache_size={CachePages}; PRAGMA temp_store=MEMORY;");

    public static void Delete(string file)
    {
        File.Delete(file);
        DeleteLogs(file);
    }

    /// <summary>Puts a finished file in the place of another that nobody has open.</summary>
    public static void Replace(string file, string finished)
    {
        DeleteLogs(file);
        File.Move(finished, file, overwrite: true);
    }

    /// <summary>Sure on the disk before it takes another file's place.</summary>
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static void DeleteLogs(string file)
    {
        foreach (var ending in new[] { "-wal", "-shm", "-journal" })
        {
            File.Delete(file + ending);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, string first)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            Run(connection, first);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
