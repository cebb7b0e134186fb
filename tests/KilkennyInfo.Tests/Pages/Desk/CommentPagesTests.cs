using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class CommentPagesTests(DeskPagesFixture fixture)
{
    private static readonly (string Name, string Value)[] Contact =
        [("contact-name", "Áine"), ("phone", "056 779 4000"), ("extension", ""), ("no-extension", "true"), ("contact-email", "aine@example.ie")];

    private SiteDatabase Database => fixture.Desk.Get<SiteDatabase>();

    [Fact]
    public async Task List_NarrowedDown_ShowsThoseWithoutWordsAndPerson()
    {
        var (held, praise) = (await SomeComments.AddAsync(Database, isHeld: true), await SomeComments.AddAsync(Database, SomeComments.Sent(kind: CommentKind.Compliment, subject: new CommentSubject(Principle: 9))));
        var client = await fixture.ClientAsync(Role.CustomerCare);
        var page = await client.PageAsync("/desk/comments");
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/comments']")!.GetAttribute("aria-current"));
        Assert.Contains("held", page.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Reference", "Received", "Kind", "About", "Tags", "State", "Dealt with by"], page.QuerySelectorAll("thead th").Select(head => head.TextContent));
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == praise.Reference);
        Assert.Contains("Praise", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Choice", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("una@", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("opening hours", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        async Task<List<string>> OnlyAsync(string query) => [.. (await client.PageAsync("/desk/comments?" + query)).QuerySelectorAll("tbody th").Select(head => head.TextContent)];
        Assert.Contains(held.Reference, await OnlyAsync("state=held"));
        Assert.DoesNotContain(praise.Reference, await OnlyAsync("state=held"));
        Assert.Contains(praise.Reference, await OnlyAsync("kind=compliment&principle=9"));
        Assert.DoesNotContain(held.Reference, await OnlyAsync("principle=9"));
        Assert.NotEmpty(await OnlyAsync("state=nonsense&principle=99"));
        Assert.NotNull((await client.PageAsync("/desk")).GetElementById("comments"));
    }

    [Fact]
    public async Task File_ForASpreadsheet_HasNothingPersonal()
    {
        var comment = await SomeComments.AddAsync(Database, SomeComments.Sent(received: new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc)), stored => stored.Tag("libraries", [3, 12]));
        using var file = await (await fixture.ClientAsync(Role.Auditor)).GetAsync("/desk/comments.csv?service=libraries");
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains($"{comment.Reference},2026-11-02T09:00:00Z,site,en,problem,page:contact-us,libraries,3 12,new,none,yes,,,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("una", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("opening hours", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_FromTakingToAnswering_ShowsEachAct()
    {
        var comment = await SomeComments.AddAsync(Database);
        var (path, client) = ($"/desk/comments/{comment.Id}", await fixture.ClientAsync(Role.CustomerCare));
        var first = (await client.PageAsync(path)).QuerySelector("main")!;
        Assert.Contains("una@example.ie", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(("en", comment.Message), (first.QuerySelector("blockquote")!.GetAttribute("lang"), first.QuerySelector("blockquote")!.TextContent));
        Assert.Equal(path, (await client.PostAsync(path, path)).Headers.Location!.OriginalString);
        Assert.Equal(path, (await client.SubmitAsync(path + "/tags", ("service", "libraries"), ("principles", "4"))).Headers.Location!.OriginalString);

        using var noReason = await client.SubmitAsync(path + "/decision", ("disposition", "adopted"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, noReason.StatusCode);
        Assert.Equal("adopted", (await DeskClient.ReadAsync(noReason)).QuerySelector("[name=disposition][checked]")!.GetAttribute("value"));
        Assert.Equal(path, (await client.SubmitAsync(path + "/decision", ("disposition", "partly-adopted"), ("reason", "The hours are right now."))).Headers.Location!.OriginalString);

        using var noContact = await client.SubmitAsync(path + "/reply", [("reply", "Kept words"), .. Contact.Where(field => field.Name != "no-extension")]);
        var again = await DeskClient.ReadAsync(noContact);
        Assert.Equal(["Enter the extension, or say that there is none."], again.QuerySelectorAll(".issues a").Select(link => link.TextContent));
        Assert.Equal("Kept words", again.QuerySelector("[name=reply]")!.TextContent.Trim());
        Assert.Equal(path, (await client.SubmitAsync(path + "/reply", [("reply", "It is mended."), .. Contact])).Headers.Location!.OriginalString);

        var done = (await client.PageAsync(path)).QuerySelector("main")!.TextContent;
        Assert.All(new[] { SiteContent.Data.Categories.Service("libraries")!.Name.English, "4. Information", "Do part of what it suggests", "The hours are right now.", "It is mended.", "Done", "Only CustomerCare answered a comment" }, words => Assert.Contains(words, done, StringComparison.Ordinal));
        Assert.Contains(await SomeComments.MailsAsync(Database), mail => mail.Key == $"comment-card.reply/{comment.Reference}");
    }

    [Fact]
    public async Task Pair_WrittenByOneAndPublishedByAnother_IsOnTheSite()
    {
        var comment = await SomeComments.AddAsync(Database);
        var path = $"/desk/comments/{comment.Id}";
        var (carer, publisher) = (await fixture.ClientAsync(Role.ComplaintsOfficer), await fixture.ClientAsync(Role.Publisher));
        Assert.Equal(HttpStatusCode.BadRequest, (await publisher.PostAsync(path + "/publish", path + "/publish")).StatusCode);
        await carer.SubmitAsync(path + "/pair", ("you-said-ga", "Bhí sé dúnta."), ("you-said-en", "It was shut on Zebra Day."), ("we-did-ga", "D’osclaíomar é."), ("we-did-en", "We opened it."));
        Assert.Equal(HttpStatusCode.Forbidden, (await carer.GetAsync(path + "/publish")).StatusCode);
        var seen = (await publisher.PageAsync(path)).QuerySelector("main")!;
        Assert.DoesNotContain("Una", seen.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("opening hours", seen.TextContent, StringComparison.Ordinal);
        Assert.Contains("It was shut on Zebra Day.", seen.TextContent, StringComparison.Ordinal);
        Assert.Equal(path, (await publisher.SubmitAsync(path + "/publish", ("how", ""))).Headers.Location!.OriginalString);
        Assert.Contains("Zebra Day", await fixture.Desk.Site.Client.GetStringAsync("/en/comment/you-said-we-did"), StringComparison.Ordinal);
        await publisher.SubmitAsync(path + "/publish", ("how", "take-back"));
        Assert.DoesNotContain("Zebra Day", await fixture.Desk.Site.Client.GetStringAsync("/en/comment/you-said-we-did"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_Released_IsNewAgain()
    {
        var comment = await SomeComments.AddAsync(Database, isHeld: true);
        var (path, client) = ($"/desk/comments/{comment.Id}", await fixture.ClientAsync(Role.CustomerCare));
        Assert.Equal("Release the comment", (await client.PageAsync(path + "/hold")).QuerySelector("main form .button")!.TextContent);
        Assert.Equal(path, (await client.SubmitAsync(path + "/hold", ("how", "release"))).Headers.Location!.OriginalString);
        Assert.Equal(CommentState.New, (await SomeComments.ReadAsync(Database, comment.Id)).State);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(path + "/hold", path + "/hold", ("how", "release"))).StatusCode);
    }

    [Fact]
    public async Task Complaint_WhenThePersonAgrees_IsNoted()
    {
        var comment = await SomeComments.AddAsync(Database);
        var (path, client) = ($"/desk/comments/{comment.Id}", await fixture.ClientAsync(Role.ComplaintsOfficer));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync(path + "/complaint", ("note", ""))).StatusCode);
        Assert.Equal(path, (await client.SubmitAsync(path + "/complaint", ("note", "By phone."))).Headers.Location!.OriginalString);
        Assert.Equal("By phone.", (await SomeComments.ReadAsync(Database, comment.Id)).AgreementNote);
    }

    [Fact]
    public async Task New_FromPaper_IsKeptWithItsDay()
    {
        var client = await fixture.ClientAsync(Role.CustomerCare);
        var day = DublinTime.Today(fixture.Desk.Clock).AddDays(-3);
        (string, string)[] form = [("channel", "paper"), ("received", $"{day:yyyy-MM-dd}"), ("spoken", "ga"), ("kind", "suggestion"), ("message", "Osclaigí níos luaithe."), ("about", "office:county-hall")];
        using var wrong = await client.SubmitAsync("/desk/comments/new", [.. form.Where(field => field.Item1 != "received"), ("received", $"{day.AddDays(30):yyyy-MM-dd}"), ("reply", "true")]);
        var again = await DeskClient.ReadAsync(wrong);
        Assert.Equal(["#f-received", "#f-email"], again.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain('⟦', again.DocumentElement.OuterHtml);
        Assert.Equal("Osclaigí níos luaithe.", again.QuerySelector("[name=message]")!.TextContent.Trim());

        using var done = await client.SubmitAsync("/desk/comments/new", form);
        var stored = await SomeComments.ReadAsync(Database, Guid.Parse(done.Headers.Location!.OriginalString.Split('/')[^1]));
        Assert.Equal((CommentChannel.Paper, Language.Irish, "county-hall", CommentState.New), (stored.Channel, stored.Language, stored.OfficeKey, stored.State));
        Assert.Equal(day, DublinTime.DayOf(new DateTimeOffset(stored.ReceivedUtc, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("no", null)]
    [InlineData("yes", "Only IrishEditor")]
    public async Task Suggestion_ByAnybodySignedIn_HasTheirNameOnlyIfTheySaySo(string named, string? name)
    {
        var client = await fixture.ClientAsync(Role.IrishEditor);
        var message = $"A kettle for the office, {named}.";
        using var blank = await client.SubmitAsync("/desk/suggestions/new", ("message", message));
        Assert.Equal(HttpStatusCode.BadRequest, blank.StatusCode);
        using var sent = await client.SubmitAsync("/desk/suggestions/new", ("message", message), ("named", named));
        Assert.Equal("/desk/suggestions/new", sent.Headers.Location!.OriginalString);
        var stored = (await SomeComments.AllAsync(Database)).Single(comment => comment.Message == message);
        Assert.Equal((CommentChannel.Staff, CommentKind.Suggestion, name, null), (stored.Channel, stored.Kind, stored.Name, stored.HandlerId));
        Assert.Empty(await SomeComments.ActsAsync(Database, stored.Reference));
    }

    [Fact]
    public async Task One_ForAnAuditor_HidesWordsAndPersonAndHasNoButton()
    {
        var comment = await SomeComments.AddAsync(Database);
        var client = await fixture.ClientAsync(Role.Auditor);
        var main = (await client.PageAsync($"/desk/comments/{comment.Id}")).QuerySelector("main")!;
        Assert.Contains("Your role sees neither the words of the comment nor who sent it.", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Una", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("opening hours", main.TextContent, StringComparison.Ordinal);
        Assert.Null(main.QuerySelector("form"));
        Assert.DoesNotContain(main.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith($"/desk/comments/{comment.Id}/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/desk/comments/{comment.Id}/reply")).StatusCode);
    }

    [Fact]
    public async Task Get_OtherRole_IsRefusedAndSeesNoPlaceForIt()
    {
        var client = await fixture.ClientAsync(Role.IrishEditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/desk/comments")).StatusCode);
        var front = await client.PageAsync("/desk");
        Assert.Null(front.QuerySelector(".menu [href='/desk/comments']"));
        Assert.NotNull(front.QuerySelector(".menu [href='/desk/suggestions/new']"));
        Assert.Null(front.GetElementById("comments"));
    }

    [Fact]
    public async Task Get_NoSuchComment_Is404()
    {
        var client = await fixture.ClientAsync(Role.CustomerCare);
        foreach (var act in new[] { "", "/tags", "/decision", "/reply", "/pair", "/hold", "/complaint" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/comments/{Guid.NewGuid()}{act}")).StatusCode);
        }
    }

    [Fact]
    public async Task Pages_InIrish_HaveAllTheirWords()
    {
        var comment = await SomeComments.AddAsync(Database, change: stored => stored.Note(SomeComments.Pair));
        using var client = await DeskClient.SignInAsync(fixture.Desk, (await fixture.AddAsync($"Irish Carer {comment.Reference[^3..]}", Role.CustomerCare, Role.Publisher)).Name);
        await client.PostAsync("/desk/account/language", "/desk/account", ("language", "ga"));
        foreach (var path in new[] { "", "/new", $"/{comment.Id}", $"/{comment.Id}/tags", $"/{comment.Id}/decision", $"/{comment.Id}/reply", $"/{comment.Id}/pair", $"/{comment.Id}/publish", $"/{comment.Id}/hold", $"/{comment.Id}/complaint" })
        {
            var page = await client.PageAsync("/desk/comments" + path);
            Assert.Equal("ga", page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
        }
    }
}
