using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KilkennyInfo.Tests.Api;

/// <summary>A page as it will be, for a program that holds a link to its open edition.</summary>
public sealed class PreviewApiTests : IAsyncLifetime
{
    private const string Key = "comment-card";
    private const string Path = "/api/v1/pages/" + Key;

    private readonly ConcurrentQueue<string> _log = [];
    private DeskSite? _desk;
    private Person? _person;

    private DeskSite Desk => _desk!;

    private HttpClient Client => Desk.Site.Client;

    public async Task InitializeAsync()
    {
        // The levels that the site is shipped with; the tests' own are quieter.
        var levels = new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Information", ["Logging:LogLevel:Microsoft"] = "Warning" };
        _desk = await DeskSite.StartAsync(levels, builder => builder.Logging.AddProvider(new Lines(_log)));
        _person = await Desk.AddAsync("Bea Two", Role.IrishEditor, Role.EnglishEditor);
        await SaveAsync("Focail nua.", "New words.");
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Fact]
    public async Task Page_WithAToken_HasBothTextsOfTheOpenEdition()
    {
        using var json = await JsonAsync(await MakeAsync());
        var texts = json.RootElement.GetProperty("texts");
        Assert.Equal("## Ceannteideal\n\nFocail nua.\n", texts.GetProperty("ga").GetProperty("markdown").GetString());
        Assert.Equal("<h2 id=\"heading\">Heading</h2>\n<p>New words.</p>\n", texts.GetProperty("en").GetProperty("html").GetString());
        Assert.Equal("heading", Assert.Single(texts.GetProperty("en").GetProperty("headings").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("New title", texts.GetProperty("en").GetProperty("title").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("revision").GetProperty("number").GetInt32());
        Assert.DoesNotContain("New words.", await Client.GetStringAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithAToken_HasTheFieldsOfTheLiveAnswer()
    {
        using var preview = await JsonAsync(await MakeAsync());
        using var live = JsonDocument.Parse(await Client.GetStringAsync(Path));
        Assert.Equal(FieldsOf(live.RootElement), FieldsOf(preview.RootElement));
    }

    [Fact]
    public async Task Page_WithAToken_IsNobodysToKeep()
    {
        var token = await MakeAsync();
        using var answer = await AskAsync(token);
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("ETag"));
        await SaveAsync("Focail eile.", "Other words.");
        Assert.Contains("Other words.", await (await AskAsync(token)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Other words.", await Client.GetStringAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LiveAnswerIsKept_DoesNotComeInstead()
    {
        var before = await Client.GetStringAsync(Path);
        using var preview = await JsonAsync(await MakeAsync());
        Assert.Contains("New words.", preview.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before, await Client.GetStringAsync(Path));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("another page")]
    [InlineData("ended")]
    [InlineData("expired")]
    public async Task Page_TokenThatOpensNothing_IsNotFound(string kind)
    {
        var token = kind is "nonsense" or "" ? kind : await MakeAsync();
        if (kind == "ended")
        {
            var links = Desk.Get<PairLinks>();
            await links.EndAsync(Key, Assert.Single(await links.ListAsync(Key, CancellationToken.None)).Id, _person!, CancellationToken.None);
        }

        Desk.Clock.Ahead = kind == "expired" ? TimeSpan.FromDays(6) : TimeSpan.Zero;
        using var answer = await Client.GetAsync($"{(kind == "another page" ? "/api/v1/pages/customer-charter" : Path)}?preview={token}");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json", "no-store"), (answer.StatusCode, answer.Header("Content-Type"), answer.Header("Cache-Control")));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("This preview is over", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        Assert.Empty(await db.Set<AuditEntry>().Where(entry => entry.Act == "link.opened").ToListAsync());
    }

    [Fact]
    public async Task Page_Opened_IsWrittenDownWithoutItsToken()
    {
        var token = await MakeAsync();
        (await AskAsync(token)).Dispose();
        (await AskAsync("wrong-" + token)).Dispose();
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "link.opened");
        Assert.Equal(("Guest (aoi, guest)", Key), (entry.PersonName, entry.Subject));
        Assert.DoesNotContain(token, JsonSerializer.Serialize(entry), StringComparison.Ordinal);
        Assert.NotEmpty(_log);
        Assert.DoesNotContain(_log, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenApi_Description_NamesTheParameter()
    {
        using var json = JsonDocument.Parse(await Client.GetStringAsync("/api/v1/openapi.json"));
        var get = json.RootElement.GetProperty("paths").GetProperty("/api/v1/pages/{key}").GetProperty("get");
        var parameter = get.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "preview");
        Assert.Equal("query", parameter.GetProperty("in").GetString());
        Assert.False(parameter.TryGetProperty("required", out var required) && required.GetBoolean());
        Assert.Equal(["200", "404", "429"], get.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order());
    }

    private async Task SaveAsync(string irish, string english)
    {
        var editing = Desk.Get<PairEditing>();
        var newest = await editing.NewestAsync(Key, CancellationToken.None);
        var typed = new TypedPair(
            TypedText.Of(newest.Text(Language.Irish)) with { Title = "Teideal nua", Body = $"## Ceannteideal\n\n{irish}\n" },
            TypedText.Of(newest.Text(Language.English)) with { Title = "New title", Body = $"## Heading\n\n{english}\n" });
        Assert.Equal(SaveResult.Saved, (await editing.SaveAsync(Key, _person!, newest.Id, typed, null, CancellationToken.None)).Result);
    }

    private async Task<string> MakeAsync() =>
        (await Desk.Get<PairLinks>().MakeAsync(Key, _person!, new NewLink(null, "Guest", null, Language.English, 5), CancellationToken.None)).Token!;

    private Task<HttpResponseMessage> AskAsync(string token) => Client.GetAsync($"{Path}?preview={token}");

    private async Task<JsonDocument> JsonAsync(string token)
    {
        using var answer = await AskAsync(token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Every field with those inside it, in order.</summary>
    private static IEnumerable<string> FieldsOf(JsonElement element, string path = "") => element.ValueKind is not JsonValueKind.Object ? []
        : element.EnumerateObject().SelectMany(field => FieldsOf(field.Value, $"{path}/{field.Name}").Prepend($"{path}/{field.Name}"));

    /// <summary>All that is logged, at whatever level the site lets through.</summary>
    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
