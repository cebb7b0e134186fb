using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Mail;

/// <summary>Where a mail is put in the transaction of the act that causes it. After the commit, <see cref="QueueWatch.Nudge"/> has it sent at once.</summary>
public static class Mailbox
{
    /// <summary>Only inside <see cref="SiteDatabase.WriteAsync"/>. It saves what the caller has changed so far as well.</summary>
    /// <returns>The mail's id: that of the first one, if the key is known already.</returns>
    /// <exception cref="UnusableMailException">It cannot become a mail.</exception>
    public static async Task<Guid> AddAsync(SiteDb db, NewMail mail, DateTime now, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A mail is added inside the transaction of the act that causes it.");
        }

        var added = OutgoingMail.Of(mail, now);
        var first = await db.Set<OutgoingMail>().Where(known => known.Key == added.Key).Select(known => (Guid?)known.Id).FirstOrDefaultAsync(cancellation);
        if (first is { } known)
        {
            return known;
        }

        db.Add(added);
        await db.SaveChangesAsync(cancellation);
        return added.Id;
    }
}
