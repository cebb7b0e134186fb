using System.Diagnostics;
using System.Text;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>What is too much for a paste, and that time grows no faster than the paste.</summary>
public sealed class PasteLimitsTests
{
    /// <summary>A quarter of the largest paste: enough for the square of it to take minutes.</summary>
    private const int Size = PastedHtml.MaxSize / 4;

    /// <summary>More than ten times what the slowest of these takes on a quiet machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Hostile => new()
    {
        { "", "<p>word</p>" },
        { "<p>", "word " },
        { "<p>", "a" },
        { "<p>", "a@" },
        { "<p>", "056 779 4000 " },
        { "<p>", "<b>(</b>a" },
        { "<p>", "<i>a</i><b>b</b>" },
        { "<p>", "<a href='mailto:info@example.ie'>a</a>" },
        { "<p>", "word <span lang=ga>a</span>" },
        { "<p>a", "<b>a</b>\u0301" },
        { "<p>", "a<br>" },
        { "<p>", "• a<br>" },
        { "<p a='", "b:c;" },
        { "<p ", "a=b " },
        { "", "<a href='#_ftn1'>1</a>" },
        { "", "<p><a href='#_ftnref1'>1</a>x</p>" },
        { "", "<ol start=2><li>a</ol>" },
        { "", "<li>a" },
        { "<table>", "<tr><td>a<td>b" },
        { "<table><tr>", "<td>a" },
        { "<table>", "<tr><td colspan=40 rowspan=65000>aaaaaaaaaaaa" },
        { "", "<table><tr><td>a<td>b<tr><td>c<td>d</table>" },
        { "", "<p class=MsoListParagraph style='mso-list:l0 level9 lfo1'>a<p style='mso-list:l0 level1 lfo1'>b" },
        { "", "<" },
        { "", "&#65;" },
        { "<div><div><div><div><div><div><div><div><div><div><div><div>", "</i></table>" },
        { "<b a=1><b a=2><b a=3><b a=4><b a=5><b a=6>", "<p>x</p>" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void ToMarkdown_MuchOfOneThing_TakesLittleTime(string start, string piece)
    {
        var count = (Size - start.Length) / Encoding.UTF8.GetByteCount(piece);
        var html = start + string.Concat(Enumerable.Repeat(piece, count));
        var began = Stopwatch.GetTimestamp();
        var pasted = PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English));
        Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
        Assert.InRange(pasted.Markdown.Length, 0, TypedText.BodyMaxLength);
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("- a\n")]
    [InlineData("x\n\n")]
    [InlineData("@")]
    [InlineData(" ")]
    public void FromPlain_MuchOfOneThing_TakesLittleTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var began = Stopwatch.GetTimestamp();
        Assert.InRange(PastedHtml.FromPlain(text).Markdown.Length, 0, TypedText.BodyMaxLength);
        Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
    }

    [Fact]
    public void ToMarkdown_OneByteTooMany_IsRefused()
    {
        var html = "<p>é" + new string(' ', PastedHtml.MaxSize - 5);
        Assert.Equal("é", PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English)).Markdown);
        Assert.Equal(PasteRefusedException.TooLarge, Assert.Throws<PasteRefusedException>(() => PastedHtml.ToMarkdown(html + " ", PasteSample.Context(Language.English))).Key);
        Assert.Equal(PasteRefusedException.TooLarge, Assert.Throws<PasteRefusedException>(() => PastedHtml.FromPlain(html + " ")).Key);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg>")]
    [InlineData("<table><tr><td>")]
    public void ToMarkdown_TooDeep_IsRefused(string open)
    {
        var tags = open.Count(sign => sign == '<');
        var deepest = string.Concat(Enumerable.Repeat(open, SourceTree.MaxDepth / tags));
        Assert.Equal(open == "<svg>" ? "" : "x", PastedHtml.ToMarkdown(deepest + "x", PasteSample.Context(Language.English)).Markdown.Trim('-', ' ', '*'));
        var refused = Assert.Throws<PasteRefusedException>(() => PastedHtml.ToMarkdown(deepest + open + "x", PasteSample.Context(Language.English)));
        Assert.Equal(PasteRefusedException.TooDeep, refused.Key);
    }

    [Fact]
    public void ToMarkdown_MoreThanATextHolds_EndsWithAWholeParagraphAndSaysSo()
    {
        var paragraph = new string('a', 999);
        var pasted = PastedHtml.ToMarkdown(string.Concat(Enumerable.Repeat($"<p>{paragraph}</p>", 300)), PasteSample.Context(Language.English));
        Assert.InRange(pasted.Markdown.Length, TypedText.BodyMaxLength - 2000, TypedText.BodyMaxLength);
        Assert.All(pasted.Markdown.Split("\n\n"), written => Assert.Equal(paragraph, written));
        Assert.Contains(pasted.Notes, note => note.Key == PasteNote.TooMuchLeftOut);
    }

    [Fact]
    public void ToMarkdown_AListOverManyLevels_StaysOneThatCanBeRead()
    {
        var html = string.Concat(Enumerable.Range(0, 60).Select(level => $"<ul><li>item {level}"));
        var pasted = PastedHtml.ToMarkdown(html, PasteSample.Context(Language.English)).Markdown;
        Assert.Equal(5, pasted.Split('\n').Max(line => line.Length - line.TrimStart().Length) / 2 - 1);
        Assert.All(Enumerable.Range(0, 60), level => Assert.Contains($"item {level}", pasted, StringComparison.Ordinal));
    }
}
