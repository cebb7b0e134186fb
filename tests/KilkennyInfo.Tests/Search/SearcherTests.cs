using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Support.SmallIndex;

namespace KilkennyInfo.Tests.Search;

public sealed class SearcherTests
{
    [Fact]
    public async Task Search_WordWithItsFada_RanksAboveTheWordWithout()
    {
        using var index = await WithAsync(
            Item("turn", "One | Words here", "Aon | Tá an cas sin ann"), Item("case", "Two | Words here", "Dó | Tá an cás sin ann"), Item("turn2", "Three | Words here", "Trí | Tá an cas sin ann"));
        Assert.Equal("case", index.Keys("cás", Language.Irish)[0]);
        Assert.Contains("turn", index.Keys("cás", Language.Irish));
        Assert.Equal("case", index.Keys("cas", Language.Irish)[^1]);
    }

    [Fact]
    public async Task Search_WithoutFadas_FindsTheWordWithThem()
    {
        using var index = await WithAsync(Item("a", "Planning | Words", "Pleanáil | Cead pleanála"), Item("b", "Other | Words", "Eile | Focail"));
        Assert.Equal(["a"], index.Keys("pleanala", Language.Irish));
        Assert.Null(index.Search("pleanala", Language.Irish).Suggestion);
    }

    [Theory]
    [InlineData("licences")]
    [InlineData("LICENCE")]
    [InlineData("licensed")]
    public async Task Search_AnyFormOfAWord_FindsIt(string text)
    {
        using var index = await WithAsync(Item("a", "Dogs | A licence for each", "Madraí | Ceadúnas"), Item("b", "Other | Words", "Eile | Focail"));
        Assert.Equal(["a"], index.Keys(text));
    }

    [Theory]
    [InlineData("\"dog licence\"", "whole")]
    [InlineData("“dog licence”", "whole")]
    [InlineData("\"licence dog\"", "")]
    [InlineData("\"dog licences\"", "whole")]
    public async Task Search_Phrase_FindsOnlyTheWordsInThatOrder(string text, string expected)
    {
        using var index = await WithAsync(
            Item("whole", "A | Get a dog licence here", "A | Focail"), Item("apart", "B | A licence for every other kind of dog", "B | Focail"), Item("none", "C | Words", "C | Focail"));
        Assert.Equal(expected, string.Join(' ', index.Keys(text)));
    }

