using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Plan;

/// <summary>
/// A site whose plan is in its second version: the first commitment has other words, the second another owner, the last was dropped, one is
/// new. Everything that can be public of a plan is.
/// </summary>
public sealed class PlanFixture : IAsyncLifetime
{
    public const int Dropped = 92;
    public const int New = 93;

    private const string IrishBefore = "Cuirfimid feabhas ar ár dteicneolaíocht faisnéise.";
    private const string IrishAfter = "Cuirfimid feabhas ar ár seirbhísí digiteacha.";
    private const string IrishNew = "Éistfimid leat.";
    private const string EnglishBefore = "We will improve our information technology.";
    private const string EnglishAfter = "We will improve our digital services.";
    private const string EnglishNew = "We will listen to you.";

    private readonly string _content = Directory.CreateTempSubdirectory("kilkenny-plan-").FullName;
    private TestSite? _site;

    public TestSite Site => _site!;

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(SiteContent.Directory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_content, Path.GetRelativePath(SiteContent.Directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await File.WriteAllTextAsync(Path.Combine(_content, "plan", "versions", "2.yaml"), SecondVersion());
        await PutOnThePageAsync("ga.md", IrishBefore, IrishAfter, IrishNew);
        await PutOnThePageAsync("en.md", EnglishBefore, EnglishAfter, EnglishNew);
        Assert.Empty(PairConfirmation.Confirm(_content, "customer-action-plan"));
        _site = await TestSite.StartAsync(new Dictionary<string, string> { ["Site:ContentDirectory"] = _content });
        await SomePlan.PublishAsync(Site);
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_content, recursive: true);
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await Site.Client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The page of the plan says what the version in force says.</summary>
    private async Task PutOnThePageAsync(string file, string before, string after, string added)
    {
        var path = Path.Combine(_content, "pages", "customer-action-plan", file);
        await File.WriteAllTextAsync(path, $"{Change(await File.ReadAllTextAsync(path), before, after).TrimEnd()}\n\n{added}\n");
    }

    private static string Change(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    private static string SecondVersion()
    {
        var text = Change(SiteContent.Texts["plan/versions/1.yaml"], "version: 1\n", "version: 2\nadopted: 2026-09-14\nfrom: 2026-10-01\nto: 2030-09-30\n");
        text = Change(text, EnglishBefore, EnglishAfter);
        text = Change(text, IrishBefore, IrishAfter);
        text = Change(text, "We will improve our public offices.\"\n", "We will improve our public offices.\"\n    owner: customer-services\n");
        return text[..text.IndexOf($"  - number: {Dropped}\n", StringComparison.Ordinal)]
            + $"  - number: {New}\n    ga: \"{IrishNew}\"\n    en: \"{EnglishNew}\"\n";
    }
}

[CollectionDefinition(Name)]
public sealed class PlanGroupOfTests : ICollectionFixture<PlanFixture>
{
    public const string Name = "Plan in its second version";
}
