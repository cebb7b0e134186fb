using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class TermPageTests(DeskPagesFixture fixture)
{
    [Fact]
    public async Task Post_IrishOfATerm_IsSavedByTheReviser()
    {
        using var client = await AsAsync(Role.IrishReviser);
        Assert.Contains("Halla na Cathrach", (await client.PageAsync("/desk/terms?only=waiting")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var done = await client.SubmitAsync("/desk/terms/city-hall", ("agreed-ga", "Halla na Cathrach Móire"), ("approved", "true"));
        Assert.Equal("/desk/terms/city-hall", done.Headers.Location!.OriginalString);
        var page = await client.PageAsync("/desk/terms/city-hall");
        Assert.Equal("Halla na Cathrach Móire", page.QuerySelector("#f-agreed-ga")!.GetAttribute("value"));
        Assert.Contains("Only IrishReviser changed a term.", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Halla na Cathrach", (await client.PageAsync("/desk/terms?only=waiting")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NewTerm_IsAddedAndASlipComesBackWithWhatWasTyped()
    {
        using var client = await AsAsync(Role.Publisher);
        var answer = await client.SubmitAsync("/desk/terms/new", ("agreed-ga", "Halla an Chontae"), ("agreed-en", "Great Hall"), ("note-en", "Only the old one"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal(["#f-agreed-ga", "#f-note-ga"], page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Only the old one", page.QuerySelector("#f-note-en")!.TextContent);
        var done = await client.SubmitAsync(page, "/desk/terms/new", ("agreed-ga", "An Halla Mór"), ("note-ga", "An seancheann amháin"));
        Assert.Equal("/desk/terms/great-hall", done.Headers.Location!.OriginalString);
        Assert.Contains("An Halla Mór", (await client.PageAsync("/desk/terms?q=great")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAReader_HasNoForm()
    {
        using var client = await AsAsync(Role.EnglishEditor);
        Assert.Null((await client.PageAsync("/desk/terms/county-hall")).QuerySelector("main form"));
        Assert.Null((await client.PageAsync("/desk/terms")).QuerySelector("a[href='/desk/terms/new']"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/terms/nothing")).StatusCode);
    }

    [Fact]
    public async Task PlainWords_AddedChangedAndTakenOut_WhateverSignsTheyHold()
    {
        using var client = await AsAsync(Role.PlainLanguageReviewer);
        var added = await client.SubmitAsync("/desk/plain-words/new", ("of", "en"), ("words", "and/or & “such”"), ("say", "or\r\nand"));
        var entry = added.Headers.Location!.OriginalString;
        var page = await client.PageAsync(entry);
        Assert.Equal("or\nand", page.QuerySelector("#f-say")!.TextContent);
        await client.SubmitAsync(page, entry, ("say", "or"), ("warn", "true"));
        Assert.Contains("Warning", (await client.PageAsync("/desk/plain-words?q=such&of=en")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        var nothing = await client.SubmitAsync(entry, ("say", ""));
        Assert.Equal("#f-say", (await DeskClient.ReadAsync(nothing)).QuerySelector(".issues a")!.GetAttribute("href"));

        var remove = (await client.PageAsync(entry)).QuerySelectorAll("a").Single(link => link.TextContent == "Take it out of the list").GetAttribute("href")!;
        Assert.Equal("/desk/plain-words", (await client.SubmitAsync(remove)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(entry)).StatusCode);
    }

    private Task<DeskClient> AsAsync(Role role) => DeskClient.SignInAsync(fixture.Desk, DeskPagesFixture.NameOf(role));
}
