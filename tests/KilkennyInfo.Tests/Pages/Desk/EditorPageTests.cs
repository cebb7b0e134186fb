using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The pair editor as a browser without scripts uses it: nothing typed is ever lost, nothing untouched ever changes.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class EditorPageTests(DeskPagesFixture fixture)
{
    private const string Body = "en-body";

    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    public static TheoryData<string> Pages() => [.. Directory.EnumerateDirectories(Path.Combine(SiteContent.Directory, "pages")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Save_RealPageUntouched_SavesNothing(string key)
    {
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var before = await Bench.NewestAsync(key);
        var page = await client.DoneAsync(client.SubmitAsync(Edit(key), (Body, before.Text(Language.English).Body)), Edit(key));
        Assert.Equal("Nothing had changed, so nothing was saved.", page.News());
        Assert.Equal(before.Id, (await Bench.NewestAsync(key)).Id);
    }

    /// <summary>One word of the English changes: the Irish and the rest of the English keep their very bytes.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Save_OneSummaryOfARealPage_KeepsEveryOtherByte(string key)
    {
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var before = PageRevisions.SourcesOf(key, await Bench.NewestAsync(key));
        var page = await client.PageAsync(Edit(key));
        var summary = page.Value("en-summary");
        await client.DoneAsync(client.SubmitAsync(page, Edit(key), ("en-summary", summary + " Once more.")), Edit(key));
        await client.DoneAsync(client.SubmitAsync(Edit(key), ("en-summary", summary)), Edit(key));
        var after = PageRevisions.SourcesOf(key, await Bench.NewestAsync(key));
        Assert.Equal(Hex(before, "ga.md"), Hex(after, "ga.md"));
        Assert.Equal(BodyOf(Text(before, "en.md")), BodyOf(Text(after, "en.md")));
        await client.SubmitAsync(Workbench.Root(key) + "/discard", ("revision", $"{(await Bench.NewestAsync(key)).Id}"));
    }

    [Fact]
    public async Task Save_AfterTheSessionRanOut_KeepsWhatWasTyped()
    {
        await using var desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:RequireSecondFactor"] = "false" });
        await desk.AddAsync("Slow Writer", Role.EnglishEditor);
        using var client = await DeskClient.SignInAsync(desk, "Slow Writer");
        var page = await client.PageAsync(Edit("complaints-procedure"));
        desk.Clock.Ahead = TimeSpan.FromHours(13);
        var words = new string('w', 60_000);
        var answer = await client.SubmitAsync(page, Edit("complaints-procedure"), (Body, words));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var signIn = answer.Headers.Location!.PathAndQuery;
        Assert.Contains("What you typed is kept", (await client.PageAsync(signIn + "&lang=en")).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        await client.SubmitAsync(signIn, ("email", DeskSite.EmailOf("Slow Writer")), ("password", DeskSite.Password));
        Assert.Equal(words, (await client.PageAsync(Edit("complaints-procedure"))).Value(Body).Trim());
    }

    [Fact]
    public async Task Save_AfterSigningOut_KeepsNothing()
    {
        await using var desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:RequireSecondFactor"] = "false" });
        await desk.AddAsync("Quick Writer", Role.EnglishEditor);
        using var client = await DeskClient.SignInAsync(desk, "Quick Writer");
        var page = await client.PageAsync(Edit("complaints-procedure"));
        await using (var db = desk.Get<SiteDatabase>().OpenForReading())
        {
            var session = await db.Set<DeskSession>().SingleAsync();
            await desk.Get<DeskSessions>().EndAsync(session.AccountId, session.Id, CancellationToken.None);
        }

        var answer = await client.SubmitAsync(page, Edit("complaints-procedure"), (Body, "Words.\n"));
        Assert.DoesNotContain("kept", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One.\r\n\r\nTwo.\r\n")]
    [InlineData("Spaces at the end.   \n\nMore.\t\n")]
    [InlineData("No line end at the end")]
    [InlineData("\n\nEmpty lines before.\n\n\n")]
    [InlineData("\tA tab\tand another.\n")]
    [InlineData("Ni\u0301 h-e\u0301adrom e\u0301.\n")]
    [InlineData("Ní h-éadrom é.\n")]
    [InlineData("Zero\u200bwidth, soft\u00adhyphen, no\u00a0break.\n")]
    [InlineData("<b>&amp; &lt;\"'</b></textarea>\n")]
    [InlineData("Mac\rOld.\r")]
    public async Task Save_OddBytesUntouched_StayAsTheyAre(string body)
    {
        var key = await Bench.MakeAsync();
        await StoreAsync(key, body);
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await client.PageAsync(Edit(key));
        Assert.Equal(body.ReplaceLineEndings("\n"), page.Value(Body));
        await client.DoneAsync(client.SubmitAsync(page, Edit(key), ("note", "")), Edit(key));
        Assert.Equal(body, (await Bench.NewestAsync(key)).Text(Language.English).Body);

        // The other text changes, and this one is still what it was.
        await client.DoneAsync(client.SubmitAsync(Edit(key), ("ga-body", "Focail nua.\n")), Edit(key));
        var newest = await Bench.NewestAsync(key);
        Assert.Equal(4, newest.Number);
        Assert.Equal(body, newest.Text(Language.English).Body);
    }

    [Fact]
    public async Task Save_ChangedWords_MakesARevisionWithItsReasonAndSaysItsNumber()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await client.DoneAsync(client.SubmitAsync(Edit(key), (Body, "Other words.\r\n"), ("note", "  The fee went up. ")), Edit(key));
        Assert.Equal("Saved as revision 3.", page.News());
        Assert.Equal("Other words.\n", page.Value(Body));
        var newest = await Bench.NewestAsync(key);
        Assert.Equal((3, "The fee went up.", DeskPagesFixture.Writer), (newest.Number, newest.Note, newest.Author));
        Assert.False(newest.IsInStep);
        var entry = Assert.Single(await Bench.AuditAsync(key, "page.saved"));
        Assert.Equal((DeskPagesFixture.Writer, """{"revision":"3","texts":"en"}"""), (entry.PersonName, entry.Details));
        Assert.Contains("The Irish is behind the English", (await client.PageAsync(Workbench.Root(key))).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WrongFields_SaysWhatToDoAndKeepsWhatWasTyped()
    {
        var key = await Bench.MakeLiveAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(
            Edit(key), ("en-title", ""), ("en-slug", "Not An Address"), ("ga-summary", new string('á', 2000)), (Body, "Half a sentence\r\n")).RefusedAsync());
        Assert.Contains("Enter a title.", page.Issues());
        Assert.Contains(page.Issues(), issue => issue.StartsWith("Enter an address in small letters", StringComparison.Ordinal));
        Assert.Contains(page.Issues(), issue => issue.StartsWith("This is too long: it has 2,000 characters", StringComparison.Ordinal));
        Assert.Equal(["#f-en-slug", "#f-en-title", "#f-ga-summary"], page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")!).Order());
        Assert.Equal(("", "Not An Address", "Half a sentence\n"), (page.Value("en-title"), page.Value("en-slug"), page.Value(Body)));
        Assert.NotNull(page.QuerySelector("#f-en-title[aria-invalid=true]"));

        // It is still there for a browser that is closed now.
        Assert.Equal("Half a sentence\n", (await client.PageAsync(Edit(key))).Value(Body));
        await client.PostAsync(Workbench.Root(key) + "/drop", "/desk/account");
    }

    [Fact]
    public async Task Save_FromOlderWords_IsAConflictWithBothTextsAndKeepsTheTyping()
    {
        var key = await Bench.MakeAsync(english: "First.\n\nSecond.\n");
        var mine = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var opened = await mine.PageAsync(Edit(key));
        await Bench.SaveAsync(key, english: "First.\n\nSecond, by another.\n", by: fixture.PersonOf(Role.EnglishEditor));
        var page = await Bench.ChangesNothingAsync(key, () => mine.SubmitAsync(opened, Edit(key), (Body, "First.\r\n\r\nSecond, by me.\r\n"), ("en-title", "My title")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Contains($"Saved by: {DeskPagesFixture.NameOf(Role.EnglishEditor)}", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Equal("First.\n\nSecond, by me.\n", page.Value(Body));
        Assert.Equal("My title", page.Value("en-title"));
        var overtaken = page.QuerySelector("#overtaken")!;
        Assert.Equal(["#f-en-body"], overtaken.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        var compare = await mine.PageAsync(overtaken.QuerySelector("a[href*=compare]")!.GetAttribute("href")!);
        Assert.Contains("by another", compare.MainText(), StringComparison.Ordinal);

        // Sent again it goes on from the newest words.
        await mine.DoneAsync(mine.SubmitAsync(page, Edit(key), (Body, "First.\r\n\r\nSecond, by both.\r\n")), Edit(key));
        var newest = await Bench.NewestAsync(key);
        Assert.Equal(("First.\n\nSecond, by both.\n", "My title"), (newest.Text(Language.English).Body, newest.Text(Language.English).Title));
    }

    [Fact]
    public async Task Save_FromOlderWordsInOtherPlaces_PutsBothTogether()
    {
        var key = await Bench.MakeAsync();
        var mine = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var opened = await mine.PageAsync(Edit(key));
        await Bench.SaveAsync(key, english: "By another.\n", by: fixture.PersonOf(Role.EnglishEditor));
        var page = await mine.SubmitAsync(opened, Edit(key), ("ga-body", "Liomsa.\r\n")).RefusedAsync(HttpStatusCode.Conflict);
        Assert.Equal(("Liomsa.\n", "By another.\n"), (page.Value("ga-body"), page.Value(Body)));
        Assert.Empty(page.QuerySelectorAll("#overtaken li"));
        await mine.DoneAsync(mine.SubmitAsync(page, Edit(key), ("ga-body", "Liomsa.\r\n")), Edit(key));
        Assert.Equal("By another.\n", (await Bench.NewestAsync(key)).Text(Language.English).Body);
    }

    [Fact]
    public async Task Save_WithATokenThatIsTooOld_KeepsTheWordsAndANewTokenWorks()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var opened = await client.PageAsync(Edit(key));
        opened.QuerySelector("#pair [name=__RequestVerificationToken]")!.SetAttribute("value", "long-gone");
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(opened, Edit(key), (Body, "Typed for an hour.\r\n")).RefusedAsync());
        Assert.Contains("press Save again", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Equal("Typed for an hour.\n", page.Value(Body));
        await client.DoneAsync(client.SubmitAsync(page, Edit(key), (Body, "Typed for an hour.\r\n")), Edit(key));
        Assert.Equal("Typed for an hour.\n", (await Bench.NewestAsync(key)).Text(Language.English).Body);
    }

    [Fact]
    public async Task Save_OtherLanguageThanTheirs_IsShownAndNeverTaken()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        var page = await client.PageAsync(Edit(key));
        Assert.True(page.QuerySelector("#f-ga-body")!.HasAttribute("readonly"));
        Assert.Equal(("ga", "en-IE"), (page.QuerySelector("#f-ga-body")!.GetAttribute("lang"), page.QuerySelector("#f-en-body")!.GetAttribute("lang")));
        await client.DoneAsync(client.SubmitAsync(page, Edit(key), (Body, "Other words.\r\n"), ("ga-body", "Slipped in.\r\n")), Edit(key));
        var newest = await Bench.NewestAsync(key);
        Assert.Equal((Workbench.Irish, "Other words.\n"), (newest.Text(Language.Irish).Body, newest.Text(Language.English).Body));
    }

    [Fact]
    public async Task Keep_WithoutScripts_ComesBackAndIsGoneAfterSaving()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        using var kept = await KeepAsync(client, key, "Not saved yet.\r\n", 0);
        Assert.Equal(Edit(key) + "#preview", kept.Headers.Location!.OriginalString);
        var page = await client.PageAsync(Edit(key));
        Assert.Equal("What you typed has been kept. It is not saved as a revision yet.", page.News());
        Assert.Contains("This is what you typed and have not saved.", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("Not saved yet.\n", page.Value(Body));
        Assert.Equal(2, (await Bench.NewestAsync(key)).Number);

        // Nobody else sees it.
        Assert.Equal(Workbench.English, (await (await fixture.ClientAsync(Role.EnglishEditor)).PageAsync(Edit(key))).Value(Body));
        var saved = await client.DoneAsync(client.SubmitAsync(page, Edit(key), (Body, "Not saved yet.\r\n")), Edit(key));
        Assert.Null(saved.QuerySelector($"form[action='{Workbench.Root(key)}/drop']"));
    }

    [Fact]
    public async Task Drop_WhatWasKept_BringsTheSavedWordsBack()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        using var kept = await KeepAsync(client, key, "A wrong turn.\r\n", 0);
        var page = await client.PageAsync(Edit(key));
        Assert.NotNull(page.QuerySelector($"form[action='{Workbench.Root(key)}/drop']"));
        var after = await client.DoneAsync(client.PostAsync(Workbench.Root(key) + "/drop", Edit(key)), Edit(key));
        Assert.Equal("What you typed has been thrown away.", after.News());
        Assert.Equal(Workbench.English, after.Value(Body));
    }

    [Fact]
    public async Task Keep_ForAScript_TellsTheVersionAndAnOlderWindowThatItIsBehind()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        using var first = await KeepAsync(client, key, "One.\r\n", 0, asJson: true);
        var answer = JsonNode.Parse(await first.Content.ReadAsStringAsync())!;
        Assert.Equal((1, false), ((int)answer["version"]!, (bool)answer["behind"]!));
        Assert.StartsWith("Kept, not saved yet:", (string)answer["say"]!, StringComparison.Ordinal);
        using var second = await KeepAsync(client, key, "Two.\r\n", 1, asJson: true);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        using var old = await KeepAsync(client, key, "From an old window.\r\n", 1, asJson: true);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Equal("Two.\n", (await client.PageAsync(Edit(key))).Value(Body));
    }

    [Fact]
    public async Task Preview_ShowsUnsavedWordsToTheirWriterOnlyAndIsShutIn()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        using var kept = await KeepAsync(client, key, "Words that nobody has saved.\r\n\r\n<script>alert(1)</script>\r\n", 0);
        using var preview = await client.GetAsync(Workbench.Root(key) + "/preview/en");
        var html = await preview.Content.ReadAsStringAsync();
        Assert.Contains("Words that nobody has saved.", html, StringComparison.Ordinal);
        var policy = preview.Header("Content-Security-Policy")!;
        Assert.All(["default-src 'none'", "form-action 'none'", "frame-ancestors 'self'", "sandbox"], part => Assert.Contains(part, policy.Split("; ")));
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal("nosniff", preview.Header("X-Content-Type-Options"));
        Assert.Contains("no-store", preview.Header("Cache-Control"), StringComparison.Ordinal);
        var frames = (await client.PageAsync(Edit(key))).QuerySelectorAll("iframe");
        Assert.Equal(2, frames.Length);
        Assert.All(frames, frame => Assert.Equal("", frame.GetAttribute("sandbox")));
        using var other = await (await fixture.ClientAsync(Role.EnglishEditor)).GetAsync(Workbench.Root(key) + "/preview/en");
        Assert.DoesNotContain("Words that nobody has saved.", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var desk = await client.GetAsync(Edit(key));
        Assert.Contains("frame-ancestors 'none'", desk.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TextThatIsABook_IsRefusedKindlyAndKept()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var book = string.Concat(Enumerable.Repeat("Fada é áéíóú.\r\n\r\n", 15_000));
        var page = await client.SubmitAsync(Edit(key), (Body, book)).RefusedAsync();
        Assert.StartsWith("This is too long", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Equal(book.ReplaceLineEndings("\n").Length, page.Value(Body).Length);
        await client.PostAsync(Workbench.Root(key) + "/drop", Workbench.Root(key));
    }

    private static string Edit(string key) => Workbench.Root(key) + "/edit";

    private static async Task<HttpResponseMessage> KeepAsync(DeskClient client, string key, string english, int version, bool asJson = false)
    {
        var page = await client.PageAsync(Edit(key));
        var fields = page.QuerySelectorAll("#pair [name]").Select(control => control.GetAttribute("name")!).Distinct()
            .ToDictionary(name => name, name => name is "base" or "version" or "__RequestVerificationToken" ? page.QuerySelector($"#pair [name='{name}']")!.GetAttribute("value")! : page.Value(name));
        (fields[Body], fields["version"]) = (english, $"{version}");
        using var request = new HttpRequestMessage(HttpMethod.Post, Workbench.Root(key) + "/keep") { Content = new FormUrlEncodedContent(fields) };
        if (asJson)
        {
            request.Headers.Add("Accept", "application/json");
        }

        return await client.SendAsync(request);
    }

    /// <summary>Puts bytes into the English body that come from an import and that no form would send.</summary>
    private async Task StoreAsync(string key, string body)
    {
        var newest = await Bench.NewestAsync(key);
        var sources = PageRevisions.SourcesOf(key, newest);
        var file = $"pages/{key}/en.md";
        Assert.EndsWith(Workbench.English, sources[file], StringComparison.Ordinal);
        sources[file] = sources[file][..^Workbench.English.Length] + body;
        await Desk.Get<SiteDatabase>().WriteAsync(async db =>
        {
            var work = await KilkennyInfo.Editorial.PageWork.LoadAsync(db, key, DateTime.UtcNow, CancellationToken.None);
            await work.AddRevisionAsync(PageRevisions.FilesOf(key, sources), fixture.PersonOf(DeskPagesFixture.Writer), null, CancellationToken.None);
            return true;
        }, CancellationToken.None);
        Assert.Equal(body, (await Bench.NewestAsync(key)).Text(Language.English).Body);
    }

    private static string Text(Dictionary<string, string> sources, string file) => sources.Single(source => source.Key.EndsWith("/" + file, StringComparison.Ordinal)).Value;

    private static string Hex(Dictionary<string, string> sources, string file) => Convert.ToHexString(Encoding.UTF8.GetBytes(Text(sources, file)));

    private static string BodyOf(string source) => source[(source.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
}
