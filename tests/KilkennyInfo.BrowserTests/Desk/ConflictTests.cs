using KilkennyInfo.Accounts;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>Two people on one page.</summary>
[Collection(DeskRun.Name)]
public sealed class ConflictTests(DeskBrowser desk)
{
    [Fact]
    public async Task TwoEditors_OnOneText_TheSecondIsToldAndPutsBothTogether()
    {
        var (first, second) = await SitDownAsync("Beirt");
        await OpenAsync(first, second, "/desk/pages/privacy-notice/edit");
        var (began, _) = (await Body(first).InputValueAsync(), await Body(second).InputValueAsync());
        await SaveAsync(first, Body(first), began + "\nWords of the first person.\n");
        await first.ReadsAsync("desk.edit.saved");

        await SaveAsync(second, Body(second), began + "\nWords of the second person.\n");
        await second.ReadsAsync(second.Page.GetByRole(AriaRole.Alert), "desk.edit.conflict");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Aon Beirt");
        await Assertions.Expect(Body(second)).ToHaveValueAsync(began + "\nWords of the second person.\n");
        await second.ReadsAsync(second.Page.Locator("#overtaken"), "desk.edit.overtaken.both");

        var compare = await second.Page.Context.RunAndWaitForPageAsync(() => second.PressAsync(second.Link("desk.edit.overtaken.see")));
        await Assertions.Expect(compare.Locator("ins", new() { HasTextString = "Words of the first person." })).ToBeVisibleAsync();
        await compare.CloseAsync();

        var both = began + "\nWords of the first person.\n\nWords of the second person.\n";
        await SaveAsync(second, Body(second), both);
        await second.ReadsAsync("desk.edit.saved");
        await first.GoAsync("/desk/pages/privacy-notice/edit");
        await Assertions.Expect(Body(first)).ToHaveValueAsync(both);
        desk.AssertQuiet();
    }

    [Fact]
    public async Task TwoEditors_OnDifferentPlaces_TheSecondIsToldAndFindsBothTogether()
    {
        var (first, second) = await SitDownAsync("Dís");
        await OpenAsync(first, second, "/desk/pages/about-this-site/edit");
        var began = await Body(second).InputValueAsync();
        await SaveAsync(first, Summary(first), "A summary by the first person.");
        await first.ReadsAsync("desk.edit.saved");

        await SaveAsync(second, Body(second), began + "\nWords of the second person.\n");
        await second.ReadsAsync("desk.edit.overtaken.merged");
        await Assertions.Expect(Summary(second)).ToHaveValueAsync("A summary by the first person.");
        await Assertions.Expect(Body(second)).ToHaveValueAsync(began + "\nWords of the second person.\n");
        await second.PressAsync(second.Button("desk.edit.save"));
        await second.ReadsAsync("desk.edit.saved");
        desk.AssertQuiet();
    }

    private static ILocator Body(Hands editor) => editor.Page.Locator("#f-en-body");

    private static ILocator Summary(Hands editor) => editor.Page.Locator("#f-en-summary");

    private static async Task OpenAsync(Hands first, Hands second, string path)
    {
        await first.GoAsync(path);
        await second.GoAsync(path);
    }

    private static async Task SaveAsync(Hands editor, ILocator field, string words)
    {
        await editor.FillAsync(field, words);
        await editor.PressAsync(editor.Button("desk.edit.save"));
    }

    private async Task<(Hands First, Hands Second)> SitDownAsync(string family) =>
        (await desk.SitDownAsync("Aon " + family, Role.EnglishEditor), await desk.SitDownAsync("Dó " + family, Role.EnglishEditor));
}
