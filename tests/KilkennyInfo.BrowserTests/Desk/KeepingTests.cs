using System.Diagnostics;
using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>What somebody has typed outlives a browser that dies, a network that fails and a colleague who was quicker.</summary>
[Collection(DeskRun.Name)]
public sealed class KeepingTests(DeskBrowser desk)
{
    private static readonly TimeSpan MostLost = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TypedFor = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Browser_KilledWhileSomebodyTypes_LosesTwoSecondsAtMost()
    {
        const string name = "Ciara Clóscríobh";
        await desk.Desk.AddAsync(name, Role.EnglishEditor);
        var browser = await desk.LaunchAsync();
        var editor = new MouseHands(await desk.OpenAsync(browser: browser), desk.Words);
        await editor.SignInAsync(name);
        await editor.GoAsync("/desk/pages/appeals/edit");
        await editor.Page.Locator("#f-en-body").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Control+End");

        var typed = await TypeUntilNextKeepingAsync(editor.Page);
        var killedAt = Stopwatch.GetTimestamp();
        await KillAsync(browser);

        var again = new MouseHands(await desk.OpenAsync(), desk.Words);
        await again.SignInAsync(name);
        await again.GoAsync("/desk/pages/appeals/edit");
        await again.ReadsAsync("desk.edit.kept");
        var kept = await again.Page.Locator("#f-en-body").InputValueAsync();
        var lost = typed.SkipWhile(word => kept.Contains(word.Text, StringComparison.Ordinal)).ToList();
        Assert.True(lost.Count < typed.Count, "Nothing was kept at all.");
        Assert.All(lost, word => Assert.True(Stopwatch.GetElapsedTime(word.At, killedAt) <= MostLost, $"{word.Text} was typed {Stopwatch.GetElapsedTime(word.At, killedAt)} before the end."));
        desk.AssertQuiet();
    }

    [Fact]
    public async Task Network_FailsAndComesBack_WhatWasTypedIsSentByItself()
    {
        var editor = await desk.SitDownAsync("Líonra Briste", Role.EnglishEditor);
        await editor.GoAsync("/desk/pages/offices/edit");
        var status = editor.Page.Locator("#keeping");
        await editor.Page.Context.SetOfflineAsync(true);
        await TypeAtEndAsync(editor.Page, " Typed without a network.");
        await editor.ReadsAsync(status, "desk.edit.keep.failed");

        await editor.Page.Context.SetOfflineAsync(false);
        await editor.ReadsAsync(status, "desk.edit.keep.said");
        var elsewhere = new MouseHands(await desk.OpenAsync(), desk.Words);
        await elsewhere.SignInAsync("Líonra Briste");
        await elsewhere.GoAsync("/desk/pages/offices/edit");
        await Assertions.Expect(elsewhere.Page.Locator("#f-en-body")).ToHaveValueAsync(await editor.Page.Locator("#f-en-body").InputValueAsync());
        await elsewhere.ReadsAsync("desk.edit.kept");
        desk.AssertQuiet();
    }

