using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Support;

/// <summary>A browser without scripts at the desk: keeps cookies, follows redirects when told to, fills in the forms that a page has.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly HttpClient _client;

    public DeskClient(TestSite site)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site.Address };
    }

    public CookieContainer Cookies { get; } = new();

    public static async Task<DeskClient> SignInAsync(DeskSite site, string name)
    {
        var client = new DeskClient(site.Site);
        var answer = await client.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf(name)), ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());

    /// <summary>Opens a page, fills in its form that has all these fields and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields) => await SubmitAsync(await PageAsync(path), path, fields);

    public Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string path, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .FirstOrDefault(form => form.Method == "post" && fields.All(field => form.QuerySelectorAll("[name]").Any(control => control.GetAttribute("name") == field.Name)))
            ?? throw new InvalidOperationException($"{path} has no form with {string.Join(", ", fields.Select(field => field.Name))}.");
        var sent = Filled(form).Where(field => fields.All(other => other.Name != field.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return _client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, new FormUrlEncodedContent(sent));
    }

    /// <summary>Fills in the form of a page that takes files, and sends it with these.</summary>
    public async Task<HttpResponseMessage> SendFilesAsync(string path, IReadOnlyList<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        var form = (await PageAsync(path)).QuerySelector("main form[enctype='multipart/form-data']") ?? throw new InvalidOperationException($"{path} takes no files.");
        var input = form.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(form).Where(field => field.Key != input && fields.All(other => other.Name != field.Key)).Select(field => (field.Key, field.Value)).Concat(fields))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            body.Add(new ByteArrayContent(bytes), input, name);
        }

        return await _client.PostAsync(path, body);
    }

    /// <summary>Sends fields as they are, with the token of a page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string tokenFrom, params (string Name, string Value)[] fields)
    {
        var token = (await PageAsync(tokenFrom)).QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await _client.PostAsync(path, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>What a browser would send if nothing was changed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Filled(IElement form)
    {
        foreach (var control in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked)
                    {
                        yield return KeyValuePair.Create(name, choice.Value);
                    }

                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>What an authenticator app shows (RFC 6238 with the framework's settings: SHA-1, 30 seconds, six figures).</summary>
internal static class Authenticator
{
    private const int Step = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string CodeFor(string key, int stepsAhead = 0)
    {
        var counter = BitConverter.GetBytes(IPAddress.HostToNetworkOrder((DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Step) + stepsAhead));
#pragma warning disable CA5350 // The algorithm is the one that authenticators use.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = ((hash[offset] & 0x7f) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Where(char.IsAsciiLetterOrDigit).Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
