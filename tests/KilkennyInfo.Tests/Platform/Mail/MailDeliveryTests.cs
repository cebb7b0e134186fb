using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using MimeKit;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class SqliteMailDeliveryTests(SqliteTestDatabase databases) : MailDeliveryTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMailDeliveryTests(PostgresTestDatabase databases) : MailDeliveryTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What arrives at the other end.</summary>
public abstract class MailDeliveryTests(TestDatabase databases) : MailFixture(databases)
{
    [Fact]
    public async Task Send_CommittedMail_ArrivesOnceWithItsWords()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        var id = await AddAsync();
        Assert.Equal(1, await Sender(server.Port).SendDueAsync(CancellationToken.None));
        Assert.Equal(0, await Sender(server.Port).SendDueAsync(CancellationToken.None));

        var received = Assert.Single(server.Messages);
        Assert.Equal(("no-reply@info.example.ie", Address), (received.From, Assert.Single(received.To)));
        var message = received.Message;
        Assert.Equal("Fuaireamar do ghearán – tá sé á léamh", message.Subject);
        Assert.Equal(("Síle Ní Bhriain", Address), NameAndAddress(message.To));
        Assert.Equal(("Comhairle Contae Chill Chainnigh", "no-reply@info.example.ie"), NameAndAddress(message.From));
        Assert.Equal(Clock.Now, message.Date);
        Assert.Equal($"{id:N}@info.example.ie", message.MessageId);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("All", message.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal("ga", message.Body!.Headers[HeaderId.ContentLanguage]);
        var text = Assert.IsType<TextPart>(message.Body);
        Assert.Equal(("text/plain", "utf-8"), (text.ContentType.MimeType, text.ContentType.Charset));
        Assert.Equal(Mail().Text, TextOf(message) + "\n");
        var mail = await OnlyMailAsync();
        Assert.Equal((MailState.Sent, 1, Now, Mail().Text), (mail.State, mail.Tries, mail.EndedUtc, mail.TextBody));
    }

    [Fact]
    public async Task Send_Message_IsPlainAsciiOnTheWire()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail() with { Text = new string('é', 3000), Subject = "Tá freagra ag Comhairle Contae Chill Chainnigh ar do ghearán faoi na bóithre áitiúla i gCill Chainnigh agus i mBaile Mhic Andáin" });
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var wire = Assert.Single(server.Messages).Bytes;
        Assert.True(Ascii.IsValid(wire));
        Assert.All(Encoding.ASCII.GetString(wire).Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..\n.\n.x\n\n.")]
    [InlineData("From here\nFrom there")]
    [InlineData("trailing  \n\ttab\t\n = equals =3D")]
    [InlineData("QUIT\nRSET\n.\nMAIL FROM:<a@example.ie>")]
    [InlineData("-- \n🧱 ÁÉÍÓÚ áéíóú ḃċḋḟġṁṗṡṫ € ’")]
    public async Task Send_Text_KeepsItsLines(string text)
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail() with { Text = text });
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Assert.Equal(text, TextOf(Assert.Single(server.Messages).Message));
    }

    [Fact]
    public async Task Send_VeryLongLine_IsKept()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        var text = string.Concat(Enumerable.Repeat("https://info.example.ie/ga/gearán ", 200));
        await AddAsync(Mail() with { Text = text });
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Assert.Equal(text, TextOf(Assert.Single(server.Messages).Message));
    }

    [Fact]
    public async Task Send_WithHtml_IsTheAlternativeAfterTheText()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail() with { Language = Language.English, Html = "<p>Tá sé <b>á léamh</b>.</p>" });
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var body = Assert.IsType<MultipartAlternative>(Assert.Single(server.Messages).Message.Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        Assert.Equal("<p>Tá sé <b>á léamh</b>.</p>", ((TextPart)body[1]).Text);
        Assert.Equal("en", body.Headers[HeaderId.ContentLanguage]);
    }

    [Fact]
    public async Task Send_NameThatLooksLikeMore_StaysAName()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        const string name = "Bob\" <evil@example.com>, \"Síle\\";
        await AddAsync(Mail() with { RecipientName = name });
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var received = Assert.Single(server.Messages);
        Assert.Equal((name, Address), NameAndAddress(received.Message.To));
        Assert.Equal([Address], received.To);
    }

    [Fact]
    public async Task Send_FromWithAName_IsThatName()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync();
        var settings = Settings(new MailOptions { From = "Seirbhís Chustaiméirí <info@kilkenny.example>" });
        await new MailSender(Database, settings, To(server.Port), Clock, Log).SendDueAsync(CancellationToken.None);
        var received = Assert.Single(server.Messages);
        Assert.Equal(("Seirbhís Chustaiméirí", "info@kilkenny.example"), NameAndAddress(received.Message.From));
        Assert.Equal("info@kilkenny.example", received.From);
        Assert.EndsWith("@kilkenny.example", received.Message.MessageId, StringComparison.Ordinal);
    }

    private static (string?, string) NameAndAddress(InternetAddressList list)
    {
        var mailbox = Assert.IsType<MailboxAddress>(Assert.Single(list));
        return (mailbox.Name, mailbox.Address);
    }

    /// <summary>The server takes the last line break as its own.</summary>
    private static string TextOf(MimeMessage message) => message.TextBody!.ReplaceLineEndings("\n");
}