    [Fact]
    public async Task Network_LosesOnlyTheAnswer_WhatIsTypedNextIsKeptToo()
    {
        var editor = await desk.SitDownAsync("Freagra Caillte", Role.EnglishEditor);
        await editor.GoAsync("/desk/pages/site-map/edit");
        var status = editor.Page.Locator("#keeping");
        await editor.Page.RouteAsync("**/keep", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await TypeAtEndAsync(editor.Page, " The first piece.");
        await editor.ReadsAsync(status, "desk.edit.keep.failed");

        await editor.Page.UnrouteAsync("**/keep");
        await TypeAtEndAsync(editor.Page, " The second piece.");
        await Eventually.TrueAsync("both pieces are kept", async () => (await KeptAsync(editor)).EndsWith(" The first piece. The second piece.", StringComparison.Ordinal));
        await editor.ReadsAsync(status, "desk.edit.keep.said");
        desk.AssertQuiet();
    }

    [Fact]
    public async Task Network_NeverAnswers_TheBrowserHasTheWordsWhenThePageIsBack()
    {
        var editor = await desk.SitDownAsync("Gan Freagra", Role.EnglishEditor);
        await editor.GoAsync("/desk/pages/customer-charter/edit");
        var body = editor.Page.Locator("#f-en-body");
        var asked = new TaskCompletionSource();
        await editor.Page.RouteAsync("**/keep", _ => asked.TrySetResult());
        await TypeAtEndAsync(editor.Page, " The first piece.");
        await asked.Task;
        await TypeAtEndAsync(editor.Page, " The second piece.");
        var typed = await body.InputValueAsync();
        await editor.Page.WaitForFunctionAsync("() => JSON.stringify(localStorage).includes('The+second+piece.')");

        // Nothing comes through yet, so that the words can come from nowhere else.
        await editor.GoAsync("/desk/pages/customer-charter/edit");
        await editor.ReadsAsync(editor.Page.Locator("#keeping"), "desk.edit.keep.restored");
        await Assertions.Expect(body).ToHaveValueAsync(typed);
        await editor.Page.UnrouteAsync("**/keep");
        desk.AssertQuiet();
    }

    [Fact]
    public async Task Network_FailsWhileSomebodySaves_TheBrowserHasTheWordsAndAColleaguesSaveIsTold()
    {
        var (editor, colleague) = (await desk.SitDownAsync("Sábháil Caillte", Role.EnglishEditor), await desk.SitDownAsync("Comh Ghleacaí", Role.EnglishEditor));
        await editor.GoAsync("/desk/pages/ombudsman/edit");
        var body = editor.Page.Locator("#f-en-body");
        await editor.Page.Context.SetOfflineAsync(true);
        await TypeAtEndAsync(editor.Page, " Saved without a network.");
        var typed = await body.InputValueAsync();
        var failure = new TaskCompletionSource();
        editor.Page.RequestFailed += (_, request) => _ = request.IsNavigationRequest && failure.TrySetResult();
        await editor.PressAsync(editor.Button("desk.edit.save"));
        await failure.Task;

        await colleague.GoAsync("/desk/pages/ombudsman/edit");
        await TypeAtEndAsync(colleague.Page, " Saved by a colleague.");
        await colleague.PressAsync(colleague.Button("desk.edit.save"));
        await colleague.ReadsAsync("desk.edit.saved");

        await editor.Page.Context.SetOfflineAsync(false);
        await editor.GoAsync("/desk/pages/ombudsman/edit");
        await editor.ReadsAsync(editor.Page.Locator("#keeping"), "desk.edit.keep.restored");
        await Assertions.Expect(body).ToHaveValueAsync(typed);
        await editor.PressAsync(editor.Button("desk.edit.save"));
        await editor.ReadsAsync(editor.Page.GetByRole(AriaRole.Alert), "desk.edit.conflict");
        await Assertions.Expect(body).ToHaveValueAsync(typed + "\n");
        await editor.PressAsync(editor.Button("desk.edit.save"));
        await editor.ReadsAsync("desk.edit.saved");
        desk.AssertQuiet();
    }

    [Fact]
    public async Task Session_EndedWhileSomebodyTypes_TheWordsComeBackAfterSigningIn()
    {
        var editor = await desk.SitDownAsync("Seisiún Thart", Role.EnglishEditor);
        await editor.GoAsync("/desk/pages/accessible-formats/edit");
        var body = editor.Page.Locator("#f-en-body");
        await Eventually.TrueAsync("both previews are there", () => Task.FromResult(editor.Page.Frames.Count(frame => frame.Url.Contains("/preview/", StringComparison.Ordinal)) == 2));
        desk.Desk.Clock.Ahead += DeskSession.IdleLimit;
        await TypeAtEndAsync(editor.Page, " Typed after the end of the session.");
        var typed = await body.InputValueAsync();
        await editor.ReadsAsync(editor.Page.Locator("#keeping"), "desk.edit.keep.failed");
        await editor.PressAsync(editor.Button("desk.edit.save"));

        await editor.FillAsync(editor.Field("desk.sign-in.email"), Testing.DeskSite.EmailOf("Seisiún Thart"));
        await editor.FillAsync(editor.Field("desk.sign-in.password"), Testing.DeskSite.Password);
        await editor.PressAsync(editor.Button("desk.sign-in.button"));
        await Assertions.Expect(body).ToHaveValueAsync(typed);
        await editor.PressAsync(editor.Button("desk.edit.save"));
        await editor.ReadsAsync("desk.edit.saved");
        desk.AssertQuiet();
    }

    /// <summary>The English words that the server has kept for this person.</summary>
    private async Task<string> KeptAsync(Hands editor)
    {
        var form = editor.Page.Locator("#pair");
        var (key, person) = (await form.GetAttributeAsync("data-pair"), Guid.Parse((await form.GetAttributeAsync("data-person"))!));
        return (await desk.Desk.Get<PairEditing>().DraftAsync(key!, person, CancellationToken.None))?.Typed.English?.Body ?? "";
    }

    /// <summary>
    /// Each word and when its last letter had been typed, without a pause in which the script could catch up. It ends at the worst of
    /// moments: some time has passed, the page is about to send what it has, and that never leaves the browser.
    /// </summary>
    private static async Task<IReadOnlyList<(string Text, long At)>> TypeUntilNextKeepingAsync(IPage page)
    {
        var typed = new List<(string, long)>();
        var began = Stopwatch.GetTimestamp();
        var isOver = new TaskCompletionSource();
        await page.RouteAsync("**/keep", route => Stopwatch.GetElapsedTime(began) < TypedFor ? route.ContinueAsync() : Task.FromResult(isOver.TrySetResult()));
        while (!isOver.Task.IsCompleted)
        {
            var word = $"word{typed.Count}.";
            await page.Keyboard.TypeAsync(" " + word, new() { Delay = 15 });
            typed.Add((word, Stopwatch.GetTimestamp()));
        }

        return typed;
    }

    /// <summary>The whole browser dies at once, and no page hears of it.</summary>
    private static async Task KillAsync(IBrowser browser)
    {
        var gone = new TaskCompletionSource();
        browser.Disconnected += (_, _) => gone.TrySetResult();
        var session = await browser.NewBrowserCDPSessionAsync();
        _ = session.SendAsync("Browser.crash").ContinueWith(crash => crash.Exception, TaskScheduler.Default);
        await gone.Task;
    }

    private static async Task TypeAtEndAsync(IPage page, string words)
    {
        await page.Locator("#f-en-body").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(words);
    }
}
