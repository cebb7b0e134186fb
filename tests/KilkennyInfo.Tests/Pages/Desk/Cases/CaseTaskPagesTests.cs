using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Complaints.Files;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

[Collection(DeskPagesGroup.Name)]
public sealed class CaseTaskPagesTests(DeskPagesFixture fixture)
{
    private CasesBench Bench => new(fixture);

    /// <summary>A page, a form that is right, and one that is not with the field that says so.</summary>
    public static TheoryData<string, string, string, string> Simple => new()
    {
        { "note", "words=Called the depot.", "words=", "words" },
        { "route", "service=roads", "service=", "service" },
        { "restrict", "reason=Health is mentioned.", "reason=", "reason" },
        { "hold", "reason=A court may ask.", "reason=", "reason" },
        { "query", "received=TODAY&words=Report on the bins.", "received=&words=Report.", "received" },
        { "take-over", "no-conflict=true", "", "no-conflict" },
        { "contact", "how=otherwise&way=phone&direction=from&words=Rang to ask how it stands.", "how=otherwise&way=phone&words=", "words" },
        { "acknowledge", "how=otherwise&way=phone&words=Rang and gave my name.", "how=otherwise&words=", "words" },
        { "withdraw", "how=otherwise&told=phone&words=Rang and said it was put right.", "how=otherwise&told=phone&words=", "words" },
        { "close", "how=otherwise&told=nobody&outcome=resolved&reason=The bin was emptied.", "how=otherwise&outcome=resolved&reason=Done.", "told" },
        { "interim", "how=otherwise&by=SOON&words=The depot is looking into it.", "how=otherwise&by=2020-01-01&words=Later.", "by" },
        { "refer", "how=otherwise&other-body=ombudsman&told=phone&words=Gave the address.", "how=otherwise&other-body=&told=phone&words=Gave it.", "other-body" },
        { "details", "way=post&address=1 High Street&from=phone&words=Rang from her number.", "way=post&address=&from=phone&words=Rang from her number.", "address" },
        { "lesson", "lesson=Say when bins come.&action=Put the days on the site.&owner=OFFICER&lesson-due=SOON", "lesson=Say when.&action=&owner=OFFICER&lesson-due=SOON", "action" },
    };

