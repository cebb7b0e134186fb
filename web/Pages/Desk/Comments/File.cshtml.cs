using System.Globalization;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>The comments as a file for a spreadsheet, without what was written and with nothing that tells who wrote it.</summary>
public sealed class FileModel(CommentList comments) : CommentsPage
{
    /// <summary>More than a county says in a lifetime.</summary>
    private const int Most = 100_000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        string[] heads = ["reference", "received", "channel", "language", "kind", "about", "service", "principles", "state", "disposition", "wants-reply", "replied", "published", "complaint"];
        return CsvFile.Of("comments.csv", heads, (await comments.ListAsync(Filter, 0, Most, cancellation)).Select(line => new[]
        {
            line.Reference, Iso(line.ReceivedUtc), EnumCode.Of(line.Channel), line.Language.Code(), EnumCode.Of(line.Kind), line.Subject.Code, line.ServiceTag ?? "", line.Principles,
            EnumCode.Of(line.State), EnumCode.Of(line.Disposition), line.WantsReply ? "yes" : "no", Iso(line.RepliedUtc), Iso(line.PublishedUtc), line.ConvertedTo ?? "",
        }));
    }

    private static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