    [Theory]
    [InlineData("licence -cat", "dog")]
    [InlineData("licence -cats", "dog")]
    [InlineData("licence -\"black cat\"", "cat dog")]
    [InlineData("dog OR cat", "cat dog")]
    [InlineData("dog NÓ cat", "cat dog")]
    [InlineData("licence dog OR hen", "cat dog")]
    [InlineData("lic*", "cat dog")]
    [InlineData("title:dog", "dog")]
    [InlineData("teideal:dog", "dog")]
    [InlineData("title:licence", "")]
    [InlineData("-licence", "cat dog")]
    public async Task Search_Signs_DoWhatTheySay(string text, string expected)
    {
        using var index = await WithAsync(
            Item("dog", "Dog | A licence", "Madra | Ceadúnas"), Item("cat", "Cat | A licence", "Cat | Ceadúnas"), Item("none", "Words | Nothing of it", "Focail | Rud ar bith"));
        Assert.Equal(expected, string.Join(' ', index.Keys(text, adjust: request => request with { AsTyped = true, MatchedIn = Language.English }).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Search_AllWordsAcrossSections_IsFoundAndHalfOfThemComesAfter()
    {
        using var index = await WithAsync(
            Item("half", "Licence licence | Licence licence licence", "Focail | Focail"),
            Item("across", "Words | Something # one One | A dog lives here # two Two | The licence is here", "Focail | Focail # one Aon | Focail # two Dó | Focail"),
            Item("third", "Words | Only a hen", "Focail | Focail"));
        Assert.Equal(["across", "half"], index.Keys("dog licence"));
        Assert.Equal(["across"], index.Keys("dog licence lives"));
    }

    [Fact]
    public async Task Search_OneSectionWithAllWords_ComesBeforeNothingElse()
    {
        using var index = await WithAsync(
            Item("whole", "Words | A dog needs a licence", "Focail | Focail"), Item("dog", "Dog dog dog | Dog", "Focail | Focail"), Item("licence", "Licence | Licence", "Focail | Focail"));
        Assert.Equal("whole", index.Keys("dog licence")[0]);
    }

    [Theory]
    [InlineData(Language.English, "english irish")]
    [InlineData(Language.Irish, "irish english")]
    public async Task Search_WordOfBothLanguages_ShowsOwnLanguageFirst(Language language, string expected)
    {
        using var index = await WithAsync(Item("english", "One | The radio is on", "Aon | Focail"), Item("irish", "Two | Words", "Dó | Tá radio ar siúl"));
        Assert.Equal(expected, string.Join(' ', index.Keys("radio", language)));
    }

    [Fact]
    public async Task Search_FoundInThePartnerOnly_IsShownThroughTheOwnText()
    {
        using var index = await WithAsync(
            Item("a", "Complaints | We listen # how How | Write to us", "Gearáin | Éistimid # conas Conas | Scríobh gearán chugainn"), Item("b", "Other | Words", "Eile | Focail"));
        var hit = Assert.Single(index.Search("scríobh gearán", Language.English, request => request with { AsTyped = true }).Hits);
        Assert.Equal((Language.Irish, "Complaints", "How", "/en/a#how"), (hit.MatchedIn, hit.Title, hit.Heading, hit.Url));
        Assert.Contains("<mark>Scríobh</mark> <mark>gearán</mark>", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.Equal(new PartnerLink(Language.Irish, "/ga/a-ga#conas", "Gearáin"), hit.Partner);
    }

    [Fact]
    public async Task Search_FoundInTheOwnText_NamesThePartner()
    {
        using var index = await WithAsync(Item("a", "Complaints | We listen # how How | Write to us", "Gearáin | Éistimid # conas Conas | Scríobh chugainn"));
        var hit = Assert.Single(index.Search("scríobh", Language.Irish).Hits);
        Assert.Equal((Language.Irish, "Gearáin", "Conas", "/ga/a-ga#conas"), (hit.MatchedIn, hit.Title, hit.Heading, hit.Url));
        Assert.Equal(new PartnerLink(Language.English, "/en/a#how", "Complaints"), hit.Partner);
    }

    [Fact]
    public async Task Search_FoundInBothTexts_IsThereOnceAndInTheOwnLanguage()
    {
        using var index = await WithAsync(Item("a", "Radio | The radio # two Radio | Radio", "Radio | An radio # do Radio | Radio"));
        foreach (var language in LanguageExtensions.Both)
        {
            var results = index.Search("radio", language);
            Assert.Equal((1, language), (results.Total, Assert.Single(results.Hits).MatchedIn));
        }
    }

    [Fact]
    public async Task Search_TypedInTheOtherLanguage_PutsThatLanguagesTextsFirst()
    {
        // “fear” is a word of both languages; with “céile” the question is Irish, wherever it is typed.
        using var index = await WithAsync(
            Item("fright", "Fear | Fear and more fear", "Eagla | Eagla"), Item("spouse", "Spouse | Words", "Fear céile | Fear céile"), Item("other", "Man | Words", "Fear | Fear"));
        var hits = index.Search("fear céile", Language.English, request => request with { AsTyped = true }).Hits;
        Assert.Equal(("spouse", Language.Irish, "Spouse"), (hits[0].Key, hits[0].MatchedIn, hits[0].Title));
        Assert.Equal(["spouse", "other", "fright"], hits.Select(hit => hit.Key));
    }

    [Fact]
    public async Task Search_Synonyms_WorkBothWaysAndAcrossTheLanguages()
    {
        using var index = await new SmallIndex(synonyms: "- { ga: [guthán], en: [telephone, ring us] }\n").FilledAsync(
            Item("telephone", "One | The telephone", "Aon | Focail"), Item("ring", "Two | You may ring us", "Dó | Focail"), Item("guthan", "Three | Words", "Trí | Ar an nguthán"),
            Item("apart", "Four | The ring is for us", "Ceathair | Focail"));
        Assert.Equal(["guthan", "ring", "telephone"], index.Keys("telephones").Order());
        Assert.Equal(["guthan", "ring", "telephone"], index.Keys("guthán", Language.Irish).Order());
        Assert.Contains("telephone", index.Keys("ring us"));
        Assert.Contains("guthan", index.Keys("ring us"));
        Assert.DoesNotContain("telephone", index.Keys("ring"));
    }

    [Fact]
    public async Task Search_OneWaySynonym_DoesNotLeadBack()
    {
        using var index = await new SmallIndex(synonyms: "- { en: [bungalow], leads-to: { en: [house], ga: [teach] } }\n").FilledAsync(
            Item("house", "One | A house", "Aon | Focail"), Item("teach", "Two | Words", "Dó | Teach"), Item("bungalow", "Three | A bungalow", "Trí | Focail"));
        Assert.Equal(["bungalow", "house", "teach"], index.Keys("bungalow").Order());
        Assert.Equal(["house"], index.Keys("house"));
    }

    [Fact]
    public async Task Search_SynonymOfSeveralWords_IsTakenAsAWhole()
    {
        using var index = await new SmallIndex(synonyms: "- { en: [call back, callback] }\n").FilledAsync(
            Item("callback", "One | Ask for a callback", "Aon | Focail"), Item("back", "Two | Go back", "Dó | Focail"), Item("words", "Three | Words", "Trí | Focail"));
        Assert.Equal(["callback"], index.Keys("call back"));
    }

    [Fact]
    public async Task Search_Quoted_HasNoSynonymsAndNoCorrection()
    {
        using var index = await new SmallIndex(synonyms: "- { en: [bungalow, house] }\n").FilledAsync(Item("house", "One | A house", "Aon | Focail"));
        Assert.Empty(index.Keys("\"bungalow\""));
        Assert.Equal(["house"], index.Keys("bungalow"));
    }

    [Fact]
    public async Task Search_BestBet_ComesFirstAndIsMarked()
    {
        using var index = await new SmallIndex(bestBets: "- { page: chosen, en: [bin collection, bins], ga: [araid] }\n").FilledAsync(
            Item("bins", "Bin collection | Bin collection bins", "Araid | Araid"), Item("chosen", "Contact us | Bin questions", "Teagmháil | Ceist"));
        foreach (var (text, language) in new[] { ("bin collections", Language.English), ("the bins", Language.English), ("araid", Language.Irish), ("araid", Language.English), ("bins", Language.Irish) })
        {
            var hits = index.Search(text, language).Hits;
            Assert.Equal(("chosen", true), (hits[0].Key, hits[0].IsBestBet));
            Assert.All(hits.Skip(1), hit => Assert.False(hit.IsBestBet));
            Assert.Equal(["chosen", "bins"], hits.Select(hit => hit.Key));
        }
    }

    [Theory]
    [InlineData("", "/en/chosen#fire")]
    [InlineData(" at-top: true,", "/en/chosen")]
    public async Task Search_BestBet_OpensAtItsTopWhenTheEditorSaysSo(string flag, string expected)
    {
        using var index = await new SmallIndex(bestBets: $"- {{ page: chosen,{flag} en: [house fire] }}\n").FilledAsync(
            Item("chosen", "Contact us | Ring 112 # fire Fire | A house on fire", "Teagmháil | Glaoigh ar 112 # doitean Dóiteán | Teach trí thine"));
        Assert.Equal(expected, index.Search("house fire").Hits[0].Url);
    }

    [Fact]
    public async Task Search_PhraseThatIsTheTitle_OpensAtTheTop()
    {
        var before = string.Join(' ', Enumerable.Repeat("beginning", 60));
        var others = Enumerable.Range(0, 8).Select(number => Item($"other{number}", "Other | Words", "Eile | Focail"));
        using var index = await WithAsync([.. others, Item(
            "charter", $"Customer charter | {before} # ask The customer charter | Customer charter, customer charter", $"Cairt do chustaiméirí | {before} # iarrtar An chairt do chustaiméirí | Cairt do chustaiméirí")]);
        Assert.Equal("/en/charter", index.Search("\"customer charter\"").Hits[0].Url);
        Assert.Equal("/ga/charter-ga", index.Search("\"cairt do chustaiméirí\"", Language.Irish).Hits[0].Url);
    }

    [Fact]
    public async Task Search_BestBet_IsThereThoughNoTextHasTheWords()
    {
        using var index = await new SmallIndex(bestBets: "- { page: chosen, en: [zebra crossing] }\n").FilledAsync(Item("chosen", "Contact us | Words", "Teagmháil | Focail"));
        var results = index.Search("zebra crossing");
        Assert.Equal((1, "chosen", "/en/chosen"), (results.Total, Assert.Single(results.Hits).Key, results.Hits[0].Url));
        Assert.Equal("Words", results.Hits[0].SnippetHtml);
    }

    [Theory]
    [InlineData("bins on Monday")]
    [InlineData("bins licence")]
    [InlineData("bin")]
    public async Task Search_BestBet_HoldsOnlyForTheWholeQuery(string text)
    {
        using var index = await new SmallIndex(bestBets: "- { page: chosen, en: [bins collection] }\n").FilledAsync(
            Item("bins", "Bins | Bins on Monday with a licence", "Araid | Araid"), Item("chosen", "Contact us | Words", "Teagmháil | Focail"));
        Assert.Equal(["bins"], index.Keys(text));
    }

    [Fact]
    public async Task Search_BestBet_StaysOutOfWhatTheReaderHasNarrowedTo()
    {
        using var index = await new SmallIndex(bestBets: "- { page: chosen, en: [bins] }\n").FilledAsync(
            Item("bins", "Bins | Bins", "Araid | Araid", SearchKind.Contact), Item("chosen", "Contact us | Words", "Teagmháil | Focail"));
        Assert.Equal(["chosen", "bins"], index.Keys("bins"));
        Assert.Equal(["bins"], index.Keys("bins", adjust: request => request with { Kind = SearchKind.Contact }));
        Assert.Equal(["bins"], index.Keys("bins", adjust: request => request with { Sort = SearchSort.Newest }));
    }

    [Fact]
    public async Task Search_BestBetOfAPageThatIsGone_IsLeftOut()
    {
        using var index = await new SmallIndex(bestBets: "- { page: gone, en: [bins] }\n").FilledAsync(Item("bins", "Bins | Bins", "Araid | Araid"));
        Assert.Equal(["bins"], index.Keys("bins"));
    }

    [Fact]
    public async Task Search_TypingErrorInTheOnlyWord_IsCorrected()
    {
        using var index = await WithAsync(Item("a", "Complaints | Make a complaint", "Gearáin | Déan gearán, gearán"), Item("b", "Other | Words", "Eile | Focail"));
        var results = index.Search("compliant");
        Assert.Equal(["a"], results.Hits.Select(hit => hit.Key));
        Assert.Equal(new Suggestion("complaint", IsApplied: true), results.Suggestion);
        Assert.Contains("<mark>complaint</mark>", results.Hits[0].SnippetHtml, StringComparison.Ordinal);
        Assert.Equal(["a"], index.Keys("gerán", Language.Irish));
    }

    [Fact]
    public async Task Search_TypingErrorBesideAWordThatIsThere_IsOnlySuggested()
    {
        using var index = await WithAsync(Item("a", "Complaints | Make a complaint at the office", "Gearáin | Déan gearán"), Item("b", "Office | The office", "Oifig | Focail"));
        var results = index.Search("Compliant, office");
        Assert.Equal(new Suggestion("complaint, office", IsApplied: false), results.Suggestion);
        Assert.Contains("b", results.Hits.Select(hit => hit.Key));
    }

    [Fact]
    public async Task Search_AsTyped_CorrectsAndSuggestsNothing()
    {
        using var index = await WithAsync(Item("a", "Complaints | Make a complaint", "Gearáin | Déan gearán"));
        var results = index.Search("compliant", adjust: request => request with { AsTyped = true });
        Assert.Equal((0, null), (results.Total, results.Suggestion));
        Assert.Empty(results.Hits);
    }

    [Theory]
    [InlineData("complaint")]
    [InlineData("R95A39T")]
    [InlineData("2026")]
    [InlineData("xqz")]
    [InlineData("unrelatedness")]
    public async Task Search_WordThatIsThereOrLikeNone_HasNoSuggestion(string text)
    {
        using var index = await WithAsync(Item("a", "Complaints | Make a complaint in 2025 to R95A39X", "Gearáin | Déan gearán"));
        Assert.Null(index.Search(text).Suggestion);
    }

    [Fact]
    public async Task Search_SlipForASynonym_FindsWhatTheSynonymMeans()
    {
        using var index = await new SmallIndex(synonyms: "- { en: [bungalow, house] }\n").FilledAsync(Item("house", "One | A house", "Aon | Focail"));
        Assert.Equal(["house"], index.Keys("bungalwo"));
    }

    [Fact]
    public async Task Search_Facets_CountWithTheOtherChoicesKept()
    {
        using var index = await WithAsync(
            Item("p1", "Radio | Radio", "A | Focail"), Item("p2", "Radio | Radio", "B | Focail"), Item("p3", "C | Words", "Radio | Radio"),
            Item("c1", "Radio | Radio", "D | Focail", SearchKind.Contact), Item("c2", "E | Words", "Radio | Radio", SearchKind.Contact),
            Item("d1", "Radio | Radio", "F | Focail", SearchKind.Document, format: "pdf"), Item("none", "Words | Words", "Focail | Focail"));
        var all = index.Search("radio");
        Assert.Equal(6, all.Total);
        Assert.Equal([(SearchKind.Page, 3), (SearchKind.Document, 1), (SearchKind.Contact, 2)], all.Facets.Kinds.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([(Language.Irish, 2), (Language.English, 4)], all.Facets.Languages.Select(facet => (facet.Value, facet.Count)).Order());
        Assert.Equal([("html", 5), ("pdf", 1)], all.Facets.Formats.Select(facet => (facet.Value, facet.Count)));

        var contacts = index.Search("radio", adjust: request => request with { Kind = SearchKind.Contact });
        Assert.Equal(["c1", "c2"], contacts.Hits.Select(hit => hit.Key));
        Assert.Equal([(SearchKind.Page, 3), (SearchKind.Document, 1), (SearchKind.Contact, 2)], contacts.Facets.Kinds.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([(Language.Irish, 1), (Language.English, 1)], contacts.Facets.Languages.Select(facet => (facet.Value, facet.Count)).Order());

        var narrow = index.Search("radio", adjust: request => request with { Kind = SearchKind.Contact, MatchedIn = Language.Irish });
        Assert.Equal(["c2"], narrow.Hits.Select(hit => hit.Key));
        Assert.Equal(1, narrow.Facets.Kinds.Single(facet => facet.Value is SearchKind.Page).Count);
        Assert.Equal(["d1"], index.Keys("radio", adjust: request => request with { Format = "pdf" }));
        Assert.Empty(index.Keys("radio", adjust: request => request with { Format = "odt" }));
    }

    [Fact]
    public async Task Search_EachFacet_CountsWhatChoosingItGives()
    {
        using var index = await WithAsync([.. Enumerable.Range(0, 30).Select(number => Item(
            $"k{number}", number % 3 == 0 ? "Words | Words" : "Radio | Radio", number % 3 == 2 ? "Focail | Focail" : "Radio | Radio", (SearchKind)(number % 4), format: number % 5 == 0 ? "pdf" : "html"))]);
        var all = index.Search("radio", Language.Irish);
        Assert.All(all.Facets.Kinds, facet => Assert.Equal(facet.Count, index.Search("radio", Language.Irish, request => request with { Kind = facet.Value }).Total));
        Assert.All(all.Facets.Languages, facet => Assert.Equal(facet.Count, index.Search("radio", Language.Irish, request => request with { MatchedIn = facet.Value }).Total));
        Assert.All(all.Facets.Formats, facet => Assert.Equal(facet.Count, index.Search("radio", Language.Irish, request => request with { Format = facet.Value }).Total));
    }

    [Fact]
    public async Task Search_Newest_OrdersByDateAndLeavesOutWhatHasOnlySomeWords()
    {
        using var index = await WithAsync(
            Item("old", "Dog licence | Dog licence", "A | Focail", updated: "2020-01-01"), Item("new", "Words | A dog and its licence", "B | Focail", updated: "2026-01-01"),
            Item("middle", "Words | The licence of a dog", "C | Focail", updated: "2023-01-01"), Item("half", "Dog | Dog", "D | Focail", updated: "2026-11-01"));
        Assert.Equal(["new", "middle", "old"], index.Keys("dog licence", adjust: request => request with { Sort = SearchSort.Newest }));
    }

    [Theory]
    [InlineData(SearchSort.Relevance, 10)]
    [InlineData(SearchSort.Relevance, 7)]
    [InlineData(SearchSort.Relevance, 50)]
    [InlineData(SearchSort.Newest, 10)]
    public async Task Search_Pages_HaveEachItemOnceAndTheSameEveryTime(SearchSort sort, int limit)
    {
        using var index = await new SmallIndex(bestBets: "- { page: k33, en: [radio] }\n").FilledAsync([.. Enumerable.Range(0, 43).Select(number => Item(
            $"k{number}", number % 4 == 0 ? "Radio | Radio" : $"Words | Words {string.Concat(Enumerable.Repeat("other ", number))} radio", number % 2 == 0 ? "Radio | Radio" : "Focail | Focail", updated: $"2026-01-{1 + (number % 20):00}"))]);
        List<string> Whole() => [.. Enumerable.Range(0, 10).SelectMany(page => index.Keys("radio", adjust: request => request with { Sort = sort, Limit = limit, Offset = page * limit }))];
        var once = Whole();
        Assert.Equal(43, once.Count);
        Assert.Equal(43, once.Distinct().Count());
        Assert.Equal(once, Whole());
        Assert.Equal(43, index.Search("radio", adjust: request => request with { Sort = sort, Offset = 900 }).Total);
    }

    [Fact]
    public async Task Search_WordsInOneSection_OpenThere()
    {
        using var index = await WithAsync(Item("a", "Dogs | General words # fees What it costs | The licence costs twenty euro # where Where | At the office", "Madraí | Focail # taille Táille | Focail # ait Áit | Focail"));
        Assert.Equal("/en/a#fees", Assert.Single(index.Search("twenty euro").Hits).Url);
        Assert.Equal("What it costs", index.Search("twenty euro").Hits[0].Heading);
        Assert.Equal("/en/a#where", Assert.Single(index.Search("office").Hits).Url);
        Assert.Equal("/en/a", Assert.Single(index.Search("dogs").Hits).Url);
    }

    [Fact]
    public async Task Search_PartnerWithFewerSections_OpensThereAtTheTop()
    {
        using var index = await WithAsync(Item("a", "Dogs | Words # fees Fees | Twenty euro", "Madraí | Focail"));
        var hit = Assert.Single(index.Search("twenty euro", Language.Irish).Hits);
        Assert.Equal(("/ga/a-ga", "/en/a#fees"), (hit.Url, hit.Partner.Url));
    }

    [Fact]
    public async Task Search_Contact_IsFoundByItsNumberAndItsNameAndIsAContact()
    {
        using var index = await WithAsync(
            Item("planning", "Planning | 056 779 4000 · planning@example.ie · John Street", "Pleanáil | 056 779 4000 · planning@example.ie · Sráid Eoin", SearchKind.Contact, address: "contact-us#unit-planning"),
            Item("page", "Other | Words", "Eile | Focail"));
        foreach (var text in new[] { "planning", "056 779 4000", "planning@example.ie", "John Street" })
        {
            var hit = index.Search(text).Hits[0];
            Assert.Equal(("planning", SearchKind.Contact, "/en/contact-us#unit-planning"), (hit.Key, hit.Kind, hit.Url));
        }
    }

    [Fact]
    public async Task Search_OnlySmallWords_LooksForThem()
    {
        using var index = await WithAsync(Item("a", "Who we are | What we do", "Cé muid féin | Focail"), Item("b", "Other | Words", "Eile | Focail"));
        Assert.Equal(["a"], index.Keys("who we are"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("*")]
    [InlineData("- & !")]
    public async Task Search_NothingToLookFor_FindsNothing(string text)
    {
        using var index = await WithAsync(Item("a", "One | Words", "Aon | Focail"));
        Assert.Equal(0, index.Search(text).Total);
    }

    [Fact]
    public async Task Search_EmptyIndex_FindsNothing()
    {
        using var index = await WithAsync();
        Assert.Equal(0, index.Search("complaint -dog \"licence fee\" pre* title:x").Total);
    }

    [Fact]
    public async Task Search_TooLong_IsRefused()
    {
        using var index = await WithAsync(Item("a", "One | Words", "Aon | Focail"));
        Assert.Equal(0, index.Search(new string('x', SearchQuery.MaxLength)).Total);
        Assert.ThrowsAny<ArgumentException>(() => index.Search(new string('x', SearchQuery.MaxLength + 1)));
    }

    [Fact]
    public async Task Search_ManyWordsThatAllOccur_IsAnswered()
    {
        using var index = await WithAsync(Item("a", "One | a b c d e f g h i j k l m n o p q r s t u v w x y z", "Aon | Focail"), Item("b", "Two | x y z", "Dó | Focail"));
        var text = string.Join(' ', Enumerable.Range(0, 140).Select(number => (char)('a' + (number % 26))))[..270];
        Assert.Equal("a", index.Keys(text)[0]);
        Assert.Equal("a", index.Keys(text + " missing")[0]);
    }
}
