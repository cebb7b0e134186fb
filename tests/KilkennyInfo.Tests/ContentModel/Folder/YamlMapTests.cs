using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class YamlMapTests
{
    private const string Sound = "title: \"A: b\"\nlist: [a, b]\npair: { ga: Lá, en: Day }\nnested:\n  date: 2026-11-22\n  flag: true\n- x\n";

    [Theory]
    [InlineData("type: [\nparent: home\n", 1)]
    [InlineData("a: b\nc: { d: e\nf: g\n", 2)]
    [InlineData("a: b\na: c\n", 2)]
    [InlineData("a: \"open\n", 1)]
    [InlineData("a: b\n\tc: d\n", 1)]
    [InlineData("a: *nowhere\n", 1)]
    public void Read_BrokenYaml_IsAnIssueWithItsLine(string yaml, int line)
    {
        var issues = new IssueList();
        Assert.Null(YamlMap.Read("test.yaml", yaml, issues));
        var issue = Assert.Single(issues.All);
        Assert.StartsWith("This is not valid YAML", issue.Message, StringComparison.Ordinal);
        Assert.InRange(issue.Line, line, line + 1);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("- a\n", "“key: value” lines is expected")]
    [InlineData("words\n", "“key: value” lines is expected")]
    public void Read_NotAMapping_IsAnIssue(string yaml, string message)
    {
        var issues = new IssueList();
        Assert.Null(YamlMap.Read("test.yaml", yaml, issues));
        Assert.Contains(message, Assert.Single(issues.All).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list: words", "“list” takes a list of entries")]
    [InlineData("list: { a: b }", "“list” takes a list of entries")]
    [InlineData("list: [a]", "Each entry of this list takes “key: value” lines")]
    public void Maps_OtherKind_IsAnIssue(string yaml, string message)
    {
        var issues = new IssueList();
        Assert.Empty(YamlMap.Read("test.yaml", yaml, issues)!.Maps("list"));
        Assert.Contains(message, Assert.Single(issues.All).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list: words", "“list” takes a list.")]
    [InlineData("list: [a, [b]]", "“list” takes a list of plain values.")]
    [InlineData("list: [a, b: c]", "“list” takes a list of plain values.")]
    public void TextList_OtherKind_IsAnIssue(string yaml, string message)
    {
        var issues = new IssueList();
        YamlMap.Read("test.yaml", yaml, issues)!.TextList("list");
        Assert.Equal(message, Assert.Single(issues.All).Message);
    }

    [Fact]
    public void Read_AnyMutilatedYaml_NeverThrows()
    {
        const string marks = ":-[]{}\"'#&*!|>%@`\n \ta\0";
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var yaml = Sound;
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(yaml.Length);
                yaml = random.Next(2) == 0 ? yaml.Remove(at, 1) : yaml.Insert(at, marks[random.Next(marks.Length)].ToString());
            }

            YamlMap.Read("test.yaml", yaml, new IssueList());
            YamlMap.ReadList("test.yaml", yaml, new IssueList());
        }
    }
}
