using System.Xml.Linq;

namespace KilkennyInfo.BrowserTests;

/// <summary>No link on the site leads nowhere.</summary>
[Collection(BrowserRun.Name)]
public sealed class LinkTests(BrowserSite site)
{
    private const string PublicOrigin = "https://info.example.ie";

    private readonly LinkWalker _links = new(site.Site.Client, PublicOrigin);

    [Fact]
    public async Task EveryReference_OnEveryPage_Resolves()
    {
        var findings = new Findings();
        foreach (var address in site.All)
        {
            var references = await _links.ReferencesAsync(address.Path);
            Assert.NotEmpty(references);
            foreach (var reference in references)
            {
                findings.Add(address, await _links.FaultAsync(address.Path, reference));
            }
        }

        findings.AssertNone();
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/ga/feed.xml")]
    [InlineData("/en/feed.xml")]
    public async Task EveryAddress_InFilesForPrograms_Resolves(string file)
    {
        var document = XDocument.Parse(await site.Site.Client.GetStringAsync(file));
        var references = document.Descendants().SelectMany(element => element.Attributes("href").Select(attribute => attribute.Value)
            .Concat(element.Name.LocalName == "loc" ? [element.Value] : [])).Distinct().ToList();
        Assert.NotEmpty(references);

        var findings = new Findings();
        foreach (var reference in references)
        {
            findings.Add(file, await _links.FaultAsync(file, reference));
        }

        findings.AssertNone();
    }

    [Theory]
    [InlineData("/en/no-such-page")]
    [InlineData("#no-such-anchor")]
    [InlineData("/en/customer-charter#no-such-anchor")]
    [InlineData("/en/customer-charter/")]
    [InlineData("http://www.example.ie/")]
    [InlineData("https://nowhere/")]
    [InlineData("javascript:void(0)")]
    [InlineData("tel:056 779 4000")]
    [InlineData("mailto:nobody")]
    public async Task Reference_ThatDoesNotResolve_IsReported(string reference) =>
        Assert.NotNull(await _links.FaultAsync(SiteAddress.Charter, reference));
}
