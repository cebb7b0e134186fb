using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The pairs of a review, as those see them who may read pages and those who may not.</summary>
public sealed class ReviewDraftPageTests
{
    [Theory]
    [InlineData(Role.Publisher, true)]
    [InlineData(Role.SpcClerk, false)]
    public async Task Draft_NamesEachPair_AndLinksOnlyWhereTheLinkOpens(Role role, bool opens)
    {
        await using var desk = await DeskSite.StartAsync();
        var chair = await desk.AddAsync("Cian Chair", Role.WorkingGroupChair);
        await desk.AddAsync("Reader", role);
        var because = new Bilingual<string>("Mar gheall air.", "Because of it.");
        Assert.Empty(await desk.Get<ReviewOpening>().OpenEarlyAsync(chair, "It is wanted.", default));
        foreach (var step in ReviewRules.All.Where(ReviewRules.MayBeSkipped))
        {
            Assert.Empty(await desk.Get<ReviewSteps>().SkipAsync(chair, step, because, default));
        }

        Assert.Empty(await desk.Get<ReviewDecisions>().KeepRestAsync(chair, because, default));
        Assert.Empty(await desk.Get<ReviewDrafting>().DraftAsync(chair, default));
        using var client = await DeskClient.SignInAsync(desk, "Reader");
        var main = (await client.PageAsync("/desk/plan/review/draft")).QuerySelector("main")!;
        Assert.Contains("You said, we did: review of", main.TextContent, StringComparison.Ordinal);
        var links = main.QuerySelectorAll("a[href^='/desk/pages/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(opens ? 3 : 0, links.Count);
        foreach (var address in links)
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
