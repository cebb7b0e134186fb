using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>What colleagues and the checks say about a page, and how it is dealt with: notes, change requests, findings that may stand.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class NotePagesTests(DeskPagesFixture fixture)
{
    /// <summary>One figure stands in the English only: a blocker that somebody may let stand. A heading too deep: one that must be mended.</summary>
    private const string FigureEnglish = "It costs 25 euro.\n";

    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task Note_OnABlock_StandsBesideItAndStopsNothing()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.PlainLanguageReviewer);
        var reading = await client.PageAsync(Workbench.Root(key) + "/read");
        var address = reading.QuerySelectorAll("a[href*='/note?side=en&mark=']")[^1].GetAttribute("href")!;
        var form = await client.PageAsync(address);
        Assert.Equal(("en", "Plain words."), (form.QuerySelector("blockquote")!.GetAttribute("lang"), form.QuerySelector("blockquote")!.TextContent));
        var page = await client.DoneAsync(client.SubmitAsync(form, address, ("words", "Nice.\r\n<b>Truly</b>")), Workbench.Root(key) + "#notes");
        Assert.Equal("Your note has been saved.", page.News());
        Assert.Equal("Nice.\n<b>Truly</b>", page.QuerySelector(".notes .as-typed")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Contains("Nice.", (await client.PageAsync(Workbench.Root(key) + "/read")).QuerySelector("td .note")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await Bench.AuditAsync(key, "note.written"));
        await Bench.SignAllAsync(key);
    }

    [Theory]
    [InlineData("", "Write what you want to say.")]
    [InlineData(" \r\n ", "Write what you want to say.")]
    [InlineData("long", "This is too long: it has 4,001 characters and may have 4,000. Take some words out.")]
    public async Task Note_EmptyOrTooLong_IsRefusedAndKept(string words, string sentence)
    {
        var key = await Bench.MakeAsync();
        var typed = words == "long" ? new string('x', 4001) : words;
        var client = await fixture.ClientAsync(Role.PlainLanguageReviewer);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Workbench.Root(key) + "/note?change=true", ("words", typed), ("change", "true")).RefusedAsync());
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal(typed.Trim(), page.Value("words"));
        Assert.True(page.QuerySelector("[name=change]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task ChangeRequest_UntilSettled_StopsGatesAndPublicationAndTakesItOffTheSchedule()
    {
        var key = await Bench.MakeReadyAsync();
        var newest = await Bench.NewestAsync(key);
        Assert.Empty(await Desk.Get<Publication>().ScheduleAsync(key, fixture.PersonOf(Role.Publisher), newest.Id, DateTime.UtcNow.AddDays(3).Date.AddHours(9), null, CancellationToken.None));
        var reviser = await fixture.ClientAsync(Role.IrishReviser);
        var asked = await reviser.DoneAsync(reviser.SubmitAsync(Workbench.Root(key) + "/note?change=true", ("words", "The fada is wrong.")), Workbench.Root(key) + "#notes");
        Assert.Equal("You have asked for a change. The editors see it.", asked.News());
        Assert.Null((await Bench.StateAsync(key)).Schedule);

        var publisher = await fixture.ClientAsync(Role.Publisher);
        var refused = await publisher.SubmitAsync(Workbench.Root(key) + "/publish", ("act", "now")).RefusedAsync();
        Assert.Contains("Somebody has asked for a change. Deal with it and mark it as settled first.", refused.Issues());

        // Neither a reviewer of another gate nor the publisher settles it; an editor does.
        var note = $"{(await Bench.StateAsync(key)).Notes.Single().Id}";
        Assert.Equal(HttpStatusCode.Forbidden, await Bench.ChangesNothingAsync(key, async () => (await publisher.PostAsync(Workbench.Root(key) + "/settle", Workbench.Root(key), ("note", note))).StatusCode));
        Assert.Null((await publisher.PageAsync(Workbench.Root(key))).QuerySelector("form[action$='/settle']"));
        var writer = await fixture.ClientAsync(DeskPagesFixture.Writer);
        Assert.Contains(key, (await writer.PageAsync("/desk")).QuerySelector(".tasks")!.InnerHtml, StringComparison.Ordinal);
        var page = await writer.PageAsync(Workbench.Root(key));
        var settled = await writer.DoneAsync(writer.SubmitAsync(page, Workbench.Root(key), ("note", note)), Workbench.Root(key) + "#notes");
        Assert.Equal("The note is settled.", settled.News());
        Assert.Contains("Settled by: Both Editor", settled.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Both Editor", Assert.Single(await Bench.AuditAsync(key, "note.settled")).PersonName);
        await publisher.DoneAsync(publisher.SubmitAsync(Workbench.Root(key) + "/publish", ("act", "now")), Workbench.Root(key));
    }

    [Fact]
    public async Task Settle_ASecondTime_KeepsWhoSettledItFirst()
    {
        var key = await Bench.MakeAsync();
        var writer = fixture.PersonOf(DeskPagesFixture.Writer);
        Assert.Empty(await Desk.Get<Reviewing>().NoteAsync(key, writer, new NewNote("Look again.", true), CancellationToken.None));
        var note = $"{(await Bench.StateAsync(key)).Notes.Single().Id}";
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        await client.DoneAsync(client.PostAsync(Workbench.Root(key) + "/settle", Workbench.Root(key), ("note", note)), Workbench.Root(key) + "#notes");
        var other = await fixture.ClientAsync(Role.IrishEditor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(Workbench.Root(key) + "/settle", Workbench.Root(key), ("note", note))).StatusCode);
        Assert.Equal("Both Editor", (await Bench.StateAsync(key)).Notes.Single().SettledBy);
        Assert.Single(await Bench.AuditAsync(key, "note.settled"));
    }

    [Theory]
    [InlineData("", 10, "reason", "Say why it is right here.")]
    [InlineData("long", 10, "reason", "This is too long: it has 501 characters and may have 500. Take some words out.")]
    [InlineData("A reason", null, "until", "Enter a day between today and a year from now.")]
    [InlineData("A reason", -1, "until", "Enter a day between today and a year from now.")]
    [InlineData("A reason", 367, "until", "Enter a day between today and a year from now.")]
    public async Task Waive_WithoutReasonOrDay_IsRefusedAndKept(string reason, int? days, string field, string sentence)
    {
        var key = await Bench.MakeAsync(english: FigureEnglish);
        var client = await fixture.ClientAsync(Role.PlainLanguageReviewer);
        var typed = reason == "long" ? new string('x', FindingWaiver.ReasonMaxLength + 1) : reason;
        var until = days is { } number ? Bench.Today(number) : "";
        var page = await Bench.ChangesNothingAsync(key, async () => await client.SubmitAsync(await WaiveAddressAsync(client, key), ("reason", typed), ("until", until)).RefusedAsync());
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal((typed, until), (page.Value("reason"), page.Value("until")));
        Assert.False(await IsWaivedAsync(key));
    }

    [Fact]
    public async Task Waive_WithReasonAndDay_LetsGatesOpenUntilThatDayIsOver()
    {
        var key = await Bench.MakeAsync(english: FigureEnglish);
        var reviewer = await fixture.ClientAsync(Role.PlainLanguageReviewer);
        var blocked = await reviewer.SubmitAsync(Workbench.Root(key) + "/sign/plain-language", ("note", "")).RefusedAsync();
        Assert.StartsWith("The checks have found something", Assert.Single(blocked.Issues()), StringComparison.Ordinal);
        var until = Bench.Today(30);
        var page = await reviewer.DoneAsync(reviewer.SubmitAsync(await WaiveAddressAsync(reviewer, key), ("reason", " The Irish says it in words. "), ("until", until)), Workbench.Root(key) + "/read");
        Assert.Equal("The finding may stand until then.", page.News());
        Assert.Contains("Reason: The Irish says it in words. (Only PlainLanguageReviewer)", page.QuerySelector(".findings .waived")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href*='/waive']"));
        Assert.Equal("Only PlainLanguageReviewer", Assert.Single(await Bench.AuditAsync(key, "finding.waived")).PersonName);
        await Bench.SignAllAsync(key);

        // The day has passed: it counts again, and nothing goes live.
        await using (var db = Desk.Get<SiteDatabase>().OpenForReading())
        {
            await db.Set<FindingWaiver>().Where(waiver => waiver.Reason == "The Irish says it in words.")
                .ExecuteUpdateAsync(set => set.SetProperty(waiver => waiver.ExpiresOn, DublinTime.Today(Desk.Clock).AddDays(-1)));
        }

        var publisher = await fixture.ClientAsync(Role.Publisher);
        var refused = await publisher.SubmitAsync(Workbench.Root(key) + "/publish", ("act", "now")).RefusedAsync();
        Assert.Contains("The checks have found something that must be mended first. See “Read both texts”.", refused.Issues());
        Assert.NotEmpty((await reviewer.PageAsync(Workbench.Root(key) + "/read")).QuerySelectorAll("a[href*='/waive']"));
    }

    [Fact]
    public async Task Waive_WhatMustBeMended_IsNotOfferedAndRefused()
    {
        var key = await Bench.MakeAsync(english: "Plain words.\n\n##### Too deep\n");
        var client = await fixture.ClientAsync(Role.Publisher);
        var place = (await Desk.Get<FindingStore>().ListAsync(await Bench.NewestAsync(key), CancellationToken.None)).First(seen => !CheckRules.Find(seen.Finding.Rule).IsWaivable).Finding.Place;
        var reading = await client.PageAsync(Workbench.Root(key) + "/read");
        Assert.DoesNotContain(reading.QuerySelectorAll("a[href*='/waive']"), link => link.GetAttribute("href")!.EndsWith(place, StringComparison.Ordinal));
        var address = $"{Workbench.Root(key)}/waive?place={Uri.EscapeDataString(place)}";
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(address, ("reason", "I like it"), ("until", Bench.Today(10))).RefusedAsync());
        Assert.Equal("This has to be mended. It cannot be left as it is.", Assert.Single(page.Issues()));
    }

    private static async Task<string> WaiveAddressAsync(DeskClient client, string key) =>
        (await client.PageAsync(Workbench.Root(key) + "/read")).QuerySelectorAll("a[href*='/waive']").First(link => link.Closest("li")!.ClassList.Contains("blocker")).GetAttribute("href")!;

    private async Task<bool> IsWaivedAsync(string key) =>
        (await Desk.Get<FindingStore>().ListAsync(await Bench.NewestAsync(key), CancellationToken.None)).Any(seen => seen.Waiver is not null);
}
