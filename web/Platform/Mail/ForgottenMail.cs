using KilkennyInfo.Data;

namespace KilkennyInfo.Platform.Mail;

/// <summary>
/// Empties mails of everything personal when their time has come: what they say is kept where it belongs, in the case. The row stays,
/// so that the act it came from does not cause it a second time.
/// </summary>
internal static class ForgottenMail
{
    internal static readonly TimeSpan AfterSending = TimeSpan.FromDays(30);
    internal static readonly TimeSpan AfterGivingUp = TimeSpan.FromDays(90);

    private const string Forget = """
        UPDATE "OutgoingMail" SET "RecipientAddress" = '', "RecipientName" = '', "Subject" = '', "TextBody" = '', "HtmlBody" = NULL
        WHERE "State" = @state AND "EndedUtc" < @before AND "RecipientAddress" <> ''
        """;

    public static Task SweepAsync(SiteDatabase database, DateTime now, CancellationToken cancellation) => database.ExecuteAsync(
        Forget,
        [
            [("@state", nameof(MailState.Sent)), ("@before", now - AfterSending)],
            [("@state", nameof(MailState.GivenUp)), ("@before", now - AfterGivingUp)],
        ],
        cancellation);
}
