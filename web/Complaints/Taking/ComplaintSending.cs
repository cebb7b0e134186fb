using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Data;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>Sends what somebody has typed into the form: the complaint comes in, its files with it, and the draft that it was goes, all in one transaction.</summary>
public sealed class ComplaintSending(SiteDatabase database, ComplaintIntake intake, CaseAttachments attachments, ScanWatch scans, MailSender mail)
{
    /// <param name="complaint">Complete and checked.</param>
    /// <param name="draftPass">Of the draft that it goes on from; empty when it was none.</param>
    public async Task<ComplaintReceipt> SendAsync(NewComplaint complaint, IReadOnlyList<PreparedFile> files, string draftPass, CancellationToken cancellation)
    {
        var sent = files.Count == 0 ? complaint : complaint with { AddFiles = (db, id, now, stop) => AddFilesAsync(db, id, files, now, stop) };
        var receipt = await database.WriteAsync(
            async db =>
            {
                var stored = await intake.AddAsync(db, sent, cancellation);
                await ComplaintDrafts.ForgetAsync(db, draftPass, cancellation);
                return stored;
            },
            cancellation);
        mail.Nudge();
        scans.Nudge();
        return receipt;
    }

    private async Task<IReadOnlyList<Guid>> AddFilesAsync(SiteDb db, Guid id, IReadOnlyList<PreparedFile> files, DateTime now, CancellationToken cancellation) =>
        [.. (await attachments.AddAsync(db, id, files, CaseFileSender.Complainant, now, cancellation)).Select(file => file.Id)];
}
