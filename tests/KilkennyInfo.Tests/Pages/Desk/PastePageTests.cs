using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Words from Word or from a web page made clean, for the editor’s script and on a page of its own.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class PastePageTests(DeskPagesFixture fixture)
{
    private const string Paste = "/desk/paste";

    [Fact]
    public async Task Post_FromTheScript_AnswersWithMarkdownAndWhatWasLeftOut()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        var answer = await AskAsync(client, ("html", "<h1>Fees</h1><p onclick=\"x()\">It is <b>free</b>.<img src=x></p><script>alert(1)</script>"), ("side", "en"));
        Assert.Contains("## Fees", (string)answer["markdown"]!, StringComparison.Ordinal);
        Assert.Contains("It is **free**.", (string)answer["markdown"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", (string)answer["markdown"]!, StringComparison.Ordinal);
        Assert.Contains("Images were left out (1).", (string)answer["say"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OwnAddress_BecomesALinkToThePage()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        var answer = await AskAsync(client, ("html", $"<p><a href=\"{fixture.Desk.Site.Address}en/offices\">Our offices</a></p>"), ("side", "en"));
        Assert.Equal("[Our offices](page:offices)", ((string)answer["markdown"]!).Trim());
    }

    [Fact]
    public async Task Post_TooLarge_IsSaidKindly()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        var answer = await AskAsync(client, ("html", new string('x', (2 * 1024 * 1024) + 1)), ("side", "en"));
        Assert.Null(answer["markdown"]);
        Assert.Equal("This is too large: at most 2 MB. Take it over in pieces.", (string)answer["say"]!);
    }

    [Fact]
    public async Task Post_PlainWordsOrAFileWithoutScripts_ShowsCleanTextToCopy()
    {
        var client = await fixture.ClientAsync(Role.IrishEditor);
        var form = await client.PageAsync(Paste);
        Assert.Equal("multipart/form-data", ((IHtmlFormElement)form.QuerySelector("main form")!).Enctype);
        using var plain = await SendAsync(client, ("side", "ga"), ("plain", "Fáilte.\r\n\r\n• aon\r\n• dó"));
        var page = await DeskClient.ReadAsync(plain);
        Assert.Contains("- aon", page.QuerySelector("#result")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("[name=side][value=ga]")!.HasAttribute("checked"));
        using var file = await SendAsync(client, ("side", "en"), ("file", "<p>From a <i>file</i>.</p>"));
        Assert.Contains("From a *file*.", (await DeskClient.ReadAsync(file)).QuerySelector("#result")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.IrishReviser)]
    public async Task EveryUse_ByNoEditor_IsRefused(Role role)
    {
        var client = await fixture.ClientAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Paste)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(Paste, "/desk/account", ("html", "<p>x</p>"))).StatusCode);
    }

    private static async Task<JsonNode> AskAsync(DeskClient client, params (string, string)[] fields)
    {
        using var answer = await client.PostAsync(Paste, Paste, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<HttpResponseMessage> SendAsync(DeskClient client, params (string Name, string Value)[] fields)
    {
        var token = (await client.PageAsync(Paste)).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            if (name == "file")
            {
                form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), "file", "letter.html");
            }
            else
            {
                form.Add(new StringContent(value), name);
            }
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Paste) { Content = form };
        return await client.SendAsync(request);
    }
}
