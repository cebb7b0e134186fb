using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Signing at the desk: who may sign what, at which state of the work, and what an edit does to it.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class GatePagesTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    /// <summary>Every gate against every role: the gate’s own role signs, and no other opens the page or sends its form.</summary>
    [Fact]
    public async Task Sign_EveryGateForEveryRole_OnlyItsOwnSigns()
    {
        var wrong = new List<string>();
        foreach (var gate in Gate.All)
        {
            var key = await Bench.MakeAsync();
            await SignAllButAsync(key, gate);
            foreach (var role in Enum.GetValues<Role>().Where(role => role != gate.Role).Append(gate.Role))
            {
                var client = await fixture.ClientAsync(role);
                var newest = await Bench.NewestAsync(key);
                var read = (await client.GetAsync(Sign(key, gate))).StatusCode;
                var sent = (await client.PostAsync(Sign(key, gate), "/desk/account", ("revision", $"{newest.Id}"))).StatusCode;
                var isSigned = (await Bench.SignedAsync(key)).Contains(gate.Key);
                var expected = role == gate.Role ? (HttpStatusCode.OK, HttpStatusCode.Redirect, true) : (HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, false);
                if ((read, sent, isSigned) != expected)
                {
                    wrong.Add($"{gate.Key} {role}: {read} {sent} {isSigned}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The overview offers signing to those who can sign now, and to nobody else.</summary>
    [Fact]
    public async Task Overview_ForEveryRole_OffersToSignOnlyWhatCanBeSignedNow()
    {
        var key = await Bench.MakeAsync();
        async Task<string[]> OfferedAsync(Role role) =>
            [.. (await (await fixture.ClientAsync(role)).PageAsync(Workbench.Root(key))).QuerySelectorAll(".gates a[href*='/sign/']").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
        Assert.Equal(["irish"], await OfferedAsync(Role.IrishReviser));
        Assert.Equal(["plain-language"], await OfferedAsync(Role.PlainLanguageReviewer));
        Assert.Equal(["accessibility"], await OfferedAsync(Role.AccessibilityReviewer));
        Assert.Empty(await OfferedAsync(Role.Publisher));
        Assert.Empty(await OfferedAsync(Role.Auditor));
        await Bench.SignAllAsync(key, but: Gate.Approval);
        Assert.Empty(await OfferedAsync(Role.IrishReviser));
        Assert.Equal(["approval"], await OfferedAsync(Role.Publisher));
        await Bench.SaveAsync(key, english: "Other words.\n");
        Assert.Empty(await OfferedAsync(Role.AccessibilityReviewer));
    }

    [Fact]
    public async Task Sign_ReadWords_SaysSoKeepsTheNoteAndIsWrittenDown()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.IrishReviser);
        var page = await client.DoneAsync(client.SubmitAsync(Sign(key, Gate.Irish), ("note", "  Go maith. ")), Workbench.Root(key));
        Assert.Equal("Signed: Irish-language revision", page.News());
        Assert.Contains("Signed by: Only IrishReviser", page.QuerySelector(".gates .done:nth-child(2)")!.TextContent, StringComparison.Ordinal);
        var signature = (await Bench.StateAsync(key)).Gates.Single(gate => gate.Gate == Gate.Irish).Signature!;
        Assert.Equal(("Go maith.", null), (signature.Note, signature.BreakGlassReason));
        Assert.Equal("Only IrishReviser", Assert.Single(await Bench.AuditAsync(key, "gate.signed")).PersonName);
    }

    [Theory]
    [InlineData("out-of-step", "The two texts are out of step. Bring them in step first.")]
    [InlineData("blocked", "The checks have found something that must be mended first. See “Read both texts”.")]
    [InlineData("change", "Somebody has asked for a change. Deal with it and mark it as settled first.")]
    [InlineData("signed", "This has been signed already, for these very words.")]
    [InlineData("moved", "Somebody has saved this page since you opened it. Read the new words, then try again. Saved by: Both Editor")]
    public async Task Sign_AtTheWrongMoment_IsRefusedAndKeepsTheNote(string state, string sentence)
    {
        var key = await Bench.MakeAsync(isInStep: state != "out-of-step");
        if (state == "blocked")
        {
            await Bench.SaveAsync(key, english: "Plain words.\n\n##### Too deep\n");
            await Bench.ConfirmAsync(key);
        }
        else if (state == "change")
        {
            await AskForAChangeAsync(key);
        }
        else if (state == "signed")
        {
            await Bench.SignAsync(key, Gate.Irish);
        }

        var client = await fixture.ClientAsync(Role.IrishReviser);
        var form = await client.PageAsync(Sign(key, Gate.Irish));
        if (state == "moved")
        {
            await Bench.SaveAsync(key, "Focail eile.\n", "Other words.\n");
            await Bench.ConfirmAsync(key);
        }

        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(form, Sign(key, Gate.Irish), ("note", "My note")).RefusedAsync());
        Assert.Contains(sentence, page.Issues());
        Assert.Equal("My note", page.Value("note"));
    }

    [Fact]
    public async Task Approval_BeforeTheOthers_NamesEachThatIsMissing()
    {
        var key = await Bench.MakeAsync();
        await Bench.SignAsync(key, Gate.PlainLanguage);
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Sign(key, Gate.Approval), ("note", "")).RefusedAsync());
        Assert.Equal(["The Irish-language revision has to be signed first.", "The accessibility review has to be signed first."], page.Issues());
    }

    [Fact]
    public async Task Sign_OwnWords_AsksForAReasonAndWithOneEverybodySeesIt()
    {
        var key = await Bench.MakeAsync();
        await Bench.SaveAsync(key, english: "Words of the reviewer.\n", by: fixture.PersonOf(DeskPagesFixture.WritingReviewer));
        await Bench.ConfirmAsync(key);
        var client = await fixture.ClientAsync(DeskPagesFixture.WritingReviewer);
        var form = await client.PageAsync(Sign(key, Gate.PlainLanguage));
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(form, Sign(key, Gate.PlainLanguage), ("reason", "   "), ("note", "Kept")).RefusedAsync());
        Assert.StartsWith("You wrote some of these words, so somebody else should sign.", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Equal(("#f-reason", "Kept"), (page.QuerySelector(".issues a")!.GetAttribute("href"), page.Value("note")));

        var signed = await client.DoneAsync(client.SubmitAsync(page, Sign(key, Gate.PlainLanguage), ("reason", $"Flood, nobody else is in: {key}")), Workbench.Root(key));
        Assert.Contains($"Signed for their own words. Reason: Flood, nobody else is in: {key}", signed.QuerySelector(".gates .care")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Flood", Assert.Single(await Bench.AuditAsync(key, "gate.signed-own")).Details, StringComparison.Ordinal);
        Assert.Contains(key, (await (await fixture.ClientAsync(Role.Auditor)).PageAsync("/desk")).QuerySelector("[aria-labelledby=own-words]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_WordsOfOthers_AsksForNoReasonAndStoresNoneThatIsSent()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.WritingReviewer);
        var form = await client.PageAsync(Sign(key, Gate.PlainLanguage));
        Assert.Null(form.QuerySelector("#f-reason"));
        await client.PostAsync(Sign(key, Gate.PlainLanguage), Sign(key, Gate.PlainLanguage), ("revision", $"{(await Bench.NewestAsync(key)).Id}"), ("reason", "Because"));
        Assert.Null((await Bench.StateAsync(key)).Gates.Single(gate => gate.Gate == Gate.PlainLanguage).Signature!.BreakGlassReason);
    }

    [Fact]
    public async Task TakeBack_ByTheSignerAndAPublisherAndNobodyElse()
    {
        var key = await Bench.MakeReadyAsync();
        var plain = await fixture.ClientAsync(Role.PlainLanguageReviewer);
        Assert.Empty((await plain.PageAsync(Workbench.Root(key))).QuerySelectorAll("form[action$='/take-back'] [value=irish]"));
        Assert.Equal(HttpStatusCode.Forbidden, await Bench.ChangesNothingAsync(key, async () => (await plain.PostAsync(Workbench.Root(key) + "/take-back", Workbench.Root(key), ("gate", "irish"))).StatusCode));

        var page = await plain.PageAsync(Workbench.Root(key));
        var after = await plain.DoneAsync(plain.SubmitAsync(page, Workbench.Root(key), ("gate", "plain-language")), Workbench.Root(key));
        Assert.Equal("The signature has been taken back.", after.News());
        Assert.Equal(["irish", "accessibility"], await Bench.SignedAsync(key));

        var publisher = await fixture.ClientAsync(Role.Publisher);
        await publisher.DoneAsync(publisher.PostAsync(Workbench.Root(key) + "/take-back", Workbench.Root(key), ("gate", "irish")), Workbench.Root(key));
        Assert.Equal(["accessibility"], await Bench.SignedAsync(key));
        Assert.Equal(["Only PlainLanguageReviewer", "Only Publisher"], (await Bench.AuditAsync(key, "gate.withdrawn")).Select(entry => entry.PersonName));
        Assert.Equal(HttpStatusCode.NotFound, (await publisher.PostAsync(Workbench.Root(key) + "/take-back", Workbench.Root(key), ("gate", "irish"))).StatusCode);
    }

    [Theory]
    [InlineData("ga", new string[0])]
    [InlineData("en", new[] { "irish" })]
    [InlineData("en-slug", new[] { "irish", "plain-language", "accessibility" })]
    [InlineData("nothing", new[] { "irish", "plain-language", "accessibility", "approval" })]
    [InlineData("settings", new[] { "irish", "plain-language", "accessibility" })]
    [InlineData("review-day", new[] { "irish", "plain-language", "accessibility", "approval" })]
    public async Task Edit_AfterAllSigned_VoidsExactlyWhatItTouches(string edit, string[] left)
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var (path, field) = edit switch
        {
            "ga" => ("/edit", ("ga-body", "Focail eile.\r\n")),
            "en" => ("/edit", ("en-body", "Other words.\r\n")),
            "en-slug" => ("/edit", ("en-slug", key + "-moved")),
            "nothing" => ("/edit", ("en-body", "Plain words.\r\n")),
            "settings" => ("/settings", ("parent", "offices")),
            _ => ("/settings", ("review-by", Bench.Today(100))),
        };
        using var answer = await client.SubmitAsync(Workbench.Root(key) + path, field);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(left, await Bench.SignedAsync(key));
        var voided = (await client.PageAsync(Workbench.Root(key))).QuerySelectorAll(".gates li").Count(line => line.TextContent.Contains("The words have changed since", StringComparison.Ordinal));
        Assert.Equal(4 - left.Length, voided);
    }

    private static string Sign(string key, Gate gate) => $"{Workbench.Root(key)}/sign/{gate.Key}";

    private async Task SignAllButAsync(string key, Gate gate)
    {
        if (gate == Gate.Approval)
        {
            await Bench.SignAllAsync(key, but: Gate.Approval);
        }
    }

    private async Task AskForAChangeAsync(string key) =>
        Assert.Empty(await Desk.Get<Reviewing>().NoteAsync(key, fixture.PersonOf(Role.AccessibilityReviewer), new NewNote("Mend this.", true, Language.English), CancellationToken.None));
}
