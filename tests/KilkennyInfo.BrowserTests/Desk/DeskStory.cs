using System.Text.Json;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>What happens to one page of the site, act by act, each by the person whose act it is and on the page of the desk where it is done.</summary>
/// <param name="title">The page’s title in English, by which people at the desk know it.</param>
public sealed class DeskStory(DeskBrowser desk, string key, string title)
{
    private string Root => $"/desk/pages/{key}";

    public async Task EditAsync(Hands editor, Language language, string words, string by)
    {
        await editor.GoAsync("/desk/pages");
        await editor.PressAsync(editor.Main.Locator("tbody th a").Filter(new() { HasTextString = title }));
        await editor.PressAsync(editor.Link("desk.page.to-edit"));
        await editor.ReplaceAsync(editor.Page.Locator($"#f-{language.Code()}-body"), words, by);
        await editor.PressAsync(editor.Button("desk.edit.save"));
        await editor.ReadsAsync("desk.edit.saved");
    }

    /// <summary>New words for the piece that is out of step.</summary>
    public async Task MendAsync(Hands translator, string words, string by)
    {
        var change = await OpenChangeAsync(translator);
        await translator.PressAsync(change.Locator("summary"));
        await translator.ReplaceAsync(change.GetByLabel(translator.Words["desk.step.words"]), words, by);
        await translator.PressAsync(change.GetByRole(AriaRole.Button, new() { Name = translator.Words["desk.step.replace"] }));
        await translator.ReadsAsync("desk.step.done");
    }

    /// <summary>The other text says the same as before, all the same.</summary>
    public async Task ConfirmAsync(Hands translator)
    {
        var change = await OpenChangeAsync(translator);
        await translator.PressAsync(change.GetByRole(AriaRole.Button, new() { Name = translator.Words["desk.step.still"] }));
        await translator.ReadsAsync("desk.step.done");
    }

    public async Task SendAsync(Hands editor)
    {
        await editor.GoAsync(Root);
        await editor.PressAsync(editor.Link("desk.page.to-send"));
        await editor.PressAsync(editor.Button("desk.send.button"));
        await editor.ReadsAsync("desk.send.done");
    }

    /// <summary>From the reviewer’s own list of tasks.</summary>
    public async Task SignAsync(Hands reviewer, string gate)
    {
        await reviewer.GoAsync("/desk");
        await reviewer.PressAsync(TaskOf(reviewer, gate));
        await reviewer.ReadsAsync($"desk.gate.{gate}.means");
        await reviewer.PressAsync(reviewer.Button("desk.gate.sign"));
        await reviewer.ReadsAsync("desk.sign.done");
        await AssertSignedAsync(reviewer, gate, true);
    }

    public async Task ScheduleAsync(Hands publisher, DateTime wallTime)
    {
        await publisher.GoAsync(Root);
        await publisher.PressAsync(publisher.Link("desk.page.to-publish"));
        await publisher.FillAsync(publisher.Field("desk.publish.day"), $"{wallTime:yyyy-MM-dd}");
        await publisher.FillAsync(publisher.Field("desk.publish.time"), $"{wallTime:HH:mm}");
        await publisher.PressAsync(publisher.Button("desk.publish.schedule"));
        await publisher.ReadsAsync("desk.publish.scheduled");
        await publisher.ReadsAsync("desk.page.scheduled");
    }

    public async Task PublishAsync(Hands publisher)
    {
        await publisher.GoAsync(Root);
        await publisher.PressAsync(publisher.Link("desk.page.to-publish"));
        await publisher.PressAsync(publisher.Button("desk.publish.now"));
        await publisher.ReadsAsync("desk.publish.done");
    }

    public async Task AssertOutOfStepAsync(Hands anyone, Language behind)
    {
        await anyone.GoAsync(Root);
        await anyone.ReadsAsync(anyone.Main.Locator(".facts"), $"desk.step.behind.{behind.Code()}");
    }

    /// <summary>Which gates stand signed in the open edition, and no others.</summary>
    public async Task AssertSignedAsync(Hands anyone, params string[] gates)
    {
        await anyone.GoAsync(Root);
        foreach (var gate in new[] { "irish", "plain-language", "accessibility", "approval" })
        {
            await AssertSignedAsync(anyone, gate, gates.Contains(gate));
        }
    }

    /// <summary>Whether readers find these words in each text, asked of the API in one answer, so that nothing can come between.</summary>
    public async Task<(bool Irish, bool English)> IsLiveAsync(string words)
    {
        using var answer = JsonDocument.Parse(await desk.Desk.Site.Client.GetStringAsync($"/api/v1/pages/{key}"));
        var texts = answer.RootElement.GetProperty("texts");
        bool Has(string language) => texts.GetProperty(language).GetProperty("markdown").GetString()!.Contains(words, StringComparison.Ordinal);
        return (Has("ga"), Has("en"));
    }

    private async Task<ILocator> OpenChangeAsync(Hands translator)
    {
        await translator.GoAsync(Root);
        await translator.PressAsync(translator.Link("desk.page.to-step").First);
        var change = translator.Main.Locator(".changes > li:not(.done)");
        await Assertions.Expect(change).ToHaveCountAsync(1);
        return change;
    }

    private ILocator TaskOf(Hands reviewer, string gate) =>
        reviewer.Main.Locator(".tasks a").Filter(new() { HasTextString = title }).And(reviewer.Main.Locator($"a[href='{Root}/sign/{gate}']"));

    private static Task AssertSignedAsync(Hands anyone, string gate, bool isSigned) =>
        isSigned ? Assertions.Expect(anyone.Gate(gate)).ToHaveClassAsync("done") : Assertions.Expect(anyone.Gate(gate)).Not.ToHaveClassAsync("done");
}
