using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>
/// Every word of the interface in one language, from <c>content/strings</c>. A count has one wording per plural class, written out
/// whole, because an Irish noun changes with its number.
/// </summary>
public sealed partial class Strings
{
    private readonly FrozenDictionary<string, int> _lines;
    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _counts;

    private Strings(
        Language language,
        Dictionary<string, string> words,
        Dictionary<string, FrozenDictionary<string, string>> counts,
        Dictionary<string, int> lines)
    {
        _lines = lines.ToFrozenDictionary(StringComparer.Ordinal);
        Language = language;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Language Language { get; }

    public IEnumerable<string> Keys => _words.Keys.Concat(_counts.Keys);

    public bool Has(string key) => _words.ContainsKey(key) || _counts.ContainsKey(key);

    public bool IsCount(string key) => _counts.ContainsKey(key);

    /// <summary>The places that its wordings leave open, such as <c>{year}</c>, in alphabetical order.</summary>
    public IReadOnlyList<string> PlacesIn(string key) =>
        PlacesOf(Wordings(key).Values);

    /// <summary>The places that any of these wordings leaves open.</summary>
    public static IReadOnlyList<string> PlacesOf(IEnumerable<string> wordings) =>
        [.. wordings.SelectMany(words => Place().Matches(words)).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The wordings of a key by plural class, in the order of the language’s classes; of one that is no count its only wording, under the empty name.</summary>
    public IReadOnlyDictionary<string, string> Wordings(string key) => _counts.TryGetValue(key, out var classes)
        ? PluralRules.Classes(Language).ToDictionary(name => name, name => classes[name])
        : new Dictionary<string, string> { [""] = this[key] };

    public int LineOf(string key) => _lines.GetValueOrDefault(key, 1);

    /// <summary>The wording of a key. A missing key shows itself between brackets, so that it is seen and mended.</summary>
    public string this[string key] => _words.TryGetValue(key, out var text) ? text : $"⟦{key}⟧";

    /// <summary>A wording with named places, <c>{name}</c>, filled in.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The wording for a number of things; <c>{n}</c> stands for the figure.</summary>
    public string Count(string key, long number) =>
        _counts.TryGetValue(key, out var classes)
            ? classes[PluralRules.ClassOf(Language, number)].Replace("{n}", number.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : $"⟦{key}⟧";

    public static Strings Read(Language language, YamlMap map)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in map.Keys)
        {
            lines[key] = map.LineOf(key);
            if (map.IsMap(key))
            {
                var classes = map.Map(key)!;
                counts[key] = PluralRules.Classes(language).ToFrozenDictionary(name => name, classes.RequiredText);
                classes.RefuseUnknownKeys();
            }
            else
            {
                words[key] = map.RequiredText(key);
            }
        }

        return new Strings(language, words, counts, lines);
    }

    public static Strings Empty(Language language) => new(language, [], [], []);

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
