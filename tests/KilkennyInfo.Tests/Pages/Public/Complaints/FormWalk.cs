using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using KilkennyInfo.Tests.Content;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Complaints;

/// <summary>A person with a plain browser: no script and no cookies. What is sent is what stands in the form of the page, and the button pressed.</summary>
internal sealed class FormWalk(HttpClient client)
{
    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer led.</summary>
    public string? Location { get; private set; }

    public HttpResponseMessage Last { get; private set; } = null!;

    public string Title => Page.QuerySelector("h1")!.TextContent.Trim();

    public string Main => ReadableText.Squeeze(Page.QuerySelector("main")!.TextContent);

    public IReadOnlyList<string> FaultPlaces => [.. Page.QuerySelectorAll(".fault a").Select(link => link.GetAttribute("href")!)];

    public string Step => Value("step");

    public string Value(string name) => Page.QuerySelector($"main form [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "radio" or "checkbox" } => Page.QuerySelector($"main form [name='{name}'][checked]")?.GetAttribute("value") ?? "",
        var element => element?.GetAttribute("value") ?? "",
    };

    public async Task<FormWalk> OpenAsync(string path)
    {
        await TakeAsync(await client.GetAsync(path));
        return this;
    }

    /// <summary>Answers what is given, keeps the rest as it stands, and presses a button.</summary>
    public Task PressAsync(string go, params (string Name, string Value)[] answers) => PressAsync(go, [], answers);

    public async Task PressAsync(string go, IReadOnlyList<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] answers)
    {
        var button = Page.QuerySelectorAll("main form button").First(button => (button.GetAttribute("value") ?? "") == go);
        var form = (IHtmlFormElement)button.Closest("form")!;
        var fields = FieldsOf(form).Where(field => answers.All(answer => answer.Name != field.Name)).Concat(answers.Where(answer => answer.Value.Length > 0)).ToList();
        if (button.GetAttribute("name") is { } name)
        {
            fields.Add((name, go));
        }

        await TakeAsync(await client.PostAsync(button.GetAttribute("formaction") ?? form.GetAttribute("action"), BodyOf(form, fields, files)));
    }

    public async Task<byte[]> DownloadAsync(string text, bool large = false)
    {
        var form = (IHtmlFormElement)Page.QuerySelectorAll("main form").First(form => form.TextContent.Contains(text, StringComparison.Ordinal));
        using var response = await client.PostAsync(form.GetAttribute("action"), BodyOf(form, [.. FieldsOf(form), .. large ? [("large", "yes")] : Array.Empty<(string, string)>()], []));
        Assert.Equal(("application/pdf", "no-store"), (response.Content.Headers.ContentType!.MediaType, response.Header("Cache-Control")));
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static HttpContent BodyOf(IHtmlFormElement form, IEnumerable<(string Name, string Value)> fields, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            Assert.Empty(files);
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields.OrderBy(field => field.Name == "go"))
        {
            body.Add(new StringContent(value) { Headers = { ContentType = null } }, $"\"{name}\"");
        }

        foreach (var (name, bytes) in files.Count > 0 ? files : [("", [])])
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"files\"", FileName = $"\"{name}\"" };
            body.Add(part);
        }

        return body;
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form) => form.QuerySelectorAll("input, textarea")
        .Where(field => field switch
        {
            IHtmlInputElement { Type: "file" } => false,
            IHtmlInputElement { Type: "radio" or "checkbox" } => field.HasAttribute("checked"),
            _ => true,
        })
        .Select(field => (field.GetAttribute("name")!, field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? ""));

    private async Task TakeAsync(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.SeeOther)
        {
            Location = response.Headers.Location!.OriginalString;
            response = await client.GetAsync(Location);
        }

        (Last, Status) = (response, response.StatusCode);
        Page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain('⟦', Page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("{", Page.QuerySelector("main")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Null(response.Header("Set-Cookie"));
    }
}
