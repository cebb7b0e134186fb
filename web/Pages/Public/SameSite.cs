using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>Whether a form was sent from a page of this site: no other may have a reader's browser send one.</summary>
internal static class SameSite
{
    /// <summary>Browsers say where a form comes from in one of two headers; what says nothing is no browser that could be misled.</summary>
    public static bool Sent(HttpRequest request, PublicAddress address)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from)
        {
            return from is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == address.Origin || origin == $"{request.Scheme}://{request.Host}";
    }
}
