using System.IO.Compression;

namespace KilkennyInfo.Tests.Support;

/// <summary>Requests as a client sends them, header by header.</summary>
internal static class Requests
{
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> GetAsync(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.SendAsync(HttpMethod.Get, path, headers);

    /// <summary>A header's value whether it belongs to the answer or to its body; none when it is not there.</summary>
    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(", ", values) : null;

    /// <summary>All headers but those that change with every answer.</summary>
    public static IReadOnlyList<string> SteadyHeaders(this HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal),
    ];

    public static async Task<byte[]> DecodedAsync(this HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return response.Header("Content-Encoding") switch
        {
            "gzip" => Read(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)),
            "br" => Read(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)),
            null => bytes,
            { } other => throw new InvalidOperationException($"No one asked for {other}."),
        };
    }

    private static byte[] Read(Stream stream)
    {
        using var _ = stream;
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
