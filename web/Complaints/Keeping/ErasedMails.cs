using System.Globalization;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// The mails about a case that is erased, to the person and to staff. Most have been emptied long before, some weeks after they were sent.
/// The row stays, so that its act does not cause the mail again; what still waits is not sent any more.
/// </summary>
internal sealed class ErasedMails(MailSettings settings, TimeProvider clock) : IEraseOfCase
{
    public string Kind => "mails";

    public IReadOnlyList<Type> Entities => [typeof(OutgoingMail)];

    public async Task<ErasedOfCase> EraseAsync(SiteDb db, Guid complaintId, CancellationToken cancellation)
    {
        var reference = await db.Set<Complaint>().Where(one => one.Id == complaintId).Select(one => one.Reference).SingleAsync(cancellation);
        var mails = db.Set<OutgoingMail>().Where(mail => mail.AboutKey == reference);
        var ids = await mails.Select(mail => mail.Id).ToListAsync(cancellation);
        return new ErasedOfCase(await EmptyAsync(mails, clock.GetUtcNow().UtcDateTime, cancellation), [.. ids.Select(id => id.ToString("N", CultureInfo.InvariantCulture))]);
    }

    /// <summary>Where there is no mail server, they were written as files. One that is being written at this moment goes with the others of its age.</summary>
    public Task ClearAwayAsync(IReadOnlyCollection<string> files, CancellationToken cancellation)
    {
        FolderTransport.Remove(settings.Folder, files.Select(id => Guid.ParseExact(id, "N")));
        return Task.CompletedTask;
    }

    private static async Task<int> EmptyAsync(IQueryable<OutgoingMail> mails, DateTime now, CancellationToken cancellation)
    {
        await mails.Where(mail => mail.State == MailState.Waiting)
            .ExecuteUpdateAsync(mail => mail.SetProperty(one => one.State, MailState.GivenUp).SetProperty(one => one.EndedUtc, now), cancellation);
        return await mails.Where(mail => mail.RecipientAddress != "").ExecuteUpdateAsync(
            mail => mail.SetProperty(one => one.RecipientAddress, "").SetProperty(one => one.RecipientName, "").SetProperty(one => one.Subject, "")
                .SetProperty(one => one.TextBody, "").SetProperty(one => one.HtmlBody, (string?)null),
            cancellation);
    }
}
