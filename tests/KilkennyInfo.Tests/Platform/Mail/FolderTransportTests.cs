using System.Text;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using MimeKit;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class FolderTransportTests(SqliteTestDatabase databases) : MailFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private readonly string _parent = Directory.CreateTempSubdirectory("kilkenny-mail-").FullName;

    private string Folder => Path.Combine(_parent, "mail");

    public override Task DisposeAsync()
    {
        Directory.Delete(_parent, recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Deliver_Mail_IsAWholeFileForItsOwnerOnly()
    {
        var id = await AddAsync();
        Assert.Equal(1, await Sender(new FolderTransport(Folder)).SendDueAsync(CancellationToken.None));
        Assert.Equal(MailState.Sent, (await OnlyMailAsync()).State);
        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal($"{id:N}.eml", Path.GetFileName(file));
        var message = await MimeMessage.LoadAsync(file);
        Assert.Equal((Mail().Subject, Mail().Text), (message.Subject, message.TextBody!.ReplaceLineEndings("\n")));
        Assert.DoesNotMatch("(?<!\r)\n", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(file)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        }
    }

    [Fact]
    public async Task Deliver_SameMailAgain_IsTheSameFile()
    {
        await AddAsync();
        var mail = await OnlyMailAsync();
        var folder = new FolderTransport(Folder);
        for (var times = 0; times < 2; times++)
        {
            Assert.Null(await folder.DeliverAsync(MailComposer.Compose(mail, Settings(), Clock.Now), CancellationToken.None));
        }

        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Deliver_FolderCannotBeMade_IsTriedAgain()
    {
        await File.WriteAllTextAsync(Folder, "A file is in the way.");
        await AddAsync();
        Assert.Equal(0, await Sender(new FolderTransport(Folder)).SendDueAsync(CancellationToken.None));
        var mail = await OnlyMailAsync();
        Assert.Equal((MailState.Waiting, MailProblem.NotWritten), (mail.State, mail.LastProblem));

        File.Delete(Folder);
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, await Sender(new FolderTransport(Folder)).SendDueAsync(CancellationToken.None));
        Assert.Single(Directory.GetFiles(Folder, "*.eml"));
    }
}
