using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class YamlEntriesTests
{
    private const string Mapping =
        "# The file\n\n# First part\nfirst:\n  en: One   # aside\n  ga: A haon\n  also:\n    en: [uno, eins]\n\n# Second part\nsecond: { en: Two, ga: \"A dó\" }\nthird: >\n  Folded\n  words.\n\n# The end\n";

    private const string List = "# Words\n- en: utilise\n  say: [use]\n# In between\n- ga: \"cuir in iúl\"\n  say: [abair, inis]   # both\n  note: {ga: Nóta., en: A note.}\n-\n  en: third\n  say: []\n";

    [Fact]
    public void Find_Entry_IsItsLinesAndNothingOfItsNeighbours()
    {
        var entries = YamlEntries.OfMapping(Mapping)!;
        Assert.Equal(["first", "second", "third"], entries.Keys);
        Assert.Equal("first:\n  en: One   # aside\n  ga: A haon\n  also:\n    en: [uno, eins]", entries.Find("first"));
        Assert.Equal("second: { en: Two, ga: \"A dó\" }", entries.Find("second"));
        Assert.Equal("third: >\n  Folded\n  words.", entries.Find("third"));
        Assert.Null(entries.Find("fourth"));
    }

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    public void With_OneEntry_LeavesEveryOtherByte(string key)
    {
        var entries = YamlEntries.OfMapping(Mapping)!;
        Assert.Equal(Mapping.Replace(entries.Find(key)!, $"{key}:\n  en: New", StringComparison.Ordinal), entries.With(key, $"{key}:\n  en: New")!.Text);
        Assert.Equal(Mapping.Replace(entries.Find(key)! + "\n", "", StringComparison.Ordinal), entries.With(key, null)!.Text);
        Assert.Equal(Mapping, entries.With(key, entries.Find(key))!.Text);
    }

    [Fact]
    public void With_NewEntry_ComesAfterTheLastWithItsEmptyLine()
    {
        var apart = "a: 1\n\nb: 2\n# The end\n";
        Assert.Equal("a: 1\n\nb: 2\n\nc: 3\n# The end\n", YamlEntries.OfMapping(apart)!.With("c", "c: 3")!.Text);
        Assert.Equal("a: 1\nb: 2\nc: 3", YamlEntries.OfMapping("a: 1\nb: 2")!.With("c", "c: 3")!.Text);
    }

    [Theory]
    [InlineData("", "a: 1\n")]
    [InlineData("# Nothing yet", "# Nothing yet\na: 1\n")]
    [InlineData("{}\n", "\na: 1\n")]
    [InlineData("{b: [1, 2], c: {d: e}}\n", "b: [\"1\", \"2\"]\nc:\n  d: e\na: 1\n")]
    [InlineData("  x: 1\n  y: 2\n", "  x: 1\n  y: 2\n  a: 1\n")]
    public void With_UnusualFile_IsStillAddedTo(string before, string after) => Assert.Equal(after, YamlEntries.OfMapping(before)!.With("a", "a: 1")!.Text);

    [Fact]
    public void With_WindowsLines_TakesThemOver()
    {
        var entries = YamlEntries.OfMapping(Mapping.Replace("\n", "\r\n", StringComparison.Ordinal))!;
        Assert.Equal("first:\n  en: One   # aside\n  ga: A haon\n  also:\n    en: [uno, eins]", entries.Find("first"));
        var after = entries.With("second", "second:\n  en: New")!.With("fourth", "fourth:\n  en: More")!.Text;
        Assert.DoesNotContain('\n', after.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void OfList_Items_AreFoundByWhatNamesThem()
    {
        var entries = Words(List)!;
        Assert.Equal(["en:utilise", "ga:cuir in iúl", "en:third"], entries.Keys);
        Assert.Equal("- ga: \"cuir in iúl\"\n  say: [abair, inis]   # both\n  note: {ga: Nóta., en: A note.}", entries.Find("ga:cuir in iúl"));
        Assert.Equal("-\n  en: third\n  say: []", entries.Find("en:third"));
        Assert.Equal(List.Replace("- en: utilise\n  say: [use]\n", "", StringComparison.Ordinal), entries.With("en:utilise", null)!.Text);
        Assert.Equal(List + "- en: fourth\n  say: [4]\n", entries.With("en:fourth", "- en: fourth\n  say: [4]")!.Text);
        Assert.Equal("\n- en: x\n  say: [y]\n", Words("[]\n")!.With("en:x", "- en: x\n  say: [y]")!.Text);
    }

    [Fact]
    public void Inside_Entry_ChangesOneFieldAndNoOther()
    {
        string[] order = ["en", "ga", "also", "note"];
        var inside = YamlEntries.Inside(YamlEntries.OfMapping(Mapping)!.Find("first")!)!;
        Assert.Equal("first:\n  en: One   # aside\n  ga: Eile\n  also:\n    en: [uno, eins]", inside.With("ga", "ga: Eile", order)!.Text);
        Assert.Equal("first:\n  en: One   # aside\n  ga: A haon\n  also:\n    ga: [x]", inside.With("also", "also:\n  ga: [x]", order)!.Text);
        Assert.Equal("first:\n  en: One   # aside\n  ga: A haon\n  also:\n    en: [uno, eins]\n  note: N", inside.With("note", "note: N", order)!.Text);
        Assert.Equal("first:\n  en: One   # aside\n  ga: A haon", inside.With("also", null, order)!.Text);
    }

    [Fact]
    public void Inside_ItemOfAList_KeepsItsHyphen()
    {
        var inside = YamlEntries.Inside("- ga: x\n  note: {ga: N, en: N}")!;
        Assert.Equal("- ga: x\n  say: [y]\n  note: {ga: N, en: N}", inside.With("say", "say: [y]", ["ga", "say", "note"])!.Text);
        Assert.Equal("- note: {ga: N, en: N}", inside.With("ga", null)!.Text);
        Assert.Equal("- en: y\n  ga: x\n  note: {ga: N, en: N}", inside.With("en", "en: y", ["en", "ga"])!.Text);
    }

    [Fact]
    public void Inside_BetweenBraces_IsWrittenOnLines() =>
        Assert.Equal("second:\n  en: Two\n  ga: Trí", YamlEntries.Inside("second: { en: Two, ga: \"A dó\" }")!.With("ga", "ga: Trí")!.Text);

    [Theory]
    [InlineData("- a list\n")]
    [InlineData("words")]
    [InlineData("a: [1\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("? [complex, key]\n: 1\n")]
    public void OfMapping_SomethingElse_IsNone(string yaml) => Assert.Null(YamlEntries.OfMapping(yaml));

    [Theory]
    [InlineData("a: &x\n  k: 1\nb: *x\nc: 2\n", "a", "a: 3")]
    [InlineData("a: 1\n", "a", "a: [1")]
    [InlineData("a: 1\n", "a", "b: 1")]
    [InlineData("a: 1\n", "a", "a: 1\nb: 2")]
    public void With_WhatWouldTouchOthers_IsRefused(string yaml, string key, string written) => Assert.Null(YamlEntries.OfMapping(yaml)!.With(key, written));

    [Fact]
    public void With_EveryEntryOfTheSitesOwnFiles_ComesBackByteForByte()
    {
        foreach (var path in new[] { "terms.yaml", "plain-words.yaml", "strings/ga.yaml", "strings/en.yaml", "strings/ga-desk.yaml", "strings/en-desk.yaml" })
        {
            var text = SiteContent.Texts[path];
            var entries = DataShape.Entries(path, text)!;
            var keys = entries.Keys.ToList();
            Assert.True(keys.Count > 50);
            Assert.All(keys.Where((_, index) => index % 10 == 0), key =>
            {
                var written = entries.Find(key)!;
                Assert.Equal(text, entries.With(key, written)!.Text);
                Assert.Equal(text.Remove(text.IndexOf(written + "\n", StringComparison.Ordinal), written.Length + 1), entries.With(key, null)!.Text);
            });
        }
    }

    [Fact]
    public void With_AnyWords_AreReadBackAsTheyWere()
    {
        var words = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => new string([.. text.Get.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < 0xFFFE && letter != '\uFEFF')]));
        Prop.ForAll(words.ToArbitrary(), words.ToArbitrary(), (one, other) =>
        {
            var entry = YamlText.Entry("k", [YamlText.Entry("plain", YamlText.Words(one)), YamlText.Entry("list", YamlText.List([one, other])), YamlText.Entry("pair", YamlText.Pair(new(other, one)))]);
            var node = (YamlMappingNode)YamlEntries.OfMapping("# c\na: 1\n")!.With("k", entry)!.Node("k")!;
            Assert.Equal(one, ((YamlScalarNode)node.Children[new YamlScalarNode("plain")]).Value);
            Assert.Equal([one, other], ((YamlSequenceNode)node.Children[new YamlScalarNode("list")]).Children.Cast<YamlScalarNode>().Select(item => item.Value));
            Assert.Equal(one, ((YamlScalarNode)node.Children[new YamlScalarNode("pair")][new YamlScalarNode("en")]).Value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261123, 7));
    }

    private static YamlEntries? Words(string text) => DataShape.Entries(DataShape.PlainWords, text);
}
