using KilkennyInfo.Complaints.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// A form that somebody sent, perhaps with files. The files are taken one by one as they come in, so that never more than one is in memory;
/// one that is too large is read to its end and dropped, so that the person is told which, and keeps everything else.
/// </summary>
internal sealed class SentPost
{
    /// <summary>The longest texts in letters that take many bytes, and some room.</summary>
    public const int MostBytes = 128 * 1024;

    /// <summary>However large the files are that somebody chose by mistake, the line is not kept busy beyond this.</summary>
    public const long MostBytesWithFiles = 512L << 20;

    private const int MostFields = 64;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private SentPost()
    {
    }

    public string this[string name] => _fields.GetValueOrDefault(name, "");

    /// <param name="takeFile">Given a file and the fields that stood before it.</param>
    /// <returns>None when it is no form, or one of another size and shape than ours.</returns>
    public static async Task<SentPost?> ReadAsync(HttpContext context, Func<SentPost, OfferedFile, Task> takeFile)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type))
        {
            return null;
        }

        try
        {
            return type.MediaType.Value switch
            {
                "application/x-www-form-urlencoded" => await ReadFieldsAsync(context),
                "multipart/form-data" when HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary => await ReadPartsAsync(context, boundary.Value!, takeFile),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException && exception is not BadHttpRequestException))
        {
            // Another shape than a form has, or it ends before its end.
            return null;
        }
    }

    private static async Task<SentPost?> ReadFieldsAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }

        using var reader = new FormReader(context.Request.Body) { ValueCountLimit = MostFields, KeyLengthLimit = 64, ValueLengthLimit = MostBytes };
        var post = new SentPost();
        foreach (var (name, values) in await reader.ReadFormAsync(context.RequestAborted))
        {
            post._fields[name] = First(values);
        }

        return post;
    }

    private static async Task<SentPost?> ReadPartsAsync(HttpContext context, string boundary, Func<SentPost, OfferedFile, Task> takeFile)
    {
        var (post, left) = (new SentPost(), MostBytesWithFiles);
        var parts = new MultipartReader(boundary, context.Request.Body) { BodyLengthLimit = MostBytesWithFiles };
        while (await parts.ReadNextSectionAsync(context.RequestAborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || post._fields.Count > MostFields)
            {
                return null;
            }

            var isFile = disposition.IsFileDisposition();
            var (bytes, length) = await ReadAsync(part.Body, isFile ? CaseFileReading.MaxBytes + 1 : MostBytes, context.RequestAborted);
            left -= length;
            if (left < 0 || (!isFile && length > MostBytes))
            {
                return null;
            }

            if (!isFile)
            {
                post._fields.TryAdd(HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "", System.Text.Encoding.UTF8.GetString(bytes));
            }
            else if (NameOf(disposition) is { Length: > 0 } name)
            {
                await takeFile(post, new OfferedFile(name, new MemoryStream(bytes)));
            }
        }

        return post;
    }

    /// <summary>The first bytes of a part, and how many it has in all: the rest is read and dropped.</summary>
    private static async Task<(byte[] Bytes, long Length)> ReadAsync(Stream part, int most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var (piece, length, read) = (new byte[81920], 0L, 0);
        while ((read = await part.ReadAsync(piece, cancellation)) > 0)
        {
            length += read;
            kept.Write(piece, 0, (int)Math.Min(read, Math.Max(0, most - kept.Length)));
        }

        return (kept.ToArray(), length);
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;

    private static string First(StringValues values) => values is [{ } first, ..] ? first : "";
}
