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
            await DurableFile.WriteAsync(FileOf(folder, message.MessageId!.Split('@')[0]), bytes.ToArray(), cancellation);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DeliveryFailure(MailProblem.NotWritten);
        }
    }

    /// <summary>Takes away what was written of these mails, if it is still there.</summary>
    public static void Remove(string folder, IEnumerable<Guid> ids)
    {
        foreach (var file in ids.Select(id => FileOf(folder, id.ToString("N"))).Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    private static string FileOf(string folder, string name) => Path.Combine(folder, $"{name}.eml");

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
