using System.Net;
using KilkennyInfo.BrowserTests.Desk;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>Complaints from the first question to the receipt.</summary>
[Collection(FormsRun.Name)]
public sealed class ComplaintTests(FormsSite site)
{
    private const string Story = "Bhí an bosca bruscair lán.\nHe’s still there – “full”.";

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task ForOneself_KeyboardOnly_LeadsThroughEveryStepToAReceiptThatOpensTheCase(Language language, bool scripts)
    {
        var keys = new KeyboardHands(await site.OpenAsync(scripts), site.WordsIn(language));
        var walk = new FormWalk(keys, language);
        await walk.StartAsync();
        await walk.NextAsync(("about", "service"));
        await walk.NextAsync(("service", "housing"));
        await walk.NextAsync(("who", "myself"), ("child", "yes"));
        await walk.NextAsync(("told", "answered"), ("earlier", "Litir an 3 Márta"));
        await walk.NextAsync(("story", "Fuair mé freagra mícheart."), ("where", "Sráid Eoin"));
        await walk.NextAsync(("wanted", "Abraigí sin liom."));
        await walk.NextAsync(("name", "Úna Ní Bhriain"), ("way", "phone"), ("phone", "056 123 4567"));
        await walk.NextAsync(("format", "large-print"), ("isl", "yes"));
        foreach (var answer in new[] { "Litir an 3 Márta", "Fuair mé freagra mícheart.", "Sráid Eoin", "Abraigí sin liom.", "Úna Ní Bhriain", "056 123 4567" })
        {
            Assert.Contains(answer, await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
        }

        await walk.AttachAsync(FormWalk.File("nótaí.txt", "Nótaí"));
        await walk.PressAsync("send");
        var (reference, code) = await walk.ReceiptAsync();
        await walk.FollowAsync(reference, code);
        await walk.SeesAsync("complaint.standing.new");
        keys.AssertFocusWasAlwaysSeen();
        var (state, details) = (await site.Cases.StateAsync(reference), await site.Cases.DetailsAsync(reference));
        Assert.Equal((CaseType.Complaint, CaseStages.Officer, "housing", false), (state.Type, state.StageKey, state.ServiceKey, state.IsAnonymous));
        Assert.Equal((ContactWay.Phone, "056 123 4567", AnswerFormat.LargePrint, true, true), (details.Way, details.Phone, details.Format, details.NeedsSignLanguage, details.ConcernsChild));
        Assert.Empty(await walk.Page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData(Language.Irish, true, false)]
    [InlineData(Language.English, false, true)]
    public async Task OnBehalf_WithPermissionNowOrLater_IsAwaitedOnlyWhenItIsMissing(Language language, bool isAttached, bool scripts)
    {
        var walk = await StartAsync(language, scripts);
        await walk.NextAsync(("about", "service"));
        await walk.NextAsync(("service", "unknown"));
        await walk.NextAsync(("who", "other"));
        await walk.NextAsync(("other", "Máire Ní Shé"), ("relation", "Iníon"), ("permission", isAttached ? "attached" : "later"));
        await walk.NextAsync(("told", "no"));
        await ToCheckAsync(walk);
        if (isAttached)
        {
            await walk.AttachAsync(FormWalk.File("cead.txt", "Tá cead ag Úna."));
            await walk.PressAsync("attach");
            Assert.Contains("cead.txt", await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
        }

        await walk.PressAsync("send");
        await (isAttached ? walk.Hands.ReadsNotAsync("complaint.received.permission") : walk.SeesAsync("complaint.received.permission"));
        var (reference, code) = await walk.ReceiptAsync();
        Assert.Equal("Máire Ní Shé", (await site.Cases.DetailsAsync(reference)).OnBehalfOf);
        await walk.FollowAsync(reference, code);
        await walk.SeesAsync(isAttached ? "complaint.standing.new" : "complaint.standing.awaits-permission");
        if (!isAttached)
        {
            await walk.AttachAsync(FormWalk.File("cead.txt", "Tá cead ag Úna."));
            await walk.PressAsync("permit", ("words", "I agree. Máire"));
            await walk.SeesAsync("complaint.done.permitted");
        }

        Assert.False((await site.Cases.StateAsync(reference)).AwaitsPermission);
    }

    [Theory]
    [InlineData(Language.English, false)]
    [InlineData(Language.Irish, true)]
    public async Task WithoutAName_Sent_HasNoDaysAndCanBeFollowed(Language language, bool scripts)
    {
        var walk = await StartAsync(language, scripts);
        await walk.NextAsync(("about", "irish"));
        await walk.SeesAsync("complaint.route.irish.text");
        await walk.NextAsync();
        await walk.NextAsync(("service", "housing"));
        await walk.NextAsync(("who", "anonymous"));
        await walk.NextAsync(("told", "no"));
        await ToCheckAsync(walk);
        await walk.PressAsync("send");
        await walk.SeesAsync("complaint.received.anonymous");
        var (reference, code) = await walk.ReceiptAsync();
        Assert.Null((await site.Cases.StateAsync(reference)).ReplyBy);
        await walk.FollowAsync(reference, code);
        Assert.Equal(HttpStatusCode.OK, walk.Status);
        Assert.Contains(reference, await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task AboutAccess_Sent_GoesToTheInquiryOfficer(Language language, bool scripts)
    {
        var walk = await StartAsync(language, scripts);
        await walk.NextAsync(("about", "access"));
        await walk.SeesAsync("complaint.route.access.text");
        await walk.NextAsync();
        await walk.NextAsync(("who", "myself"));
        Assert.Equal("story", await walk.StepAsync());
        await ToCheckAsync(walk);
        await walk.PressAsync("send");
        await walk.SeesAsync("complaint.clock.no-limit");
        var (reference, code) = await walk.ReceiptAsync();
        var state = await site.Cases.StateAsync(reference);
        Assert.Equal((CaseType.Access, CaseStages.Inquiry), (state.Type, state.StageKey));
        await walk.FollowAsync(reference, code);
        Assert.Contains(site.Desk.Get<KilkennyInfo.ContentModel.Live.CurrentSite>()().Data.Complaints.VersionFor(state.ReceivedOn).Stage(CaseStages.Inquiry)!.Name[language], await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, false)]
    [InlineData(Language.Irish, true)]
    public async Task Later_SavedAndComeBackTo_IsAllThere(Language language, bool scripts)
    {
        var walk = await StartAsync(language, scripts);
        await walk.NextAsync(("about", "service"));
        await walk.NextAsync(("service", "roads"));
        await walk.NextAsync(("who", "myself"));
        await walk.NextAsync(("told", "no"));
        await walk.PressAsync("save", ("story", Story));
        await walk.SeesAsync("complaint.saved.text");
        var link = await walk.Main.Locator(".receipt a").GetAttributeAsync("href");
        var code = (await walk.Main.Locator(".receipt strong.together").InnerTextAsync()).Trim();

        var back = await StartAsync(language, scripts);
        await back.GoAsync(link!);
        await back.PressAsync("", ("code", "ABCD"));
        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        await back.PressAsync("", ("code", code));
        Assert.Equal(("story", Story), (await back.StepAsync(), await back.ValueAsync("story")));
        await ToCheckAsync(back);
        await back.PressAsync("send");
        Assert.Equal(Story, (await site.Cases.DetailsAsync((await back.ReceiptAsync()).Reference)).WhatHappened);
        await back.GoAsync(link!);
        await back.PressAsync("", ("code", code));
        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
    }

    private async Task<FormWalk> StartAsync(Language language, bool scripts)
    {
        var walk = new FormWalk(new MouseHands(await site.OpenAsync(scripts), site.WordsIn(language)), language);
        await walk.StartAsync();
        return walk;
    }

    /// <summary>From wherever somebody stands to the page where everything is checked.</summary>
    private static async Task ToCheckAsync(FormWalk walk)
    {
        while (await walk.StepAsync() is var step && step != "check")
        {
            await walk.NextAsync(step switch
            {
                "story" => [("story", Story)],
                "reach" => [("name", "Úna Ní Bhriain"), ("way", "post"), ("address", "2 Sráid Eoin\nCill Chainnigh")],
                _ => [],
            });
            Assert.Equal(HttpStatusCode.OK, walk.Status);
        }
    }
}
