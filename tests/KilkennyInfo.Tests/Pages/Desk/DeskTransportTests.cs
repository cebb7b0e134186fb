using System.Collections.Concurrent;
using System.Net;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.Logging;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>A site with an https address that is reached over plain http, as through a proxy that nobody has named.</summary>
public sealed class DeskTransportTests
{
    [Fact]
    public async Task Desk_TakenForPlainHttp_SaysInBothLanguagesWhatToDoAndLogsItOnce()
    {
        using var log = new TextLog();
        await using var site = await TestSite.StartAsync(adjust: builder => builder.Logging.AddProvider(log));
        foreach (var path in new[] { "/desk/sign-in", "/desk", "/desk/join?token=x" })
        {
            using var response = await site.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            var page = await DeskClient.ReadAsync(response);
            Assert.Contains("The desk needs a secure connection", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Tá ceangal slán ag teastáil ón deasc", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Site:KnownProxies", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"))).StatusCode);
        }

        Assert.Single(log.Lines, line => line.Contains("Site:KnownProxies", StringComparison.Ordinal));

        // Keys were made for nobody's first form, and are stored as they are; “doctor” says so.
        Assert.DoesNotContain(log.Lines, line => line.Contains("encryptor", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Desk_BehindANamedProxy_IsOpen()
    {
        await using var site = await TestSite.StartAsync(new Dictionary<string, string> { ["Site:KnownProxies:0"] = "127.0.0.1" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/sign-in") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "192.0.2.1" } } };
        Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(request)).StatusCode);
    }

    private sealed class TextLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
