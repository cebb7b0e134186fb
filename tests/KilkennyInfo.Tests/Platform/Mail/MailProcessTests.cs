using System.Diagnostics;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Platform.Mail;

/// <summary>The whole program, as an operator runs it.</summary>
public sealed class MailProcessTests : IDisposable
{
    private readonly SiteProcess _site = new();

    /// <summary>With every log line there is. The certificate is trusted the way an operator makes the system trust the Council's own authority.</summary>
    [Fact]
    public async Task Serve_KilledBeforeItMarks_SendsAgainEncryptedAndSignedIn()
    {
        using var certificate = LoopbackSmtp.NewCertificate();
        var trusted = Path.Combine(_site.Data, "authority.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem());
        _site.Environment["SSL_CERT_FILE"] = trusted;
        await using var server = await LoopbackSmtp.StartAsync(certificate: certificate, isSignInRequired: true);
        var (arrived, killed) = (NewSignal(), NewSignal());
        server.BeforeAnswer = () =>
        {
            arrived.TrySetResult();
            return killed.Task;
        };
        await WriteAsync(db => Mailbox.AddAsync(db, MailFixture.Mail(), DateTime.UtcNow, CancellationToken.None));

        var first = await _site.ServeAsync(SettingsFor(server));
        var said = first.StandardOutput.ReadToEndAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains("MailKit.dll", await MapsOfAsync(first), StringComparison.Ordinal);
        await KillAsync(first);
        killed.SetResult();

        // As if five minutes had passed.
        await WriteAsync(db => db.Set<OutgoingMail>().ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextTryUtc, DateTime.UtcNow)));
        var second = await _site.ServeAsync(SettingsFor(server));
        var saidLater = second.StandardOutput.ReadToEndAsync();
        for (var waited = 0; waited < 60 && await StateAsync() != MailState.Sent; waited++)
        {
            await Task.Delay(500);
        }

        await KillAsync(second);
        Assert.Equal(MailState.Sent, await StateAsync());
        Assert.Equal(2, server.Messages.Count);
        Assert.Single(server.Messages.Select(received => received.Message.MessageId).Distinct());
        Assert.All(server.Messages, received => Assert.Equal((true, LoopbackSmtp.User), (received.IsSecure, received.User)));
        var log = await said + await saidLater;
        Assert.Matches("Mail [-0-9a-f]{36} was sent", log);
        Assert.All([MailFixture.Address, "Bhriain", "ghearán", "KCC-1", LoopbackSmtp.Password], personal => Assert.DoesNotContain(personal, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Serve_NothingToSend_LoadsNoMailLibrary()
    {
        var process = await _site.ServeAsync();
        try
        {
            // Long enough for the first look.
            await Task.Delay(TimeSpan.FromSeconds(7));
            var maps = await MapsOfAsync(process);
            Assert.Contains("KilkennyInfo.Web.dll", maps, StringComparison.Ordinal);
            Assert.DoesNotContain("MailKit.dll", maps, StringComparison.Ordinal);
            Assert.DoesNotContain("MimeKit.dll", maps, StringComparison.Ordinal);
        }
        finally
        {
            await KillAsync(process);
        }
    }

    [Fact]
    public async Task Doctor_MailsWait_SaysHowTheyGoAndHowMany()
    {
        var fresh = await _site.RunAsync("doctor");
        Assert.Contains($"ok    mail: into {Path.Combine(_site.Data, "mail")}, from no-reply@localhost\n      Site:Mail:Host is not set", fresh.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("waiting:", fresh.Output, StringComparison.Ordinal);

        await WriteAsync(db => Mailbox.AddAsync(db, MailFixture.Mail(), new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc), CancellationToken.None));
        var ended = await _site.RunAsync("doctor", "--Site:Mail:Host", "smtp.example.ie", "--Site:Mail:User", "u", "--Site:Mail:Password", "zyzzyva");
        Assert.Contains(
            "ok    mail: by smtp.example.ie:587, STARTTLS required, signing in, from no-reply@localhost\n      waiting: 1, the oldest from 2026-11-23 10:00 UTC\n      given up: 0\n",
            ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("zyzzyva", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_SettingThatMakesNoSense_IsOneSentence()
    {
        var ended = await _site.RunAsync("--Site:Mail:Host", "smtp.example.ie", "--Site:Mail:Security", "ssl");
        Assert.Equal((2, "Site:Mail:Security is “ssl”; it must be starttls, tls or none."), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
    }

    public void Dispose() => _site.Dispose();

    private static string[] SettingsFor(LoopbackSmtp server) =>
    [
        "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Site:Mail:Host", "localhost", "--Site:Mail:Port", $"{server.Port}", "--Site:Mail:User", LoopbackSmtp.User, "--Site:Mail:Password", LoopbackSmtp.Password,
    ];

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static async Task KillAsync(Process process)
    {
        using (process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static Task<string> MapsOfAsync(Process process) => File.ReadAllTextAsync($"/proc/{process.Id}/maps");

    private async Task<MailState> StateAsync()
    {
        using var database = Open();
        await using var db = database.OpenForReading();
        return (await db.Set<OutgoingMail>().SingleAsync()).State;
    }

    private async Task WriteAsync<T>(Func<SiteDb, Task<T>> act)
    {
        using (var database = Open())
        {
            await database.MigrateAsync(CancellationToken.None);
            await database.WriteAsync(act, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
    }

    private SiteDatabase Open()
    {
        var options = new SiteOptions { DataDirectory = _site.Data };
        return new SiteDatabase(new SitePaths(options), options, []);
    }
}
