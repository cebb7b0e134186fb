using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Content;

/// <summary>Each of the 92 commitments of the Plan is found, word for word, on its page in both languages.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class CommitmentTests(LiveSiteFixture live)
{
    private static readonly string[] Carriers = ["complaints-procedure", "customer-charter"];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 92)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Commitment_EachNumber_StandsOnItsPage(int number)
    {
        var commitment = Assert.Single(SiteContent.Data.Commitments, commitment => commitment.Number == number);
        await StandsOnAsync(SiteContent.Data.PlanInForce!.PageKey, commitment.Sentence);
        foreach (var promised in commitment.Promised)
        {
            Assert.Contains(promised.PageKey, Carriers);
            await StandsOnAsync(promised.PageKey, promised.Words);
        }
    }

    [Fact]
    public void Commitments_OfTheCharterAndTheProcedure_AreBoundToTheirWords() =>
        Assert.Equal(Carriers, SiteContent.Data.Commitments.SelectMany(commitment => commitment.Promised).Select(promised => promised.PageKey).Distinct().Order());

    [Fact]
    public void Commitments_Principles_AreTheTwelve() =>
        Assert.Equal(Enumerable.Range(1, 12), SiteContent.Data.Commitments.Select(commitment => commitment.Principle).OfType<int>().Distinct().Order());

    [Fact]
    public void Commitments_Sentences_AreWholeAndDiffer()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            Assert.All(SiteContent.Data.Commitments, commitment => Assert.InRange(commitment.Sentence[language].Length, 10, 400));
        }
    }

    private async Task StandsOnAsync(string pageKey, Bilingual<string> words)
    {
        var page = live.Site.Services.GetRequiredService<PublicSite>().Current.Site.Find(pageKey)!;
        foreach (var language in LanguageExtensions.Both)
        {
            var document = await live.DocumentAsync(LiveSite.AddressOf(page, language));
            var text = ReadableText.Squeeze(document.QuerySelector("main")!.TextContent);
            Assert.Contains(ReadableText.Squeeze(words[language]), text, StringComparison.Ordinal);
        }
    }
}
