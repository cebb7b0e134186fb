using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>Everything the browser complains about while it shows a page: console, failed requests, the content security policy.</summary>
public sealed class PageWatch
{
    /// <summary>Runs before the page does, so that no report is missed.</summary>
    public const string PolicyListener =
        "window.policyReports = []; addEventListener('securitypolicyviolation', e => policyReports.push(`${e.effectiveDirective} ${e.blockedURI || e.sample}`));";

    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _complaints = new();
    private SiteAddress? _expected;

    public PageWatch(IPage page)
    {
        _page = page;
        page.Console += (_, message) => NoteConsole(message);
        page.PageError += (_, error) => _complaints.Enqueue($"script error: {error}");
        page.RequestFailed += (_, request) => _complaints.Enqueue($"request failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => NoteResponse(response);
    }

    public async Task GoAsync(SiteAddress address)
    {
        _expected = address;
        _complaints.Clear();
        var response = await _page.GotoAsync(address.Path, new() { WaitUntil = WaitUntilState.Load });
        if (response?.Status != (int)address.Status)
        {
            _complaints.Enqueue($"status {response?.Status}, not {(int)address.Status}");
        }
    }

    /// <summary>What the browser has complained about since the page was asked for.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        var reports = await _page.EvaluateAsync<string[]>("policyReports");
        return [.. _complaints, .. reports.Select(report => $"policy: {report}")];
    }

    private void NoteConsole(IConsoleMessage message)
    {
        // Chromium writes a line for the 404 that was asked for.
        var isTheErrorPage = _expected?.Status != HttpStatusCode.OK && message.Location.StartsWith(_page.Url, StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isTheErrorPage)
        {
            _complaints.Enqueue($"console {message.Type}: {message.Text}");
        }
    }

    private void NoteResponse(IResponse response)
    {
        if (!response.Ok && !response.Request.IsNavigationRequest)
        {
            _complaints.Enqueue($"{response.Status} for {response.Url}");
        }
    }
}
