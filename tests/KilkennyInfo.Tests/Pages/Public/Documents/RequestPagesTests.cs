using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Content;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

[Collection(DocumentsGroup.Name)]
public sealed class RequestPagesTests(DocumentsFixture documents) : IDisposable
{
    private const string English = "/en/documents/customer-charter/request";
    private const string Irish = "/ga/doicimeid/cairt-do-chustaimeiri/iarratas";

    private static readonly (string Name, string Value)[] ByMail =
        [("format", "braille"), ("language", "en"), ("way", "email"), ("name", "Áine Ní Shé"), ("email", "aine@example.ie")];

    private static int _networks;

    /// <summary>Each test comes from a network of its own: they must not use up one another's tries.</summary>
    private readonly HttpClient _client = ClientOf(documents.Site);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(English, "en")]
    [InlineData(Irish, "ga")]
    public async Task Form_Blank_WorksWithoutScriptAndIsKeptByNobody(string path, string language)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("no-store", "noindex", language), (response.Header("Cache-Control"), response.Header("X-Robots-Tag"), response.Header("Content-Language")));
        Assert.Null(response.Header("Set-Cookie"));
        var page = await ReadAsync(response);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var form = (IHtmlFormElement)page.QuerySelector("main form")!;
        Assert.Equal((path, "post"), (form.GetAttribute("action"), form.Method));
        Assert.Equal(6, form.QuerySelectorAll("[name=format]").Length);
        Assert.Equal(language, form.QuerySelector("[name=language][checked]")!.GetAttribute("value"));
        Assert.Matches("^[0-9a-f]{32}$", form.QuerySelector("[name=act]")!.GetAttribute("value"));
        foreach (var field in form.QuerySelectorAll("input:not([type=hidden]), textarea"))
        {
            Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"));
        }

        Assert.DoesNotContain("disab", ReadableText.Squeeze(form.TextContent), StringComparison.OrdinalIgnoreCase);
        Assert.Null(page.QuerySelector("main .fault"));
    }

    [Fact]
    public async Task Post_Complete_IsStoredAndLeadsToAReceiptThatTellsNothingOfThePerson()
    {
        var before = (await documents.RequestsAsync()).Count;
        using var sent = await SendAsync(English, ByMail);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var stored = (await documents.RequestsAsync()).Skip(before).Single();
        Assert.Equal($"{English}/{stored.Reference}", sent.Headers.Location!.OriginalString);
        Assert.Equal(
            ("customer-charter", 2, Language.English, Language.English, WantedFormat.Braille, SendingWay.Email, "Áine Ní Shé", "aine@example.ie", RequestState.New),
            (stored.DocumentKey, stored.Version, stored.Language, stored.SpokenLanguage, stored.Format, stored.Way, stored.Name, stored.Email, stored.State));
        Assert.Equal(SiteContent.Data.Calendar.AddWorkingDays(DublinTime.Today(documents.Clock), 15), stored.DueOn);

        using var receipt = await _client.GetAsync(sent.Headers.Location);
        Assert.Equal("no-store", receipt.Header("Cache-Control"));
        var page = await ReadAsync(receipt);
        var main = ReadableText.Squeeze(page.QuerySelector("main")!.TextContent);
        Assert.Contains($"Reference number: {stored.Reference}", main, StringComparison.Ordinal);
        Assert.Contains("Braille, in English", main, StringComparison.Ordinal);
        Assert.Contains($"We aim to send it by {LongDate.WithoutWeekday(stored.DueOn, Language.English)}. If it takes longer, we will tell you.", main, StringComparison.Ordinal);
        Assert.DoesNotContain("Áine", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("aine@", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("056 779 4000", main, StringComparison.Ordinal);
        var irish = await ReadAsync(await _client.GetAsync(page.QuerySelector(".switch")!.GetAttribute("href")));
        Assert.Contains($"Uimhir thagartha: {stored.Reference}", ReadableText.Squeeze(irish.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAnAddressForMail_IsAcknowledgedInTheLanguageOfThePerson()
    {
        using var sent = await SendAsync(Irish, [.. ByMail.Where(field => field.Name != "email"), ("email", "fionn@example.ie")]);
        var reference = sent.Headers.Location!.OriginalString.Split('/')[^1];
        var mail = (await documents.MailsAsync()).Single(mail => mail.Key == $"format-request.received/{reference}");
        Assert.Equal((Language.Irish, "fionn@example.ie", $"Tá d’iarratas againn: {reference}"), (mail.Language, mail.RecipientAddress, mail.Subject));
        Assert.StartsWith("A chara,\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://info.example.ie{Irish}/{reference}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Formáid: Braille, i mBéarla", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', mail.TextBody);
        Assert.DoesNotContain("{", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByPost_NeedsNoMailAndWritesNone()
    {
        var before = (await documents.MailsAsync()).Count;
        using var sent = await SendAsync(English, [("format", "audio"), ("language", "ga"), ("way", "post"), ("name", "Pól"), ("address", "1 Sráid Eoin\nCill Chainnigh")]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal("1 Sráid Eoin\nCill Chainnigh", (await documents.RequestsAsync())[^1].Address);
        Assert.Equal(before, (await documents.MailsAsync()).Count);
    }

    [Fact]
    public async Task Post_Incomplete_SaysWhatIsMissingAndKeepsWhatWasTyped()
    {
        var before = (await documents.RequestsAsync()).Count;
        using var sent = await SendAsync(Irish, [("format", "other"), ("language", "ga"), ("way", "post"), ("name", "Seán"), ("address", ""), ("email", "seán@"), ("phone", "<b>056</b>")]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(before, (await documents.RequestsAsync()).Count);
        var page = await ReadAsync(sent);
        Assert.StartsWith("Earráid: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("alert", page.QuerySelector(".fault")!.GetAttribute("role"));
        var links = page.QuerySelectorAll(".fault a").ToList();
        Assert.Equal(["#f-detail", "#f-address", "#f-email"], links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("true", page.QuerySelector("#f-email")!.GetAttribute("aria-invalid"));
        Assert.Contains("f-email-error", page.QuerySelector("#f-email")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("f-email-error"));
        Assert.Equal("other", page.QuerySelector("[name=format][checked]")!.GetAttribute("value"));
        Assert.Equal("post", page.QuerySelector("[name=way][checked]")!.GetAttribute("value"));
        Assert.Equal(["Seán", "seán@", "<b>056</b>"], new[] { "name", "email", "phone" }.Select(name => page.QuerySelector($"[name={name}]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Post_SeveralLines_ComeBackAsTheyWereTyped()
    {
        using var sent = await SendAsync(English, [("way", "post"), ("address", "\n  Line one\r\n\r\n   Line three  "), ("detail", "a <b>\n</textarea>\n\nb")]);
        var page = await ReadAsync(sent);
        Assert.Equal("\n  Line one\n\n   Line three  ", ((IHtmlTextAreaElement)page.QuerySelector("#f-address")!).Value);
        Assert.Equal("a <b>\n</textarea>\n\nb", ((IHtmlTextAreaElement)page.QuerySelector("#f-detail")!).Value);
    }

    [Fact]
    public async Task Post_NothingTyped_LinksEachQuestionToItsFirstButton()
    {
        var page = await ReadAsync(await SendAsync(English, []));
        var links = page.QuerySelectorAll(".fault a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#f-format", "#f-language", "#f-way"], links);
        Assert.All(links, link => Assert.Equal("radio", page.QuerySelector(link)!.GetAttribute("type")));
    }

    [Fact]
    public async Task Post_SentTwice_IsOneRequest()
    {
        var before = (await documents.RequestsAsync()).Count;
        (string, string)[] form = [.. ByMail, ("act", Guid.NewGuid().ToString("N"))];
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(English, form)));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(before + 1, (await documents.RequestsAsync()).Count);
    }

    [Fact]
    public async Task Post_FieldThatNobodySees_IsNotTakenForAPersons()
    {
        var before = (await documents.RequestsAsync()).Count;
        using var sent = await SendAsync(English, [.. ByMail, ("website", "https://spam.example")]);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Equal(before, (await documents.RequestsAsync()).Count);
        var page = await ReadAsync(sent);
        Assert.Equal(["#f-website"], page.QuerySelectorAll(".fault a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("main .trap"));
        Assert.NotNull((await ReadAsync(await _client.GetAsync(English))).QuerySelector("main .trap #f-website"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://info.example.ie", HttpStatusCode.SeeOther)]
    public async Task Post_FromAnotherSite_IsRefused(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, English) { Content = FormOf(ByMail) };
        request.Headers.Add(header, value);
        using var response = await _client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Post_TooOften_IsToldSoAndKeepsWhatWasTyped()
    {
        for (var count = 0; count < RequestLimit.Most; count++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(English, [("name", "Una")])).StatusCode);
        }

        using var refused = await SendAsync(English, ByMail);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("600", refused.Header("Retry-After"));
        var page = await ReadAsync(refused);
        Assert.Contains("What you typed is still here.", page.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Áine Ní Shé", page.QuerySelector("[name=name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_NoFormOfOurs_IsRefused()
    {
        using var json = await _client.PostAsync(English, new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        using var many = await SendAsync(English, [.. Enumerable.Range(0, 100).Select(number => ($"field{number}", "x"))]);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        using var large = await SendAsync(English, [("detail", new string('x', RequestPages.MostBytes))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var nowhere = await SendAsync("/en/documents/no-such-document/request", ByMail);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Post_LongestTextsThatFit_AreTaken()
    {
        using var sent = await SendAsync(Irish,
        [
            ("format", "other"), ("language", "ga"), ("way", "post"), ("detail", new string('ḃ', FormatRequest.DetailMaxLength)),
            ("name", new string('É', FormatRequest.NameMaxLength)), ("address", new string('ó', FormatRequest.AddressMaxLength)),
        ]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Theory]
    [InlineData("KCC-F-222-222-222")]
    [InlineData("KCC-F-234-567-89A")]
    [InlineData("nonsense")]
    public async Task Receipt_NoSuchReference_Is404(string reference) => Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"{English}/{reference}")).StatusCode);

    [Fact]
    public async Task Receipt_BelowAnotherDocument_Is404()
    {
        using var sent = await SendAsync(English, ByMail);
        var reference = sent.Headers.Location!.OriginalString.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/en/documents/privacy-notice/request/{reference}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"{English}/{reference.ToLowerInvariant()}")).StatusCode);
    }

    [Fact]
    public void Fact_OnThePage_SaysTheSameAsTheProgram()
    {
        var words = SiteContent.Data.Facts[FormatRequests.WithinFactKey].Words;
        Assert.Equal(($"{FormatRequests.WithinWorkingDays} lá oibre", $"{FormatRequests.WithinWorkingDays} working days"), (words.Irish, words.English));
    }

    private Task<HttpResponseMessage> SendAsync(string path, IEnumerable<(string Name, string Value)> fields) => _client.PostAsync(path, FormOf(fields));

    private static FormUrlEncodedContent FormOf(IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
        return page;
    }

    /// <summary>Loopback has sixteen million addresses.</summary>
    private static HttpClient ClientOf(TestSite site)
    {
        var network = Interlocked.Increment(ref _networks);
        return new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.1.{network}"), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = site.Address };
    }
}
