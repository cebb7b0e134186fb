using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>
/// Takes complaints in. The case, its first event, its files and the mail that tells of it are stored in one transaction; a reference is
/// given out only after that. The same act again gets the same answer.
/// </summary>
public sealed class ComplaintIntake(SiteDatabase database, CurrentSite site, ReceiptMail receiptMail, MailSender mail, TimeProvider clock)
{
    /// <summary>A county has room for 900,000 references a year; the same one twice in a row does not happen, but is asked for.</summary>
    private const int MostTries = 20;

    private const int Half = 32;

    public async Task<ComplaintReceipt> AddAsync(NewComplaint sent, CancellationToken cancellation)
    {
        var receipt = await database.WriteAsync(db => AddAsync(db, sent, cancellation), cancellation);
        mail.Nudge();
        return receipt;
    }

    /// <summary>Inside a transaction that does something else as well, such as ending the comment card it came from.</summary>
    /// <exception cref="KeyUsedBeforeException">The key that its sender chose stands for other words.</exception>
    public async Task<ComplaintReceipt> AddAsync(SiteDb db, NewComplaint sent, CancellationToken cancellation)
    {
        var actKeyHash = HashOf(sent);
        if (await BeforeAsync(db, sent, actKeyHash, cancellation) is { } before)
        {
            return ReceiptOf(before, AccessCode.Of(sent.ActKey, before.CodeSalt), isRepeat: true);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (complaint, code, act) = await BeginAsync(db, sent, actKeyHash, now, cancellation);
        db.Add(complaint);
        var details = sent.Details(complaint.Id);
        db.Add(details);
        var open = new OpenCase(db, complaint, [], sent.TakenBy is { } person ? CaseHand.Of(person) : CaseHand.Complainant, now);
        open.Add(act);
        await db.SaveChangesAsync(cancellation);
        if (sent.AddFiles is not null && await sent.AddFiles(db, complaint.Id, now, cancellation) is { Count: > 0 } files)
        {
            open.Add(new InformationAdded(files));
        }

        await TellAsync(db, complaint, details, sent, now, cancellation);
        return ReceiptOf(complaint, code, isRepeat: false);
    }

    /// <summary>Where the sender chose a key, the first half stands for that alone.</summary>
    private static string HashOf(NewComplaint sent) => sent.OneUse is { } key ? Hash(key)[..Half] + Hash(sent.ActKey)[..Half] : Hash(sent.ActKey);

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    private static async Task<Complaint?> BeforeAsync(SiteDb db, NewComplaint sent, string actKeyHash, CancellationToken cancellation)
    {
        var before = await db.Set<Complaint>().AsNoTracking().SingleOrDefaultAsync(one => one.ActKeyHash == actKeyHash, cancellation);
        var beginning = actKeyHash[..Half];
        if (before is null && sent.OneUse is not null && await db.Set<Complaint>().AnyAsync(one => one.ActKeyHash.StartsWith(beginning), cancellation))
        {
            throw new KeyUsedBeforeException();
        }

        return before;
    }

    private async Task<(Complaint Complaint, string Code, Received Act)> BeginAsync(SiteDb db, NewComplaint sent, string actKeyHash, DateTime now, CancellationToken cancellation)
    {
        var today = DublinTime.DayOf(new DateTimeOffset(now, TimeSpan.Zero));
        var on = sent.ReceivedOn ?? today;
        var days = new CaseDates(site().Data, on);
        var stage = days.FirstStage(sent.Type, sent.SectionHasAnswered);
        var salt = AccessCode.NewSalt();
        var code = AccessCode.Of(sent.ActKey, salt);
        var complaint = new Complaint
        {
            Id = Guid.CreateVersion7(now),
            Reference = await NewReferenceAsync(db, on.Year, cancellation),
            CodeHash = AccessCode.HashOf(code),
            CodeSalt = salt,
            ActKeyHash = actKeyHash,
            Language = sent.Language,
            Channel = sent.Channel,
            StoredUtc = now,
            ReceivedOn = on,
            PolicyFrom = days.PolicyFrom,
            TakenById = sent.TakenBy?.Id,
        };
        var act = new Received(
            sent.Type, sent.Channel, stage, sent.ServiceKey, on,
            sent.IsAnonymous ? null : days.AcknowledgeBy(), sent.IsAnonymous ? null : days.ReplyBy(stage, on), days.PolicyFrom, sent.IsAnonymous)
        {
            TakenById = sent.TakenBy?.Id,
            CommentReference = sent.CommentReference,
            AboutKey = sent.AboutKey,
            AwaitsPermission = sent.AwaitsPermission,
            SectionHasAnswered = sent.SectionHasAnswered,
        };
        return (complaint, code, act);
    }

    private static async Task<string> NewReferenceAsync(SiteDb db, int year, CancellationToken cancellation)
    {
        for (var left = MostTries; left > 0; left--)
        {
            var reference = CaseReference.New(year);
            if (!await db.Set<Complaint>().AnyAsync(one => one.Reference == reference, cancellation))
            {
                return reference;
            }
        }

        throw new InvalidOperationException($"No free reference was found for {year}.");
    }

    private async Task TellAsync(SiteDb db, Complaint complaint, ComplaintDetails details, NewComplaint sent, DateTime now, CancellationToken cancellation)
    {
        if (details.Email is not null)
        {
            await Mailbox.AddAsync(db, receiptMail.Of(complaint, details, site()), now, cancellation);
        }

        if (sent.TakenBy is { } person)
        {
            await AuditLog.WriteAsync(
                db, now, person.Id, person.Name, "case.taken", complaint.Reference, new Dictionary<string, string?> { ["channel"] = sent.Channel.ToString() }, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static ComplaintReceipt ReceiptOf(Complaint complaint, string code, bool isRepeat) => new(
        complaint.Id, complaint.Reference, code, complaint.Language, complaint.Type, complaint.ReceivedOn, complaint.AcknowledgeBy, complaint.ReplyBy, isRepeat);
}
