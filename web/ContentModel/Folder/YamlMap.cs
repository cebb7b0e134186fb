using System.Globalization;
using KilkennyInfo.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// A YAML mapping read strictly: what is missing, of the wrong kind or unknown becomes an issue with file and line, and reading goes
/// on, so that a person sees all that is wrong at once.
/// </summary>
public sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly int _lineOffset;
    private readonly IssueList _issues;
    private readonly HashSet<string> _asked = [];

    private YamlMap(YamlMappingNode node, string file, int lineOffset, IssueList issues)
    {
        _node = node;
        _file = file;
        _lineOffset = lineOffset;
        _issues = issues;
    }

    public int Line => LineOf(_node);

    public IEnumerable<string> Keys => _node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Reads a file whose top level is a mapping.</summary>
    /// <param name="lineOffset">Lines of the file that stand before <paramref name="yaml"/>.</param>
    public static YamlMap? Read(string file, string yaml, IssueList issues, int lineOffset = 0)
    {
        var root = ReadRoot(file, yaml, issues, lineOffset);
        if (root is YamlMappingNode mapping)
        {
            return new YamlMap(mapping, file, lineOffset, issues);
        }

        if (root is not null)
        {
            issues.Add(file, lineOffset + (int)root.Start.Line, "A list of “key: value” lines is expected here.");
        }

        return null;
    }

    /// <summary>Reads a file whose top level is a list of mappings.</summary>
    public static IReadOnlyList<YamlMap> ReadList(string file, string yaml, IssueList issues)
    {
        var root = ReadRoot(file, yaml, issues, 0);
        if (root is YamlSequenceNode sequence)
        {
            return MapsOf(sequence, file, 0, issues);
        }

        if (root is not null)
        {
            issues.Add(file, (int)root.Start.Line, "A list of entries, each starting with “- ”, is expected here.");
        }

        return [];
    }

    public int LineOf(string key) => Find(key) is { } node ? LineOf(node) : Line;

    public bool IsMap(string key) => Find(key) is YamlMappingNode;

    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value;
            case { } other:
                Report(other, $"“{key}” takes one value.");
                return null;
        }
    }

    public string RequiredText(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            _issues.Add(_file, LineOf(key), $"“{key}” is missing.");
        }

        return text ?? "";
    }

    public int RequiredNumber(string key) => Parsed(key, RequiredText(key), "a whole number", int.TryParse, out int number) ? number : 0;

    public int? Number(string key) => Text(key) is { } text && Parsed(key, text, "a whole number", int.TryParse, out int number) ? number : null;

    public bool Flag(string key) => Text(key) is { } text && Parsed(key, text, "true or false", bool.TryParse, out bool flag) && flag;

    public DateOnly RequiredDate(string key) => Parsed(key, RequiredText(key), "a date such as 2026-11-22", TryDate, out DateOnly date) ? date : default;

    public DateOnly? OptionalDate(string key) => Text(key) is { } text && Parsed(key, text, "a date such as 2026-11-22", TryDate, out DateOnly date) ? date : null;

    public TimeOnly RequiredTime(string key) => Parsed(key, RequiredText(key), "a time such as \"09:00\"", TryTime, out TimeOnly time) ? time : default;

    /// <summary>A value out of a closed list.</summary>
    public string RequiredChoice(string key, params string[] choices)
    {
        var text = RequiredText(key);
        if (text.Length > 0 && !choices.Contains(text))
        {
            _issues.Add(_file, LineOf(key), $"“{key}” is one of: {string.Join(", ", choices)}.");
        }

        return text;
    }

    public IReadOnlyList<string> TextList(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                foreach (var item in sequence.Children.Where(item => item is not YamlScalarNode))
                {
                    Report(item, $"“{key}” takes a list of plain values.");
                }

                return [.. sequence.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")];
            case { } other:
                Report(other, $"“{key}” takes a list.");
                return [];
        }
    }

    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new YamlMap(mapping, _file, _lineOffset, _issues);
            case { } other:
                Report(other, $"“{key}” takes “key: value” entries.");
                return null;
        }
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return MapsOf(sequence, _file, _lineOffset, _issues);
            case { } other:
                Report(other, $"“{key}” takes a list of entries, each starting with “- ”.");
                return [];
        }
    }

    /// <summary>A value given in both languages: <c>{ ga: …, en: … }</c>.</summary>
    public Bilingual<string>? Pair(string key)
    {
        if (Map(key) is not { } map)
        {
            return null;
        }

        var pair = Bilingual.For(language => map.RequiredText(language.Code()));
        map.RefuseUnknownKeys();
        return pair;
    }

    public Bilingual<string> RequiredPair(string key)
    {
        if (Find(key) is null)
        {
            _issues.Add(_file, Line, $"“{key}” is missing; it takes both languages: {{ ga: …, en: … }}.");
        }

        return Pair(key) ?? new Bilingual<string>("", "");
    }

    /// <summary>Lists of lines in both languages, equally long.</summary>
    public Bilingual<IReadOnlyList<string>>? PairOfLists(string key)
    {
        if (Map(key) is not { } map)
        {
            return null;
        }

        var lists = Bilingual.For(language => map.TextList(language.Code()));
        map.RefuseUnknownKeys();
        if (lists.Irish.Count != lists.English.Count)
        {
            _issues.Add(_file, LineOf(key), $"“{key}” has {lists.Irish.Count} Irish and {lists.English.Count} English lines; both need the same.");
        }

        return lists;
    }

    /// <summary>Call last: every key that nobody asked for is a slip of the pen.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var (key, node) in _node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && !_asked.Contains(name))
            {
                Report(node, $"“{name}” is not known here.");
            }
        }
    }

    public void Report(string key, string message) => _issues.Add(_file, LineOf(key), message);

    private static YamlNode? ReadRoot(string file, string yaml, IssueList issues, int lineOffset)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            issues.Add(file, lineOffset + 1, "The file is empty.");
        }
        catch (YamlException exception)
        {
            issues.Add(file, lineOffset + (int)exception.Start.Line, $"This is not valid YAML: {exception.InnerException?.Message ?? exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet throws these, and not a YamlException, on a bracket that is opened and never closed.
            issues.Add(file, lineOffset + (int)(parser.Current?.End.Line ?? 1), "This is not valid YAML: a bracket or a quotation mark may be open.");
        }

        return null;
    }

    private static List<YamlMap> MapsOf(YamlSequenceNode sequence, string file, int lineOffset, IssueList issues)
    {
        var maps = new List<YamlMap>();
        foreach (var child in sequence.Children)
        {
            if (child is YamlMappingNode mapping)
            {
                maps.Add(new YamlMap(mapping, file, lineOffset, issues));
            }
            else
            {
                issues.Add(file, lineOffset + (int)child.Start.Line, "Each entry of this list takes “key: value” lines.");
            }
        }

        return maps;
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private bool Parsed<T>(string key, string text, string expected, TryParse<T> parse, out T value)
    {
        if (parse(text, out value))
        {
            return true;
        }

        if (text.Length > 0)
        {
            _issues.Add(_file, LineOf(key), $"“{key}” takes {expected}, not “{text}”.");
        }

        return false;
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private void Report(YamlNode node, string message) => _issues.Add(_file, LineOf(node), message);

    private int LineOf(YamlNode node) => _lineOffset + (int)node.Start.Line;
}
