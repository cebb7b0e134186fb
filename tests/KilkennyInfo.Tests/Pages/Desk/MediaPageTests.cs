using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Media;
using KilkennyInfo.Tests.Media;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The library of images through its pages, with good files and with bad ones.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class MediaPageTests(DeskPagesFixture fixture)
{
    private const string Upload = "/desk/media/upload";

    private static readonly (string, string)[] Words = [("alt-ga", "Caisleán"), ("alt-en", "A castle & river")];

    private static readonly byte[] Small = SamplePng.File(SamplePng.Header(1, 1, 8, 0), SamplePng.Chunk("IDAT", SamplePng.Packed([0, 77])), SamplePng.End);

    private HttpClient Public => fixture.Desk.Site.Client;

    [Fact]
    public async Task Post_PhotoWithAPlaceInIt_IsCleanedAndItIsSaid()
    {
        using var client = await AsAsync(Role.EnglishEditor);
        var photo = SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, Exif(1)), SampleJpeg.Segment(0xFE, Words(Samples.Secret)));
        var done = await SendAsync(client, Upload, "Caisleán (1).jpg", photo, Words);
        Assert.Equal("/desk/media/caislean-1.jpg", done.Headers.Location!.OriginalString);
        var news = (await client.PageAsync("/desk/media/caislean-1.jpg")).QuerySelector(".news")!.TextContent;
        Assert.Contains("![](media:caislean-1.jpg)", news, StringComparison.Ordinal);
        Assert.Contains("where it was taken", news, StringComparison.Ordinal);
        Assert.Contains("a comment", news, StringComparison.Ordinal);

        using var served = await Public.GetAsync("/media/caislean-1.jpg");
        Assert.Equal("image/jpeg", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(Holds(await served.Content.ReadAsByteArrayAsync(), Samples.Secret));
        Assert.Contains("A castle & river", (await client.PageAsync("/desk/media?q=river")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "drawing.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "SVG" },
        { "page.jpg", "<!doctype html><script>alert(1)</script>"u8.ToArray(), "not an image" },
        { "html.jpg", [0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8], "damaged" },
        { "bomb.png", SamplePng.File(SamplePng.Header(100, 100, 8, 2), SamplePng.Chunk("IDAT", SamplePng.Zeros(50_000_000)), SamplePng.End), "damaged" },
        { "huge.png", SamplePng.File(SamplePng.Header(30_000, 30_000, 8, 2), SamplePng.Chunk("IDAT", SamplePng.Packed(new byte[1000])), SamplePng.End), "30000 × 30000" },
        { "moves.gif", "GIF89a..."u8.ToArray(), "GIF" },
        { "none.png", [], "Choose a file." },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Post_FileThatIsNoImageForUs_IsRefusedKindlyWithItsWordsKept(string name, byte[] bytes, string said)
    {
        using var client = await AsAsync(Role.Publisher);
        var answer = await SendAsync(client, Upload, name, bytes, Words);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal("#f-file", page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Contains(said, page.QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A castle & river", page.QuerySelector("#f-alt-en")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await Public.GetAsync("/media/" + name)).StatusCode);
    }

    [Fact]
    public async Task Post_AnotherFileHiddenInAPicture_IsGone()
    {
        using var client = await AsAsync(Role.Publisher);
        var hidden = Words($"<html><script>{Samples.Secret}</script>");
        var done = await SendAsync(client, Upload, "../../evil.php.jpg", Join(SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xFE, hidden)), hidden), Words);
        var name = done.Headers.Location!.OriginalString.Split('/')[^1];
        Assert.Matches("^[a-z0-9-]+\\.jpg$", name);
        Assert.Equal(SampleJpeg.Baseline, await Public.GetByteArrayAsync("/media/" + name));
    }

    [Fact]
    public async Task Post_TooBig_IsSaidByUsAndNothingElseTakesSoMuch()
    {
        using var client = await AsAsync(Role.Publisher);
        var big = Join(SampleJpeg.Baseline, new byte[ImageUpload.MaxBytes]);
        Assert.Contains("10.1 MB", await TextAsync(await SendAsync(client, Upload, "big.jpg", big, Words)), StringComparison.Ordinal);

        using var elsewhere = Form("/desk/terms/new", "big.jpg", big, Words, "");
        Assert.NotEqual(HttpStatusCode.OK, await StatusOrCutOffAsync(client, elsewhere));
    }

    [Fact]
    public async Task Post_MoreThanIsRead_IsRefusedBeforeItIsSent()
    {
        using var client = await AsAsync(Role.Publisher);
        using var request = new HttpRequestMessage(HttpMethod.Post, Upload) { Content = new ByteArrayContent([]) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        request.Content.Headers.ContentLength = 100_000_000;
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("10 MB is the most", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutItsToken_IsRefusedAndKeepsTheWords()
    {
        using var client = await AsAsync(Role.Publisher);
        using var request = Form(Upload, "a.png", Small, Words, "");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Caisleán", (await DeskClient.ReadAsync(answer)).QuerySelector("#f-alt-ga")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await Public.GetAsync("/media/a.png")).StatusCode);
    }

    [Fact]
    public async Task Post_ReplacedPicture_ShowsAtTheSameAddressWithANewMark()
    {
        using var client = await AsAsync(Role.IrishEditor);
        var address = (await SendAsync(client, Upload, "river.png", SamplePng.Picture(), Words)).Headers.Location!.OriginalString;
        using var before = await Public.GetAsync("/media/river.png");
        Assert.Contains("of another kind: JPEG", await TextAsync(await SendAsync(client, address + "/replace", "x.jpg", SampleJpeg.Baseline)), StringComparison.Ordinal);
        Assert.Equal(address, (await SendAsync(client, address + "/replace", "x.png", Small)).Headers.Location!.OriginalString);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/media/river.png");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await Public.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(Small, await after.Content.ReadAsByteArrayAsync());

        await client.SubmitAsync(address, ("alt-ga", "Abhainn"), ("alt-en", "A river"));
        Assert.Equal("A river", (await client.PageAsync(address)).QuerySelector("main img")!.GetAttribute("alt"));
        var wrong = await client.SubmitAsync(address, ("alt-ga", ""));
        Assert.Equal("#f-alt-ga", (await DeskClient.ReadAsync(wrong)).QuerySelector(".issues a")!.GetAttribute("href"));

        Assert.Equal("/desk/media", (await client.SubmitAsync(address + "/delete")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await Public.GetAsync("/media/river.png")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Get_ByAReader_HasPicturesButNoForms()
    {
        using var editor = await AsAsync(Role.Publisher);
        var address = (await SendAsync(editor, Upload, "seen.png", Small, [("decorative", "true")])).Headers.Location!.OriginalString;
        using var client = await AsAsync(Role.Auditor);
        var list = await client.PageAsync("/desk/media");
        Assert.NotNull(list.QuerySelector("img.thumbnail[src='/media/seen.png'][loading=lazy]"));
        Assert.Null(list.QuerySelector($"a[href='{Upload}']"));
        Assert.Null((await client.PageAsync(address)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address + "/delete")).StatusCode);
    }

    private Task<DeskClient> AsAsync(Role role) => DeskClient.SignInAsync(fixture.Desk, DeskPagesFixture.NameOf(role));

    private static async Task<HttpResponseMessage> SendAsync(DeskClient client, string path, string name, byte[] bytes, params (string, string)[] fields)
    {
        var page = await client.PageAsync(path);
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(form => form.Enctype == "multipart/form-data");
        using var request = Form(path, name, bytes, fields, form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Form(string path, string name, byte[] bytes, (string Name, string Value)[] fields, string token)
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name }, { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => (await DeskClient.ReadAsync(answer)).QuerySelector(".issues")?.TextContent ?? "";

    /// <summary>A server may answer before it has read all, and cut the rest off.</summary>
    private static async Task<HttpStatusCode?> StatusOrCutOffAsync(DeskClient client, HttpRequestMessage request)
    {
        try
        {
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
