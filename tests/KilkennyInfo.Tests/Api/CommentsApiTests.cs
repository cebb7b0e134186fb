using System.Net;
using System.Text;
using System.Text.Json;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Tests.Pages.Public.Comments;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Api;

[Collection(CommentsGroup.Name)]
public sealed class CommentsApiTests(CommentsFixture site) : IDisposable
{
    private const string Path = "/api/v1/comments";

    private static int _number;

    private readonly HttpClient _client = NetworkClient.Of(site.Site);

    private readonly string _message = $"Sent by a program, number {Interlocked.Increment(ref _number)}, about nothing much.";

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Post_Whole_Is201WithAReference()
    {
        using var response = await SendAsync(new { language = "ga", about = "customer-charter", kind = "suggestion", message = _message, wantsReply = true, email = "fionn@example.ie" });
        Assert.Equal((HttpStatusCode.Created, "no-store"), (response.StatusCode, response.Header("Cache-Control")));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("reference", Assert.Single(json.RootElement.EnumerateObject()).Name);
        var stored = await site.FindAsync(json.RootElement.GetProperty("reference").GetString()!);
        Assert.Equal(
            (Language.Irish, "customer-charter", CommentKind.Suggestion, _message, true, "fionn@example.ie", CommentChannel.Api),
            (stored.Language, stored.AboutPageKey, stored.Kind, stored.Message, stored.WantsReply, stored.Email, stored.Channel));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("home", "page:home")]
    [InlineData("office:county-hall", "office:county-hall")]
    [InlineData("principle:12", "principle:12")]
    [InlineData("commitment:87", "commitment:87")]
    [InlineData("service:libraries", "service:libraries")]
    public async Task Post_About_IsUnderstood(string? about, string expected)
    {
        using var response = await SendAsync(new { language = "en", about, kind = "problem", message = _message });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(expected, (await StoredAsync(response)).Subject.Code);
    }

    [Fact]
    public async Task Post_AddressButNoAnswerWanted_KeepsNoAddress()
    {
        using var response = await SendAsync(new { language = "en", kind = "problem", message = _message, wantsReply = false, email = "fionn@example.ie" });
        var stored = await StoredAsync(response);
        Assert.Equal((false, null), (stored.WantsReply, stored.Email));
    }

    [Theory]
    [InlineData("{\"language\":\"en\"}", "kind|message", "Write your comment.")]
    [InlineData("{\"language\":\"ga\"}", "kind|message", "Scríobh do thuairim.")]
    [InlineData("{\"language\":\"ga\",\"kind\":\"problem\",\"message\":\"x\",\"wantsReply\":true}", "email", "Cuir isteach do sheoladh ríomhphoist")]
    [InlineData("{\"language\":\"en\",\"kind\":\"rant\",\"message\":\"x\",\"about\":\"no-such-page\"}", "about|kind", "We have nothing of that name.")]
    [InlineData("{\"kind\":\"problem\",\"message\":\"x\"}", "language", "ga for Irish, en for English.")]
    [InlineData("{\"language\":\"en\",\"kind\":\"problem\",\"message\":\"x\",\"wantsReply\":\"maybe\"}", "wantsReply", "not the kind")]
    [InlineData("{", "body", "not the kind")]
    [InlineData("null", "body", "not the kind")]
    [InlineData("[]", "body", "not the kind")]
    public async Task Post_SomethingWrong_NamesTheFieldsInTheLanguageOfTheComment(string body, string fields, string words)
    {
        using var response = await _client.PostAsync(Path, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Header("Content-Type")));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        var errors = problem.RootElement.GetProperty("errors");
        Assert.Equal(fields.Split('|').Order(), errors.EnumerateObject().Select(error => error.Name).Order());
        Assert.Contains(errors.EnumerateObject().SelectMany(error => error.Value.EnumerateArray()), sentence => sentence.GetString()!.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_SameKey_IsStoredOnceAndOtherWordsAreRefused()
    {
        var (key, comment) = (Guid.NewGuid().ToString(), new { language = "en", kind = "problem", message = _message });
        using var first = await SendAsync(comment, key);
        site.Clock.Ahead += TimeSpan.FromHours(1);
        using var again = await SendAsync(comment, key);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        using var other = await SendAsync(new { language = "en", kind = "problem", message = _message + " Or is it?" }, key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("application/problem+json", other.Header("Content-Type"));
        Assert.Single(await site.AllAsync(), stored => stored.Message!.StartsWith(_message, StringComparison.Ordinal));
        using var tooLong = await SendAsync(comment, new string('k', 256));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutAKey_SentAgainAtOnceIsOneComment()
    {
        var comment = new { language = "en", kind = "problem", message = _message };
        using var first = await SendAsync(comment);
        using var again = await SendAsync(comment);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_OtherThanJson_Is415AndTooLarge413()
    {
        using var form = await _client.PostAsync(Path, new FormUrlEncodedContent([KeyValuePair.Create("message", "x")]));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        using var unnamed = await _client.PostAsync(Path, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { language = "en", kind = "problem", message = _message })));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unnamed.StatusCode);
        using var large = await SendAsync(new { language = "en", message = new string('x', CommentPages.MostBytes) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var read = await _client.GetAsync(Path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, read.StatusCode);
    }

    [Fact]
    public async Task Post_TooOften_Is429()
    {
        for (var count = 0; count < CommentLimit.Most; count++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(new { language = "en" })).StatusCode);
        }

        using var refused = await SendAsync(new { language = "en", kind = "problem", message = _message });
        Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (refused.StatusCode, refused.Header("Retry-After")));
    }

    [Fact]
    public async Task Description_OfTheApi_HasTheCommentAndItsAnswers()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/api/v1/openapi.json"));
        var post = json.RootElement.GetProperty("paths").GetProperty(Path).GetProperty("post");
        Assert.True(post.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
        Assert.Equal(["201", "400", "413", "415", "422", "429"], post.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).Order());
    }

    private Task<HttpResponseMessage> SendAsync(object comment, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(JsonSerializer.Serialize(comment), Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return _client.SendAsync(request);
    }

    private async Task<Comment> StoredAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return await site.FindAsync(json.RootElement.GetProperty("reference").GetString()!);
    }
}
