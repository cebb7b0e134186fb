namespace KilkennyInfo.Search;

/// <summary>
/// Reads words, "phrases", -without, one OR two, begin* and title:words. What does not hold together (a quotation mark left open,
/// an OR with nothing behind it, nothing but exclusions) is read as plain words: a query is never wrong.
/// </summary>
public static class QueryParser
{
    /// <summary>Shorter beginnings are those of half the language.</summary>
    private const int ShortestPrefix = 3;

    private const int MostPrefixes = 3;

    private static readonly string[] TitleFields = ["title:", "teideal:"];

    public static SearchQuery Parse(string text)
    {
        var trimmed = text.Trim();
        return new Reading(trimmed, trimmed.Replace('“', '"').Replace('”', '"').Replace('„', '"')).Read() ?? Plain(trimmed);
    }

    private static SearchQuery Plain(string text) => new(text, [.. SearchKeys.WordsOf(text).Select(word => (IReadOnlyList<Clause>)[new Clause([word])])], []);

    /// <summary>One pass over the text, token by token.</summary>
    private sealed class Reading(string typed, string text)
    {
        private readonly List<List<Clause>> _groups = [];
        private readonly List<Clause> _excluded = [];
        private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
        private int _prefixes;
        private int _at;
        private bool _orPending;

        /// <returns>None when the signs in it make no sense together.</returns>
        public SearchQuery? Read()
        {
            while (SkipSpaces())
            {
                if (!ReadToken())
                {
                    return null;
                }
            }

            return _orPending || (_groups.Count == 0 && _excluded.Count > 0) ? null : new SearchQuery(typed, _groups, _excluded);
        }

        private bool ReadToken()
        {
            if (IsOr())
            {
                return !_orPending && _groups.Count > 0 && (_orPending = true);
            }

            var excludes = Take('-') && _at < text.Length && !char.IsWhiteSpace(text[_at]);
            var inTitle = TakeField();
            var clauses = text.AsSpan(_at).StartsWith("\"") ? ReadPhrase(inTitle) : ReadBare(inTitle);
            if (clauses is null || (excludes && _orPending))
            {
                return false;
            }

            if (excludes)
            {
                _excluded.AddRange(clauses);
            }
            else
            {
                Add(clauses);
            }

            return true;
        }

        private void Add(IReadOnlyList<Clause> clauses)
        {
            foreach (var clause in clauses)
            {
                // What is said twice is looked for once.
                if (!_seen.Add($"{clause.InTitle}{clause.IsPrefix}{clause.IsQuoted}{string.Join(' ', clause.Words)}"))
                {
                    _orPending = false;
                }
                else if (_orPending)
                {
                    _groups[^1].Add(clause);
                    _orPending = false;
                }
                else
                {
                    _groups.Add([clause]);
                }
            }
        }

        private List<Clause>? ReadPhrase(bool inTitle)
        {
            var end = text.IndexOf('"', _at + 1);
            if (end < 0)
            {
                return null;
            }

            var words = SearchKeys.WordsOf(text[(_at + 1)..end]);
            _at = end + 1;
            return words.Count == 0 ? null : [new Clause(words, InTitle: inTitle) { IsQuoted = true }];
        }

        private List<Clause>? ReadBare(bool inTitle)
        {
            var start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != '"')
            {
                _at++;
            }

            var run = text[start.._at];
            var words = SearchKeys.WordsOf(run);
            if (words.Count == 0)
            {
                // A lone dash or ampersand says nothing and asks nothing; a field name with nothing behind it was meant as a word.
                return inTitle ? null : [];
            }

            var clauses = words.Select(word => new Clause([word], InTitle: inTitle)).ToList();
            if (run.EndsWith('*') && words[^1].Length >= ShortestPrefix && _prefixes < MostPrefixes)
            {
                clauses[^1] = clauses[^1] with { IsPrefix = true };
                _prefixes++;
            }

            return clauses;
        }

        private bool IsOr()
        {
            foreach (var word in new[] { "OR", "NÓ" })
            {
                if (text.AsSpan(_at).StartsWith(word) && (_at + word.Length == text.Length || char.IsWhiteSpace(text[_at + word.Length])))
                {
                    _at += word.Length;
                    return true;
                }
            }

            return false;
        }

        private bool TakeField()
        {
            foreach (var field in TitleFields)
            {
                if (text.AsSpan(_at).StartsWith(field, StringComparison.OrdinalIgnoreCase))
                {
                    _at += field.Length;
                    return true;
                }
            }

            return false;
        }

        private bool Take(char sign)
        {
            if (_at < text.Length && text[_at] == sign)
            {
                _at++;
                return true;
            }

            return false;
        }

        private bool SkipSpaces()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            return _at < text.Length;
        }
    }
}
