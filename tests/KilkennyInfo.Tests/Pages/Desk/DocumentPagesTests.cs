using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Documents.Uploads;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The format matrix, sending a file, and its review, through their pages.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class DocumentPagesTests(DeskPagesFixture fixture) : IAsyncLifetime
{
    private const string Document = "/desk/documents/complaints-procedure";
    private const string UploadPage = Document + "/upload";

    private static readonly (string, string)[] Chosen = [("language", "en"), ("format", "easy-read")];

    private DeskSite Desk => fixture.Desk;

    /// <summary>Nothing runs in the background here, and no file is made.</summary>
    public async Task InitializeAsync()
    {
        await Desk.Get<DocumentVersions>().FollowAsync(Desk.Get<CurrentSite>()(), CancellationToken.None);
        await Desk.Get<FollowPublication>()();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Matrix_ByAReader_HasATableForEachDocumentAndNoForm()
    {
        var page = await (await fixture.ClientAsync(Role.Auditor)).PageAsync("/desk/documents");
        var documents = Desk.Get<CurrentSite>()().Data.Documents;
        var tables = page.QuerySelectorAll(".matrix");
        Assert.Equal(documents.Count, tables.Length);
        foreach (var (record, table) in documents.Values.Zip(tables))
        {
            Assert.Equal($"/desk/documents/{record.Key}", table.QuerySelector("h3 a")!.GetAttribute("href"));
            Assert.Equal(["Format", "Irish", "English"], table.QuerySelectorAll("thead th[scope=col]").Select(head => head.TextContent));
            var formats = RenditionFormat.All.Count - (record.HasPoster ? 0 : 1);
            Assert.Equal(formats, table.QuerySelectorAll("tbody th[scope=row]").Length);
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(2, row.QuerySelectorAll("td > .state").Length));
        }

        Assert.Matches("Files made: [0-9]+ of [0-9]+", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Matrix_Filtered_ShowsOnlyThatStateAndTheFileHasTheSameLines()
    {
        var client = await fixture.ClientAsync(Role.AccessibilityReviewer);
        var page = await client.PageAsync("/desk/documents?state=none&document=complaints-procedure");
        Assert.Single(page.QuerySelectorAll(".matrix"));
        var states = page.QuerySelectorAll(".matrix .state").Select(state => state.TextContent).ToList();
        Assert.All(states, state => Assert.Equal("None", state));

        var file = await (await client.GetAsync("/desk/documents.csv?state=none&document=complaints-procedure")).Content.ReadAsStringAsync();
        var lines = file.Trim().Split("\r\n");
        Assert.StartsWith("document,title,version,language,format,state", lines[0], StringComparison.Ordinal);
        Assert.Equal(states.Count, lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("complaints-procedure,", line, StringComparison.Ordinal));

        var whole = (await (await client.GetAsync("/desk/documents.csv")).Content.ReadAsStringAsync()).Trim().Split("\r\n");
        var documents = Desk.Get<CurrentSite>()().Data.Documents.Values;
        Assert.Equal(1 + documents.Sum(record => 2 * (RenditionFormat.All.Count - (record.HasPoster ? 0 : 1))), whole.Length);
        Assert.Contains("There is nothing like this.", (await client.PageAsync("/desk/documents?state=look-again")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_ByAReader_TellsItsVersionAndFormats()
    {
        var page = await (await fixture.ClientAsync(Role.IrishReviser)).PageAsync(Document);
        Assert.Contains("Version in force: 1", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{UploadPage}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await fixture.ClientAsync(Role.IrishReviser)).GetAsync("/desk/documents/no-such")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await fixture.ClientAsync(Role.IrishReviser)).GetAsync("/desk/documents/made/999999")).StatusCode);
    }

    [Fact]
    public async Task Upload_WrongKind_IsRefusedKindlyAndKeepsWhatWasChosen()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        var answer = await SendAsync(client, "easy.pdf", "<html>no</html>"u8.ToArray(), Chosen);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal("#f-file", page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Contains("We cannot read this kind of file.", page.QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#f-language-en")!.IsChecked);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#f-format-easy-read")!.IsChecked);

        var nothing = await DeskClient.ReadAsync(await SendAsync(client, "", []));
        Assert.Equal(["#f-language", "#f-format", "#f-file"], nothing.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Upload_TooBigOrWithoutToken_IsSaidByUs()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        byte[] big = [.. SamplePdf.Clean("big"), .. new byte[UploadedFile.MaxBytes]];
        var answer = await SendAsync(client, "big.pdf", big, Chosen);
        Assert.Contains("25 MB is the most", (await DeskClient.ReadAsync(answer)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);

        using var request = Form("a.pdf", SamplePdf.Clean("no token"), Chosen, "");
        using var refused = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Upload_MoreThanIsRead_IsRefusedBeforeItIsSent()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        using var request = new HttpRequestMessage(HttpMethod.Post, UploadPage) { Content = new ByteArrayContent([]) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        request.Content.Headers.ContentLength = 100_000_000;
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task File_FromSendingToSigningToTakingAway_IsPublicOnlyInBetween()
    {
        var (editor, reviewer) = (await fixture.ClientAsync(Role.EnglishEditor), await fixture.ClientAsync(Role.AccessibilityReviewer));
        var sent = await SendAsync(editor, "../<b>éasca</b>.pdf", SamplePdf.Clean("whole story"), Chosen);
        var address = sent.Headers.Location!.OriginalString;
        Assert.Matches("^/desk/documents/files/[0-9a-f-]{36}$", address);
        await Desk.Get<UploadWatch>().LookAsync(CancellationToken.None);

        var seen = await editor.PageAsync(address);
        Assert.Equal("b>.pdf", seen.QuerySelector("h1")!.TextContent);
        Assert.Contains("The checker found nothing wrong.", seen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("en", "easy-read"));

        var asked = await DeskClient.ReadAsync(await reviewer.SubmitAsync(address, ("answer-contrast", "yes"), ("decision", "sign")));
        Assert.Equal(4, asked.QuerySelectorAll(".issues a[href^='#f-answer-']").Length);
        Assert.True(asked.QuerySelector<IHtmlInputElement>("#f-answer-contrast-yes")!.IsChecked);
        var done = await reviewer.SubmitAsync(address, [.. Checklist.Questions.Select(question => ($"answer-{question}", "yes")), ("decision", "sign")]);
        Assert.Equal(address, done.Headers.Location?.OriginalString);
        Assert.Contains("You have signed.", (await reviewer.PageAsync(address)).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("en", "easy-read"));

        var matrix = await reviewer.PageAsync("/desk/documents?state=signed-off&document=complaints-procedure");
        Assert.Contains("Verdict: Only AccessibilityReviewer", matrix.QuerySelector(".matrix td")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await reviewer.SubmitAsync(address + "/withdraw")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("en", "easy-read"));
        Assert.Contains("took a file away", (await reviewer.PageAsync(address)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithErrors_TellsThemByNumberAndCanOnlyBeLetThrough()
    {
        var (editor, publisher) = (await fixture.ClientAsync(Role.IrishEditor), await fixture.ClientAsync(Role.Publisher));
        var address = (await SendAsync(editor, "leabhrán.pdf", SamplePdf.WithErrors("pages"), ("language", "ga"), ("format", "booklet"))).Headers.Location!.OriginalString;
        await Desk.Get<UploadWatch>().LookAsync(CancellationToken.None);
        var page = await publisher.PageAsync(address);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("The file does not say that its title is to be shown.", StringComparison.Ordinal) && row.Contains("Matterhorn 07-001", StringComparison.Ordinal) && row.Contains("WCAG 2.4.2", StringComparison.Ordinal));
        Assert.Equal(["let-through"], page.QuerySelectorAll("input[name=decision]").Select(choice => choice.GetAttribute("value")));
        Assert.Empty(page.QuerySelectorAll("input[name^=answer]"));

        var wrong = await DeskClient.ReadAsync(await publisher.SubmitAsync(address, ("decision", "let-through"), ("reason", ""), ("until", "tomorrow")));
        Assert.Equal(["#f-reason", "#f-until"], wrong.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        var none = await DeskClient.ReadAsync(await publisher.SubmitAsync(address, ("reason", "Kept words.")));
        Assert.Equal("Kept words.", none.QuerySelector("#f-reason")!.TextContent.Trim());
        var until = DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.SubmitAsync(address, ("decision", "let-through"), ("reason", "A better one comes."), ("until", until))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("ga", "booklet"));
        Assert.Contains("Last day:", (await publisher.PageAsync("/desk/documents")).QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);

        var irish = await (await SwitchAsync("Gaeilgeoir")).PageAsync(address);
        Assert.Contains("Ní deir an comhad gur cheart a theideal a thaispeáint.", irish.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", irish.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_ByWhoLooksAtIt_IsSavedAndCannotRun()
    {
        var editor = await fixture.ClientAsync(Role.EnglishEditor);
        var bytes = SamplePdf.Clean("to download");
        var address = (await SendAsync(editor, "cóip \u202Efdp.html", bytes, Chosen)).Headers.Location!.OriginalString;
        using var file = await editor.GetAsync(address + "/download");
        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "cóip fdp.html.pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(Role.Auditor)).GetAsync(address + "/download")).StatusCode);
    }

    [Fact]
    public async Task File_NotThere_IsSaidOnEveryPageOfIt()
    {
        var client = await fixture.ClientAsync(Role.AccessibilityReviewer);
        foreach (var page in new[] { "", "/download", "/withdraw", "/take-over" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/documents/files/{Guid.NewGuid()}{page}")).StatusCode);
        }
    }

    private async Task<DeskClient> SwitchAsync(string name)
    {
        await fixture.AddAsync(name, Role.AccessibilityReviewer);
        var client = await DeskClient.SignInAsync(Desk, name);
        await client.PostAsync("/desk/account/language", "/desk/account", ("language", "ga"), ("return", "/desk"));
        return client;
    }

    private async Task<HttpStatusCode> StatusAsync(string language, string suffix)
    {
        var document = Desk.Get<CurrentSite>()().Documents.Find("complaints-procedure")!;
        var slug = document.Newest.Texts[KilkennyInfo.Languages.LanguageExtensions.FromCode(language)!.Value].Slug;
        var name = document.Newest.Renditions.FirstOrDefault(row => row.Format == suffix)?.FileName ?? $"{slug}-{suffix}.pdf";
        using var answer = await Desk.Site.Client.GetAsync($"/{language}/{(language == "ga" ? "doicimeid" : "documents")}/{slug}/{name}");
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(DeskClient client, string name, byte[] bytes, params (string, string)[] fields)
    {
        var page = await client.PageAsync(UploadPage);
        using var request = Form(name, bytes, fields, page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Form(string name, byte[] bytes, (string Name, string Value)[] fields, string token)
    {
        var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (name.Length > 0)
        {
            content.Add(new ByteArrayContent(bytes), "file", name);
        }

        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        return new HttpRequestMessage(HttpMethod.Post, UploadPage) { Content = content };
    }
}
