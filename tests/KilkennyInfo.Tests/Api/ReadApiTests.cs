using System.Net;
using System.Text.Json;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Api;

[Collection(LiveSiteGroup.Name)]
public sealed class ReadApiTests(LiveSiteFixture live)
{
    private static readonly string[] Both = ["ga", "en"];

    [Fact]
    public async Task Pages_All_HaveTheFieldsOfTheContract()
    {
        using var json = await JsonAsync("/api/v1/pages");
        Assert.Equal(["pages"], Names(json.RootElement));
        var pages = json.RootElement.GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal(SiteContent.Bundle.Pages.Keys.Order(), pages.Select(page => page.GetProperty("key").GetString()!).Order());
        Assert.Equal("home", pages[0].GetProperty("key").GetString());
        foreach (var page in pages)
        {
            Assert.Equal(["key", "type", "parent", "updatedUtc", "inStep", "awaited", "texts"], Names(page));
            Assert.True(page.GetProperty("inStep").GetBoolean());
            Assert.Equal(DateTimeKind.Utc, page.GetProperty("updatedUtc").GetDateTime().Kind);
            Assert.Equal(Both, Names(page.GetProperty("texts")));
            foreach (var language in Both)
            {
                var text = page.GetProperty("texts").GetProperty(language);
                Assert.Equal(["url", "slug", "title", "summary"], Names(text));
                var slug = text.GetProperty("slug").GetString();
                Assert.Equal(slug == "" ? $"/{language}" : $"/{language}/{slug}", text.GetProperty("url").GetString());
            }
        }
    }

    [Fact]
    public async Task Page_Each_HasBothTextsWithMarkdownHtmlAndHeadings()
    {
        foreach (var (key, files) in SiteContent.Bundle.Pages)
        {
            using var json = await JsonAsync($"/api/v1/pages/{key}");
            var page = json.RootElement;
            Assert.Equal(["key", "type", "parent", "updatedUtc", "inStep", "awaited", "revision", "alternates", "texts"], Names(page));
            Assert.Equal(["number", "publishedUtc", "owner", "reviewBy"], Names(page.GetProperty("revision")));
            Assert.Equal(["ga", "en", "x-default"], page.GetProperty("alternates").EnumerateArray().Select(link => link.GetProperty("lang").GetString()));
            foreach (var file in files.Texts.Values)
            {
                var text = page.GetProperty("texts").GetProperty(KilkennyInfo.Languages.LanguageExtensions.Code(file.Language));
                Assert.Equal(file.FrontMatter.Body, text.GetProperty("markdown").GetString());
                Assert.Equal(file.Hash, text.GetProperty("hash").GetString());
                var document = LiveSiteFixture.Parse(text.GetProperty("html").GetString()!);
                Assert.All(text.GetProperty("headings").EnumerateArray(), heading =>
                {
                    Assert.Equal(["level", "id", "text"], Names(heading));
                    Assert.Equal($"h{heading.GetProperty("level").GetInt32()}", document.GetElementById(heading.GetProperty("id").GetString()!)?.LocalName);
                });
                Assert.Empty(document.QuerySelectorAll("script, style, [style]"));
            }
        }
    }

