using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>One fact of the real content changes: from the editor’s first letter to the readers of both languages.</summary>
[Collection(DeskRun.Name)]
public sealed class StoryTests(DeskBrowser desk)
{
    private const string Administrator = "Aodh Riarthóir";
    private const string Editor = "Ena Scríbhneoir";
    private const string Translator = "Tadhg Aistritheoir";
    private const string Reviser = "Gráinne Athbhreithneoir";
    private const string PlainReader = "Síle Shimplí";
    private const string AccessReader = "Áine Inrochtana";
    private const string Publisher = "Pól Foilsitheoir";
    private const string Reason = "Everybody else who may sign this is on leave until Monday.";

    private static readonly (string Path, string Words) English = ("/en/contact-us", "or 112.");
    private static readonly (string Path, string Words) Irish = ("/ga/dean-teagmhail-linn", "nó ar 112.");

    private static readonly (string Name, Role[] Roles)[] Invited =
    [
        (Editor, [Role.EnglishEditor, Role.PlainLanguageReviewer]), (Translator, [Role.IrishEditor]), (Reviser, [Role.IrishReviser]),
        (PlainReader, [Role.PlainLanguageReviewer]), (AccessReader, [Role.AccessibilityReviewer]), (Publisher, [Role.Publisher]),
    ];

    private readonly DeskStory _story = new(desk, "contact-us", "Contact us");
    private readonly Dictionary<string, Hands> _people = [];

    [Fact]
    public async Task Fact_ChangedByInvitedPeople_IsReadInBothLanguagesAtOnceAndLaterEditsVoidWhatTheyTouch()
    {
        await InviteAllAsync();
        await _story.EditAsync(_people[Editor], Language.English, "Ring {phone:fire} or 999.", "Ring {phone:fire} or 112.");
        await AssertFigureFoundAsync("112");
        await _story.AssertOutOfStepAsync(_people[Editor], Language.Irish);

        await _story.MendAsync(_people[Translator], "nó ar 999", "nó ar 112");
        await _story.SendAsync(_people[Editor]);
        await SignAllAsync();
        await _story.SignAsync(_people[Publisher], "approval");
        await AssertLiveInTimeAsync();

        await AssertEditVoidsWhatItTouchesAsync();
        await AssertFourEyesAsync();
        await AssertBrokenGlassIsListedAsync();
        await _story.SignAsync(_people[AccessReader], "accessibility");
        await _story.SignAsync(_people[Publisher], "approval");
        await _story.PublishAsync(_people[Publisher]);
        await Eventually.TrueAsync("the last edit is live", () => SaysAsync((English.Path, "or 112 at any time of the day.")));
        desk.AssertQuiet();
    }

    private async Task InviteAllAsync()
    {
        _people[Administrator] = await desk.SitDownAsync(Administrator, Role.Administrator);
        foreach (var (name, roles) in Invited)
        {
            _people[name] = new MouseHands(await desk.OpenAsync(), desk.Words);
            await _people[Administrator].InviteAsync(_people[name], name, roles);
        }
    }

    private async Task SignAllAsync()
    {
        await _story.SignAsync(_people[Reviser], "irish");
        await _story.SignAsync(_people[PlainReader], "plain-language");
        await _story.SignAsync(_people[AccessReader], "accessibility");
    }

    /// <summary>On the editor’s own page: the figure, and on which side it is missing.</summary>
    private async Task AssertFigureFoundAsync(string figure)
    {
        var finding = desk.Words.Format("desk.rule.parity-figure", ("words", figure), ("ga", "0"), ("en", "1"));
        await Assertions.Expect(_people[Editor].Main.Locator(".findings > li").Filter(new() { HasTextString = finding })).ToBeVisibleAsync();
    }

    /// <summary>Scheduled for tomorrow at nine, which no change of the clocks touches, and then it is tomorrow.</summary>
    private async Task AssertLiveInTimeAsync()
    {
        var wallTime = DublinTime.Today(desk.Desk.Clock).AddDays(1).ToDateTime(new TimeOnly(9, 0));
        await _story.ScheduleAsync(_people[Publisher], wallTime);
        Assert.Equal((false, false), await _story.IsLiveAsync("112"));
        Assert.Equal((false, false), (await SaysAsync(English), await SaysAsync(Irish)));

        desk.Desk.Clock.Ahead += Assert.Single(DublinTime.InstantsOf(wallTime)) - desk.Desk.Clock.GetUtcNow().UtcDateTime;
        await AssertTogetherAsync(English, Irish);
        await Eventually.TrueAsync("the API has both texts", async () =>
        {
            var (irish, english) = await _story.IsLiveAsync("112");
            Assert.Equal(irish, english);
            return english;
        });
        await AssertFoundAsync("/en/search?q=112", English.Path);
        await AssertFoundAsync("/ga/cuardach?q=112", Irish.Path);
        await SignInAgainAsync();
    }

