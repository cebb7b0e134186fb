namespace KilkennyInfo.Platform.Mail;

/// <summary>
/// Takes away mails that were written as files when there was no mail server: they hold names, and links that let somebody in. Kept as
/// long as the words of a mail that was sent.
/// </summary>
internal sealed class ForgottenFiles(MailSettings settings) : IForget
{
    public Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(settings.Folder);
        foreach (var file in folder.Exists ? folder.EnumerateFiles("*.eml") : [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.LastWriteTimeUtc < now - ForgottenMail.AfterSending)
            {
                file.Delete();
            }
        }

        return Task.CompletedTask;
    }
}
