using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Markup;

/// <summary>Texts that would keep the parser busy for minutes, or that could not be rendered, are not read.</summary>
public sealed class TextLimitsTests
{
    /// <summary>A text, by a name that a report can show, and why it is refused.</summary>
    public static TheoryData<string, TextFlaw> Hostile => new()
    {
        { "brackets", TextFlaw.TooDense },
        { "brackets in pieces", TextFlaw.TooDense },
        { "brackets, old line ends", TextFlaw.TooDense },
        { "brackets, lines of no-break spaces", TextFlaw.TooDense },
        { "open links", TextFlaw.TooDense },
        { "stars", TextFlaw.TooDense },
        { "underscores", TextFlaw.TooDense },
        { "wide table with short rows", TextFlaw.TooDense },
        { "deep list", TextFlaw.TooDeep },
        { "list items on one line", TextFlaw.TooDeep },
        { "quotations", TextFlaw.TooDeep },
        { "numbered items on one line", TextFlaw.TooDeep },
        { "boxes", TextFlaw.TooDeep },
        { "images that never close", TextFlaw.TooDeep },
        { "emphasis", TextFlaw.TooDeep },
        { "characters", TextFlaw.TooLong },
        { "lines", TextFlaw.TooLong },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Parse_HostileText_IsNotRead(string name, TextFlaw flaw)
    {
        var text = MarkdownText.Parse(HostileText(name));
        Assert.Equal(flaw, text.Flaw);
        Assert.Empty(text.Document);
    }

    [Fact]
    public void Parse_EveryTextOfTheSite_IsRead() =>
        Assert.All(SiteContent.Bundle.Pages.Values.SelectMany(page => page.Texts.Values), text => Assert.Null(text.Markdown.Flaw));

    [Theory]
    [InlineData("- [A page with a long title](page:appeals), and **what** it is about\n", 400)]
    [InlineData("| [A](page:appeals) | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n", 400)]
    [InlineData("Words with [a link](page:appeals) and **strong words** and more_of_them.\n\n", 2500)]
    [InlineData("::: note\nWords.\n:::\n\n", 200)]
    [InlineData("- a\n  - b\n    - c\n      - d\n", 1000)]
    [InlineData("Words of a reader.[^1]\n\n[^1]: A note.\n\n", 1000)]
    public void Parse_MuchOfWhatPeopleWrite_IsRead(string piece, int times) => Assert.Null(MarkdownText.Parse(Many(piece, times)).Flaw);

    [Fact]
    public void Parse_AtItsLongest_IsRead()
    {
        Assert.Null(MarkdownText.Parse(new string('a', MarkdownText.MaxLength)).Flaw);
        Assert.Equal(TextFlaw.TooLong, MarkdownText.Parse(new string('a', MarkdownText.MaxLength + 1)).Flaw);
    }

    [Fact]
    public void Render_AsDeepAsIsRead_Works()
    {
        string Deep(int levels) => Many("![", levels) + "\n";
        var deepest = Enumerable.Range(1, 200).Last(levels => MarkdownText.Parse(Deep(levels)).Flaw is null);
        Assert.InRange(deepest, 50, 126);
        Assert.Contains("![![", Sample.Render(Deep(deepest)), StringComparison.Ordinal);
    }

    private static string HostileText(string name) => name switch
    {
        "brackets" => Many("[", 9_900) + Many("]", 9_900),
        "brackets in pieces" => Many(Many("[", 2_000) + Many("]", 2_000) + "\n\n", 45),
        "brackets, old line ends" => Many(Many("[", 50) + "\r\n" + Many("]", 50) + "\r\n", 200),
        "brackets, lines of no-break spaces" => Many(Many("[", 50) + "\n\u00a0\n" + Many("]", 50) + "\n\u00a0\n", 200),
        "open links" => Many("[a](b", 20_000),
        "stars" => Many("a**b*", 20_000),
        "underscores" => Many(" _a", 20_000),
        "wide table with short rows" => Many("|a", 2_500) + "|\n" + Many("|-", 2_500) + "|\n" + Many("|a|\n", 2_500),
        "deep list" => string.Concat(Enumerable.Range(0, 60).Select(level => new string(' ', 2 * level) + "- a\n")) + Many("\n", 15_000),
        "list items on one line" => Many("- ", 20_000) + "a",
        "quotations" => Many(">", 20_000),
        "numbered items on one line" => Many("1. ", 20_000) + "a",
        "boxes" => Many("::: a\n", 5_000),
        "images that never close" => Many("![", 200),
        "emphasis" => Many("*a ", 200) + Many(" a*", 200),
        "characters" => Many("Words.\n\n", 30_000),
        "lines" => Many("a\n=\n", 20_000),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
