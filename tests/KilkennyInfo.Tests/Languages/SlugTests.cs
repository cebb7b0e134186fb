using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Languages;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Conas gearán a dhéanamh", "conas-gearan-a-dheanamh")]
    [InlineData("Cairt do Chustaiméirí", "cairt-do-chustaimeiri")]
    [InlineData("ÁÉÍÓÚ áéíóú", "aeiou-aeiou")]
    [InlineData("D’ainm agus d'uimhir", "dainm-agus-duimhir")]
    [InlineData("tOmbudsman: cé hé?", "tombudsman-ce-he")]
    [InlineData("ḃ ċ ḋ", "b-c-d")]
    [InlineData("  spaces   and --- hyphens  ", "spaces-and-hyphens")]
    [InlineData("Form 12/b (2026)", "form-12-b-2026")]
    [InlineData("日本", "")]
    [InlineData("’", "")]
    [InlineData("", "")]
    public void From_Words_FoldsThem(string words, string expected) => Assert.Equal(expected, Slug.From(words));

    [Fact]
    public void From_ComposedAndDecomposed_AreTheSame()
    {
        const string words = "Nós Imeachta Gearán";
        Assert.Equal(Slug.From(words), Slug.From(words.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void From_WhatIsNoText_IsEmpty()
    {
        Assert.Empty(Slug.From("a\uFFFE"));
        Assert.Empty(Slug.From("a\uD800"));
    }

    [Fact]
    public void From_LongWords_CutsAtTheLimitWithoutAHyphenAtTheEnd()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("abcdefg ", 20)));
        Assert.True(Slug.IsValid(slug), slug);
        Assert.InRange(slug.Length, 70, Slug.MaxLength);
    }

    [Fact]
    public void From_AnyWords_IsValidOrEmptyAndFoldsToItself()
    {
        const string alphabet = "abzABZáÉ019-_ ’'./\\%ß日\u0301\u00a0\t{}#";
        var random = new Random(20261122);
        for (var round = 0; round < 5000; round++)
        {
            var words = new string([.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            var slug = Slug.From(words);
            Assert.True(slug.Length == 0 || Slug.IsValid(slug), $"“{words}” became “{slug}”");
            Assert.Equal(slug, Slug.From(slug));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("á")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    public void IsValid_NotASlug_IsFalse(string slug) => Assert.False(Slug.IsValid(slug));

    [Fact]
    public void IsValid_TooLong_IsFalse()
    {
        Assert.True(Slug.IsValid(new string('a', Slug.MaxLength)));
        Assert.False(Slug.IsValid(new string('a', Slug.MaxLength + 1)));
    }
}
