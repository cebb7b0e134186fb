using System.Globalization;
using System.Net;
using System.Text.Json;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Api;

[Collection(LiveSiteGroup.Name)]
public sealed class SearchApiTests(LiveSiteFixture live) : IAsyncLifetime
{
    public Task InitializeAsync() => live.SearchReadyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("complaint", "en", "en ga")]
    [InlineData("gear%C3%A1n", "ga", "en ga")]
    [InlineData("oifig", "en", "en ga")]
    public async Task Search_Found_HasTheFieldsOfTheContract(string text, string language, string languages)
    {
        using var json = await JsonAsync($"/api/v1/search?q={text}&lang={language}");
        var root = json.RootElement;
        Assert.Equal(["query", "lang", "total", "tookMs", "suggestion", "results"], Names(root));
        Assert.Equal((Uri.UnescapeDataString(text), language), (root.GetProperty("query").GetString(), root.GetProperty("lang").GetString()));
        Assert.InRange(root.GetProperty("tookMs").GetDouble(), 0, 60_000);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("suggestion").ValueKind);
        var results = root.GetProperty("results").EnumerateArray().ToList();
        Assert.InRange(results.Count, 1, 10);
        Assert.True(root.GetProperty("total").GetInt32() >= results.Count);
        foreach (var result in results)
        {
            Assert.Equal(["key", "lang", "kind", "url", "title", "snippetHtml", "score", "partner", "matchedIn"], Names(result));
            Assert.Equal(["lang", "url", "title"], Names(result.GetProperty("partner")));
            var partner = languages.Split(' ').Single(other => other != language);
            Assert.Equal((language, partner), (result.GetProperty("lang").GetString(), result.GetProperty("partner").GetProperty("lang").GetString()));
            Assert.StartsWith($"/{language}", result.GetProperty("url").GetString(), StringComparison.Ordinal);
            Assert.StartsWith($"/{partner}", result.GetProperty("partner").GetProperty("url").GetString(), StringComparison.Ordinal);
            Assert.Contains(result.GetProperty("matchedIn").GetString(), languages.Split(' '));
            Assert.Contains(result.GetProperty("kind").GetString(), new[] { "page", "document", "contact", "commitment" });
            Assert.True(result.GetProperty("score").GetDouble() >= 0);
        }
    }

    [Fact]
    public async Task Search_NothingFound_IsAnEmptyList()
    {
        using var json = await JsonAsync("/api/v1/search?q=xqzzywv&lang=ga");
        Assert.Equal(0, json.RootElement.GetProperty("total").GetInt32());
        Assert.Empty(json.RootElement.GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task Search_TypingError_SuggestsTheWord()
    {
        using var json = await JsonAsync("/api/v1/search?q=complsint&lang=en");
        Assert.Equal("complaint", json.RootElement.GetProperty("suggestion").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task Search_LimitAndOffset_CutTheSameList()
    {
        var whole = await KeysAsync("/api/v1/search?q=council&lang=en&limit=12");
        Assert.Equal(12, whole.Count);
        var pieces = new List<string>();
        for (var offset = 0; offset < 12; offset += 4)
        {
            pieces.AddRange(await KeysAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/search?q=council&lang=en&limit=4&offset={offset}")));
        }

        Assert.Equal(whole, pieces);
        Assert.Empty(await KeysAsync("/api/v1/search?q=council&lang=en&limit=50&offset=1000"));
        Assert.Single(await KeysAsync("/api/v1/search?q=council&lang=en&limit=1"));
    }

    [Theory]
    [InlineData("page")]
    [InlineData("contact")]
    public async Task Search_Kind_FindsOnlyThat(string kind)
    {
        using var json = await JsonAsync($"/api/v1/search?q=planning&lang=en&kind={kind}");
        var kinds = json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("kind").GetString()).ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, found => Assert.Equal(kind, found));
    }

    [Theory]
    [InlineData("lang=en")]
    [InlineData("q=&lang=en")]
    [InlineData("q=%20%20&lang=en")]
    [InlineData("q=dog")]
    [InlineData("q=dog&lang=")]
    [InlineData("q=dog&lang=fr")]
    [InlineData("q=dog&lang=en&kind=nonsense")]
    [InlineData("q=dog&lang=en&kind=")]
    [InlineData("q=dog&lang=en&limit=0")]
    [InlineData("q=dog&lang=en&limit=-1")]
    [InlineData("q=dog&lang=en&limit=51")]
    [InlineData("q=dog&lang=en&limit=abc")]
    [InlineData("q=dog&lang=en&limit=99999999999")]
    [InlineData("q=dog&lang=en&offset=-1")]
    [InlineData("q=dog&lang=en&offset=1001")]
    [InlineData("q=dog&lang=en&offset=abc")]
    public async Task Search_ParameterThatCannotBe_Is400WithProblemDetails(string query)
    {
        using var response = await live.Client.GetAsync($"/api/v1/search?{query}", ("Origin", "https://other.example"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Header("Content-Type"));
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.RootElement.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData(300, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.BadRequest)]
    [InlineData(4000, HttpStatusCode.BadRequest)]
    public async Task Search_LongQuery_IsAnsweredUpToItsLimit(int length, HttpStatusCode status)
    {
        using var response = await live.Client.GetAsync($"/api/v1/search?q={new string('x', length)}&lang=en");
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Search_Answer_IsOpenToAllAndKeptByNobody()
    {
        using var response = await live.Client.GetAsync("/api/v1/search?q=dog&lang=en", ("Origin", "https://other.example"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Null(response.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Search_AnotherMethod_Is405WithProblemDetails()
    {
        using var response = await live.Client.SendAsync(HttpMethod.Post, "/api/v1/search?q=dog&lang=en");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (response.StatusCode, response.Header("Content-Type")));
    }

    [Fact]
    public async Task OpenApi_Search_NamesItsParametersAndAnswers()
    {
        using var json = await JsonAsync("/api/v1/openapi.json");
        var get = json.RootElement.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get");
        Assert.Equal(["kind", "lang", "limit", "offset", "q"], get.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!).Order());
        Assert.Equal(["200", "400", "503"], Names(get.GetProperty("responses")).Order());
        var described = json.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("SearchAnswerHit").GetProperty("properties");
        Assert.Equal(["key", "kind", "lang", "matchedIn", "partner", "score", "snippetHtml", "title", "url"], Names(described).Order(StringComparer.Ordinal));
    }

    private async Task<List<string>> KeysAsync(string path)
    {
        using var json = await JsonAsync(path);
        return [.. json.RootElement.GetProperty("results").EnumerateArray().Select(result => $"{result.GetProperty("kind").GetString()} {result.GetProperty("key").GetString()}")];
    }

    private async Task<JsonDocument> JsonAsync(string path)
    {
        using var response = await live.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
