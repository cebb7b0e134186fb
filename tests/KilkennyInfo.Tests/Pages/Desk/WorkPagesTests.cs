using System.Net;
using AngleSharp.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Who does what next: the front page of the desk, the board of all pairs, sending to review, claiming and giving, bringing in step.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class WorkPagesTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    /// <summary>Through the whole work on one page, everyone has it among their tasks exactly when they can do it.</summary>
    [Fact]
    public async Task Index_AlongTheWorkOnOnePage_ShowsItToThoseWhoCanDoIt()
    {
        var key = await Bench.MakeLiveAsync();
        var root = Workbench.Root(key);
        await Bench.SaveAsync(key, english: "Other words.\n", by: fixture.PersonOf(Role.EnglishEditor));
        await TasksAreAsync(key, (Role.IrishEditor, root + "/step"));
        Assert.Contains("The Irish is behind the English", (await (await fixture.ClientAsync(Role.Auditor)).PageAsync(root)).MainText(), StringComparison.Ordinal);
        await Bench.ConfirmAsync(key, fixture.PersonOf(Role.IrishEditor));
        await TasksAreAsync(key, (Role.IrishEditor, root + "/send"), (Role.EnglishEditor, root + "/send"));
        await Bench.SendAsync(key);
        await TasksAreAsync(key, (Role.IrishReviser, root + "/sign/irish"), (Role.PlainLanguageReviewer, root + "/sign/plain-language"), (Role.AccessibilityReviewer, root + "/sign/accessibility"));
        await Bench.SignAllAsync(key, but: Gate.Approval);
        await TasksAreAsync(key, (Role.Publisher, root + "/sign/approval"));
        await Bench.SignAsync(key, Gate.Approval);
        await TasksAreAsync(key, (Role.Publisher, root + "/publish"));
    }

    [Fact]
    public async Task Index_TaskThatIsLateAndInPlaceOfAColleague_SaysBoth()
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        var away = await fixture.AddAsync($"On Leave {key}", Role.IrishReviser);
        Assert.Empty(await Desk.Get<OwnAccount>().SetAwayAsync(away.Id, DublinTime.Today(Desk.Clock).AddDays(3), fixture.PersonOf(Role.IrishReviser).Id, CancellationToken.None));
        Assert.Empty(await Desk.Get<Handing>().GiveAsync(key, "irish", fixture.PersonOf(DeskPagesFixture.Writer), away.Id, DublinTime.Today(Desk.Clock).AddDays(-2), CancellationToken.None));
        var task = (await TaskAsync(key, Role.IrishReviser))!;
        Assert.Contains("late", task.ClassList);
        Assert.Contains($"In place of: On Leave {key}", task.TextContent, StringComparison.Ordinal);
        Assert.Contains("Late. It was due:", task.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sent by: Both Editor", task.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_ATask_MakesItOnesOwnAndTakesItFromTheOthers()
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        var other = await fixture.AddAsync($"Other Reviser {key}", Role.IrishReviser);
        var client = await fixture.ClientAsync(Role.IrishReviser);
        var task = (await TaskAsync(key, Role.IrishReviser))!;
        var button = task.QuerySelector("form button[name=stage]")!;
        var page = await client.DoneAsync(client.PostAsync(task.QuerySelector("form")!.GetAttribute("action")!, "/desk", ("stage", button.GetAttribute("value")!)), "/desk");
        Assert.Equal("The task is yours now.", page.News());
        Assert.Null((await TaskAsync(key, Role.IrishReviser))!.QuerySelector("form"));
        Assert.Null(await TaskAsync(key, other.Name));
        Assert.Contains("\"stage\":\"irish\"", Assert.Single(await Bench.AuditAsync(key, "stage.given")).Details, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await Bench.ChangesNothingAsync(key, async () => (await client.PostAsync(Workbench.Root(key) + "/claim", "/desk", ("stage", "approval"))).StatusCode));
    }

    [Fact]
    public async Task Tasks_GivenToSomebody_IsStoredAndASlipIsSaidAndKept()
    {
        var key = await Bench.MakeAsync();
        await Bench.SendAsync(key);
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var path = Workbench.Root(key) + "/tasks";
        var able = (await client.PageAsync(path)).QuerySelectorAll("#f-to-irish option").Select(option => option.TextContent).ToList();
        Assert.Contains("Only IrishReviser", able);
        Assert.DoesNotContain("Only Publisher", able);
        var to = $"{fixture.PersonOf(Role.IrishReviser).Id}";
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(path, ("to-irish", to), ("due-irish", "next week")).RefusedAsync());
        Assert.Equal("Enter a date as day, month and year.", Assert.Single(page.Issues()));
        Assert.Equal((to, "next week"), (page.Value("to-irish"), page.QuerySelector("#f-due-irish")!.GetAttribute("value")));
        var wrong = await Bench.ChangesNothingAsync(key, () => client.PostAsync(path, path, ("stage", "irish"), ("to-irish", $"{fixture.PersonOf(Role.Publisher).Id}")).RefusedAsync());
        Assert.Equal("This person does not have the role for it.", Assert.Single(wrong.Issues()));
        var done = await client.DoneAsync(client.SubmitAsync(path, ("to-irish", to), ("due-irish", Bench.Today(3))), path);
        Assert.Equal("Saved.", done.News());
        Assert.Equal((to, Bench.Today(3)), (done.Value("to-irish"), done.Value("due-irish")));
    }

    [Theory]
    [InlineData("", "Enter a date as day, month and year.")]
    [InlineData("2020-01-01", "Enter a day to come.")]
    public async Task Send_DayThatIsNone_IsRefusedAndKept(string due, string sentence)
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Workbench.Root(key) + "/send", ("due", due)).RefusedAsync());
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal(due, page.QuerySelector("#f-due")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Send_PairOutOfStep_IsRefusedAndInStepIsWrittenDown()
    {
        var key = await Bench.MakeAsync(isInStep: false);
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Workbench.Root(key) + "/send", ("due", Bench.Today(7))).RefusedAsync());
        Assert.Equal("The two texts are out of step. Bring them in step first.", Assert.Single(page.Issues()));
        await Bench.ConfirmAsync(key);
        Assert.Equal("The reviewers have been asked.", (await client.DoneAsync(client.SubmitAsync(Workbench.Root(key) + "/send", ("due", Bench.Today(7))), Workbench.Root(key))).News());
        Assert.Equal("Both Editor", Assert.Single(await Bench.AuditAsync(key, "page.sent")).PersonName);
    }

    [Fact]
    public async Task Step_OneChangedBlock_IsShownAndSettledByNewWords()
    {
        var key = await Bench.MakeLiveAsync("An chéad alt.\n\nAn dara halt.\n", "First paragraph.\n\nSecond paragraph.\n");
        await Bench.SaveAsync(key, english: "First paragraph.\n\nSecond paragraph, with more.\n", by: fixture.PersonOf(Role.EnglishEditor));
        var client = await fixture.ClientAsync(Role.IrishEditor);
        var path = Workbench.Root(key) + "/step";
        var page = await client.PageAsync(path);
        var change = Assert.Single(page.QuerySelectorAll(".changes > li"));
        Assert.Contains("with more", change.TextContent, StringComparison.Ordinal);
        Assert.Equal("An dara halt.", change.QuerySelector("textarea")!.TextContent.Trim());

        // Somebody who writes only the other language reads it and cannot settle it.
        var english = await fixture.ClientAsync(Role.EnglishEditor);
        Assert.Null((await english.PageAsync(path)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, await Bench.ChangesNothingAsync(key, async () => (await english.PostAsync(path, path, ("act", "whole"), ("base", $"{(await Bench.NewestAsync(key)).Id}"))).StatusCode));

        var done = await client.DoneAsync(client.SubmitAsync(page, path, ("act", "replace"), ("words", "An dara halt, le tuilleadh.")), Workbench.Root(key));
        Assert.Equal("Both texts are in step.", done.News());
        var newest = await Bench.NewestAsync(key);
        Assert.True(newest.IsInStep);
        Assert.Equal("An chéad alt.\n\nAn dara halt, le tuilleadh.\n", newest.Text(Language.Irish).Body);
        Assert.Equal("Only IrishEditor", (await Bench.AuditAsync(key, "page.in-step"))[^1].PersonName);
    }

    [Fact]
    public async Task Step_StillTheSame_NeedsOnePressAndMakesNoNewWords()
    {
        var key = await Bench.MakeLiveAsync();
        await Bench.SaveAsync(key, english: "Plain words!\n");
        var client = await fixture.ClientAsync(Role.IrishEditor);
        var path = Workbench.Root(key) + "/step";
        var page = await client.PageAsync(path);
        await client.DoneAsync(client.SubmitAsync(page, path, ("act", "confirm"), ("side", "ga")), Workbench.Root(key));
        var newest = await Bench.NewestAsync(key);
        Assert.True(newest.IsInStep);
        Assert.Equal(Workbench.Irish, newest.Text(Language.Irish).Body);
        Assert.Contains("In step", (await client.PageAsync(path)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_FromOlderWords_IsAConflictAndKeepsTheTyping()
    {
        var key = await Bench.MakeLiveAsync();
        await Bench.SaveAsync(key, english: "Plain words!\n");
        var client = await fixture.ClientAsync(Role.IrishEditor);
        var path = Workbench.Root(key) + "/step";
        var form = await client.PageAsync(path);
        await Bench.SaveAsync(key, english: "Plain words!\n\nMore of them.\n");
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(form, path, ("act", "replace"), ("words", "Mo chuid focal.")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Contains("Saved by: Both Editor", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("textarea"), area => area.TextContent.Contains("Mo chuid focal.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Board_Filters_NarrowAndTheFileHasTheSameRows()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.Auditor);
        var all = await client.PageAsync("/desk/pages");
        Assert.Null(all.QuerySelector("a[href='/desk/pages/new']"));
        Assert.NotNull((await (await fixture.ClientAsync(Role.EnglishEditor)).PageAsync("/desk/pages")).QuerySelector("a[href='/desk/pages/new']"));
        Assert.Contains("customer-charter", Keys(all));
        var query = $"?q={Uri.EscapeDataString("BENCH EN " + key)}&state=writing&only=not-live&owner=corporate-services";
        var some = await client.PageAsync("/desk/pages" + query);
        Assert.Equal([key], Keys(some));
        Assert.Equal(("writing", "not-live"), (some.Value("state"), some.Value("only")));
        Assert.Equal("1 page", some.QuerySelector("main p[role=status]")!.TextContent);
        var link = some.QuerySelector("main a[href^='/desk/pages.csv']")!.GetAttribute("href")!;
        using var file = await client.GetAsync(link);
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{key},Bench ga {key},Bench en {key},,writing,,,0,", lines[1], StringComparison.Ordinal);
        Assert.Empty(Keys(await client.PageAsync("/desk/pages?q=nothing-like-it")));
        Assert.Equal(Keys(all), Keys(await client.PageAsync("/desk/pages?only=nonsense")));
    }

    [Fact]
    public async Task Index_NobodySignedInAndTheWholeDeskInIrish()
    {
        using var nobody = new DeskClient(Desk.Site);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync("/desk")).StatusCode);
        await fixture.AddAsync("Gaeilgeoir Amháin", Role.Publisher);
        var client = await fixture.ClientAsync("Gaeilgeoir Amháin");
        using var changed = await client.PostAsync("/desk/account/language", "/desk/account", ("language", "ga"), ("return", "/desk/pages?q=x"));
        Assert.Equal("/desk/pages?q=x", changed.Headers.Location!.OriginalString);
        foreach (var path in new[] { "/desk", "/desk/pages", "/desk/account", "/desk/pages/customer-charter", "/desk/pages/customer-charter/history" })
        {
            var page = await client.PageAsync(path);
            Assert.Equal("ga", page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private static List<string> Keys(IParentNode page) => [.. page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    private Task<IElement?> TaskAsync(string key, Role role) => TaskAsync(key, DeskPagesFixture.NameOf(role));

    private async Task<IElement?> TaskAsync(string key, string name) =>
        (await (await fixture.ClientAsync(name)).PageAsync("/desk")).QuerySelectorAll("main > .tasks li").FirstOrDefault(task => task.QuerySelector("strong") is not null
            && task.QuerySelector("a")!.GetAttribute("href")!.StartsWith(Workbench.Root(key) + "/", StringComparison.Ordinal));

    private async Task TasksAreAsync(string key, params (Role Role, string Address)[] expected)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var address = expected.Where(task => task.Role == role).Select(task => task.Address).FirstOrDefault();
            Assert.Equal((role, address), (role, (await TaskAsync(key, role))?.QuerySelector("a")!.GetAttribute("href")));
        }
    }
}
