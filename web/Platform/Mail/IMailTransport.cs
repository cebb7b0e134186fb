using MimeKit;

namespace KilkennyInfo.Platform.Mail;

/// <summary>A way out for messages.</summary>
public interface IMailTransport
{
    /// <returns>None when somebody else has the message safely.</returns>
    Task<DeliveryFailure?> DeliverAsync(MimeMessage message, CancellationToken cancellation);
}
