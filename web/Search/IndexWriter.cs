using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;
using Microsoft.Data.Sqlite;

namespace KilkennyInfo.Search;

/// <summary>
/// Puts items into an index file and takes them out, in one transaction that is kept only when <see cref="Commit"/> is called.
/// Not for use by two threads.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteTransaction _transaction;
    private readonly KeptCommands _commands;
    private readonly Dictionary<(Language, string), int> _forms = [];

    public IndexWriter(SqliteConnection connection)
    {
        _commands = new KeptCommands(connection);
        _transaction = connection.BeginTransaction();
    }

    /// <summary>The stamp of every item the index has.</summary>
    public Dictionary<(string Source, string Key), string> Stamps()
    {
        var stamps = new Dictionary<(string, string), string>();
        using var rows = _commands.Get("SELECT source, key, stamp FROM item").ExecuteReader();
        while (rows.Read())
        {
            stamps[(rows.GetString(0), rows.GetString(1))] = rows.GetString(2);
        }

        return stamps;
    }

    /// <summary>Adds an item, or puts it in the place of what had its key. It keeps its number, so that who still has the old catalogue finds it.</summary>
    public void Put(string source, string stamp, SearchItem item)
    {
        if (IdOf(source, item.Key) is { } known)
        {
            RemoveTexts(known);
        }

        var id = (long)_commands.Get(
            """
            INSERT INTO item (source, key, kind, format, updated, stamp, page) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (source, key) DO UPDATE SET kind = excluded.kind, format = excluded.format, updated = excluded.updated, stamp = excluded.stamp, page = excluded.page
            RETURNING id
            """,
            source, item.Key, (int)item.Kind, item.Format, item.UpdatedOn.DayNumber, stamp, item.SameAsPage ?? "").ExecuteScalar()!;
        foreach (var language in LanguageExtensions.Both)
        {
            PutText(id, language, item.Texts[language]);
        }
    }

    public void Remove(string source, string key)
    {
        if (IdOf(source, key) is { } id)
        {
            RemoveTexts(id);
            _commands.Get("DELETE FROM item WHERE id = $1", id).ExecuteNonQuery();
        }
    }

    /// <summary>Writes something the index has to know about itself.</summary>
    public void SetMeta(string name, string value) =>
        _commands.Get("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value).ExecuteNonQuery();

    /// <summary>Joins the pieces of the full-text tables into one, which makes a search of a new index quicker.</summary>
    public void Optimise()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            _commands.Get($"INSERT INTO words_{language.Code()} (words_{language.Code()}) VALUES ('optimize')").ExecuteNonQuery();
        }
    }

    public void Commit()
    {
        foreach (var ((language, form), count) in _forms)
        {
            _commands.Get(
                "INSERT INTO form (language, form, count) VALUES ($1, $2, $3) ON CONFLICT (language, form) DO UPDATE SET count = count + excluded.count",
                language.Code(), form, count).ExecuteNonQuery();
        }

        _commands.Get("DELETE FROM form WHERE count <= 0").ExecuteNonQuery();
        _transaction.Commit();
    }

    public void Dispose()
    {
        _commands.Dispose();
        _transaction.Dispose();
    }

    private long? IdOf(string source, string key) => _commands.Get("SELECT id FROM item WHERE source = $1 AND key = $2", source, key).ExecuteScalar() as long?;

    private void RemoveTexts(long item)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            RemoveText(item, language);
        }
    }

    private void PutText(long item, Language language, SearchText text)
    {
        _commands.Get(
            "INSERT INTO text (item, language, url, title, trail, summary) VALUES ($1, $2, $3, $4, $5, $6)",
            item, language.Code(), text.Url, text.Title, text.Trail, text.Summary).ExecuteNonQuery();
        var title = SearchKeys.Sequence(language, text.Title);
        CountForms(language, text.Title, 1);
        CountForms(language, text.Summary, 1);
        foreach (var (place, section) in Fitting(text.Sections).Index())
        {
            var id = IndexFile.SectionId(item, language, place);
            _commands.Get("INSERT INTO section (id, anchor, heading, body) VALUES ($1, $2, $3, $4)", id, section.Anchor, section.Heading, section.Body).ExecuteNonQuery();
            _commands.Get(
                $"INSERT INTO words_{language.Code()} (rowid, title, headings, summary, body) VALUES ($1, $2, $3, $4, $5)",
                id, title, SearchKeys.Sequence(language, section.Heading), place == 0 ? SearchKeys.Sequence(language, $"{text.Summary}\n{text.Description}") : "",
                SearchKeys.Sequence(language, section.Body)).ExecuteNonQuery();
            CountForms(language, section.Heading, 1);
            CountForms(language, section.Body, 1);
        }
    }

    /// <summary>A text has at least one section, for its title and summary, and what is beyond the last place goes into it.</summary>
    private static IEnumerable<SearchSection> Fitting(IReadOnlyList<SearchSection> sections)
    {
        const int last = IndexFile.SectionsPerText - 1;
        if (sections.Count == 0)
        {
            return [new SearchSection("", "", "")];
        }

        return sections.Count <= IndexFile.SectionsPerText
            ? sections
            : [.. sections.Take(last), sections[last] with { Body = string.Join('\n', sections.Skip(last).Select(section => section.Heading + "\n" + section.Body)) }];
    }

    private void RemoveText(long item, Language language)
    {
        var from = IndexFile.SectionId(item, language, 0);
        var to = from + IndexFile.SectionsPerText - 1;
        using (var rows = _commands.Get(
            "SELECT title || char(10) || summary FROM text WHERE item = $1 AND language = $2 UNION ALL SELECT heading || char(10) || body FROM section WHERE id BETWEEN $3 AND $4",
            item, language.Code(), from, to).ExecuteReader())
        {
            while (rows.Read())
            {
                CountForms(language, rows.GetString(0), -1);
            }
        }

        _commands.Get($"DELETE FROM words_{language.Code()} WHERE rowid IN (SELECT id FROM section WHERE id BETWEEN $1 AND $2)", from, to).ExecuteNonQuery();
        _commands.Get("DELETE FROM section WHERE id BETWEEN $1 AND $2", from, to).ExecuteNonQuery();
        _commands.Get("DELETE FROM text WHERE item = $1 AND language = $2", item, language.Code()).ExecuteNonQuery();
    }

    private void CountForms(Language language, string text, int step)
    {
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            if (Vocabulary.FormOf(text.AsSpan(start, length)) is { } form)
            {
                _forms[(language, form)] = _forms.GetValueOrDefault((language, form)) + step;
            }
        }
    }
}
