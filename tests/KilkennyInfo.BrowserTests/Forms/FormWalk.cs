using System.Net;
using KilkennyInfo.BrowserTests.Desk;
using KilkennyInfo.Complaints;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>Somebody on the pages of complaints and comments: they answer what a page asks, press a button and look at what comes back.</summary>
internal sealed class FormWalk(Hands hands, Language language)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public IPage Page => hands.Page;

    public Hands Hands => hands;

    public Language Language => language;

    public ILocator Main => hands.Main;

    /// <summary>The page as it was sent.</summary>
    public IResponse Last { get; private set; } = null!;

    public HttpStatusCode Status => (HttpStatusCode)Last.Status;

    public Task<string> Title => Page.TitleAsync();

    public Task<string> StepAsync() => Main.Locator("[name=step]").InputValueAsync();

    public async Task GoAsync(string path) => Last = (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!;

    public Task StartAsync() => GoAsync(CaseAddresses.Form(language));

    /// <summary>Puts answers where they belong, and presses Continue.</summary>
    public Task NextAsync(params (string Name, string Value)[] answers) => PressAsync("next", answers);

    public async Task PressAsync(string go, params (string Name, string Value)[] answers)
    {
        var selector = go.Length > 0 ? $"button[name=go][value={go}]" : "button:not([name])";
        var button = Main.Locator(selector).First;
        if (!await button.IsVisibleAsync())
        {
            // Parts of a case stay folded until somebody wants them.
            await hands.PressAsync(Main.Locator($"details:has({selector}) > summary"));
        }

        await AnswerAsync(Main.Locator($"form:has({selector})").First, answers);
        await SendAsync(button);
    }

    public async Task SendAsync(ILocator button)
    {
        var loaded = new TaskCompletionSource();
        void Note(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Note;
        Last = await Page.RunAndWaitForResponseAsync(
            () => hands.PressAsync(button),
            response => response.Request.IsNavigationRequest && response.Frame == Page.MainFrame && response.Status is < 300 or >= 400);
        await loaded.Task.WaitAsync(Patience);
        Page.Load -= Note;
    }

    public Task AttachAsync(params FilePayload[] files) => Main.Locator("[type=file]").First.SetInputFilesAsync(files);

    public static FilePayload File(string name, string words) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(words) };

    /// <summary>What the receipt says, which is shown once and never again.</summary>
    public async Task<(string Reference, string Code)> ReceiptAsync()
    {
        var told = await Main.Locator(".receipt dd").AllInnerTextsAsync();
        return (told[0].Trim(), told[1].Trim());
    }

    public async Task FollowAsync(string reference, string code)
    {
        await GoAsync(CaseAddresses.Track(language));
        await PressAsync("", ("reference", reference), ("code", code));
    }

    public Task<string> ValueAsync(string name) => Page.EvaluateAsync<string>(
        """
        name => {
          const all = [...document.querySelectorAll(`main form [name="${name}"]`)];
          const one = all.find(e => e.checked) ?? all.find(e => !e.matches('[type=radio], [type=checkbox]'));
          return one?.value ?? '';
        }
        """,
        name);

    public Task SeesAsync(string key) => hands.ReadsAsync(key);

    private async Task AnswerAsync(ILocator form, (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
        {
            var field = form.Locator($"[name={name}]");
            var isChoice = await field.First.GetAttributeAsync("type") is "radio" or "checkbox";
            await (isChoice ? hands.ChooseAsync(form.Locator($"[name={name}][value={value}]")) : hands.FillAsync(field, value));
        }
    }
}
