using KilkennyInfo.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.Tests.Content;

[Collection(LiveSiteGroup.Name)]
public sealed class IrishTextTests(LiveSiteFixture live)
{
    [Fact]
    public async Task Words_OfEveryIrishText_StandInADictionaryOrInTheList()
    {
        var places = new Dictionary<string, string>();
        foreach (var (place, text) in await TextsAsync())
        {
            foreach (var word in IrishSpelling.WordsOf(text))
            {
                places.TryAdd(word, place);
            }
        }

        Assert.True(places.Count > 800, $"Only {places.Count} words were found to check.");
        var unknown = await IrishSpelling.UnknownAsync(places.Keys);
        Assert.True(unknown.Count == 0, string.Join('\n', unknown.Select(word => $"{word} ({PlaceOf(word, places)})")));
    }

    [Theory]
    [InlineData("gearan", true)]
    [InlineData("gearán", false)]
    [InlineData("complaint", true)]
    [InlineData("gCill", false)]
    [InlineData("d’ainm", false)]
    [InlineData("tOmbudsman", false)]
    [InlineData("n-oifigí", false)]
    public async Task Unknown_Word_IsFoundAndAKnownOneIsNot(string word, bool unknown) =>
        Assert.Equal(unknown, (await IrishSpelling.UnknownAsync(IrishSpelling.WordsOf(word))).Count == 1);

    [Fact]
    public async Task Letters_OfEveryIrishText_HaveNoGraveAccent() =>
        Assert.All(await TextsAsync(), text => Assert.DoesNotMatch("[àèìòùÀÈÌÒÙ]", text.Text));

    [Fact]
    public async Task WordList_EveryEntry_IsNeededAndStandsOnce()
    {
        var entries = SiteContent.Texts["irish-words.txt"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(entries.Distinct(), entries);
        Assert.All(entries, entry => Assert.Equal(entry.Trim().ToLowerInvariant(), entry));
        var used = (await TextsAsync()).SelectMany(text => IrishSpelling.WordsOf(text.Text)).Select(word => word.ToLowerInvariant()).ToHashSet();
        Assert.DoesNotContain(entries, entry => !used.Contains(entry));
    }

    /// <summary>The dictionaries look at the parts of a hyphenated word one by one.</summary>
    private static string PlaceOf(string word, Dictionary<string, string> places) =>
        places.FirstOrDefault(place => place.Key.Contains(word, StringComparison.Ordinal)) is { Key: { } whole, Value: var where } ? $"{where}: {whole}" : "place unknown";

    /// <summary>What people are expected to type, wrong spellings and all; nobody is shown it.</summary>
    private static readonly string[] Typed = ["synonyms.yaml", "best-bets.yaml"];

    /// <summary>Every Irish page without what is marked as English, every interface wording and every Irish value of the data files.</summary>
    private async Task<List<(string Place, string Text)>> TextsAsync()
    {
        var texts = new List<(string, string)>();
        foreach (var path in (await live.PagesAsync()).Where(path => path.StartsWith("/ga", StringComparison.Ordinal)))
        {
            texts.Add((path, ReadableText.OwnLanguage(await live.DocumentAsync(path))));
        }

        foreach (var (path, yaml) in SiteContent.Texts.Where(file => !Typed.Contains(file.Key) && file.Key.EndsWith(".yaml", StringComparison.Ordinal) && !file.Key.StartsWith("strings/en", StringComparison.Ordinal)))
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            texts.Add((path, string.Join('\n', IrishValues(stream.Documents[0].RootNode, path.StartsWith("strings/ga", StringComparison.Ordinal)))));
        }

        texts.AddRange(SiteContent.Data.Letters.ByKind.Values.SelectMany(template => template.Versions).Select(version => (version.Texts.Irish.File, string.Join('\n', AlignedTexts.LetterWords(version.Texts.Irish)))));
        return texts;
    }

    private static IEnumerable<string> IrishValues(YamlNode node, bool irish) => node switch
    {
        YamlScalarNode scalar when irish => [scalar.Value ?? ""],
        YamlSequenceNode sequence => sequence.Children.SelectMany(child => IrishValues(child, irish)),
        YamlMappingNode mapping => mapping.Children.Where(entry => NameOf(entry) is not ("language.name.en" or "in-step") && NameOf(entry)?.StartsWith(AlignedTexts.FileNames, StringComparison.Ordinal) is not true)
            .SelectMany(entry => IrishValues(entry.Value, irish || NameOf(entry) == "ga")),
        _ => [],
    };

    private static string? NameOf(KeyValuePair<YamlNode, YamlNode> entry) => (entry.Key as YamlScalarNode)?.Value;
}
