using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Comments;

[Collection(CommentsGroup.Name)]
public sealed class CommentPagesTests(CommentsFixture site) : IDisposable
{
    private const string English = "/en/comment";
    private const string Irish = "/ga/tuairim";

    private static int _number;

    private readonly HttpClient _client = NetworkClient.Of(site.Site);

    /// <summary>Other words each time: the same ones from the same network are one comment.</summary>
    private readonly (string Name, string Value)[] _short = [("kind", "problem"), ("message", $"Number {Interlocked.Increment(ref _number)} is wrong on this page."), ("about", "page:contact-us")];

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/en/contact-us", English, "page:contact-us")]
    [InlineData("/ga/dean-teagmhail-linn", Irish, "page:contact-us")]
    [InlineData("/en", English, "page:home")]
    [InlineData("/en/search", English, "")]
    [InlineData("/en/no-such-page", English, "")]
    public async Task Foot_OfEveryPage_HasTheShortFormAboutThatPage(string path, string action, string about)
    {
        var page = await ReadAsync(await _client.GetAsync(path));
        var form = (IHtmlFormElement)page.QuerySelector("aside.say details:not([open]) > form")!;
        Assert.Equal((action, "post", about), (form.GetAttribute("action"), form.Method, form.QuerySelector("[name=about]")!.GetAttribute("value")));
        Assert.Equal(3, form.QuerySelectorAll("[name=kind]").Length);
        foreach (var field in form.QuerySelectorAll("input:not([type=hidden]), textarea"))
        {
            Assert.NotNull(form.QuerySelector($"label[for='{field.Id}']"));
        }

        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData(English, "Would you like an answer?")]
    [InlineData(Irish, "Ar mhaith leat freagra?")]
    public async Task Card_OnItsPage_IsAWholeFormThatWorksFromMemoryAndPrints(string path, string words)
    {
        using var response = await _client.GetAsync(path);
        var page = await ReadAsync(response);
        Assert.NotNull(response.Header("ETag"));
        Assert.Null(page.QuerySelector("aside.say"));
        var form = (IHtmlFormElement)page.QuerySelector("main form")!;
        Assert.Equal((path, "post"), (form.GetAttribute("action"), form.Method));
        Assert.Null(form.QuerySelector("[name=act]"));
        Assert.Contains(words, form.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, form.QuerySelectorAll("option[value^='principle:']").Length);
        Assert.NotNull(form.QuerySelector("option[value='page:customer-charter']"));
        Assert.Contains(path == English ? "John Street" : "Sráid Eoin", page.QuerySelector("main .comment-card")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("#f-message"));
    }

