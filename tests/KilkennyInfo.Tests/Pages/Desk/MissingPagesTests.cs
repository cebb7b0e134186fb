using System.Net;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>What leads nowhere: a page, a revision, a gate, a note, a person or a language that is not there, and work that is not open.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class MissingPagesTests(DeskPagesFixture fixture)
{
    private Workbench Bench => fixture.Bench;

    [Theory]
    [InlineData("", DeskPagesFixture.Writer)]
    [InlineData("/edit", DeskPagesFixture.Writer)]
    [InlineData("/settings", DeskPagesFixture.Writer)]
    [InlineData("/discard", DeskPagesFixture.Writer)]
    [InlineData("/send", DeskPagesFixture.Writer)]
    [InlineData("/step", DeskPagesFixture.Writer)]
    [InlineData("/read", DeskPagesFixture.Writer)]
    [InlineData("/note", DeskPagesFixture.Writer)]
    [InlineData("/history", DeskPagesFixture.Writer)]
    [InlineData("/compare?from=1&to=1", DeskPagesFixture.Writer)]
    [InlineData("/revisions/1", DeskPagesFixture.Writer)]
    [InlineData("/tasks", DeskPagesFixture.Writer)]
    [InlineData("/links", DeskPagesFixture.Writer)]
    [InlineData("/preview/en", DeskPagesFixture.Writer)]
    [InlineData("/publish", DeskPagesFixture.OtherPublisher)]
    [InlineData("/take-off", DeskPagesFixture.OtherPublisher)]
    [InlineData("/emergency", DeskPagesFixture.OtherPublisher)]
    [InlineData("/reviewed", DeskPagesFixture.OtherPublisher)]
    [InlineData("/sign/approval", DeskPagesFixture.OtherPublisher)]
    [InlineData("/waive?place=x", DeskPagesFixture.OtherPublisher)]
    public async Task Get_PageThatIsNot_IsNotThereAndSaysSo(string path, string name)
    {
        var client = await fixture.ClientAsync(name);
        var page = await client.GetAsync(Workbench.Root("no-such-page") + path).RefusedAsync(HttpStatusCode.NotFound);
        Assert.Equal("There is nothing here", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/desk']"));
    }

    [Theory]
    [InlineData("/edit", DeskPagesFixture.Writer)]
    [InlineData("/keep", DeskPagesFixture.Writer)]
    [InlineData("/drop", DeskPagesFixture.Writer)]
    [InlineData("/settings", DeskPagesFixture.Writer)]
    [InlineData("/discard", DeskPagesFixture.Writer)]
    [InlineData("/send", DeskPagesFixture.Writer)]
    [InlineData("/step", DeskPagesFixture.Writer)]
    [InlineData("/note", DeskPagesFixture.Writer)]
    [InlineData("/settle", DeskPagesFixture.Writer)]
    [InlineData("/revisions/1", DeskPagesFixture.Writer)]
    [InlineData("/tasks", DeskPagesFixture.Writer)]
    [InlineData("/claim", DeskPagesFixture.Writer)]
    [InlineData("/links", DeskPagesFixture.Writer)]
    [InlineData("/take-back", DeskPagesFixture.OtherPublisher)]
    [InlineData("/publish", DeskPagesFixture.OtherPublisher)]
    [InlineData("/take-off", DeskPagesFixture.OtherPublisher)]
    [InlineData("/emergency", DeskPagesFixture.OtherPublisher)]
    [InlineData("/reviewed", DeskPagesFixture.OtherPublisher)]
    [InlineData("/sign/approval", DeskPagesFixture.OtherPublisher)]
    [InlineData("/waive", DeskPagesFixture.OtherPublisher)]
    public async Task Post_PageThatIsNot_IsNotThere(string path, string name)
    {
        var client = await fixture.ClientAsync(name);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Workbench.Root("no-such-page") + path, "/desk/account")).StatusCode);
    }

    [Theory]
    [InlineData("/revisions/99", DeskPagesFixture.Writer)]
    [InlineData("/revisions/0", DeskPagesFixture.Writer)]
    [InlineData("/revisions/99999999999", DeskPagesFixture.Writer)]
    [InlineData("/compare", DeskPagesFixture.Writer)]
    [InlineData("/compare?from=1&to=99", DeskPagesFixture.Writer)]
    [InlineData("/compare?from=-1&to=1", DeskPagesFixture.Writer)]
    [InlineData("/preview/fr", DeskPagesFixture.Writer)]
    [InlineData("/sign/no-such-gate", DeskPagesFixture.OtherPublisher)]
    [InlineData("/waive", DeskPagesFixture.OtherPublisher)]
    [InlineData("/waive?place=no-such-place", DeskPagesFixture.OtherPublisher)]
    public async Task Get_PartOfAPageThatIsNot_IsNotThere(string path, string name)
    {
        var client = await fixture.ClientAsync(name);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Workbench.Root("customer-charter") + path)).StatusCode);
    }

    [Theory]
    [InlineData("/step", DeskPagesFixture.Writer, "side", "fr")]
    [InlineData("/settle", DeskPagesFixture.Writer, "note", "999999")]
    [InlineData("/settle", DeskPagesFixture.Writer, "note", "nonsense")]
    [InlineData("/tasks", DeskPagesFixture.Writer, "stage", "no-such-stage")]
    [InlineData("/claim", DeskPagesFixture.Writer, "stage", "no-such-stage")]
    [InlineData("/take-back", DeskPagesFixture.OtherPublisher, "gate", "irish")]
    [InlineData("/emergency", DeskPagesFixture.OtherPublisher, "act", "no-such-act")]
    [InlineData("/emergency", DeskPagesFixture.OtherPublisher, "act", "countersign")]
    [InlineData("/emergency", DeskPagesFixture.OtherPublisher, "act", "extend")]
    [InlineData("/publish", DeskPagesFixture.OtherPublisher, "act", "unschedule")]
    [InlineData("/links", DeskPagesFixture.Writer, "act", "end")]
    public async Task Post_WhatIsNotThere_IsNotThereAndChangesNothing(string path, string name, string field, string value)
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(name);
        var status = await Bench.ChangesNothingAsync(key, async () => (await client.PostAsync(Workbench.Root(key) + path, "/desk/account", (field, value))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Theory]
    [InlineData("/discard", DeskPagesFixture.Writer)]
    [InlineData("/tasks", DeskPagesFixture.Writer)]
    public async Task Get_WorkOnAPageThatNobodyWorksOn_IsNotThere(string path, string name) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await fixture.ClientAsync(name)).GetAsync(Workbench.Root("appeals") + path)).StatusCode);

    [Theory]
    [InlineData("/discard", DeskPagesFixture.Writer)]
    [InlineData("/send", DeskPagesFixture.Writer)]
    [InlineData("/note", DeskPagesFixture.Writer)]
    [InlineData("/tasks", DeskPagesFixture.Writer)]
    [InlineData("/claim", DeskPagesFixture.Writer)]
    [InlineData("/publish", DeskPagesFixture.OtherPublisher)]
    [InlineData("/sign/approval", DeskPagesFixture.OtherPublisher)]
    public async Task Post_WorkOnAPageThatNobodyWorksOn_ChangesNothing(string path, string name)
    {
        var client = await fixture.ClientAsync(name);
        await Bench.ChangesNothingAsync("appeals", async () =>
        {
            using var answer = await client.PostAsync(
                Workbench.Root("appeals") + path, "/desk/account", ("due", Bench.Today(7)), ("words", "Something."), ("act", "now"), ("revision", $"{(await Bench.NewestAsync("appeals")).Id}"), ("stage", "send"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            return true;
        });
    }

    [Theory]
    [InlineData("keep", "/edit")]
    [InlineData("drop", "/edit")]
    [InlineData("settle", "")]
    [InlineData("take-back", "")]
    public async Task Get_WhereOnlyAFormLeads_GoesBackToItsPage(string act, string back)
    {
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        using var answer = await client.GetAsync(Workbench.Root("appeals") + "/" + act);
        Assert.Equal(Workbench.Root("appeals") + back, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Reviewed_PageThatIsNotLive_IsNotThere()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.OtherPublisher);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Workbench.Root(key) + "/reviewed")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Workbench.Root(key) + "/take-off", "/desk/account", ("reason", "No more."))).StatusCode);
    }
}
