using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace KilkennyInfo.Platform;

/// <summary>Sends a page that was made for one request: compressed, but quickly, and kept by nobody.</summary>
public static class FreshResponse
{
    public static async Task WriteHtmlAsync(HttpContext context, byte[] bytes)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.ContentType = StoredResponse.Html;
        var encoding = AcceptedEncodings.Best(context.Request.Headers.AcceptEncoding.ToString());
        var body = encoding is AcceptedEncoding.Identity ? bytes : Compress(bytes, encoding);
        if (encoding is not AcceptedEncoding.Identity)
        {
            headers.ContentEncoding = encoding is AcceptedEncoding.Brotli ? "br" : "gzip";
        }

        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static byte[] Compress(byte[] bytes, AcceptedEncoding encoding)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = encoding is AcceptedEncoding.Brotli
            ? new BrotliStream(compressed, CompressionLevel.Fastest) : new GZipStream(compressed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}
