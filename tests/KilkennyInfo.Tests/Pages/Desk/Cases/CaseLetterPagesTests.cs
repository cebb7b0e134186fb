using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Cases;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

/// <summary>Acts that a letter tells the person of.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class CaseLetterPagesTests(DeskPagesFixture fixture)
{
    private CasesBench Bench => new(fixture);

    [Fact]
    public async Task Acknowledge_ByLetter_GoesWithTheActAndCanBeSaved()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}");
        using var sent = await client.SubmitAsync(path + "/acknowledge", ("how", "letter"), ("way", "email"), ("understood", "Your bin was not emptied."), ("do", "send"));
        Assert.Equal(path, sent.Headers.Location?.OriginalString);
        var act = Assert.IsType<Acknowledged>((await Bench.EventsAsync(receipt.Id))[^1].Act);
        Assert.Equal(ContactWay.Email, act.Way);
        Assert.NotNull(act.LetterId);

        Assert.NotNull((await client.PageAsync(path)).QuerySelector($".files [href='{path}/letters/1']"));
        using var file = await client.GetAsync(path + "/letters/1");
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single());
        Assert.StartsWith("%PDF", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path + "/letters/2")).StatusCode);
    }

    [Fact]
    public async Task Look_BeforeItGoes_ShowsItInTheLanguageOfTheCaseAndSendsNothing()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.AddAsync(SomeCases.New(Language.Irish));
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}/acknowledge");
        var form = await client.PageAsync(path);
        Assert.Equal("ga", form.QuerySelector("[name=understood]")!.GetAttribute("lang"));
        using var look = await client.SubmitAsync(form, path, ("how", "letter"), ("way", "email"), ("understood", "Níor folmhaíodh do bhosca bruscair."), ("do", "preview"));
        var page = await DeskClient.ReadAsync(look);
        var sheet = page.QuerySelector(".sheet")!;
        Assert.Contains("Níor folmhaíodh do bhosca bruscair.", sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains("Is mise le meas", sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal("ga", sheet.QuerySelector(".letter")!.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("Níor folmhaíodh do bhosca bruscair.", page.QuerySelector("[name=understood]")!.TextContent);

        using var pdf = await client.SubmitAsync(form, path, ("how", "letter"), ("way", "email"), ("understood", "Scéal."), ("do", "pdf"));
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1, await Bench.NewestAsync(receipt.Id));
        Assert.Empty(await fixture.Desk.Get<CaseLetters>().ListAsync(receipt.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Answer_WithEverything_IsTheFinalResponse()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.GivenToAsync(Bench.Officer, SomeCases.New() with { SectionHasAnswered = true });
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}");
        using var sent = await client.SubmitAsync(
            path + "/answer", ("outcome", "upheld"), ("grounds", "delay"), ("tests", "carelessness"), ("how", "letter"), ("way", "email"), ("understood", "Your bin was not emptied."),
            ("finding-1-issue", "The bin"), ("finding-1-verdict", "upheld"), ("finding-1-reasons", "The lorry did not come."), ("remedy-keys", "apology"), ("remedy", "We are sorry."),
            ("lesson", "We will check the list of streets."), ("action", "Check the list."), ("owner", $"{Bench.Officer.Id}"), ("lesson-due", $"{Bench.Today.AddDays(30):yyyy-MM-dd}"), ("do", "send"));
        Assert.Equal(path, sent.Headers.Location?.OriginalString);
        var answered = (await Bench.EventsAsync(receipt.Id)).Select(one => one.Act).OfType<Answered>().Single();
        Assert.True(answered.IsFinal);
        Assert.Equal(["delay"], answered.GroundKeys);
        Assert.Equal(["apology"], answered.RemedyKeys);
        var letter = (await fixture.Desk.Get<CaseLetters>().ListAsync(receipt.Id, CancellationToken.None)).Single();
        Assert.Equal((LetterKind.FinalResponse, answered.LetterId), (letter.Kind, letter.Id));
        Assert.Contains("Check the list.", (await client.PageAsync("/desk/lessons")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This was the final response.", (await client.PageAsync(path)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_IncompleteLetter_SaysAllThatIsMissingAndKeepsTheRows()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.GivenToAsync(Bench.Officer, SomeCases.New() with { SectionHasAnswered = true });
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}/answer");
        using var refused = await client.SubmitAsync(path, ("how", "letter"), ("way", "email"), ("understood", "The bin."), ("finding-3-issue", "A third row"), ("do", "send"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await DeskClient.ReadAsync(refused);
        var links = page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#f-finding-1-verdict", "#f-finding-1-reasons", "#f-remedy", "#f-lesson", "#f-outcome", "#f-grounds"], links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));

        // Rows that were left empty close up, so that the third is the first now.
        Assert.Equal("A third row", page.GetElementById("f-finding-1-issue")!.GetAttribute("value"));
        Assert.Equal("The bin.", page.QuerySelector("[name=understood]")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll(".finding").Length);
    }

    [Fact]
    public async Task Answer_ByWhoeverHasNotTheCase_IsNotSent()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.AddAsync(SomeCases.New() with { SectionHasAnswered = true });
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        using var refused = await client.SubmitAsync($"/desk/cases/{receipt.Id}/answer", ("outcome", "upheld"), ("grounds", "delay"), ("how", "otherwise"), ("words", "As written."), ("do", "send"));
        Assert.Contains("Take the case in hand first", (await DeskClient.ReadAsync(refused)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_WithoutOwnDetails_SaysWhatToAdd()
    {
        var person = await fixture.AddAsync("No Details Yet", Role.ComplaintsOfficer);
        var receipt = await Bench.AddAsync();
        var client = await fixture.ClientAsync(person.Name);
        using var refused = await client.SubmitAsync($"/desk/cases/{receipt.Id}/acknowledge", ("how", "letter"), ("way", "email"), ("understood", "The bin."), ("do", "preview"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Add your phone number to your contact details", (await DeskClient.ReadAsync(refused)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_ByLetter_AsksAQuestion()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}");
        using var sent = await client.SubmitAsync(
            path + "/contact", ("how", "letter"), ("letter", "question"), ("way", "email"), ("understood", "The bin."), ("body", "Which street?"), ("by", $"{Bench.Today.AddDays(10):yyyy-MM-dd}"), ("do", "send"));
        Assert.Equal(path, sent.Headers.Location?.OriginalString);
        var act = Assert.IsType<Contacted>((await Bench.EventsAsync(receipt.Id))[^1].Act);
        Assert.False(act.IsFromPerson);
        Assert.Equal(LetterKind.Question, (await fixture.Desk.Get<CaseLetters>().ListAsync(receipt.Id, CancellationToken.None)).Single().Kind);
    }

    [Theory]
    [InlineData(AnswerFormat.LargePrint)]
    [InlineData(AnswerFormat.Braille)]
    [InlineData(AnswerFormat.Audio)]
    [InlineData(AnswerFormat.EasyToRead)]
    public async Task Letter_ToWhoeverNeedsAnotherForm_SaysSoAndIsMadeInIt(AnswerFormat need)
    {
        await Bench.SignsAsync(Bench.Officer);
        var sent = SomeCases.New();
        var receipt = await Bench.AddAsync(sent with
        {
            Details = id =>
            {
                var details = sent.Details(id);
                details.Format = need;
                return details;
            },
        });
        var (client, path, code) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}", CaseCode.Of(need));
        var form = await client.PageAsync(path + "/acknowledge");
        Assert.Contains($"Needs: {SiteContent.Data.DeskStrings.English[$"desk.cases.format.{code}"]}", form.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", form.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var done = await client.SubmitAsync(form, path + "/acknowledge", ("how", "letter"), ("way", "email"), ("understood", "Your bin was not emptied."), ("do", "send"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var page = await client.PageAsync(path);
        Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(need is AnswerFormat.LargePrint, page.QuerySelector($".files [href='{path}/letters/1?large=true']") is not null);
        Assert.Equal(need is not AnswerFormat.LargePrint, page.QuerySelector(".files .care") is not null);
        foreach (var format in need is AnswerFormat.LargePrint ? [] : fixture.Desk.Get<CaseLetterWriter>().FormatsFor(need))
        {
            using var file = await client.GetAsync(page.QuerySelector($".files [href$='format={format.Code}']")!.GetAttribute("href")!);
            Assert.Equal(format.MediaType, file.Content.Headers.ContentType!.ToString());
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{path}/letters/1?format=poster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{path}/letters/7?format=large-print")).StatusCode);
    }

    [Fact]
    public async Task LargePrint_AskedForLater_IsMadeOfALetterThatHasGone()
    {
        await Bench.SignsAsync(Bench.Officer);
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}");
        using var sent = await client.SubmitAsync(path + "/acknowledge", ("how", "letter"), ("way", "email"), ("understood", "Your bin was not emptied."), ("do", "send"));
        using var changed = await client.SubmitAsync(path + "/details", ("format", "large-print"), ("from", "phone"), ("words", "Rang."));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var file = await client.GetAsync((await client.PageAsync(path)).QuerySelector(".files [href$='format=large-print']")!.GetAttribute("href")!);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single());
    }
}
