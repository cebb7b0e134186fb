using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Data;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class KeepingPagesTests(DeskPagesFixture fixture)
{
    [Fact]
    public async Task Keeping_NothingDue_SaysSo()
    {
        var client = await fixture.ClientAsync(Role.DataProtectionOfficer);
        var page = await client.PageAsync("/desk/keeping");
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/keeping']")!.GetAttribute("aria-current"));
        Assert.DoesNotContain('⟦', page.DocumentElement.TextContent);
        Assert.Contains("There is no case that may be destroyed today.", (await client.PageAsync("/desk/keeping/sign")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_Signed_IsShownAndCanBeHadInBothLanguages()
    {
        var officer = fixture.PersonOf(Role.DataProtectionOfficer);
        var lines = new[] { new DisposedCase("KCC-2019-AAAA-A", "complaint", new DateOnly(2019, 1, 1), new DateOnly(2019, 3, 1), new DateOnly(2026, 3, 1), new Dictionary<string, int> { ["details"] = 1 }) };
        var certificate = DisposalCertificate.Of(1, fixture.Desk.Clock.GetUtcNow().UtcDateTime, officer, "Kept for seven years.", "NA/1", lines, new string('0', 64));
        await fixture.Desk.Get<SiteDatabase>().WriteAsync(
            async db =>
            {
                db.Add(certificate);
                return await db.SaveChangesAsync();
            },
            default);
        var client = await fixture.ClientAsync(Role.Auditor);
        var page = await client.PageAsync("/desk/keeping/certificates/1");
        Assert.Contains("KCC-2019-AAAA-A", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', page.DocumentElement.TextContent);
        Assert.Contains("All certificates are as they were signed.", (await client.PageAsync("/desk/keeping")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var language in new[] { "ga", "en" })
        {
            using var file = await client.GetAsync($"/desk/keeping/certificates/1/{language}");
            Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/keeping/certificates/9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/keeping/certificates/1/fr")).StatusCode);
    }
}
