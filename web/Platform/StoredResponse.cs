using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KilkennyInfo.Platform;

/// <summary>
/// An answer made once and kept in memory in every encoding a client may ask for. Each encoding has a strong ETag of its own, as
/// its bytes are its own; a client that has them already gets 304 and no body.
/// </summary>
public sealed class StoredResponse
{
    public const string Html = "text/html; charset=utf-8";

    private const int SmallestWorthCompressing = 256;
    private const int BrotliQuality = 11;
    private const int BrotliWindow = 22;

    private static readonly StringValues VaryEncoding = HeaderNames.AcceptEncoding;

    private readonly Variant _identity;
    private readonly Variant? _gzip;
    private readonly Variant? _brotli;
    private readonly int _status;
    private readonly string _contentType;
    private readonly StringValues _cacheControl;
    private readonly StringValues _contentLanguage;
    private readonly KeyValuePair<string, StringValues>[] _moreHeaders;

    private StoredResponse(byte[] bytes, ResponseTraits traits)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        _identity = new Variant(bytes, null, $"\"{mark}\"");
        if (traits.Compress && bytes.Length >= SmallestWorthCompressing)
        {
            _gzip = new Variant(Gzip(bytes), "gzip", $"\"{mark}-gz\"");
            _brotli = new Variant(Brotli(bytes), "br", $"\"{mark}-br\"");
        }

        _status = traits.Status;
        _contentType = traits.ContentType;
        _cacheControl = traits.CacheControl;
        _contentLanguage = traits.Language;
        _moreHeaders = [.. traits.MoreHeaders];
        ContentHash = mark;
    }

    /// <summary>Sixteen hexadecimal digits that change with the content.</summary>
    public string ContentHash { get; }

    public ReadOnlyMemory<byte> Bytes => _identity.Bytes;

    public static StoredResponse Of(byte[] bytes, ResponseTraits traits) => new(bytes, traits);

    /// <summary>Answers GET and HEAD, plain or conditional.</summary>
    public ValueTask<FlushResult> WriteAsync(HttpContext context) => WriteAsync(context, _status);

    /// <summary>As <see cref="WriteAsync(HttpContext)"/>, with another status: a page of words may serve several kinds of error.</summary>
    public ValueTask<FlushResult> WriteAsync(HttpContext context, int status)
    {
        var request = context.Request;
        var response = context.Response;
        var variant = Choose(request.Headers.AcceptEncoding);
        var headers = response.Headers;
        headers.ETag = variant.ETag;
        headers.CacheControl = _cacheControl;
        if (_brotli is not null)
        {
            headers.Vary = VaryEncoding;
        }

        foreach (var (name, value) in _moreHeaders)
        {
            headers[name] = value;
        }

        if (status == StatusCodes.Status200OK && Matches(request.Headers.IfNoneMatch, variant.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return default;
        }

        response.StatusCode = status;
        response.ContentType = _contentType;
        response.ContentLength = variant.Bytes.Length;
        if (variant.Encoding.Count > 0)
        {
            headers.ContentEncoding = variant.Encoding;
        }

        if (_contentLanguage.Count > 0)
        {
            headers.ContentLanguage = _contentLanguage;
        }

        return HttpMethods.IsHead(request.Method) ? default : response.BodyWriter.WriteAsync(variant.Bytes, context.RequestAborted);
    }

    private Variant Choose(StringValues acceptEncoding)
    {
        if (_brotli is null || acceptEncoding.Count == 0)
        {
            return _identity;
        }

        var accepted = acceptEncoding.Count == 1 ? acceptEncoding[0] : acceptEncoding.ToString();
        return AcceptedEncodings.Best(accepted) switch
        {
            AcceptedEncoding.Brotli => _brotli,
            AcceptedEncoding.Gzip => _gzip!,
            _ => _identity,
        };
    }

    /// <summary>If-None-Match compares weakly (RFC 9110, 13.1.2): a weak mark of the same bytes is a match.</summary>
    private static bool Matches(StringValues ifNoneMatch, StringValues etag)
    {
        if (ifNoneMatch.Count == 1 && ifNoneMatch[0] == etag[0])
        {
            return true;
        }

        foreach (var header in ifNoneMatch)
        {
            foreach (var range in header.AsSpan().Split(','))
            {
                var candidate = header.AsSpan()[range].Trim();
                candidate = candidate.StartsWith("W/") ? candidate[2..] : candidate;
                if (candidate is "*" || candidate.SequenceEqual(etag[0]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var written, BrotliQuality, BrotliWindow)
            ? compressed[..written]
            : throw new InvalidOperationException("Brotli could not compress into its own upper bound.");
    }

    private sealed class Variant(byte[] bytes, string? encoding, string etag)
    {
        public byte[] Bytes { get; } = bytes;

        public StringValues Encoding { get; } = encoding is null ? StringValues.Empty : encoding;

        public StringValues ETag { get; } = etag;
    }
}

/// <summary>What a stored response says about itself besides its bytes.</summary>
public sealed record ResponseTraits(string ContentType)
{
    /// <summary>Fresh for a minute, then a conditional request: a publication is seen by everyone within that minute.</summary>
    public const string Brief = "public, max-age=60";

    public const string Forever = "public, max-age=31536000, immutable";

    public int Status { get; init; } = StatusCodes.Status200OK;

    public string CacheControl { get; init; } = Brief;

    public string? Language { get; init; }

    public bool Compress { get; init; } = true;

    public IReadOnlyList<KeyValuePair<string, StringValues>> MoreHeaders { get; init; } = [];
}
