using KilkennyInfo.Search;

namespace KilkennyInfo.Tests.Search;

public sealed class QueryParserTests
{
    /// <summary>
    /// The query as it was understood: groups with spaces between them, clauses of one group with <c>/</c>, a phrase in square
    /// brackets, <c>*</c> behind a beginning, <c>title:</c> before a title word, exclusions at the end with <c>-</c>.
    /// </summary>
    [Theory]
    [InlineData("dog licence", "dog licence")]
    [InlineData("  dog \t licence\n", "dog licence")]
    [InlineData("cead pleanála", "cead pleanála")]
    [InlineData("\"dog licence\"", "[dog licence]")]
    [InlineData("“dog licence” fee", "[dog licence] fee")]
    [InlineData("„cead pleanála“ táille", "[cead pleanála] táille")]
    [InlineData("fee “dog licence\"", "fee [dog licence]")]
    [InlineData("dog\"licence fee\"", "dog [licence fee]")]
    [InlineData("dog -cat", "dog -cat")]
    [InlineData("-cat dog", "dog -cat")]
    [InlineData("dog -\"black cat\"", "dog -[black cat]")]
    [InlineData("dog OR cat", "dog/cat")]
    [InlineData("madra NÓ cat", "madra/cat")]
    [InlineData("dog OR cat OR hen licence", "dog/cat/hen licence")]
    [InlineData("dog or cat", "dog or cat")]
    [InlineData("madra nó cat", "madra nó cat")]
    [InlineData("ORDER", "ORDER")]
    [InlineData("\"dog licence\" OR cat", "[dog licence]/cat")]
    [InlineData("licen*", "licen*")]
    [InlineData("dog licen* fee", "dog licen* fee")]
    [InlineData("title:dog", "title:dog")]
    [InlineData("teideal:madra táille", "title:madra táille")]
    [InlineData("TITLE:dog", "title:dog")]
    [InlineData("title:\"dog licence\"", "title:[dog licence]")]
    [InlineData("title:licen*", "title:licen*")]
    [InlineData("dog -title:cat", "dog -title:cat")]
    [InlineData("dog & cat", "dog cat")]
    [InlineData("dog - cat", "dog cat")]
    [InlineData("dog, cat; hen!", "dog cat hen")]
    [InlineData("n-oifig d’oifig O'Brien", "n-oifig d’oifig O'Brien")]
    public void Parse_SignsThatHoldTogether_AreUnderstood(string text, string expected) => Assert.Equal(expected, Written(QueryParser.Parse(text)));

    [Theory]
    [InlineData("\"dog licence", "dog licence")]
    [InlineData("dog \"licence", "dog licence")]
    [InlineData("“dog licence", "dog licence")]
    [InlineData("\"dog\" licence\"", "dog licence")]
    [InlineData("dog \"\" licence", "dog licence")]
    [InlineData("OR dog", "OR dog")]
    [InlineData("dog OR", "dog OR")]
    [InlineData("dog OR OR cat", "dog OR OR cat")]
    [InlineData("dog NÓ", "dog NÓ")]
    [InlineData("OR", "OR")]
    [InlineData("dog OR -cat", "dog OR cat")]
    [InlineData("-dog", "dog")]
    [InlineData("-dog -cat", "dog cat")]
    [InlineData("title:", "title")]
    [InlineData("dog title:", "dog title")]
    [InlineData("title: dog", "title dog")]
    [InlineData("title:\"\"", "title")]
    [InlineData("NEAR(dog cat)", "NEAR dog cat")]
    [InlineData("dog AND (cat", "dog AND cat")]
    [InlineData("dog NOT cat", "dog NOT cat")]
    [InlineData("^dog", "dog")]
    [InlineData("{title} : dog", "title dog")]
    [InlineData("body:dog", "body dog")]
    [InlineData("'; DROP TABLE item; --", "DROP TABLE item")]
    public void Parse_SignsThatMakeNoSense_AreReadAsPlainWords(string text, string expected)
    {
        var query = QueryParser.Parse(text);
        Assert.Equal(expected, Written(query));
        Assert.All(query.Groups, group => Assert.True(Assert.Single(group).IsPlainWord));
    }

    /// <summary>Phrases may stand beside each other with any signs between them.</summary>
    [Fact]
    public void Parse_PlusBetweenPhrases_KeepsThePhrases() => Assert.Equal("[dog] [cat]", Written(QueryParser.Parse("\"dog\" + \"cat\"")));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("- & !")]
    [InlineData("(((")]
    [InlineData("\0\u200f")]
    public void Parse_NoWordInIt_IsEmpty(string text)
    {
        var query = QueryParser.Parse(text);
        Assert.True(query.IsEmpty);
        Assert.Empty(query.Excluded);
    }

    [Fact]
    public void Parse_Text_IsKeptAsTypedWithoutTheSpacesAround() => Assert.Equal("“Dog”  licence", QueryParser.Parse(" “Dog”  licence ").Text);

    private static string Written(SearchQuery query) => string.Join(
        ' ', query.Groups.Select(group => string.Join('/', group.Select(Written))).Concat(query.Excluded.Select(clause => "-" + Written(clause))));

    private static string Written(Clause clause)
    {
        var words = string.Join(' ', clause.Words);
        return (clause.InTitle ? "title:" : "") + (clause.IsQuoted ? $"[{words}]" : words) + (clause.IsPrefix ? "*" : "");
    }
}
