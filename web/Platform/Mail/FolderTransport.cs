using MimeKit;

namespace KilkennyInfo.Platform.Mail;

/// <summary>
/// Writes messages into a folder, for a site without a mail server: to try things out, or for another program that sends them on. An
/// attempt that is made again writes the same file again.
/// </summary>
public sealed class FolderTransport(string folder) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public async Task<DeliveryFailure?> DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        await message.WriteToAsync(format, bytes, cancellation);
        try
        {
            MakeFolder();
            await DurableFile.WriteAsync(Path.Combine(folder, $"{message.MessageId!.Split('@')[0]}.eml"), bytes.ToArray(), cancellation);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DeliveryFailure(MailProblem.NotWritten);
        }
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
