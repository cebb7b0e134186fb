using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Support.SmallIndex;

namespace KilkennyInfo.Tests.Search;

/// <summary>Whatever anyone puts into the box. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class SearchRobustnessTests : IAsyncLifetime
{
    private const int Items = 12;
    private static readonly TimeSpan LongestForALongQuery = TimeSpan.FromMilliseconds(100);

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 7);

    /// <summary>What means something to the full-text engine, to SQL, to HTML, to our own query language or to a text renderer.</summary>
    private static readonly string[] Signs =
    [
        "\"", "*", "(", ")", ":", "^", "{", "}", "+", "-", " ", " ", " ", " AND ", " OR ", " NÓ ", " NOT ", " NEAR ", "NEAR(", ", 3)", "title:", "teideal:", "title :",
        "<", ">", "&", "&amp;", "<mark>", "</mark>", "<script>", "'", "%", "_", ";", "--", "/*", "\\", "\0", "\n", "\t", "\ud800", "\udc00", "\u200f", "\u202e", "\u00ad", "\u200b",
        "\ufffe", "\uffff", "\u0301", "🧱", "👩‍👩‍👧", "ﬁ", "İ", "ß", "ǆ", "Å", "“", "”", "„", "’", "‘", "ʼ", "‑", "t-", "n-", "d’", "h", "bp", "rowid", "words_en", "madra", "dog", "licence", "ceadúnas", "1", "٣",
    ];

    private static readonly Arbitrary<string> AnyText = ArbMap.Default.ArbFor<string?>().Convert(text => text ?? "", text => text);

    private static readonly Arbitrary<string> SignText = Gen.Elements(Signs).ArrayOf().Select(string.Concat).ToArbitrary();

    private SmallIndex? _index;

    public async Task InitializeAsync() => _index = await WithAsync([.. Enumerable.Range(0, Items).Select(number => Item(
        $"k{number}", $"Dog <b>{number}</b> | A licence & “more” for dog {number} # more <More> | fish 🧱 chips", $"Madra <b>{number}</b> | Ceadúnas & “breis” {number} # breis <Breis> | iasc 🧱"))]);

    public Task DisposeAsync()
    {
        _index!.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Parse_AnyText_IsUnderstoodSomehow() => ForAll(text =>
    {
        var query = QueryParser.Parse(text);
        Assert.Equal(text.Trim(), query.Text);
        Assert.All(query.Groups, group => Assert.NotEmpty(group));
        Assert.All(query.Groups.SelectMany(group => group).Concat(query.Excluded), clause => Assert.All(clause.Words, word => Assert.NotEqual("", word)));
        Assert.True(query.Excluded.Count == 0 || query.Groups.Count > 0);
    });

    [Fact]
    public void Keys_AnyText_AreLettersAndDigitsOnly() => ForAll(text =>
    {
        foreach (var language in LanguageExtensions.Both)
        {
            _ = WordAnalysis.Keys(language, text);
            Assert.All(SearchKeys.Of(language, text), key => Assert.True(key.Length > 0 && key.All(char.IsLetterOrDigit), key));
            Assert.All(SearchKeys.Sequence(language, text), letter => Assert.True(letter == ' ' || char.IsLetterOrDigit(letter)));
        }
    });

    [Fact]
    public void Search_AnyText_IsAnsweredWithSafeSnippets() => ForAll(text =>
    {
        foreach (var language in LanguageExtensions.Both)
        {
            foreach (var asTyped in new[] { false, true })
            {
                var results = _index!.Search(Short(text), language, request => request with { AsTyped = asTyped });
                Assert.InRange(results.Total, 0, Items);
                Assert.All(results.Hits, AssertIsSafe);
            }
        }
    });

    /// <summary>None of these words stands in any item, so whatever the signs around them say, nothing may be found.</summary>
    [Fact]
    public void Search_SignsAroundWordsThatStandNowhere_FindNothing()
    {
        var strangers = Gen.Elements([.. Signs.Where(sign => SearchKeys.WordsOf(sign).Count == 0), "xqzzy", "wvutt", "NEAR", "NOT xqzzy", "qqq*"]).ArrayOf().Select(string.Concat).ToArbitrary();
        Check.One(Fixed, Prop.ForAll(strangers, text => Assert.Equal(0, _index!.Search(Short(text), adjust: request => request with { AsTyped = true }).Total)));
    }

    [Theory]
    [InlineData("\" OR \"dog")]
    [InlineData("xqzzy\" OR \"licence")]
    [InlineData("xqzzy) OR (licence")]
    [InlineData("xqzzy\") OR (\"licence\"")]
    [InlineData("{title body} : xqzzy")]
    [InlineData("NEAR(xqzzy wvutt, 99)")]
    [InlineData("xqzzy' OR 99=99 --")]
    [InlineData("xqzzy UNION SELECT")]
    [InlineData("^xqzzy + wvutt")]
    public void Search_Injection_DoesNotFindEverything(string text)
    {
        // Those that name a word of every item find it as a word, and never as an alternative to what is missing.
        var results = _index!.Search(text, adjust: request => request with { AsTyped = true });
        Assert.True(results.Total == 0 || text.Contains("licence", StringComparison.Ordinal) || text.Contains("dog", StringComparison.Ordinal), $"{results.Total} found");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ó")]
    [InlineData("a ")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("bhf-")]
    [InlineData("🧱")]
    [InlineData("a’")]
    [InlineData("cead pleanála ")]
    [InlineData("mbunreachtúlachtai")]
    [InlineData("\u0301")]
    [InlineData("OR ")]
    [InlineData("-a ")]
    public void Analysis_TenThousandCharacters_TakesLittleTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (10_000 / piece.Length) + 1))[..10_000];
        foreach (var language in LanguageExtensions.Both)
        {
            AssertIsQuick(() => WordAnalysis.Keys(language, text));
            AssertIsQuick(() => SearchKeys.Sequence(language, text));
        }

        AssertIsQuick(() => QueryParser.Parse(text));
        AssertIsQuick(() => Folding.Fold(text));
        AssertIsQuick(() => Vocabulary.FormOf(text));
        AssertIsQuick(() => QueryLog.Normal(text));
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("dog ")]
    [InlineData("\"dog licence\" OR ")]
    [InlineData("lic* ")]
    [InlineData("licnece ")]
    [InlineData("x")]
    public void Search_LongestQuery_IsAnswered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, SearchQuery.MaxLength))[..SearchQuery.MaxLength];
        Assert.All(_index!.Search(text).Hits, AssertIsSafe);
    }

    [Fact]
    public void Fold_AnyText_IsFoldedOnce() => ForAll(text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));

    private static void ForAll(Action<string> check)
    {
        Check.One(Fixed, Prop.ForAll(AnyText, check));
        Check.One(Fixed, Prop.ForAll(SignText, check));
    }

    private static string Short(string text) => text.Length <= SearchQuery.MaxLength ? text : text[..SearchQuery.MaxLength];

    private static void AssertIsSafe(SearchHit hit)
    {
        var bare = hit.SnippetHtml.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
        Assert.DoesNotContain(bare, sign => sign is '<' or '>' or '"' or '\'');
        Assert.Equal(bare.Count(sign => sign == '&'), System.Text.RegularExpressions.Regex.Count(bare, "&(amp|lt|gt|quot|#39|#x[0-9A-F]+);"));
        Assert.Equal(hit.SnippetHtml.Split("<mark>").Length, hit.SnippetHtml.Split("</mark>").Length);
    }

    /// <summary>The best of several, since the machine may be busy with something else.</summary>
    private static void AssertIsQuick(Func<object?> act)
    {
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var began = Stopwatch.GetTimestamp();
            act();
            return Stopwatch.GetElapsedTime(began);
        });
        Assert.True(best < LongestForALongQuery, $"{best.TotalMilliseconds:F0} ms");
    }
}
