using System.Text;
using System.Text.RegularExpressions;
using KilkennyInfo.Languages;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>Values as YAML, written as the content folder writes them: words plainly where they can stand so, and in double quotes else.</summary>
public static partial class YamlText
{
    private const string Step = "  ";

    /// <summary>One line of words.</summary>
    public static string Words(string words) => Plain().IsMatch(words) && !Meaning().IsMatch(words) ? words : Quoted(words);

    public static string Quoted(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in words)
        {
            _ = letter is '"' or '\\' ? quoted.Append('\\').Append(letter) : quoted.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A name before a colon.</summary>
    public static string Key(string name) => Name().IsMatch(name) ? name : Quoted(name);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> entries) => $"[{string.Join(", ", entries.Select(WithinBrackets))}]";

    /// <summary>Words in both languages on one line.</summary>
    public static string Pair(Bilingual<string> words) => $"{{ga: {WithinBrackets(words.Irish)}, en: {WithinBrackets(words.English)}}}";

    /// <summary>A key with a value that stands on its line.</summary>
    public static string Entry(string key, string value) => $"{Key(key)}: {value}";

    /// <summary>A key with entries of its own, each on lines below it.</summary>
    public static string Entry(string key, IEnumerable<string> inside) => $"{Key(key)}:\n{string.Join('\n', inside.Select(Indented))}";

    /// <summary>An item of a list: its entries, the first after the hyphen.</summary>
    public static string Item(IEnumerable<string> inside) => "- " + Indented(string.Join('\n', inside))[Step.Length..];

    /// <summary>An entry of a mapping as it was read, with all that it holds on lines of its own.</summary>
    internal static string Entry(string key, YamlNode value) => value switch
    {
        YamlMappingNode { Children.Count: > 0 } map => Entry(key, Entries(map)),
        _ => Entry(key, Value(value)),
    };

    internal static IEnumerable<string> Entries(YamlMappingNode map) => map.Children.Select(entry => Entry(((YamlScalarNode)entry.Key).Value ?? "", entry.Value));

    private static string Value(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Words(scalar.Value ?? ""),
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Inline))}]",
        _ => Inline(node),
    };

    /// <summary>On one line, as one of several things there.</summary>
    private static string Inline(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Quoted(scalar.Value ?? ""),
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Inline))}]",
        YamlMappingNode map => $"{{{string.Join(", ", map.Children.Select(entry => $"{Inline(entry.Key)}: {Inline(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException($"YAML has no node of the kind {node.NodeType} here."),
    };

    /// <summary>A comma ends what stands within brackets, so words with one are quoted there.</summary>
    private static string WithinBrackets(string words) => words.Contains(',', StringComparison.Ordinal) ? Quoted(words) : Words(words);

    private static string Indented(string lines) => Step + lines.Replace("\n", "\n" + Step, StringComparison.Ordinal);

    /// <summary>What can stand without quotation marks: words that start with a letter, and no sign that means something in YAML.</summary>
    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} ,.’()“”–-]*(?<! )\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|null|y|n)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Name();
}
