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

    /// <summary>A button's name and value go with its form, as when it is pressed.</summary>
    private const string SendScript =
        """
        selector => {
          const button = document.querySelector(selector);
          if (!button?.form) throw new Error(`There is no button ${selector} on ${location.pathname}.`);
          if (button.hasAttribute('formaction')) button.form.action = button.formAction;
          if (button.name) {
            const field = document.createElement('input');
            [field.type, field.name, field.value] = ['hidden', button.name, button.value];
            button.form.append(field);
          }
          HTMLFormElement.prototype.submit.call(button.form);
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _complaints = new();
    private SiteAddress? _expected;

    public PageWatch(IPage page)
    {
        _page = page;
        page.Console += (_, message) => NoteConsole(message);
        page.PageError += (_, error) => _complaints.Enqueue($"script error: {error}");
        page.RequestFailed += (_, request) => NoteFailure(request);
        page.Response += (_, response) => NoteResponse(response);
    }

    /// <returns>The page as it was sent.</returns>
    public async Task<IResponse> GoAsync(SiteAddress address)
    {
        _expected = address;
        _complaints.Clear();
        var response = await _page.GotoAsync(address.Path, new() { WaitUntil = WaitUntilState.Load });
        if (response!.Status != (int)address.Status)
        {
            _complaints.Enqueue($"status {response.Status}, not {(int)address.Status}");
        }

        return response;
    }

    /// <summary>Sends a form of the page that is open, past the scripts that might do something else with it.</summary>
    /// <returns>The page that comes back, as it was sent.</returns>
    public async Task<IResponse> SendAsync(string button, HttpStatusCode status)
    {
        _expected = new SiteAddress("", status);
        var loaded = new TaskCompletionSource();
        void Note(object? sender, IPage page) => loaded.TrySetResult();
        _page.Load += Note;
        var response = await _page.RunAndWaitForResponseAsync(
            () => _page.EvaluateAsync(SendScript, button),
            response => response.Request.IsNavigationRequest && response.Frame == _page.MainFrame && response.Status is < 300 or >= 400);
        await loaded.Task.WaitAsync(Patience);
        _page.Load -= Note;
        if (response.Status != (int)status)
        {
            _complaints.Enqueue($"status {response.Status}, not {(int)status}");
        }

        return response;
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

    private void NoteFailure(IRequest request)
    {
        // A frame that was still being read when its page was left has not failed.
        if (request.Failure != "net::ERR_ABORTED" || request.Frame.ParentFrame is null)
        {
            _complaints.Enqueue($"request failed: {request.Url} {request.Failure}");
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
