using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Content;

[Collection(LiveSiteGroup.Name)]
public sealed class PlainEnglishTests(LiveSiteFixture live)
{
    private const int LongestSentence = 30;
    private const double LongestMean = 15;

    [Fact]
    public async Task Sentences_OfEnglishPages_AreShort()
    {
        var tooLong = new List<string>();
        foreach (var path in await EnglishAsync())
        {
            tooLong.AddRange((await SentencesAsync(path)).Where(sentence => ReadableText.WordCount(sentence) > LongestSentence)
                .Select(sentence => $"{path} ({ReadableText.WordCount(sentence)} words): {sentence}"));
        }

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public async Task Sentences_OfEachEnglishPage_AreShortOnAverage()
    {
        var tooLong = new List<string>();
        foreach (var path in await EnglishAsync())
        {
            var sentences = await SentencesAsync(path);
            Assert.NotEmpty(sentences);
            var mean = sentences.Average(ReadableText.WordCount);
            if (mean > LongestMean)
            {
                tooLong.Add($"{path}: {mean:0.0} words");
            }
        }

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public void Sentences_OfAText_AreFound()
    {
        var page = LiveSiteFixture.Parse("<main><h1>No</h1><p>One two. Is <a href=x>three</a> four?</p><ul><li>Label</li><li>Five, S.I. 358/2020: six.</li></ul></main>");
        Assert.Equal(["One two.", "Is three four?", "Five, S.I. 358/2020: six."], ReadableText.Sentences(page.QuerySelector("main")!));
        Assert.Equal(4, ReadableText.WordCount("Five, S.I. 358/2020: six."));
    }

    private async Task<IEnumerable<string>> EnglishAsync() => (await live.PagesAsync()).Where(path => path.StartsWith("/en", StringComparison.Ordinal));

    private async Task<List<string>> SentencesAsync(string path) => [.. ReadableText.Sentences((await live.DocumentAsync(path)).QuerySelector("main")!)];
}