    [Fact]
    public async Task Page_Html_IsTheTextOfThePublicPage()
    {
        using var json = await JsonAsync("/api/v1/pages/customer-charter");
        var html = json.RootElement.GetProperty("texts").GetProperty("en").GetProperty("html").GetString()!;
        Assert.Contains(html, await live.Client.GetStringAsync("/en/customer-charter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_All_SayWhereTheyComeFrom()
    {
        using var json = await JsonAsync("/api/v1/contacts");
        var contacts = json.RootElement.GetProperty("contacts").EnumerateArray().ToList();
        Assert.Equal(SiteContent.Data.Units.Select(unit => unit.Key), contacts.Select(contact => contact.GetProperty("key").GetString()));
        string[] allowed =
        [
            "key", "kind", "name", "does", "phone", "extension", "email", "website", "hours", "address", "byAppointment", "through", "source", "checkedOn", "state",
        ];
        foreach (var contact in contacts)
        {
            Assert.Empty(Names(contact).Except(allowed));
            Assert.All(new[] { "key", "kind", "name", "does", "byAppointment", "source", "checkedOn", "state" }, name => Assert.Contains(name, Names(contact)));
            Assert.Equal(Both, Names(contact.GetProperty("name")));
            Assert.Contains(contact.GetProperty("kind").GetString(), new[] { "council", "external" });
            Assert.Contains(contact.GetProperty("state").GetString(), new[] { "confirmed", "to-verify" });
        }

        Assert.Equal("056 779 4000", contacts[0].GetProperty("phone").GetString());
    }

    [Theory]
    [InlineData("/api/v1/pages")]
    [InlineData("/api/v1/pages/customer-charter")]
    [InlineData("/api/v1/contacts")]
    public async Task Get_Answer_HasAMarkIsOpenToAllAndSavesASecondSending(string path)
    {
        using var first = await live.Client.GetAsync(path, ("Origin", "https://other.example"));
        Assert.Equal("application/json; charset=utf-8", first.Header("Content-Type"));
        Assert.Equal("*", first.Header("Access-Control-Allow-Origin"));
        Assert.Equal("ETag", first.Header("Access-Control-Expose-Headers"));
        using var again = await live.Client.GetAsync(path, ("If-None-Match", first.Header("ETag")!), ("Origin", "https://other.example"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("*", again.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Get_FromAnotherSiteWithAMark_IsAllowedBeforehand()
    {
        using var response = await live.Client.SendAsync(
            HttpMethod.Options, "/api/v1/pages", ("Origin", "https://other.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Contains("if-none-match", response.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("GET", response.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/pages/none", 404)]
    [InlineData("GET", "/api/v1/none", 404)]
    [InlineData("GET", "/api/none", 404)]
    [InlineData("POST", "/api/v1/pages", 405)]
    [InlineData("DELETE", "/api/v1/pages/customer-charter", 405)]
    public async Task Send_WhatCannotBeAnswered_IsProblemDetails(string method, string path, int status)
    {
        using var response = await live.Client.SendAsync(new HttpMethod(method), path, ("Origin", "https://other.example"));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Header("Content-Type"));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.RootElement.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Page_Unknown_TellsAProgramOnAnotherSiteToo()
    {
        using var response = await live.Client.GetAsync("/api/v1/pages/none", ("Origin", "https://other.example"));
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryAddress()
    {
        using var json = await JsonAsync("/api/v1/openapi.json");
        var root = json.RootElement;
        Assert.StartsWith("3.", root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(["/api/v1/comments", "/api/v1/complaint-figures", "/api/v1/complaints", "/api/v1/complaints/{reference}", "/api/v1/contacts", "/api/v1/documents", "/api/v1/pages", "/api/v1/pages/{key}", "/api/v1/plan", "/api/v1/search"], Names(root.GetProperty("paths")).Order());
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            // What is sent and not read answers that it was made.
            var isRead = path.Value.TryGetProperty("get", out var act);
            act = isRead ? act : path.Value.GetProperty("post");
            Assert.False(string.IsNullOrEmpty(act.GetProperty("summary").GetString()));
            var reference = act.GetProperty("responses").GetProperty(isRead ? "200" : "201").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
            Assert.True(root.GetProperty("components").GetProperty("schemas").TryGetProperty(reference.Split('/')[^1], out _));
        }
    }

    [Fact]
    public async Task OpenApi_Schemas_NameTheFieldsThatAreSent()
    {
        using var json = await JsonAsync("/api/v1/openapi.json");
        using var pages = await JsonAsync("/api/v1/pages");
        var described = json.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("PageSummary").GetProperty("properties");
        Assert.Equal(Names(described).Order(), Names(pages.RootElement.GetProperty("pages")[1]).Order());
    }

    private async Task<JsonDocument> JsonAsync(string path)
    {
        using var response = await live.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
