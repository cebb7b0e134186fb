namespace KilkennyInfo.Platform.Mail;

/// <summary>The settings of section <c>Site:Mail</c> as they were written; <see cref="MailSettings"/> is what they come to.</summary>
public sealed class MailOptions
{
    /// <summary>Who mails come from, such as <c>Kilkenny County Council &lt;info@example.ie&gt;</c>.</summary>
    public string? From { get; set; }

    /// <summary>The mail server. Without one, mails are written into a folder.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary><c>starttls</c>, <c>tls</c> or <c>none</c>.</summary>
    public string Security { get; set; } = MailSettings.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Where mails go without a server. Without it: <c>mail</c> in the data folder.</summary>
    public string? Folder { get; set; }
}
