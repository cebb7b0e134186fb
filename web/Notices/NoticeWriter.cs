using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Notices;

/// <summary>
/// Writes the short letters of the desk, each in the language of its reader, in the transaction of the act that is their cause. Nothing
/// but what the subject is and where to find it stands in them.
/// </summary>
public sealed class NoticeWriter(CurrentSite site, PublicAddress address)
{
    public async Task AddAsync(SiteDb db, Notice notice, DateTime now, CancellationToken cancellation)
    {
        var current = site();
        var reader = notice.Reader;
        var words = current.Data.DeskStrings[reader.Language];
        (string, string)[] filled = [.. notice.Values.Select(value => (value.Name, value.Value[reader.Language]))];
        string[] paragraphs =
        [
            words["desk.mail.greeting"],
            words.Format($"desk.mail.{notice.Kind}.text", filled),
            address.Origin + notice.Path,
            words[notice.IsSecret ? "desk.mail.foot.secret" : "desk.mail.foot"],
        ];
        await Mailbox.AddAsync(
            db,
            new NewMail
            {
                Key = $"{notice.Kind}:{notice.Cause}:{reader.Id}",
                AboutKind = "desk",
                AboutKey = notice.Kind,
                Language = reader.Language,
                RecipientAddress = reader.Email,
                RecipientName = reader.Name,
                SenderName = current.Data.Settings.Council[reader.Language],
                Subject = words.Format($"desk.mail.{notice.Kind}.subject", filled),
                Text = string.Join("\n\n", paragraphs) + "\n",
                HoldsSecret = notice.IsSecret,
            },
            now,
            cancellation);
    }
}
