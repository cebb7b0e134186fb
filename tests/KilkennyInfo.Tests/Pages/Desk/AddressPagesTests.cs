using System.Net;
using AngleSharp.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Editorial;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>
/// The desk’s list of earlier addresses, over the site’s own content with three changes: “offices” lists an alias, an address is gone for
/// good, and a page that nothing needs has been taken off.
/// </summary>
public sealed class AddressPagesTests : IAsyncLifetime
{
    private readonly string _content = Directory.CreateTempSubdirectory("kilkenny-content-").FullName;

    private DeskSite _desk = null!;

    public async Task InitializeAsync()
    {
        Copy(SiteContent.Directory, _content);
        var offices = Path.Combine(_content, "pages/offices/en.md");
        await File.WriteAllTextAsync(offices, (await File.ReadAllTextAsync(offices)).Replace("\nslug:", "\naliases: [old-offices]\nslug:", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(_content, "gone.yaml"), "- { lang: ga, slug: imithe }\n");
        var extra = Directory.CreateDirectory(Path.Combine(_content, "pages/extra")).FullName;
        await File.WriteAllTextAsync(Path.Combine(extra, "page.yaml"), "type: article\nparent: home\norder: 500\nowner: corporate-services\nupdated: 2026-11-22\nreview-by: 2027-11-22\n");
        await File.WriteAllTextAsync(Path.Combine(extra, "ga.md"), "---\ntitle: Breis\nslug: breis\nsummary: Achoimre.\n---\n\nFocail.\n");
        await File.WriteAllTextAsync(Path.Combine(extra, "en.md"), "---\ntitle: Extra\nslug: extra\nsummary: Summary.\n---\n\nWords.\n");
        Assert.Empty(PairConfirmation.Confirm(_content, "extra"));
        _desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:ContentDirectory"] = _content });
        await _desk.AddAsync("Auditor", Role.Auditor);
        var publisher = await _desk.AddAsync("Publisher", Role.Publisher);
        Assert.Empty(await _desk.Get<Publication>().TakeOffAsync("extra", publisher, "Not needed.", null, CancellationToken.None));
    }

    public async Task DisposeAsync()
    {
        await _desk.DisposeAsync();
        Directory.Delete(_content, recursive: true);
    }

    [Fact]
    public async Task List_ForAnAuditor_ShowsWhereEachLeadsAndChangesNothing()
    {
        using var client = await DeskClient.SignInAsync(_desk, "Auditor");
        var page = await client.PageAsync("/desk/redirects");
        Assert.Equal(["/ga/breis", "/ga/imithe", "/en/extra", "/en/old-offices"], Addresses(page));
        Assert.Empty(page.QuerySelectorAll("main table a[href^='/desk/redirects/']"));
        Assert.Equal(["/en/old-offices"], Addresses(await client.PageAsync("/desk/redirects?side=en&q=OFFICES")));
        Assert.Empty(Addresses(await client.PageAsync("/desk/redirects?q=nothing-like-it")));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/desk/redirects/lead?off=extra")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/desk/redirects/remove?side=en&slug=old-offices", "/desk/account")).StatusCode);
        using var file = await client.GetAsync("/desk/redirects.csv?side=en");
        Assert.Equal(
            ["language,address,answer,leads-to,page,from-files", "en,/en/extra,gone,,extra,no", "en,/en/old-offices,redirect,/en/offices,offices,yes"],
            (await file.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task LeadAndRemove_ByAPublisher_ChangeWhatReadersFind()
    {
        using var client = await DeskClient.SignInAsync(_desk, "Publisher");
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync("/en/extra")).StatusCode);
        var list = await client.PageAsync("/desk/redirects");
        Assert.Equal(2, list.QuerySelectorAll("a[href='/desk/redirects/lead?off=extra']").Length);
        Assert.Empty(list.QuerySelectorAll("a[href^='/desk/redirects/remove']"));

        var none = await client.SubmitAsync("/desk/redirects/lead?off=extra", ("heir", ""));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.NotNull((await DeskClient.ReadAsync(none)).QuerySelector("#f-heir[aria-invalid]"));
        var led = await client.SubmitAsync("/desk/redirects/lead?off=extra", ("heir", "offices"));
        Assert.Equal("/desk/redirects", led.Headers.Location!.OriginalString);
        Assert.Equal("/en/offices", (await client.GetAsync("/en/extra")).Headers.Location!.OriginalString);

        const string remove = "/desk/redirects/remove?side=en&slug=extra";
        Assert.Contains("Offices", (await client.PageAsync(remove)).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var removed = await client.SubmitAsync(remove, ("slug", "extra"));
        Assert.Equal("/desk/redirects", removed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/en/extra")).StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await client.GetAsync("/ga/breis")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(remove)).StatusCode);
        var listed = await client.SubmitAsync("/desk/redirects/remove?side=en&slug=old-offices", ("slug", "old-offices"));
        Assert.Equal(HttpStatusCode.BadRequest, listed.StatusCode);
    }

    private static IEnumerable<string> Addresses(IParentNode page) => page.QuerySelectorAll("main th.address").Select(cell => cell.TextContent);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
