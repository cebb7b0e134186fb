using KilkennyInfo.ContentModel.Reference;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// Somebody without a mouse. They go from stop to stop with Tab and Shift+Tab, and every stop on the way must show that it has the focus,
/// in view and uncovered.
/// </summary>
public sealed class KeyboardHands(IPage page, Strings words) : Hands(page, words)
{
    private const int MostStops = 250;

    private readonly Findings _faults = new();

    public void AssertFocusWasAlwaysSeen() => _faults.AssertNone();

    public override async Task PressAsync(ILocator what)
    {
        await GoToAsync(what);
        await Page.Keyboard.PressAsync("Enter");
    }

    public override async Task ChooseAsync(ILocator box)
    {
        if (await box.GetAttributeAsync("type") == "radio")
        {
            await ChooseOneAsync(box);
        }
        else
        {
            await GoToAsync(box);
            await Page.Keyboard.PressAsync("Space");
        }

        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Of several buttons of which one is chosen, Tab stops at the chosen one or at the first; arrows lead to the others.</summary>
    private async Task ChooseOneAsync(ILocator button)
    {
        var group = button.Locator($"xpath=ancestor::form[1]//input[@type='radio'][@name='{await button.GetAttributeAsync("name")}']");
        var chosen = group.And(Page.Locator(":checked"));
        var stop = await chosen.CountAsync() > 0 ? chosen : group.First;
        await GoToAsync(stop);
        await Page.Keyboard.PressAsync("Space");
        for (var arrows = await group.CountAsync(); arrows > 0 && !await button.IsCheckedAsync(); arrows--)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
            await LookAsync();
        }
    }

    public override async Task FillAsync(ILocator field, string value)
    {
        await GoToAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(value);
        await Assertions.Expect(field).ToHaveValueAsync(value);
    }

    public override async Task ReplaceAsync(ILocator area, string words, string by)
    {
        var text = await area.InputValueAsync();
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.NotEqual(-1, start);
        await GoToAsync(area);
        if (start < text.Length / 2)
        {
            await PressAsync("Control+Home", 1);
            await PressAsync("ArrowRight", start);
        }
        else
        {
            await PressAsync("Control+End", 1);
            await PressAsync("ArrowLeft", text.Length - start);
        }

        await PressAsync("Shift+ArrowRight", words.Length);
        await Page.Keyboard.TypeAsync(by);
        await Assertions.Expect(area).ToHaveValueAsync(text[..start] + by + text[(start + words.Length)..]);
    }

    private async Task PressAsync(string key, int times)
    {
        for (var count = 0; count < times; count++)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    private async Task GoToAsync(ILocator target)
    {
        await target.WaitForAsync();
        var isBehind = await target.EvaluateAsync<bool>(
            "e => document.activeElement !== document.body && !!(e.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)");
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync(isBehind ? "Shift+Tab" : "Tab");
            await LookAsync();
        }

        Assert.Fail($"{target} cannot be reached by keyboard on {Page.Url}.");
    }

    /// <summary>A date has several stops within itself: it is looked at once.</summary>
    private async Task LookAsync()
    {
        if (await Page.EvaluateAsync<bool>("() => window.lastStop === (window.lastStop = document.activeElement)"))
        {
            return;
        }

        _faults.Add(new Uri(Page.Url).AbsolutePath, await Page.EvaluateAsync<string[]?>(FocusMark.Script) ?? []);
    }
}
