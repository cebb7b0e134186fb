using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace KilkennyInfo.Pages.Public;

/// <summary>The fields of a form that somebody sent to the public site.</summary>
internal static class SentForm
{
    /// <summary>None when it is no form, or one of another size and shape than ours.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context, int mostBytes)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        var limits = new FormOptions { ValueCountLimit = 32, KeyLengthLimit = 64, ValueLengthLimit = mostBytes, BufferBodyLengthLimit = mostBytes, MultipartBodyLengthLimit = mostBytes };
        try
        {
            return await new FormFeature(context.Request, limits).ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static string First(StringValues values) => values is [{ } first, ..] ? first : "";
}
