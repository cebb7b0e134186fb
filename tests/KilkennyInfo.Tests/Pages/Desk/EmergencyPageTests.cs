using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>One language ahead of the other: released, countersigned by another, given more time, over.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class EmergencyPageTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task Release_OneTextBehind_PutsTheOtherLiveAndSaysSoOnThePageAndTheDesk()
    {
        var key = await BehindAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var form = await client.PageAsync(Emergency(key));
        Assert.Contains("The Irish is behind.", form.MainText(), StringComparison.Ordinal);
        Assert.Equal("3", form.Value("days"));
        var page = await client.DoneAsync(client.SubmitAsync(form, Emergency(key), ("reason", $"Flood {key}"), ("act", "release")), Workbench.Root(key));
        Assert.Equal("It is on the site. Ask another publisher to countersign.", page.News());
        Assert.Contains($"Flood {key}", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do not drink the water.", await ReadAsync(client, $"/en/{key}-en"), StringComparison.Ordinal);
        Assert.Contains(fixture.Desk.Get<CurrentSite>()().Data.Strings[Language.Irish]["awaited.label"], await ReadAsync(client, $"/ga/{key}-ga"), StringComparison.Ordinal);
        Assert.Contains(key, (await client.PageAsync("/desk")).QuerySelector("[aria-labelledby=ahead]")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Only Publisher", Assert.Single(await Bench.AuditAsync(key, "page.emergency")).PersonName);
    }

    [Theory]
    [InlineData("", "3", "reason", "Say why this cannot wait for the other language.")]
    [InlineData("Flood", "0", "days", "Enter a number of days from 1 to 14.")]
    [InlineData("Flood", "15", "days", "Enter a number of days from 1 to 14.")]
    [InlineData("Flood", "soon", "days", "Enter a number of days from 1 to 14.")]
    public async Task Release_WithoutReasonOrEnd_IsRefusedAndKept(string reason, string days, string field, string sentence)
    {
        var key = await BehindAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Emergency(key), ("reason", reason), ("days", days), ("act", "release")).RefusedAsync());
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal((reason, days), (page.Value("reason"), page.Value("days")));
    }

    [Fact]
    public async Task Get_NothingToPutAhead_SaysWhyAndHasNoForm()
    {
        var client = await fixture.ClientAsync(Role.Publisher);
        foreach (var (key, sentence) in new[]
        {
            ("appeals", "Nothing is open to put on the site."),
            (await Bench.MakeAsync(), "Both texts are in step. Publish them together in the usual way."),
            (await Bench.MakeAsync(isInStep: false), "Each text has changes that the other does not have. Bring one of them in step first."),
        })
        {
            var page = await client.PageAsync(Emergency(key));
            Assert.Contains(sentence, page.MainText(), StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("main form"));
        }
    }

    [Fact]
    public async Task Countersign_ByAnotherPublisherOnceAndNeverByTheSame()
    {
        var key = await ReleasedAsync();
        var same = await fixture.ClientAsync(Role.Publisher);
        Assert.Null((await same.PageAsync(Emergency(key))).QuerySelector("[value=countersign]"));
        var refused = await Bench.ChangesNothingAsync(key, () => same.PostAsync(Emergency(key), Emergency(key), ("act", "countersign")).RefusedAsync());
        Assert.Equal("You released this yourself. Another publisher must countersign.", Assert.Single(refused.Issues()));

        var other = await fixture.ClientAsync(DeskPagesFixture.OtherPublisher);
        Assert.NotNull((await other.PageAsync(Emergency(key))).QuerySelector("[value=countersign]"));
        var page = await other.DoneAsync(other.PostAsync(Emergency(key), Emergency(key), ("act", "countersign")), Workbench.Root(key));
        Assert.Equal("You have countersigned.", page.News());
        Assert.Contains("Second Publisher", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

        await fixture.AddAsync($"Third {key}", Role.Publisher);
        var third = await fixture.ClientAsync($"Third {key}");
        Assert.Equal(HttpStatusCode.NotFound, (await third.PostAsync(Emergency(key), Emergency(key), ("act", "countersign"))).StatusCode);
        Assert.Equal("Second Publisher", (await Bench.StateAsync(key)).Emergency!.CountersignedBy);
        Assert.Equal("Second Publisher", Assert.Single(await Bench.AuditAsync(key, "page.emergency-countersigned")).PersonName);
    }

    [Fact]
    public async Task Extend_NeedsAReasonOfItsOwnAndAsksToBeCountersignedAgain()
    {
        var key = await ReleasedAsync();
        Assert.Empty(await Desk.Get<Emergencies>().CountersignAsync(key, fixture.PersonOf(DeskPagesFixture.OtherPublisher), CancellationToken.None));
        var before = (await Bench.StateAsync(key)).Emergency!.ExpiresUtc;
        var client = await fixture.ClientAsync(Role.Publisher);
        var refused = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Emergency(key), ("reason", " "), ("days", "10"), ("act", "extend")).RefusedAsync());
        Assert.Equal("Say why this cannot wait for the other language.", Assert.Single(refused.Issues()));
        var page = await client.DoneAsync(client.SubmitAsync(refused, Emergency(key), ("reason", "The translator is ill"), ("days", "10"), ("act", "extend")), Workbench.Root(key));
        Assert.Equal("There is more time now.", page.News());
        var release = (await Bench.StateAsync(key)).Emergency!;
        Assert.Equal(("The translator is ill", null), (release.Reason, release.CountersignedBy));
        Assert.True(release.ExpiresUtc > before.AddDays(6));
        Assert.Single(await Bench.AuditAsync(key, "page.emergency-extended"));
    }

    [Fact]
    public async Task Release_WhoseTimeIsOver_BringsThePairBeforeBackAndKeepsTheWork()
    {
        var key = await ReleasedAsync();
        await using (var db = Desk.Get<SiteDatabase>().OpenForReading())
        {
            await db.Set<EmergencyRelease>().Where(release => release.Reason == $"Flood {key}").ExecuteUpdateAsync(set => set.SetProperty(release => release.ExpiresUtc, DateTime.UtcNow.AddMinutes(-1)));
        }

        await Desk.Get<Emergencies>().ExpireDueAsync(CancellationToken.None);
        var client = await fixture.ClientAsync(Role.Publisher);
        Assert.DoesNotContain("Do not drink the water.", await ReadAsync(client, $"/en/{key}-en"), StringComparison.Ordinal);
        var state = await Bench.StateAsync(key);
        Assert.True(state is { IsOpen: true, IsLive: true, Emergency: null });
        Assert.Contains("Do not drink the water.", state.Newest.Text(Language.English).Body, StringComparison.Ordinal);
        Assert.Single(await Bench.AuditAsync(key, "page.emergency-over"));
    }

    private static string Emergency(string key) => Workbench.Root(key) + "/emergency";

    private static async Task<string> ReadAsync(DeskClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A live page whose English has a warning that the Irish has not yet.</summary>
    private async Task<string> BehindAsync()
    {
        var key = await Bench.MakeLiveAsync();
        await Bench.SaveAsync(key, english: "Do not drink the water.\n");
        return key;
    }

    private async Task<string> ReleasedAsync()
    {
        var key = await BehindAsync();
        Assert.Empty(await Desk.Get<Emergencies>().ReleaseAsync(key, fixture.PersonOf(Role.Publisher), (await Bench.NewestAsync(key)).Id, $"Flood {key}", 3, CancellationToken.None));
        return key;
    }
}
