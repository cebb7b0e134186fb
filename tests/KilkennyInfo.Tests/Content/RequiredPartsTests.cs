using System.Text.RegularExpressions;
using KilkennyInfo.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Content;

/// <summary>What law and design ask certain pages to say, and what no text may hold.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed partial class RequiredPartsTests(LiveSiteFixture live)
{
    /// <summary>A page and words that its reader must find there.</summary>
    public static TheoryData<string, string> Parts => new()
    {
        { "/en/accessibility-statement", "partly compliant|partially compliant" },
        { "/en/accessibility-statement", "not accessible yet" },
        { "/en/accessibility-statement", "358" },
        { "/en/accessibility-statement", "WCAG 2.2" },
        { "/en/accessibility-statement", "Date of preparation: \\d" },
        { "/en/accessibility-statement", "last review" },
        { "/en/accessibility-statement", "Access Officer" },
        { "/en/accessibility-statement", "Braille|large print|other format" },
        { "/en/accessibility-statement", "Inquiry Officer|Chief Executive" },
        { "/en/accessibility-statement", "Ombudsman" },
        { "/ga/raiteas-inrochtaineachta", "comhlíontach go páirteach|comhlíonann.*go páirteach" },
        { "/ga/raiteas-inrochtaineachta", "nach bhfuil inrochtana" },
        { "/ga/raiteas-inrochtaineachta", "358" },
        { "/ga/raiteas-inrochtaineachta", "WCAG 2.2" },
        { "/ga/raiteas-inrochtaineachta", "Dáta ullmhúcháin: \\d" },
        { "/ga/raiteas-inrochtaineachta", "Oifigeach Rochtana" },
        { "/ga/raiteas-inrochtaineachta", "Ombudsman" },
        { "/en/privacy-notice", "Kilkenny County Council" },
        { "/en/privacy-notice", "Data Protection Officer" },
        { "/en/privacy-notice", "Article 6" },
        { "/en/privacy-notice", "Ombudsman" },
        { "/en/privacy-notice", "outside (?:the )?(?:EU|European|Ireland)" },
        { "/en/privacy-notice", "one month" },
        { "/en/privacy-notice", "Data Protection Commission" },
        { "/en/privacy-notice", "have to give" },
        { "/en/privacy-notice", "computer decide|automated" },
        { "/en/privacy-notice", "cookie" },
        { "/ga/fogra-priobhaideachais", "Oifigeach Cosanta Sonraí" },
        { "/ga/fogra-priobhaideachais", "Airteagal 6" },
        { "/ga/fogra-priobhaideachais", "Coimisiún um Chosaint Sonraí" },
        { "/ga/fogra-priobhaideachais", "fianán" },
        { "/ga/fogra-priobhaideachais", "mí amháin" },
        { "/en/ombudsman", "copy of our final response" },
        { "/en/ombudsman", "6 Earlsfort Terrace" },
        { "/en/complaints-procedure", "28 days" },
        { "/ga/nos-imeachta-gearan", "28 lá" },
        { "/en/offices", "County Hall" },
        { "/en/offices", "private" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Page_RequiredPart_IsThere(string path, string words)
    {
        var text = ReadableText.Squeeze((await live.DocumentAsync(path)).QuerySelector("main")!.TextContent);
        Assert.Matches(new Regex(words, RegexOptions.IgnoreCase), text);
    }

    [Theory]
    [InlineData("accessibility-statement")]
    [InlineData("privacy-notice")]
    [InlineData("comment-card")]
    public async Task Footer_EveryPage_LeadsTo(string key)
    {
        foreach (var path in await live.PagesAsync())
        {
            var slug = SiteContent.Bundle.Pages[key].Texts[LiveSiteFixture.LanguageOf(path)].Slug;
            Assert.NotNull((await live.DocumentAsync(path)).QuerySelector($"footer a[href='{path[..3]}/{slug}']"));
        }
    }

    [Fact]
    public async Task Footer_EveryPage_LeadsToComplainingAndFollowing()
    {
        foreach (var path in await live.PagesAsync())
        {
            var footer = (await live.DocumentAsync(path)).QuerySelector("footer")!;
            Assert.NotNull(footer.QuerySelector($"a[href='{CaseAddresses.Form(LiveSiteFixture.LanguageOf(path))}']"));
            Assert.NotNull(footer.QuerySelector($"a[href='{CaseAddresses.Track(LiveSiteFixture.LanguageOf(path))}']"));
        }
    }

    [Fact]
    public async Task Footer_EveryPage_NamesTheAccessOfficer()
    {
        foreach (var path in await live.PagesAsync())
        {
            var officer = SiteContent.Data.Unit(SiteContent.Data.Settings.AccessOfficerKey)!.Name[LiveSiteFixture.LanguageOf(path)];
            Assert.Contains(officer, (await live.DocumentAsync(path)).QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_All_TypeNoPhoneNumberAndNoEmailAddress()
    {
        foreach (var (path, text) in SiteContent.Texts.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)))
        {
            Assert.False(Email().IsMatch(text), $"{path}: {Email().Match(text).Value}");
            Assert.False(Phone().IsMatch(text), $"{path}: {Phone().Match(text).Value}");
        }
    }

    [Fact]
    public async Task Buttons_EveryPage_LeadSomewhere()
    {
        foreach (var path in await live.AddressesAsync())
        {
            var page = await live.DocumentAsync(path);
            var ours = page.QuerySelectorAll("header form[role=search], main.search form[role=search], form[action='/en/comment'], form[action='/ga/tuairim'], form[action^='/en/complaint'], form[action^='/ga/gearan']");
            Assert.DoesNotContain(
                page.QuerySelectorAll("button, form, input, a:not([href]), a[href='#'], a[href='']"), part => !ours.Any(form => form.Contains(part)));
        }
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d./-])(?:\+353|0\d{1,2})[ -]?\d{3}[ -]?\d{3,4}")]
    private static partial Regex Phone();
}
