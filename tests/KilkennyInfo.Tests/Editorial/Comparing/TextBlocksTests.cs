using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static KilkennyInfo.Tests.Editorial.Comparing.Texts;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class TextBlocksTests
{
    /// <summary>A body, and each of its blocks as kind, level, source and, where they are not the same, words.</summary>
    public static TheoryData<string, string[]> Bodies => new()
    {
        { "", [] },
        { "One.\n\nTwo\nlines.\n", ["Paragraph 0 «One.»", "Paragraph 0 «Two\nlines.» Two lines."] },
        { "## Stage 2 {#stage-2}\n\n### More", ["Heading 2 «## Stage 2 {#stage-2}» Stage 2", "Heading 3 «### More» More"] },
        { "- a\n- **b** c\n  - d\n\n  e\n", ["ListItem 1 «a»", "ListItem 1 «**b** c» b c", "ListItem 2 «d»", "Paragraph 1 «e»"] },
        { "3. a\n4. b\n   c\n\n   d\n", ["NumberedItem 1 «a»", "NumberedItem 1 «b\n   c\n\n   d» b c d"] },
        { "-\n- - a\n", ["ListItem 1 «»", "ListItem 1 «»", "ListItem 2 «a»"] },
        { "- [r]: https://a.ie\n- [s]: https://b.ie\n  b\n", ["ListItem 1 «»", "Other 0 «[r]: https://a.ie»", "ListItem 1 «[s]: https://b.ie\n  b» b"] },
        { "::: note\nA.\n\nB.\n:::\n", ["Box 0 «::: note» ", "Paragraph 1 «A.»", "Paragraph 1 «B.»"] },
        { "::: steps\n1. A.\n:::\n", ["Box 0 «::: steps» ", "NumberedItem 2 «A.»"] },
        { "::: contact main\n:::\n\n::: pages a b\n:::\n\n::: appeals\n:::", ["Part 0 «::: contact main» {contact:main}", "Part 0 «::: pages a b» {pages:a b}", "Part 0 «::: appeals» {appeals}"] },
        { "::: other one\nA.", ["Box 0 «::: other one» other one", "Paragraph 1 «A.»"] },
        {
            "::: table Who & when\n| Who | When |\n|:-|--|\n| We | **now** |\n| | later |\n:::",
            ["TableCaption 0 «::: table Who & when» Who & when", "TableRow 1 «| Who | When |» Who When", "TableRow 1 «| We | **now** |» We now", "TableRow 1 «| | later |» later"]
        },
        { "> a\n> b\n>\n> c\n", ["Quotation 1 «a\n> b» a b", "Quotation 1 «c»"] },
        { "A.[^x] B.[^y]\n\n[^y]: Two.\n[^x]: One.\n\nEnd.\n", ["Paragraph 0 «A.[^x] B.[^y]» A. B.", "Paragraph 0 «End.»", "Footnote 0 «One.»", "Footnote 0 «Two.»"] },
        { "[^z]: Unused.\n\n[r]: https://example.ie\n", ["Other 0 «[^z]: Unused.»", "Other 0 «[r]: https://example.ie»"] },
        { "Intro\n| A | B |\n|---|---|\n| c | d |\n", ["Paragraph 0 «Intro»", "TableRow 0 «| A | B |» A B", "TableRow 0 «| c | d |» c d"] },
        { "```\na b\n```\n\n---\n", ["Other 0 «```\na b\n```» a b", "Other 0 «---» "] },
        {
            "[Council]{lang=en}, {phone:main}, [x](page:appeals), ![A map](media:map.png), `c`, &amp;, <https://a.ie>, \\*",
            ["Paragraph 0 «[Council]{lang=en}, {phone:main}, [x](page:appeals), ![A map](media:map.png), `c`, &amp;, <https://a.ie>, \\*» Council, {phone:main}, x, A map, c, &, https://a.ie, *"]
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Of_Body_IsCutIntoItsBlocks(string body, string[] expected) => Assert.Equal(expected, Blocks(body).Select(Show));

    [Fact]
    public void Of_Text_BeginsWithItsFieldsAndLeavesSlugAndChangeOut()
    {
        var blocks = TextBlocks.Of("T", "M", "S", "D", "Body.\n\nMore.\n");
        Assert.Equal([BlockKind.Title, BlockKind.Menu, BlockKind.Summary, BlockKind.Description, BlockKind.Paragraph, BlockKind.Paragraph], blocks.Select(block => block.Kind));
        Assert.Equal([-1, -1, -1, -1, 0, 2], blocks.Select(block => block.Line));
        Assert.Equal([0, 1, 2, 3, 4, 5], blocks.Select(block => block.Index));
        Assert.Equal(["Title", "Summary.", "Focal."], TextBlocks.Of(Text(Language.Irish, "Focal.\n")).Select(block => block.Source));
    }

    [Fact]
    public void Of_SameTextTwice_HasEqualBlocks() => Assert.Equal(Blocks(OfEverything), Blocks(OfEverything));

    [Fact]
    public void Hash_OfABlock_FollowsKindLevelAndSourceAndNotThePlace()
    {
        var hash = Blocks("Words.")[0].Hash;
        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, Blocks("## Above\n\nWords.\n")[1].Hash);
        Assert.Equal(4, new[] { "Words.", "- Words.", "::: note\nWords.\n:::", "Words!" }.Select(body => Blocks(body)[^1].Hash).Distinct().Count());
        Assert.Equal(Blocks("1. A\n2. B\n")[1].Hash, Blocks("1. New\n2. A\n3. B\n")[2].Hash);
    }

    [Fact]
    public void Line_OfABlock_IsThatOfTheBody()
    {
        var lines = OfEverything.Split('\n');
        Assert.All(Blocks(OfEverything), block => Assert.Contains(block.Source.Split('\n')[0], lines[block.Line], StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_OfEveryPage_HoldAllItsWords()
    {
        Assert.NotEmpty(SiteBodies);
        Assert.All(SiteBodies.Append(OfEverything), AllWordsAreKept);
    }

    [Fact]
    public void Of_TextThatCannotBeRead_IsOneBlockOfItsSource()
    {
        var body = "\n" + string.Concat(Enumerable.Repeat("![", 200)) + "\n\nWords.\n";
        var block = Assert.Single(Blocks(body));
        Assert.Equal((BlockKind.Other, TextFlaw.TooDeep, body.Trim(), 1), (block.Kind, block.Flaw, block.Source, block.Line));
    }

    /// <summary>Nothing but markup stands outside the blocks, and they say every word that Markdown makes of the body.</summary>
    internal static void AllWordsAreKept(string body)
    {
        var blocks = Blocks(body);
        Assert.Matches(@"(?m)\A(?:[^\p{L}\p{N}]|(?<=^[^\p{L}\n]*)[0-9]{1,9}(?=[.)])|\[\^[^\]]+\])*\z", Outside(body, blocks));
        var said = WithoutSpaces(string.Concat(blocks.Select(block => block.Words)));
        var shown = MarkdownText.Parse(body).Document.Descendants<LiteralInline>().Select(literal => WithoutSpaces(literal.Content.ToString())).ToList();
        Assert.All(shown, words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.True(said.Count(char.IsLetterOrDigit) >= shown.Sum(words => words.Count(char.IsLetterOrDigit)));
    }

    private static string Outside(string body, IReadOnlyList<TextBlock> blocks)
    {
        var rest = body;
        foreach (var block in blocks.Where(block => block.Source.Length > 0))
        {
            var place = rest.IndexOf(block.Source, LineStart(rest, block.Line), StringComparison.Ordinal);
            Assert.True(place >= 0, block.Source);
            rest = rest[..place] + new string(block.Source.Select(letter => letter == '\n' ? '\n' : ' ').ToArray()) + rest[(place + block.Source.Length)..];
        }

        return rest;
    }

    private static int LineStart(string body, int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start = body.IndexOf('\n', start) + 1;
        }

        return start;
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Show(TextBlock block) => $"{block.Kind} {block.Level} «{block.Source}»" + (block.Words == block.Source ? "" : $" {block.Words}");
}