    /// <summary>Whichever is read first: where it has the new words, the other one, read after it, has them too.</summary>
    private Task AssertTogetherAsync((string Path, string Words) one, (string Path, string Words) other) => Eventually.TrueAsync("both pages have the new words", async () =>
    {
        (one, other) = (other, one);
        var isLive = await SaysAsync(one);
        Assert.True(!isLive || await SaysAsync(other), $"{one.Path} has the new words and {other.Path} has not.");
        return isLive;
    });

    private async Task AssertFoundAsync(string search, string page)
    {
        var reader = await desk.OpenAsync(scripts: false);
        await Eventually.TrueAsync($"{search} finds {page}", async () =>
        {
            await reader.GotoAsync(search);
            return await reader.Locator($".results a[href^='{page}']").CountAsync() > 0;
        });
        await reader.Context.CloseAsync();
    }

    /// <summary>A day has passed, so that every session is over.</summary>
    private async Task SignInAgainAsync()
    {
        foreach (var (name, hands) in _people)
        {
            await hands.SignInAsync(name);
        }
    }

    private async Task AssertEditVoidsWhatItTouchesAsync()
    {
        await _story.EditAsync(_people[Editor], Language.English, "or 112.", "or 112 at any time.");
        await _story.ConfirmAsync(_people[Translator]);
        await _story.SendAsync(_people[Editor]);
        await SignAllAsync();
        await _story.AssertSignedAsync(_people[Editor], "irish", "plain-language", "accessibility");

        await _story.EditAsync(_people[Editor], Language.English, "at any time.", "at any time of the day.");
        await _story.AssertSignedAsync(_people[Editor], "irish");
        foreach (var gate in new[] { "plain-language", "accessibility" })
        {
            await _people[Editor].ReadsAsync(_people[Editor].Gate(gate), "desk.gate.voided");
        }

        await _story.ConfirmAsync(_people[Translator]);
        await _story.AssertSignedAsync(_people[Editor], "irish");
    }

    /// <summary>The editor may sign for plain language, but not for words of their own.</summary>
    private async Task AssertFourEyesAsync()
    {
        var editor = _people[Editor];
        await editor.GoAsync("/desk/pages/contact-us");
        await editor.PressAsync(editor.Gate("plain-language").GetByRole(AriaRole.Link));
        await editor.PressAsync(editor.Button("desk.gate.sign"));
        await editor.ReadsAsync(editor.Page.GetByRole(AriaRole.Alert), "desk.sign.own-words");
        await _story.AssertSignedAsync(editor, "irish");

        await editor.GoAsync("/desk/pages/contact-us/sign/plain-language");
        await editor.FillAsync(editor.Field("desk.sign.reason"), Reason);
        await editor.PressAsync(editor.Button("desk.gate.sign"));
        await editor.ReadsAsync("desk.sign.done");
        await _story.AssertSignedAsync(editor, "irish", "plain-language");
    }

    /// <summary>With the gate, in the page’s history, on everybody’s front page, and in the audit log.</summary>
    private async Task AssertBrokenGlassIsListedAsync()
    {
        var publisher = _people[Publisher];
        await publisher.GoAsync("/desk/pages/contact-us");
        await Assertions.Expect(publisher.Gate("plain-language")).ToContainTextAsync(Reason);
        await publisher.PressAsync(publisher.Link("desk.page.to-history"));
        await Assertions.Expect(publisher.Main.Locator(".timeline > li").Filter(new() { HasTextString = Reason })).ToContainTextAsync(Editor);
        await publisher.GoAsync("/desk");
        await Assertions.Expect(publisher.Page.GetByRole(AriaRole.Region, new() { Name = publisher.Words["desk.work.own-words"] })).ToContainTextAsync(Reason);

        var administrator = _people[Administrator];
        await administrator.GoAsync("/desk/audit");
        await Assertions.Expect(administrator.Main.Locator(".timeline > li").Filter(new() { HasTextString = Reason }).First).ToContainTextAsync(Editor);
    }

    private async Task<bool> SaysAsync((string Path, string Words) page) =>
        (await desk.Desk.Site.Client.GetStringAsync(page.Path)).Contains(page.Words, StringComparison.Ordinal);
}
