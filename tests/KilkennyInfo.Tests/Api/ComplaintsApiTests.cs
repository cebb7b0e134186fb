using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KilkennyInfo.Api;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Tests.Pages.Public.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Api;

[Collection(ComplaintsGroup.Name)]
public sealed class ComplaintsApiTests(ComplaintsFixture site) : IDisposable
{
    private const string Path = "/api/v1/complaints";

    private readonly HttpClient _client = OwnNetwork.Client(site.Site.Address);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Post_Complete_IsStoredAndSaysWhatThePersonHasToKnow()
    {
        using var response = await PostAsync(Complete);
        Assert.Equal((HttpStatusCode.Created, "no-store"), (response.StatusCode, response.Header("Cache-Control")));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var root = json.RootElement;
        Assert.Equal(["reference", "accessCode", "trackUrl", "acknowledgeBy", "replyBy"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("https://info.example.ie/ga/gearan/lorg", root.GetProperty("trackUrl").GetString());
        var stored = await site.CaseAsync(root.GetProperty("reference").GetString()!);
        Assert.Equal((CaseChannel.Api, Language.Irish, "roads"), (stored.Channel, stored.Language, stored.ServiceKey));
        Assert.True(AccessCode.IsRight(root.GetProperty("accessCode").GetString()!, stored.CodeHash));
        Assert.Equal(stored.ReplyBy!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), root.GetProperty("replyBy").GetString());
        Assert.Equal(("Seán Ó Sé", "sean@example.ie"), (await site.DetailsAsync(stored.Reference)) is { } details ? (details.Name, details.Email) : default);
    }

    [Fact]
    public async Task Post_Anonymous_HasNoDays()
    {
        using var response = await PostAsync(new { language = "en", whatHappened = "It fell.", anonymous = true });
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Created, JsonValueKind.Null, JsonValueKind.Null), (response.StatusCode, json.RootElement.GetProperty("acknowledgeBy").ValueKind, json.RootElement.GetProperty("replyBy").ValueKind));
    }

    [Fact]
    public async Task Post_OnBehalfOf_AwaitsPermission()
    {
        using var response = await PostAsync(new { language = "en", whatHappened = "It fell.", name = "Úna", contact = new { phone = "056 123 4567" }, onBehalfOf = "Máire" });
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(CaseState.Of(await site.EventsAsync(json.RootElement.GetProperty("reference").GetString()!)).AwaitsPermission);
    }

    [Theory]
    [InlineData("ga", "Inis dúinn cad a tharla. Is leor cúpla focal.", "Cuir isteach d’ainm.")]
    [InlineData("en", "Tell us what happened. A few words are enough.", "Enter your name.")]
    public async Task Post_Incomplete_NamesTheFieldsInTheLanguageOfTheRequest(string language, string story, string name)
    {
        using var response = await PostAsync(new { language, service = "no-such", contact = new { } });
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var errors = json.RootElement.GetProperty("errors");
        Assert.Equal(["service", "whatHappened", "name", "contact"], errors.EnumerateObject().Select(property => property.Name));
        Assert.Equal((story, name), (errors.GetProperty("whatHappened")[0].GetString(), errors.GetProperty("name")[0].GetString()));
    }

    [Theory]
    [InlineData("{\"language\":\"fr\",\"whatHappened\":\"x\",\"anonymous\":true}", "language")]
    [InlineData("{\"language\":\"en\",\"whatHappened\":\"x\",\"name\":\"U\",\"contact\":{\"email\":\"u@\"}}", "contact.email")]
    [InlineData("{\"language\":\"en\",\"whatHappened\":3}", "whatHappened")]
    [InlineData("{\"language\":\"en\",\"contact\":{\"email\":3}}", "contact.email")]
    [InlineData("{\"language\":\"en\",\"whatHappened\":\"\\ud800\",\"anonymous\":true}", "whatHappened")]
    [InlineData("{\"language\":\"\\ud800\",\"whatHappened\":\"x\",\"anonymous\":true}", "body")]
    [InlineData("{\"language\":3,\"whatHappened\":\"x\",\"anonymous\":true}", "language")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    public async Task Post_Wrong_NamesTheField(string body, string field)
    {
        using var response = await _client.PostAsync(Path, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal([field], json.RootElement.GetProperty("errors").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Post_RepeatedWithItsKey_GetsTheSameAnswerAndOtherWordsAreRefused()
    {
        var before = await site.CountAsync<Complaint>();
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var response = await PostAsync(Complete, ("Idempotency-Key", key));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }));
        Assert.Equal(HttpStatusCode.Created, Assert.Single(answers.Distinct()).StatusCode);
        Assert.Equal(before + 1, await site.CountAsync<Complaint>());
        using var other = await PostAsync(new { language = "en", whatHappened = "Something else.", anonymous = true }, ("Idempotency-Key", key));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (other.StatusCode, other.Content.Headers.ContentType!.MediaType));
        Assert.Contains("another complaint", await BodyAsync(other), StringComparison.Ordinal);
        Assert.Equal(before + 1, await site.CountAsync<Complaint>());
        using var free = await PostAsync(new { language = "en", whatHappened = "Something else.", anonymous = true }, ("Idempotency-Key", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.Created, free.StatusCode);
    }

    /// <summary>In the language of what was sent, even where something else in it cannot be read; else in one that the program understands.</summary>
    [Theory]
    [InlineData("{\"language\":\"ga\",\"whatHappened\":3}", "en", "Ní den chineál ceart é seo.")]
    [InlineData("{\"language\":\"en\",\"whatHappened\":3}", "ga", "This is not the right kind of value.")]
    [InlineData("{\"language\":\"fr\",\"whatHappened\":3}", "fr-FR, ga;q=0.8, en;q=0.5", "Ní den chineál ceart é seo.")]
    [InlineData("{", "ga-IE", "Ní den chineál ceart é seo.")]
    [InlineData("{", "fr", "This is not the right kind of value.")]
    public async Task Post_Unreadable_IsToldInTheLanguageThatIsUnderstood(string body, string accepted, string sentence)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", accepted);
        using var response = await _client.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(sentence, json.RootElement.GetProperty("errors").EnumerateObject().Single().Value[0].GetString());
    }

    [Fact]
    public async Task Post_TooLong_NamesTheFieldAndTooLargeIs413()
    {
        using var tooLong = await PostAsync(new { language = "en", whatHappened = new string('x', 10_001), wanted = new string('y', 1_001), anonymous = true });
        using var json = JsonDocument.Parse(await tooLong.Content.ReadAsStringAsync());
        Assert.Equal(["whatHappened", "wanted"], json.RootElement.GetProperty("errors").EnumerateObject().Select(property => property.Name));
        using var longest = await PostAsync(new { language = "ga", whatHappened = new string('á', 10_000), wanted = new string('é', 1_000), anonymous = true });
        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
        using var tooLarge = await PostAsync(new { language = "en", whatHappened = new string('x', ComplaintsApi.MostBytes), anonymous = true });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    /// <summary>PostgreSQL has no room for it, and nobody types it.</summary>
    [Fact]
    public async Task Post_SignsThatNobodyTypes_AreLeftOut()
    {
        using var response = await PostAsync(new { language = "en", whatHappened = "It\0 fell.\u0007", anonymous = true });
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("It fell.", (await site.DetailsAsync(json.RootElement.GetProperty("reference").GetString()!)).WhatHappened);
    }

    [Fact]
    public async Task Post_NameWithASecondLine_AddsNothingToTheHeadOfTheMail()
    {
        using var response = await PostAsync(new { language = "en", whatHappened = "It fell.", name = "Úna\r\nBcc: all@example.ie", contact = new { email = "una@example.ie" } });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var mail = Assert.Single(await site.MailsAsync(json.RootElement.GetProperty("reference").GetString()!));
        Assert.Equal("Úna Bcc: all@example.ie", mail.RecipientName);
    }

    [Fact]
    public async Task Get_TooManyWrongCodes_IsRefusedLikeOnTheSite()
    {
        var receipt = await site.AddAsync();
        for (var count = 0; count < CodeGuesses.Most; count++)
        {
            using var wrong = await _client.GetAsync($"{Path}/{receipt.Reference}", ("X-Access-Code", "wrong"));
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        }

        using var refused = await _client.GetAsync($"{Path}/{receipt.Reference}", ("X-Access-Code", receipt.AccessCode));
        Assert.Equal((HttpStatusCode.TooManyRequests, "3600"), (refused.StatusCode, refused.Header("Retry-After")));
    }

    [Fact]
    public async Task Post_NoJson_IsRefused()
    {
        using var response = await _client.PostAsync(Path, new StringContent("{}", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        using var key = await PostAsync(Complete, ("Idempotency-Key", new string('k', 256)));
        Assert.Equal(HttpStatusCode.BadRequest, key.StatusCode);
        Assert.Contains("\"Idempotency-Key\"", await key.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooOften_IsToldSo()
    {
        for (var count = 0; count < ComplaintLimit.Most; count++)
        {
            using var sent = await PostAsync(new { language = "en" });
            Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        }

        using var refused = await PostAsync(Complete);
        Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (refused.StatusCode, refused.Header("Retry-After")));
    }

    [Fact]
    public async Task Get_WithTheCode_TellsHowItStandsInBothLanguages()
    {
        var receipt = await site.AddAsync();
        await site.ActAsync(receipt.Id, new Noted(), new Acknowledged(receipt.ReceivedOn, ContactWay.Email, null));
        using var response = await _client.GetAsync($"{Path}/{receipt.Reference}", ("X-Access-Code", receipt.AccessCode));
        Assert.Equal((HttpStatusCode.OK, "no-store"), (response.StatusCode, response.Header("Cache-Control")));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var root = json.RootElement;
        Assert.Equal((receipt.Reference, "open", "section"), (root.GetProperty("reference").GetString(), root.GetProperty("status").GetString(), root.GetProperty("stage").GetString()));
        var events = root.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["received", "acknowledged"], events.Select(one => one.GetProperty("kind").GetString()));
        Assert.StartsWith("Fuaireamar do ghearán.", events[0].GetProperty("text").GetProperty("ga").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("We received your complaint.", events[0].GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WrongReferenceWrongCodeAndNoCode_GetTheSameAnswer()
    {
        var receipt = await site.AddAsync();
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (reference, code) in new[] { (receipt.Reference, "wrong"), (CaseReference.New(2026), receipt.AccessCode), ("nonsense", receipt.AccessCode) })
        {
            using var response = await _client.GetAsync($"{Path}/{reference}", ("X-Access-Code", code));
            answers.Add((response.StatusCode, await BodyAsync(response)));
        }

        using var without = await _client.GetAsync($"{Path}/{receipt.Reference}");
        answers.Add((without.StatusCode, await BodyAsync(without)));
        Assert.Equal(HttpStatusCode.NotFound, Assert.Single(answers.Distinct()).Item1);
    }

    private static object Complete => new
    {
        language = "ga",
        service = "roads",
        whatHappened = "Poll sa bhóthar.",
        wanted = "Deisigh é.",
        name = "Seán Ó Sé",
        contact = new { email = "sean@example.ie" },
    };

    private async Task<HttpResponseMessage> PostAsync(object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>But for the number of the request.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("detail").GetString()!;
    }
}
