using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed partial class StringsTests
{
    [Fact]
    public void Keys_OfTheDesk_StandInItsOwnFile()
    {
        Assert.All(SiteContent.Data.DeskStrings.Irish.Keys, key => Assert.StartsWith("desk.", key));
        Assert.DoesNotContain(SiteContent.Data.Strings.Irish.Keys, key => key.StartsWith("desk.", StringComparison.Ordinal));
    }

    /// <summary>Keys that begin so are put together in the program in many ways.</summary>
    private static readonly string[] OwnForms = ["desk.", "documents.", "request.", "complaint.", "comment.", "figures.", "principle.", "plan."];

    private static readonly string[] ErrorStatuses = ["400", "404", "405", "410", "500"];

    [Fact]
    public void Keys_OfBothFiles_AreTheSameAndInTheSameOrder() =>
        Assert.Equal(KeysOf(Language.English), KeysOf(Language.Irish));

    [Fact]
    public void Keys_UsedByViewsAndProgram_AllExist()
    {
        var missing = UsedKeys().Where(used => !KeysOf(Language.Irish).Contains(used.Key)).Select(used => $"{used.Key} ({used.File})");
        Assert.Empty(missing);
    }

    [Fact]
    public void Keys_InTheFiles_AreAllUsed()
    {
        var used = UsedKeys().Select(use => use.Key).ToHashSet();
        Assert.True(used.Count > 60, "The scan finds hardly any key: its patterns no longer fit the code.");
        Assert.Empty(KeysOf(Language.Irish).Except(used));
    }

    [Fact]
    public void Placeholders_OfEachKey_AreTheSameInBothLanguages()
    {
        var (irish, english) = (PlaceholdersOf(Language.Irish), PlaceholdersOf(Language.English));
        Assert.Equal(english, irish);
        Assert.Contains(irish, line => line.Contains("{year}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "1 ghearán amháin")]
    [InlineData(2, "2 ghearán")]
    [InlineData(5, "5 ghearán")]
    [InlineData(7, "7 ngearán")]
    [InlineData(10, "10 ngearán")]
    [InlineData(11, "11 gearán")]
    [InlineData(1234, "1,234 gearán")]
    public void Count_Irish_TakesTheWordingOfTheClass(long number, string expected) =>
        Assert.Equal(expected, ReadIrish(Complaints, out _).Count("complaints", number));

    [Fact]
    public void Read_IrishCountWithoutAllFiveClasses_IsReported()
    {
        ReadIrish(Complaints.Replace("few: \"{n} ghearán\", ", "", StringComparison.Ordinal), out var issues);
        Assert.Contains(issues.All, issue => issue.Message == "“few” is missing.");
    }

    [Fact]
    public void Read_ClassThatTheLanguageDoesNotHave_IsReported()
    {
        var issues = new IssueList();
        Strings.Read(Language.English, SiteContent.Map("pages: { one: \"{n} page\", few: \"{n} pages\", other: \"{n} pages\" }", issues));
        Assert.Contains(issues.All, issue => issue.Message == "“few” is not known here.");
    }

    [Fact]
    public void Format_NamedPlaces_AreFilledIn()
    {
        var strings = ReadIrish("greeting: \"Dáta: {day}, {time}\"", out _);
        Assert.Equal("Dáta: Dé Luain, 9.00", strings.Format("greeting", ("day", "Dé Luain"), ("time", "9.00")));
    }

    [Fact]
    public void Indexer_UnknownKey_ShowsItself() => Assert.Equal("⟦no.such.key⟧", SiteContent.Data.Strings.Irish["no.such.key"]);

    private const string Complaints =
        "complaints: { one: \"{n} ghearán amháin\", two: \"{n} ghearán\", few: \"{n} ghearán\", many: \"{n} ngearán\", other: \"{n} gearán\" }";

    private static Strings ReadIrish(string yaml, out IssueList issues)
    {
        issues = new IssueList();
        return Strings.Read(Language.Irish, SiteContent.Map(yaml, issues));
    }

    private static string SourceOf(Language language) =>
        SiteContent.Texts[$"strings/{language.Code()}.yaml"] + SiteContent.Texts[$"strings/{language.Code()}-desk.yaml"];

    private static List<string> KeysOf(Language language) => [.. KeyLine().Matches(SourceOf(language)).Select(match => match.Groups["key"].Value)];

    /// <summary>One line for each key: its name and the placeholders of its wordings, in any order.</summary>
    private static List<string> PlaceholdersOf(Language language) =>
    [
        .. KeyLine().Matches(SourceOf(language)).Select(line =>
            $"{line.Groups["key"].Value}: {string.Join(' ', Placeholder().Matches(line.Groups["value"].Value).Select(match => match.Value).Distinct().Order())}"),
    ];

    private static List<(string Key, string File)> UsedKeys()
    {
        var sources = new[] { ("themes", "*.cshtml"), ("web", "*.cs"), ("web", "*.cshtml") }
            .SelectMany(place => Directory.EnumerateFiles(Path.Combine(TestSite.Root, place.Item1), place.Item2, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        return
        [
            .. sources.SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => (match.Groups["key"].Value, Path.GetFileName(file))))
                .SelectMany(use => Expand(use.Value).Select(key => (key, use.Item2))),
        ];
    }

    /// <summary>Keys put together in the program: the status of an error, the kind of a result, the code of a language.</summary>
    private static IEnumerable<string> Expand(string key)
    {
        if (!key.Contains('{', StringComparison.Ordinal))
        {
            return [key];
        }

        if (OwnForms.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal)))
        {
            // A name of one of several kinds, roles or states: all keys of its form; at least one there must be.
            var form = new Regex($"^{string.Join("[a-z0-9.-]+", Hole().Split(key).Select(Regex.Escape))}$");
            return KeysOf(Language.Irish).Where(known => form.IsMatch(known)).DefaultIfEmpty(key);
        }

        string[] values = key.Split('{')[0] switch
        {
            "error." => ErrorStatuses,
            "search.kind." or "search.kinds." => [.. SearchKindExtensions.All.Select(kind => kind.Code())],
            "search.by." => ["kind", "in", "format"],
            _ => ["ga", "en"],
        };
        return values.Select(value => Hole().Replace(key, value));
    }

    /// <summary>With the lines below it that are set in: the classes of a count.</summary>
    [GeneratedRegex(@"^(?<key>[a-z0-9.-]+): *(?<value>.*(?:\n +.+)*)$", RegexOptions.Multiline)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?:(?:[wW]ords(?:In\([^)]*\))?|Strings(?:\[[^\]]*\]|\.Irish|\.English)?)\[\$?""|\.(?:Format|Count)\(\$?"")(?<key>[a-z][^""]*)""|\$?""(?<key>(?:desk|request|comment|complaint)\.[^""]+)""|\$""(?<key>documents\.[^""]+)""")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
