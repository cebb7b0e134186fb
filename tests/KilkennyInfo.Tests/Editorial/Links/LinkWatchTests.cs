using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial.Links;

public sealed class SqliteLinkWatchTests(SqliteTestDatabase databases) : LinkWatchTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresLinkWatchTests(PostgresTestDatabase databases) : LinkWatchTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>When links are asked for, and what is kept of the answers.</summary>
public abstract class LinkWatchTests(TestDatabase databases) : LinkFixture(databases)
{
    private const string Gone = "https://www.example.com/a";

    private static readonly Person Publisher = new(Guid.NewGuid(), "Nóra Breathnach", new HashSet<Role> { Role.Publisher });

    private LinkCheck? Known(string address) => Records.AllAsync(CancellationToken.None).GetAwaiter().GetResult().GetValueOrDefault(address);

    [Fact]
    public async Task Check_EachLink_IsAskedForOnceAWeek()
    {
        await WithLinksAsync();
        await CheckAsync();
        Assert.Equal((LinkResult.Unreachable, OutboundProblem.HostUnknown, Clock.Now.UtcDateTime), (Known(Gone)!.Result, Known(Gone)!.Problem, Known(Gone)!.CheckedUtc));
        var first = Known(Gone)!.CheckedUtc;
        Clock.Now += TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1);
        await CheckAsync();
        Assert.Equal(first, Known(Gone)!.CheckedUtc);
        Clock.Now += TimeSpan.FromSeconds(1);
        await CheckAsync();
        Assert.Equal(Clock.Now.UtcDateTime, Known(Gone)!.CheckedUtc);
        Assert.Equal(first, Known(Gone)!.FailingSinceUtc);
    }

    [Fact]
    public async Task Check_TwoNodesAtOnce_AskForEachLinkOnce()
    {
        await WithLinksAsync();
        var standing = (await Links.OutsideAsync(CancellationToken.None)).Select(link => link.Address).ToList();
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Records.TakeNextAsync(standing, CancellationToken.None))));
        Assert.Equal(standing.Order(), taken.OfType<string>().Order());
    }

    [Fact]
    public async Task Check_NodeDied_IsAskedForAgainSoon()
    {
        await WithLinksAsync();
        var standing = new[] { Gone };
        Assert.Equal(Gone, await Records.TakeNextAsync(standing, CancellationToken.None));
        Assert.Null(await Records.TakeNextAsync(standing, CancellationToken.None));
        Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal(Gone, await Records.TakeNextAsync(standing, CancellationToken.None));
    }

    [Fact]
    public async Task Store_WorksAgain_FailsNoLonger()
    {
        await WithLinksAsync();
        await CheckAsync();
        Assert.NotNull(Known(Gone)!.FailingSinceUtc);
        await Records.StoreAsync(Gone, new LinkFinding(LinkResult.Moved, 200, Target: "https://www.example.com/b"), CancellationToken.None);
        Assert.Equal((LinkResult.Moved, "https://www.example.com/b", null), (Known(Gone)!.Result, Known(Gone)!.Target, Known(Gone)!.FailingSinceUtc));
    }

    [Fact]
    public async Task Check_LinkStandsNowhereAnyMore_IsForgottenWhenItsWeekIsOver()
    {
        await WithLinksAsync();
        await CheckAsync();
        Content.AddPage("gamma");
        await GoLiveAsync();
        await CheckAsync();
        Assert.NotNull(Known(Gone));
        Clock.Now += TimeSpan.FromDays(7);
        await CheckAsync();
        Assert.Null(Known(Gone));
    }

    [Fact]
    public async Task Board_CheckNow_HasAllAskedForAtOnce()
    {
        await WithLinksAsync();
        await CheckAsync();
        Clock.Now += TimeSpan.FromHours(1);
        Assert.Empty(await Board().CheckNowAsync(Publisher, CancellationToken.None));
        await CheckAsync();
        Assert.Equal(Clock.Now.UtcDateTime, Known(Gone)!.CheckedUtc);
        Assert.Contains("links.check-wanted", await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_CheckNow_IsForPublishersAndOnlyWhenSwitchedOn()
    {
        await WithLinksAsync();
        var editor = new Person(Guid.NewGuid(), "Tom Walsh", new HashSet<Role> { Role.EnglishEditor, Role.Administrator });
        await Assert.ThrowsAsync<NotAllowedException>(() => Board().CheckNowAsync(editor, CancellationToken.None));
        Assert.Equal("desk.links.off", Assert.Single(await Board(isOn: false).CheckNowAsync(Publisher, CancellationToken.None)).Key);
    }

    [Fact]
    public async Task Board_Lines_JoinLinksWithWhatIsKnown()
    {
        await WithLinksAsync();
        Assert.All(await Board().OutsideAsync(CancellationToken.None), line => Assert.Equal((null, false), (line.Result, line.IsBroken)));
        await CheckAsync();
        Assert.All(await Board().OutsideAsync(CancellationToken.None), line => Assert.True(line.IsBroken));
    }

    [Fact]
    public async Task Run_SwitchedOff_AsksNobody()
    {
        await WithLinksAsync();
        using var watch = Watch(isOn: false);
        await watch.StartAsync(CancellationToken.None);
        watch.Nudge();
        await watch.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(await Records.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Run_Nudged_ChecksAndStopsCleanly()
    {
        await WithLinksAsync();
        using var watch = Watch();
        await watch.StartAsync(CancellationToken.None);
        watch.Nudge();
        for (var began = Environment.TickCount64; Known(Gone)?.CheckedUtc is null; await Task.Delay(20))
        {
            Assert.True(Environment.TickCount64 - began < 10_000, "It did not come true in time.");
        }

        await watch.StopAsync(CancellationToken.None);
        Assert.Empty(Log.Lines);
    }

    private Task CheckAsync() => Watch().CheckDueAsync(CancellationToken.None);

    private async Task WithLinksAsync()
    {
        Content.AddPage("gamma", irishBody: $"[Focail]({Gone}).\n", englishBody: $"[Words]({Gone}).\n");
        await GoLiveAsync();
    }
}
