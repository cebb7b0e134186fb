using KilkennyInfo.ContentModel.Markup;

namespace KilkennyInfo.Tests.ContentModel.Markup;

public sealed class ParityTests
{
    /// <summary>An Irish and an English text, and a piece of what is said about them.</summary>
    public static TheoryData<string, string, string> Differences => new()
    {
        { "## A\n\n## B", "## A\n\n### B", "The Irish text has a heading of level 2 here, the English text has a heading of level 3" },
        { "A.\n\nB.", "A.", "The Irish text has a paragraph here, the English text has the end" },
        { "- a\n- b", "- a", "a list of 2 here, the English text has a list of 1" },
        { "1. a", "- a", "a numbered list of 1" },
        { "::: note\nA.\n:::", "::: steps\n1. A\n:::", "the box “note”" },
        { "::: contact main\n:::", "::: contact other\n:::", "the box “contact main”" },
        { "::: table A\n| a | b |\n|---|---|\n| c | d |\n:::", "::: table A\n| a | b |\n|---|---|\n:::", "a table of 2 rows and 2 columns" },
        { "{fact:a}", "Words.", "“{fact:a}” stands 1 times in the Irish text and 0 times" },
        { "28 lá", "29 days", "The figure “28”" },
        { "ag 9.00 r.n.", "at 9.30am", "The figure “9.00”" },
        { "[a](page:x)", "[a](page:y)", "A link to “x”" },
        { "[a](https://a.ie)", "a", "A link to “https://a.ie”" },
        { "![a](media:x.png)", "![a](media:y.png)", "The image “media:x.png”" },
        { "> A", "A", "a quotation" },
        { "A[^1]\n\n[^1]: B", "A", "a footnote" },
    };

    public static TheoryData<string, string> Alike => new()
    {
        { "Focail anseo.\n\n## Céim\n\n- a\n- b", "Words here.\n\n## Stage\n\n- c\n- d" },
        { "[a](page:x#anseo)", "[b](page:x#here)" },
        { "::: note\nA.\n:::\n\n::: steps\n1. A\n:::", "::: note\nB.\n:::\n\n::: steps\n1. B\n:::" },
        { "2 lá ag 9.00, {fact:a}", "{fact:a} at 9.00 on 2 days" },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Compare_Different_SaysWhat(string irish, string english, string message) =>
        Assert.Contains(Compare(irish, english), difference => difference.Message.Contains(message, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Alike))]
    public void Compare_Alike_SaysNothing(string irish, string english) => Assert.Empty(Compare(irish, english));

    [Fact]
    public void Compare_Difference_HasItsLineInTheIrishText() => Assert.Equal(4, Compare("A.\n\nB.\n\n## C", "A.\n\nB.\n\nC.")[0].Line);

    private static IReadOnlyList<ParityDifference> Compare(string irish, string english) =>
        Parity.Compare(MarkdownText.Parse(irish), MarkdownText.Parse(english));
}
