using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// The two short mails that the person who complained gets without anybody writing them: a day has moved, a new access code was made.
/// In the language of the case; their subject is the reference alone.
/// </summary>
public sealed class CaseMail(CurrentSite site, PublicAddress address)
{
    /// <returns>Whether there is an e-mail address to write to.</returns>
    internal Task<bool> MovedAsync(OpenCase open, DeadlineMoved moved, int number, CancellationToken cancellation)
    {
        var which = moved.Which is Deadline.Acknowledge ? "acknowledge" : "reply";
        var why = moved.DayName is null ? "open" : "closed";
        (string, string)[] values = [("from", Day(open, moved.From)), ("to", Day(open, moved.To)), ("day", Day(open, moved.Day)), ("name", moved.DayName?[open.Complaint.Language] ?? "")];
        return WriteAsync(open, $"moved/{open.Complaint.Reference}/{number}", words => [words.Format($"complaint.mail.moved.{which}", values), words.Format($"complaint.mail.moved.{why}", values)], cancellation);
    }

    internal Task<bool> CodeReplacedAsync(OpenCase open, int number, CancellationToken cancellation) =>
        WriteAsync(open, $"code/{open.Complaint.Reference}/{number}", words => [words["complaint.mail.code.text"], words["complaint.mail.code.not-you"]], cancellation);

    private async Task<bool> WriteAsync(OpenCase open, string key, Func<Strings, IReadOnlyList<string>> sentences, CancellationToken cancellation)
    {
        var details = await open.Db.Set<ComplaintDetails>().AsNoTracking().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id, cancellation);
        if (details?.Email is not { } to)
        {
            return false;
        }

        var (complaint, data) = (open.Complaint, site().Data);
        var words = data.Strings[complaint.Language];
        string[] paragraphs =
        [
            words["complaint.mail.greeting"],
            .. sentences(words),
            $"{words["complaint.reference"]} {complaint.Reference}",
            $"{words["complaint.mail.follow"]}\n{address.Origin}{CaseAddresses.Track(complaint.Language)}",
            data.Settings.Council[complaint.Language],
        ];
        await Mailbox.AddAsync(
            open.Db,
            new NewMail
            {
                Key = $"complaint.{key}",
                AboutKind = "complaint",
                AboutKey = complaint.Reference,
                Language = complaint.Language,
                RecipientAddress = to,
                RecipientName = details.Name ?? "",
                SenderName = data.Settings.Council[complaint.Language],
                Subject = words.Format("complaint.mail.subject", ("reference", complaint.Reference)),
                Text = string.Join("\n\n", paragraphs) + "\n",
                Html = SimpleHtml.Of(complaint.Language, paragraphs),
            },
            open.Now,
            cancellation);
        return true;
    }

    private static string Day(OpenCase open, DateOnly day) => LongDate.WithWeekday(day, open.Complaint.Language);
}
