using KilkennyInfo.Data;

namespace KilkennyInfo.Platform.Mail;

/// <summary>
/// Sends what is due, one mail at a time: looks every few seconds, and at once when nudged. The database says what is due; whatever
/// wakes this up only saves time, and a mail whose sender was killed comes round again by itself. The sending happens outside any
/// transaction: first a lease is stored, so that no other node or later look takes the same mail, and afterwards how it went.
/// </summary>
public sealed class MailSender(SiteDatabase database, MailSettings settings, IMailTransport transport, TimeProvider clock, ILogger<MailSender> log) : QueueWatch(clock)
{
    private const int MostAtOnce = 50;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    /// <summary>Must end before the lease does.</summary>
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(2);

    /// <summary>For an attempt under way when the site stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BeforeMarkingAgain = TimeSpan.FromSeconds(1);

    private DateTime _sweptAt;

    protected override async Task DoDueAsync(CancellationToken stopping)
    {
        await SendDueAsync(stopping);
        if (Now - _sweptAt > BetweenSweeps)
        {
            await ForgottenMail.SweepAsync(database, Now, stopping);
            _sweptAt = Now;
        }
    }

    protected override void LogFailure(Exception exception) => MailSenderLog.Failed(log, exception);

    /// <returns>How many were sent.</returns>
    internal async Task<int> SendDueAsync(CancellationToken stopping)
    {
        var sent = 0;
        while (await DueAsync(stopping) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                stopping.ThrowIfCancellationRequested();
                sent += await SendAsync(id, stopping) ? 1 : 0;
            }
        }

        return sent;
    }

    /// <summary>Plain SQL: as long as there is nothing to send, neither EF Core nor the mail library is woken up (docs/decisions/0011).</summary>
    private Task<List<Guid>> DueAsync(CancellationToken cancellation) => database.QueryAsync(
        $"""SELECT "Id" FROM "OutgoingMail" WHERE "State" = 'Waiting' AND "NextTryUtc" <= @now ORDER BY "NextTryUtc" LIMIT {MostAtOnce}""",
        row => row.GetGuid(0), cancellation, ("@now", Now));

    private async Task<bool> SendAsync(Guid id, CancellationToken stopping)
    {
        if (await LeaseAsync(id, stopping) is not { } mail)
        {
            return false; // Another node was quicker.
        }

        var failure = await DeliverAsync(mail, stopping);
        await MarkAsync(mail, failure, stopping);
        return failure is null;
    }

    private Task<OutgoingMail?> LeaseAsync(Guid id, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var mail = await db.Set<OutgoingMail>().FindAsync([id], cancellation);
        if (mail is null || !mail.IsDue(Now))
        {
            return null;
        }

        mail.BeginTry(Now);
        await db.SaveChangesAsync(cancellation);
        return mail;
    }, cancellation);

    private async Task<DeliveryFailure?> DeliverAsync(OutgoingMail mail, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(LongestAttempt, Clock);
        await using var onStop = stopping.Register(() => limit.CancelAfter(Grace));
        try
        {
            return await transport.DeliverAsync(MailComposer.Compose(mail, settings, Clock.GetUtcNow()), limit.Token);
        }
        catch (Exception exception)
        {
            // One faulty mail must not hold up all others. Its kind only: what it says may quote the mail.
            MailSenderLog.Unexpected(log, mail.Id, exception.GetType().Name);
            return new DeliveryFailure(MailProblem.Unexpected);
        }
    }

    /// <summary>
    /// What was sent and is not marked would be sent again, so this does not give in while the process lives: without its database the
    /// site has nothing else to send.
    /// </summary>
    private async Task MarkAsync(OutgoingMail mail, DeliveryFailure? failure, CancellationToken stopping)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await MarkOnceAsync(mail, failure);
                return;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                if (isFirst)
                {
                    MailSenderLog.NotMarked(log, mail.Id, exception);
                }

                await Task.Delay(BeforeMarkingAgain, Clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task MarkOnceAsync(OutgoingMail attempted, DeliveryFailure? failure)
    {
        var marked = await database.WriteAsync(async db =>
        {
            var mail = await db.Set<OutgoingMail>().FindAsync([attempted.Id]);
            if (mail is null || (failure is not null && (mail.Tries != attempted.Tries || mail.State is not MailState.Waiting)))
            {
                return null; // Taken away meanwhile; or a later attempt knows better how it failed.
            }

            Mark(mail, failure);
            await db.SaveChangesAsync();
            return mail;
        }, CancellationToken.None);
        Say(marked);
    }

    private void Mark(OutgoingMail mail, DeliveryFailure? failure)
    {
        if (failure is null)
        {
            mail.MarkSent(Now);
        }
        else
        {
            mail.MarkFailed(failure, Now);
        }
    }

    private void Say(OutgoingMail? mail)
    {
        switch (mail?.State)
        {
            case MailState.Sent:
                MailSenderLog.Sent(log, mail.Id);
                break;
            case MailState.GivenUp:
                MailSenderLog.GivenUp(log, mail.Id);
                break;
            case MailState.Waiting:
                MailSenderLog.TriedAgain(log, mail.Id, mail.LastProblem, mail.LastStatus, mail.NextTryUtc);
                break;
        }
    }
}

/// <summary>Nothing of a mail but its id.</summary>
internal static partial class MailSenderLog
{
    [LoggerMessage(1, LogLevel.Error, "Mail that is due could not be looked for or marked; it is tried again in a few seconds.")]
    public static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "Mail {Id} was sent.")]
    public static partial void Sent(ILogger log, Guid id);

    [LoggerMessage(3, LogLevel.Warning, "Mail {Id} could not be sent ({Problem} {Status}); it is tried again at {Next:u}.")]
    public static partial void TriedAgain(ILogger log, Guid id, MailProblem? problem, string? status, DateTime next);

    [LoggerMessage(4, LogLevel.Error, "Mail {Id} was given up.")]
    public static partial void GivenUp(ILogger log, Guid id);

    [LoggerMessage(5, LogLevel.Error, "Mail {Id} met a fault of the program: {Kind}.")]
    public static partial void Unexpected(ILogger log, Guid id, string kind);

    [LoggerMessage(6, LogLevel.Error, "What became of mail {Id} could not be stored; trying until it can.")]
    public static partial void NotMarked(ILogger log, Guid id, Exception exception);
}
