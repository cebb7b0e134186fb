using System.Collections.Frozen;
using System.Globalization;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>
/// Every word of the interface in one language, from <c>content/strings</c>. A count has one wording per plural class, written out
/// whole, because an Irish noun changes with its number.
/// </summary>
public sealed class Strings
{
    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _counts;

    private Strings(Language language, Dictionary<string, string> words, Dictionary<string, FrozenDictionary<string, string>> counts)
    {
        Language = language;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Language Language { get; }

    public IEnumerable<string> Keys => _words.Keys.Concat(_counts.Keys);

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
        foreach (var key in map.Keys)
        {
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

        return new Strings(language, words, counts);
    }

    public static Strings Empty(Language language) => new(language, [], []);
}
