using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A file of a case as an answer: saved by the browser, never shown as a page of ours, never taken for something else than it is.</summary>
internal static class CaseFileAnswer
{
    private const string Policy = "default-src 'none'; sandbox";

    public static FileContentResult Of(HttpResponse response, byte[] bytes, string mediaType, string name)
    {
        Guard(response);
        return new FileContentResult(bytes, mediaType) { FileDownloadName = name };
    }

    public static FileStreamResult Of(HttpResponse response, Stream content, string mediaType, string name)
    {
        Guard(response);
        return new FileStreamResult(content, mediaType) { FileDownloadName = name };
    }

    private static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
