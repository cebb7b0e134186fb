using System.Net;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

[Collection(DocumentsGroup.Name)]
public sealed class DocumentFilesTests(DocumentsFixture documents)
{
    private const string Pdf = "/en/documents/customer-charter/customer-charter.pdf";

    private HttpClient Client => documents.Client;

    [Fact]
    public async Task Get_FileOfToday_HasTheHeadersOfItsKind()
    {
        using var response = await Client.GetAsync(Pdf);
        Assert.Equal("application/pdf", response.Header("Content-Type"));
        Assert.Equal("en", response.Header("Content-Language"));
        Assert.Equal("bytes", response.Header("Accept-Ranges"));
        Assert.Equal("inline; filename=customer-charter.pdf", response.Header("Content-Disposition"));
        Assert.Equal("</en/documents/customer-charter>; rel=\"describedby\"", response.Header("Link"));
        Assert.Matches("^\"[0-9a-f]{32}\"$", response.Header("ETag"));
        Assert.StartsWith("pdf en Customer Charter", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var word = await Client.GetAsync("/ga/doicimeid/cairt-do-chustaimeiri/cairt-do-chustaimeiri.docx");
        Assert.Equal("attachment; filename=cairt-do-chustaimeiri.docx", word.Header("Content-Disposition"));
        Assert.Equal("ga", word.Header("Content-Language"));
    }

    [Fact]
    public async Task Head_OfAFile_HasItsHeadersAndNoBody()
    {
        using var whole = await Client.GetAsync(Pdf);
        using var head = await Client.SendAsync(HttpMethod.Head, Pdf);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Header("Content-Length"), head.Header("Content-Length"));
        Assert.Equal(whole.Header("ETag"), head.Header("ETag"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_KnownAlready_Is304()
    {
        using var whole = await Client.GetAsync(Pdf);
        using var again = await Client.GetAsync(Pdf, ("If-None-Match", whole.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_PartOfAFile_IsThatPart()
    {
        using var part = await Client.GetAsync(Pdf, ("Range", "bytes=4-5"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("en", await part.Content.ReadAsStringAsync());
        Assert.StartsWith("bytes 4-5/", part.Header("Content-Range"), StringComparison.Ordinal);

        using var beyond = await Client.GetAsync(Pdf, ("Range", "bytes=1000000-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);

        // Half a download of an earlier file must not be put together with half of this one.
        using var other = await Client.GetAsync(Pdf, ("Range", "bytes=4-5"), ("If-Range", "\"00000000000000000000000000000000\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("/en/documents/old-charter", "/en/documents/customer-charter")]
    [InlineData("/en/documents/old-charter/old-charter.pdf", "/en/documents/customer-charter/customer-charter.pdf")]
    [InlineData("/en/documents/customer-charter/old-charter.pdf", "/en/documents/customer-charter/customer-charter.pdf")]
    [InlineData("/en/documents/old-charter/v1/old-charter.pdf", "/en/documents/customer-charter/v1/old-charter.pdf")]
    [InlineData("/ga/doicimeid/cairt-do-chustaim%C3%A9ir%C3%AD", "/ga/doicimeid/cairt-do-chustaimeiri")]
    [InlineData("/en/doicimeid", "/en/documents")]
    [InlineData("/en/documents/old-charter/request?format=audio", "/en/documents/customer-charter/request?format=audio")]
    public async Task Get_EarlierAddress_LeadsOn(string path, string expected)
    {
        using var response = await Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.True((await Client.GetAsync(expected)).StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently);
    }

    [Fact]
    public async Task Get_FileOfAnEarlierVersion_StaysAndSaysWhichItIs()
    {
        using var response = await Client.GetAsync("/en/documents/customer-charter/v1/old-charter.pdf");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("inline; filename=v1-old-charter.pdf", response.Header("Content-Disposition"));
        Assert.Contains("Version: 1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Version: 2", await Client.GetStringAsync("/en/documents/customer-charter/v2/customer-charter.pdf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/documents/no-such-document")]
    [InlineData("/en/documents/customer-charter/no-such-file.pdf")]
    [InlineData("/en/documents/customer-charter/v3/customer-charter.pdf")]
    [InlineData("/en/documents/customer-charter/v01/old-charter.pdf")]
    [InlineData("/en/documents/customer-charter/cairt-do-chustaimeiri.pdf")]
    [InlineData("/en/documents/customer-charter/..%2f..%2fsite.db")]
    [InlineData("/en/documents/customer-charter/v1/v1/old-charter.pdf")]
    public async Task Get_NothingThere_Is404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Post_ToAFile_IsRefused() => Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Client.PostAsync(Pdf, null)).StatusCode);
}
