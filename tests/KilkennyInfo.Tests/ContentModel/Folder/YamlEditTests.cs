using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class YamlEditTests
{
    private const string Yaml = "# A comment\ntitle: Old  # stays no more\nslug: \"old\"\nsummary: >\n  Two\n  lines.\nlist: [a, b]\n";

    [Fact]
    public void Set_OneKey_LeavesEveryOtherLine() =>
        Assert.Equal(Yaml.Replace("slug: \"old\"", "slug: new", StringComparison.Ordinal), YamlEdit.Set(Yaml, "slug", "new"));

    [Fact]
    public void Set_FoldedValue_IsReplacedWhole() =>
        Assert.Equal(Yaml.Replace("summary: >\n  Two\n  lines.\n", "summary: One line.\n", StringComparison.Ordinal), YamlEdit.Set(Yaml, "summary", "One line."));

    [Fact]
    public void Set_NewKey_ComesLast() => Assert.Equal(Yaml + "menu: Short\n", YamlEdit.Set(Yaml, "menu", "Short"));

    [Fact]
    public void Set_Nothing_TakesTheKeyAway() => Assert.Equal(Yaml.Replace("list: [a, b]\n", "", StringComparison.Ordinal), YamlEdit.Set(Yaml, "list", null));

    [Theory]
    [InlineData("true")]
    [InlineData("Yes")]
    [InlineData("12")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("- a")]
    [InlineData("“Quoted” \"twice\" \\ and more")]
    [InlineData("{fact:x}")]
    [InlineData("’Tis")]
    [InlineData("Ends with space ")]
    [InlineData("Fáilte: é")]
    [InlineData("@home")]
    public void Set_AnyWords_AreReadBackAsTheyWere(string words)
    {
        var issues = new IssueList();
        var map = YamlMap.Read("x", YamlEdit.Set(Yaml, "title", words), issues)!;
        Assert.Equal(words, map.Text("title"));
        Assert.True(issues.IsEmpty);
    }

    [Fact]
    public void SetBare_Day_HasNoQuotationMarks() => Assert.Contains("\nupdated: 2026-11-23\n", YamlEdit.SetBare(Yaml, "updated", "2026-11-23"), StringComparison.Ordinal);
}
