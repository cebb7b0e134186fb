using System.Collections.Concurrent;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace KilkennyInfo.Tests.Platform.Mail;

/// <summary>An empty database, a clock that stands still, and a sender of mails without the rest of the site.</summary>
public abstract class MailFixture(TestDatabase databases) : IAsyncLifetime
{
    internal const string Address = "sile.ni.bhriain@example.ie";

    private SiteDatabase? _database;

    internal SiteDatabase Database => _database!;

    internal SetClock Clock { get; } = new("2026-11-23T10:00:00Z");

    internal DateTime Now => Clock.Now.UtcDateTime;

    internal ListLog<MailSender> Log { get; } = new();

    public virtual async Task InitializeAsync() => _database = await databases.NewAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    internal static NewMail Mail(string key = "case.received/KCC-1", bool isSecret = false) => new()
    {
        Key = key,
        AboutKind = "complaint",
        AboutKey = "KCC-1",
        Language = Language.Irish,
        RecipientAddress = Address,
        RecipientName = "Síle Ní Bhriain",
        SenderName = "Comhairle Contae Chill Chainnigh",
        Subject = "Fuaireamar do ghearán – tá sé á léamh",
        Text = "A Shíle, a chara,\n\nFuaireamar do ghearán.\n",
        HoldsSecret = isSecret,
    };

    internal static MailSettings Settings(MailOptions? mail = null, string data = "/nowhere", string publicUrl = "https://info.example.ie")
    {
        var options = new SiteOptions { DataDirectory = data, PublicUrl = publicUrl, Mail = mail ?? new MailOptions() };
        return new MailSettings(options, new SitePaths(options), new PublicAddress(options, new ConfigurationBuilder().Build()));
    }

    internal static SmtpTransport To(int port, string security = MailSettings.NoSecurity, MailSignIn? signIn = null) => new(new MailServer("localhost", port, security, signIn));

    internal MailSender Sender(int port) => Sender(To(port));

    internal MailSender Sender(IMailTransport transport, SiteDatabase? database = null) => new(database ?? Database, Settings(), transport, Clock, Log);

    internal Task<Guid> AddAsync(NewMail? mail = null) => Database.WriteAsync(db => Mailbox.AddAsync(db, mail ?? Mail(), Now, CancellationToken.None), CancellationToken.None);

    internal async Task<OutgoingMail> OnlyMailAsync() => Assert.Single(await MailsAsync());

    internal async Task<List<OutgoingMail>> MailsAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<OutgoingMail>().OrderBy(mail => mail.Key).ToListAsync();
    }
}

/// <summary>Keeps every line, with all that an exception says.</summary>
internal sealed class ListLog<T> : ILogger<T>
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
}