    [Theory]
    [InlineData(English, "sent", Language.English, "Back to the page", "/en/contact-us")]
    [InlineData(Irish, "seolta", Language.Irish, "Ar ais chuig an leathanach", "/ga/dean-teagmhail-linn")]
    public async Task Post_FromTheFoot_IsStoredAndLeadsToAReceiptAndBack(string path, string sentPart, Language language, string back, string backTo)
    {
        using var sent = await SendAsync(path, [.. _short, ("email", "fionn@example.ie")]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var location = sent.Headers.Location!.OriginalString;
        Assert.StartsWith($"{path}/{sentPart}/KCC-T-", location, StringComparison.Ordinal);
        var stored = await site.FindAsync(location.Split('/')[^1]);
        Assert.Equal(
            (language, CommentKind.Problem, CommentChannel.Site, CommentState.New, "contact-us", true, "fionn@example.ie", null),
            (stored.Language, stored.Kind, stored.Channel, stored.State, stored.AboutPageKey, stored.WantsReply, stored.Email, stored.Name));

        using var receipt = await _client.GetAsync(location);
        Assert.Equal(("no-store", "noindex", language.Code()), (receipt.Header("Cache-Control"), receipt.Header("X-Robots-Tag"), receipt.Header("Content-Language")));
        Assert.Null(receipt.Header("Set-Cookie"));
        var page = await ReadAsync(receipt);
        Assert.Contains(stored.Reference, page.QuerySelector("main .summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("fionn", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Message!, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var link = page.QuerySelector("main a.button")!;
        Assert.Equal((back, backTo), (link.TextContent, link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector($"main a[href='/{language.Code()}/{(language is Language.Irish ? "nos-imeachta-gearan" : "complaints-procedure")}']"));
        var other = await ReadAsync(await _client.GetAsync(page.QuerySelector(".switch")!.GetAttribute("href")));
        Assert.Contains(stored.Reference, other.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(English, "Choose what kind of comment it is.|Write your comment.")]
    [InlineData(Irish, "Roghnaigh cén sórt tuairime atá agat.|Scríobh do thuairim.")]
    public async Task Post_Blank_SaysWhatToMend(string path, string sentences)
    {
        using var sent = await SendAsync(path, []);
        Assert.Equal((HttpStatusCode.BadRequest, "no-store", "noindex"), (sent.StatusCode, sent.Header("Cache-Control"), sent.Header("X-Robots-Tag")));
        var page = await ReadAsync(sent);
        Assert.Equal(sentences.Split('|'), page.QuerySelectorAll(".fault a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll(".fault a"), link => Assert.NotNull(page.QuerySelector($"main form {link.GetAttribute("href")}")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Null(page.QuerySelector("aside.say"));
    }

    [Fact]
    public async Task Post_SomethingWrong_KeepsAllThatWasTyped()
    {
        using var sent = await SendAsync(English, [("kind", "suggestion"), ("message", "<b>Open</b>\r\nlonger"), ("about", "principle:5"), ("reply", "yes"), ("email", "una@"), ("name", "Úna \"Ó\"")]);
        var page = await ReadAsync(sent);
        Assert.Equal(["#f-email"], page.QuerySelectorAll(".fault a").Select(link => link.GetAttribute("href")));
        var form = page.QuerySelector("main form")!;
        Assert.Equal(("suggestion", "yes"), (form.QuerySelector("[name=kind][checked]")!.GetAttribute("value"), form.QuerySelector("[name=reply][checked]")!.GetAttribute("value")));
        Assert.Equal("principle:5", form.QuerySelector("[name=about] [selected]")!.GetAttribute("value"));
        Assert.Equal("<b>Open</b>\nlonger", ((IHtmlTextAreaElement)form.QuerySelector("[name=message]")!).Value);
        Assert.Equal(("una@", "Úna \"Ó\""), (form.QuerySelector("[name=email]")!.GetAttribute("value"), form.QuerySelector("[name=name]")!.GetAttribute("value")));
        Assert.Equal("true", form.QuerySelector("[name=email]")!.GetAttribute("aria-invalid"));
        Assert.Matches("^[0-9a-f]{32}$", form.QuerySelector("[name=act]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_AnswerWantedWithoutAddress_IsToldSo()
    {
        using var sent = await SendAsync(English, [.. _short, ("reply", "yes")]);
        Assert.Equal(["Enter your e-mail address, so that we can answer you."], (await ReadAsync(sent)).QuerySelectorAll(".fault a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Post_DoubleClickOnACachedPage_IsOneComment()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(English, _short)));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        using var changed = await SendAsync(English, [.. _short.Where(field => field.Name != "about")]);
        Assert.NotEqual(answers[0].Headers.Location, changed.Headers.Location);
        using var elsewhere = NetworkClient.Of(site.Site);
        using var others = await elsewhere.PostAsync(English, FormOf(_short));
        Assert.NotEqual(answers[0].Headers.Location, others.Headers.Location);
    }

    [Fact]
    public async Task Post_MendedFormSentTwice_IsOneCommentAndWithOtherWordsTwo()
    {
        var act = Guid.NewGuid().ToString("N");
        using var first = await SendAsync(English, [.. _short, ("act", act)]);
        using var again = await SendAsync(English, [.. _short, ("act", act)]);
        using var changed = await SendAsync(English, [.. _short.Where(field => field.Name != "kind"), ("kind", "suggestion"), ("act", act)]);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.NotEqual(first.Headers.Location, changed.Headers.Location);
    }

    [Fact]
    public async Task Post_LooksLikeAFlood_GetsTheSameReceiptAndIsHeld()
    {
        using var sent = await SendAsync(English, [.. _short.Where(field => field.Name != "message"), ("message", "Buy https://a.example https://b.example https://c.example")]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(CommentState.Held, (await site.FindAsync(sent.Headers.Location!.OriginalString.Split('/')[^1])).State);
        var page = await ReadAsync(await _client.GetAsync(sent.Headers.Location));
        Assert.Equal("We have your comment", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Post_FieldThatNobodySees_IsNotTakenForAPersonsAndShowsItself()
    {
        var before = (await site.AllAsync()).Count;
        using var sent = await SendAsync(English, [.. _short, ("website", "https://spam.example")]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(before, (await site.AllAsync()).Count);
        var page = await ReadAsync(sent);
        Assert.Equal(["#f-website"], page.QuerySelectorAll(".fault a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("main .trap"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://info.example.ie", HttpStatusCode.SeeOther)]
    public async Task Post_FromAnotherSite_IsRefused(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, English) { Content = FormOf(_short) };
        request.Headers.Add(header, value);
        using var response = await _client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Post_TooOften_IsToldSoAndKeepsWhatWasTyped()
    {
        for (var count = 0; count < CommentLimit.Most; count++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(Irish, [("kind", "problem")])).StatusCode);
        }

        using var refused = await SendAsync(Irish, _short);
        Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (refused.StatusCode, refused.Header("Retry-After")));
        var page = await ReadAsync(refused);
        Assert.Contains("Tá an méid a scríobh tú anseo fós.", page.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is wrong on this page.", page.QuerySelector("[name=message]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoFormOfOurs_IsRefused()
    {
        using var json = await _client.PostAsync(English, new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        using var large = await SendAsync(English, [("message", new string('x', CommentPages.MostBytes))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var longest = await SendAsync(English, [.. _short.Where(field => field.Name != "message"), ("message", new string('ḃ', Comment.MessageMaxLength))]);
        Assert.Equal(HttpStatusCode.SeeOther, longest.StatusCode);
    }

    [Theory]
    [InlineData("page:no-such-page")]
    [InlineData("principle:13")]
    [InlineData("nonsense")]
    public async Task Post_AboutWhatIsGone_IsWorthAsMuch(string about)
    {
        using var sent = await SendAsync(English, [.. _short.Where(field => field.Name != "about"), ("about", about)]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(CommentSubject.Nothing, (await site.FindAsync(sent.Headers.Location!.OriginalString.Split('/')[^1])).Subject);
        Assert.Equal("/en", (await ReadAsync(await _client.GetAsync(sent.Headers.Location))).QuerySelector("main a.button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("POST", "/en/contact-us", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", English, HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/en", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/en/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("GET", English, HttpStatusCode.OK)]
    [InlineData("GET", "/en/comment/sent", HttpStatusCode.NotFound)]
    [InlineData("GET", "/en/comment/sent/KCC-T-222-222-222", HttpStatusCode.NotFound)]
    public async Task Method_OtherThanThePageTakes_IsToldSo(string method, string path, HttpStatusCode expected)
    {
        using var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("/en/comment/you-said-we-did", "We wrote it again.", "Scríobhamar")]
    [InlineData("/ga/tuairim/duirt-tu-rinneamar", "Scríobhamar arís é.", "We wrote")]
    public async Task YouSaid_WhenPublished_ShowsThePairInTheReadersLanguage(string path, string there, string notThere)
    {
        var stored = await SomeComments.AddAsync(site.Get<KilkennyInfo.Data.SiteDatabase>(), change: comment =>
        {
            comment.Note(SomeComments.Pair);
            comment.Publish(new DateTime(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc));
        });
        var page = await ReadAsync(await _client.GetAsync(path));
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains(there, main, StringComparison.Ordinal);
        Assert.DoesNotContain(notThere, main, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Reference, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Una", main, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(string path, IEnumerable<(string Name, string Value)> fields) => _client.PostAsync(path, FormOf(fields));

    private static FormUrlEncodedContent FormOf(IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
        return page;
    }
}
