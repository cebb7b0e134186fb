using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>The data files that the desk changes entry by entry: what names an entry in each, and which entries belong together.</summary>
public static class DataShape
{
    public const string Terms = "terms.yaml";
    public const string PlainWords = "plain-words.yaml";
    public const string Images = "media.yaml";

    private const string StringsFolder = "strings/";
    private const string DeskEnding = "-desk.yaml";

    /// <summary>The entries of a file; none when it cannot be read as what it should be.</summary>
    public static YamlEntries? Entries(string path, string text) => path == PlainWords ? YamlEntries.OfList(text, PlainWordOf) : YamlEntries.OfMapping(text);

    /// <summary>The file with these entries. A file without any says so: an empty one would be taken for a slip.</summary>
    public static string TextOf(string path, YamlEntries entries) =>
        !entries.IsEmpty ? entries.Text : entries.Text + (path == PlainWords ? "[]\n" : "{}\n");

    /// <summary>A word to do without is named by its language and its letters: <c>ga:cuir in iúl</c>.</summary>
    public static string KeyOf(Language language, string words) => $"{language.Code()}:{words.ToLowerInvariant()}";

    /// <summary>Files of one family hold the two sides of the same entries: what is said of one side of a pair is said of both.</summary>
    public static string FamilyOf(string path) =>
        !IsStrings(path) ? path : path.EndsWith(DeskEnding, StringComparison.Ordinal) ? StringsFolder + DeskEnding : StringsFolder;

    public static string StringsPath(Language language, bool isDesk) => isDesk ? ReferenceDataReader.DeskStringsPath(language) : ReferenceDataReader.StringsPath(language);

    /// <summary>Whether an entry that the desk has changed can stand in the place of the folder's: the program fills the places of a wording, and knows whether it is a count.</summary>
    internal static bool Fits(string path, YamlNode? inFolder, YamlNode? wanted) =>
        !IsStrings(path) || (inFolder?.NodeType == wanted?.NodeType && PlacesIn(inFolder).SequenceEqual(PlacesIn(wanted)));

    private static bool IsStrings(string path) => path.StartsWith(StringsFolder, StringComparison.Ordinal);

    private static IReadOnlyList<string> PlacesIn(YamlNode? node) => Strings.PlacesOf(node switch
    {
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlMappingNode map => map.Children.Values.OfType<YamlScalarNode>().Select(words => words.Value ?? ""),
        _ => [],
    });

    private static string? PlainWordOf(YamlNode item)
    {
        string? Words(Language language) => item is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(language.Code()), out var node)
            && node is YamlScalarNode { Value: { } words } && !string.IsNullOrWhiteSpace(words) ? words : null;
        return Words(Language.Irish) is { } irish ? KeyOf(Language.Irish, irish) : Words(Language.English) is { } english ? KeyOf(Language.English, english) : null;
    }
}