    [Theory]
    [MemberData(nameof(Simple))]
    public async Task Task_RightAndWrong_DoesItOrSaysWhatToMend(string task, string right, string wrong, string field)
    {
        var receipt = await Bench.AddAsync(SomeCases.New() with { SectionHasAnswered = true });
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        var (path, before) = ($"/desk/cases/{receipt.Id}/{task}", await Bench.NewestAsync(receipt.Id));
        var form = await client.PageAsync(path);
        Assert.DoesNotContain("⟦", form.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var refused = await client.SubmitAsync(form, path, Fields(wrong));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var again = await DeskClient.ReadAsync(refused);
        Assert.Contains(again.QuerySelectorAll(".issues a"), link => link.GetAttribute("href") == $"#f-{field}");
        Assert.NotNull(again.GetElementById($"f-{field}"));
        Assert.DoesNotContain("⟦", again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(before, await Bench.NewestAsync(receipt.Id));
        foreach (var (name, value) in Fields(wrong).Where(typed => again.QuerySelector($"textarea[name='{typed.Name}']") is not null))
        {
            Assert.Equal(value, again.QuerySelector($"textarea[name='{name}']")!.TextContent);
        }

        using var done = await client.SubmitAsync(form, path, Fields(right));
        Assert.Equal($"/desk/cases/{receipt.Id}", done.Headers.Location?.OriginalString);
        Assert.NotNull((await client.PageAsync($"/desk/cases/{receipt.Id}")).QuerySelector(".news"));
        if (task != "lesson")
        {
            Assert.True(await Bench.NewestAsync(receipt.Id) > before);
        }
    }

    [Fact]
    public async Task Task_SomebodyActedMeanwhile_SaysWhoAndWhatAndKeepsTheWords()
    {
        var receipt = await Bench.AddAsync();
        var path = $"/desk/cases/{receipt.Id}/note";
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        var form = await client.PageAsync(path);
        var colleague = await fixture.AddAsync("Quick Colleague", Role.ComplaintsOfficer);
        await Bench.DoAsync(receipt.Id, seen => fixture.Desk.Get<CaseWork>().NoteAsync(colleague, receipt.Id, seen, "I was first.", CancellationToken.None));

        using var late = await client.SubmitAsync(form, path, ("words", "A long note\r\nof mine"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await DeskClient.ReadAsync(late);
        Assert.StartsWith("Quick Colleague has worked on this case", page.QuerySelector(".issues li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I was first.", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A long note\nof mine", page.QuerySelector("[name=words]")!.TextContent);

        using var second = await client.SubmitAsync(page, path, []);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(["I was first.", "A long note\nof mine"], (await Bench.EventsAsync(receipt.Id)).Select(one => one.Words).OfType<string>());
    }

    [Fact]
    public async Task Task_AtTheWrongMoment_SaysWhyAndHasNoForm()
    {
        var receipt = await Bench.AddAsync();
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        foreach (var task in new[] { "reopen", "resume", "pause", "permission", "query/answer", "escalate", "unassign" })
        {
            var page = await client.PageAsync($"/desk/cases/{receipt.Id}/{task}");
            Assert.NotEqual("", page.QuerySelector(".note p")!.TextContent);
            Assert.Null(page.QuerySelector("main form"));
            Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Assign_ListOfPeople_SaysWhatHelpsToChoose()
    {
        var handler = await Bench.HandlerAsync("Knows Planning", "planning");
        var receipt = await Bench.AddAsync(SomeCases.New(Language.Irish, service: "planning"));
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}/assign");
        var page = await client.PageAsync(path);
        var line = page.GetElementById($"f-handler-{handler.Id}-hint")!.TextContent;
        Assert.Equal("Section handler · Planning · Does not work in Irish · 0 open complaints", line);

        using var undeclared = await client.SubmitAsync(page, path, ("handler", $"{handler.Id}"));
        Assert.Contains((await DeskClient.ReadAsync(undeclared)).QuerySelectorAll(".issues a"), link => link.GetAttribute("href") == "#f-no-conflict");
        using var done = await client.SubmitAsync(page, path, ("handler", $"{handler.Id}"), ("no-conflict", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(handler.Id, (await Bench.ReadAsync(receipt.Id)).HandlerId);
    }

    [Fact]
    public async Task Files_ThatCameByPost_AreAddedOrWhatIsWrongWithThemIsSaid()
    {
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}");
        using var none = await client.SendFilesAsync(path + "/files", [], ("way", "post"), ("words", "A letter."));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        using var wrong = await client.SendFilesAsync(path + "/files", [("run.exe", [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00])], ("way", "post"), ("words", "A letter."));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await DeskClient.ReadAsync(wrong);
        Assert.Contains(again.QuerySelectorAll(".issues a"), link => link.GetAttribute("href") == "#f-files");
        Assert.Equal("A letter.", again.QuerySelector("[name=words]")!.TextContent);
        Assert.DoesNotContain("⟦", again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(1, await Bench.NewestAsync(receipt.Id));

        using var done = await client.SendFilesAsync(path + "/files", [("letter.pdf", SampleCaseFiles.Pdf), ("note.txt", SampleCaseFiles.Text)], ("way", "post"), ("words", "A letter."));
        Assert.Equal(path, done.Headers.Location?.OriginalString);
        var page = await client.PageAsync(path);
        Assert.Equal(["letter.pdf", "note.txt"], page.QuerySelectorAll(".files a").Select(link => link.TextContent));
        Assert.Contains("More information came. 2 files · How: Post", page.QuerySelector(".timeline li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ByWhoeverTookItDown_IsAllThatTheyDo()
    {
        var (care, other) = (await fixture.AddAsync("Takes Calls", Role.CustomerCare), await fixture.AddAsync("Takes Other Calls", Role.CustomerCare));
        var receipt = await Bench.AddAsync(SomeCases.New() with { TakenBy = care });
        var (client, path) = (await fixture.ClientAsync(care.Name), $"/desk/cases/{receipt.Id}");
        Assert.Equal([path + "/call"], (await client.PageAsync(path)).QuerySelectorAll(".deeds a").Select(link => link.GetAttribute("href")!));
        using var empty = await client.SubmitAsync(path + "/call", ("words", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var done = await client.SubmitAsync(path + "/call", ("direction", "to"), ("words", "Rang her back."));
        Assert.Equal(path, done.Headers.Location?.OriginalString);
        Assert.Equal(new Contacted(ContactWay.Phone, false, null), (await Bench.EventsAsync(receipt.Id))[^1].Act);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path + "/note")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await fixture.ClientAsync(other.Name)).GetAsync(path + "/call")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(Role.ComplaintsOfficer)).GetAsync(path + "/call")).StatusCode);

        // Marked on the board until somebody who deals with it has opened it; whoever wrote the note takes the mark away from nobody.
        await client.PageAsync(path);
        var officer = await fixture.ClientAsync(Role.ComplaintsOfficer);
        const string news = "/desk/cases?view=news";
        var row = (await officer.PageAsync(news)).QuerySelector($"[href='{path}']")!.Closest("tr")!;
        Assert.Contains("New from the person, not read yet", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await officer.PageAsync(path)).QuerySelector(".marks [href='#e2']"));
        Assert.Null((await officer.PageAsync(news)).QuerySelector($"[href='{path}']"));
        Assert.Null((await officer.PageAsync(path)).QuerySelector(".marks [href='#e2']"));
    }

    [Fact]
    public async Task Details_Changed_StandInTheCaseAndOnlyByNameInItsHistory()
    {
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}");
        var form = await client.PageAsync(path + "/details");
        Assert.Equal(("Úna Ní Bhriain", "una@example.ie"), (form.QuerySelector("[name=name]")!.GetAttribute("value"), form.QuerySelector("[name=email]")!.GetAttribute("value")));
        using var done = await client.SubmitAsync(form, path + "/details", ("phone", "056 770 1234"), ("format", "braille"), ("from", "phone"), ("words", "Rang."));
        Assert.Equal(path, done.Headers.Location?.OriginalString);
        var page = await client.PageAsync(path);
        Assert.Contains("056 770 1234", page.QuerySelector(".facts.told, #story + .facts")!.TextContent, StringComparison.Ordinal);
        var line = page.QuerySelector(".timeline li")!.TextContent;
        Assert.Contains("Details of the person changed: Phone, Format of the answer. How it came: Phone", line, StringComparison.Ordinal);
        Assert.DoesNotContain("770", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_AndMerge_StandInBothCases()
    {
        var (one, other) = (await Bench.AddAsync(), await Bench.AddAsync());
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        using var linked = await client.SubmitAsync($"/desk/cases/{one.Id}/link", ("reference", other.Reference));
        Assert.Equal(HttpStatusCode.Redirect, linked.StatusCode);
        Assert.NotNull((await client.PageAsync($"/desk/cases/{other.Id}")).QuerySelector($"#links + ul [href='/desk/cases/{one.Id}']"));

        using var merged = await client.SubmitAsync($"/desk/cases/{one.Id}/merge", ("into", other.Reference), ("reason", "The same letter."));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        Assert.Equal(CaseStatus.Closed, (await Bench.ReadAsync(one.Id)).Status);
        using var unknown = await client.SubmitAsync($"/desk/cases/{other.Id}/link", ("reference", "KCC-2026-AAAA-A"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Code_Made_IsShownOnceAndOpensTheCase()
    {
        var receipt = await Bench.AddAsync();
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        var path = $"/desk/cases/{receipt.Id}/code";
        using var made = await client.SubmitAsync(path, ("words", "Rang back at the number in the case."));
        var code = (await DeskClient.ReadAsync(made)).QuerySelector(".key")!.TextContent;
        var complaint = await Bench.ReadAsync(receipt.Id);
        Assert.True(AccessCode.IsRight(code, complaint.CodeHash));
        Assert.False(AccessCode.IsRight(receipt.AccessCode, complaint.CodeHash));
        Assert.DoesNotContain(code, (await client.PageAsync(path)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_ByTheDataProtectionOfficer_IsDoneWithoutWorkingOnTheCase()
    {
        var receipt = await Bench.AddAsync();
        var client = await fixture.ClientAsync(Role.DataProtectionOfficer);
        var path = $"/desk/cases/{receipt.Id}";
        Assert.Equal([path + "/hold", path + "/export"], (await client.PageAsync(path)).QuerySelectorAll(".deeds a").Select(link => link.GetAttribute("href")!));
        using var held = await client.SubmitAsync(path + "/hold", ("reason", "The courts may ask."));
        Assert.Equal(path, held.Headers.Location!.OriginalString);
        Assert.Contains("Lift the hold", (await client.PageAsync(path + "/hold")).QuerySelector("main form button")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_MovedToTheOtherProcedure_BeginsThere()
    {
        var receipt = await Bench.AddAsync();
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        using var same = await client.SubmitAsync($"/desk/cases/{receipt.Id}/type", ("type", "complaint"), ("reason", "Words"));
        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        using var moved = await client.SubmitAsync($"/desk/cases/{receipt.Id}/type", ("type", "access"), ("reason", "A ramp is missing."));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal((CaseType.Access, "inquiry"), ((await Bench.ReadAsync(receipt.Id)).Type, (await Bench.ReadAsync(receipt.Id)).StageKey));
    }

    [Fact]
    public async Task Query_ReceivedAndAnswered_HasItsOwnDay()
    {
        var receipt = await Bench.AddAsync();
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        var path = $"/desk/cases/{receipt.Id}";
        using var received = await client.SubmitAsync(path + "/query", ("received", $"{Bench.Today:yyyy-MM-dd}"), ("due", ""), ("words", "OMB-123"));
        Assert.Equal(HttpStatusCode.Redirect, received.StatusCode);
        Assert.Equal(Bench.Today.AddDays(21), (await Bench.ReadAsync(receipt.Id)).QueryDueOn);
        using var answered = await client.SubmitAsync(path + "/query/answer", ("on", $"{Bench.Today:yyyy-MM-dd}"), ("words", "Four pages."));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Null((await Bench.ReadAsync(receipt.Id)).QueryDueOn);
    }

    private (string Name, string Value)[] Fields(string form) =>
    [
        .. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).Select(part => (part[0], part[1]
            .Replace("TODAY", $"{Bench.Today:yyyy-MM-dd}", StringComparison.Ordinal).Replace("SOON", $"{Bench.Today.AddDays(20):yyyy-MM-dd}", StringComparison.Ordinal)
            .Replace("OFFICER", $"{Bench.Officer.Id}", StringComparison.Ordinal))),
    ];
}
