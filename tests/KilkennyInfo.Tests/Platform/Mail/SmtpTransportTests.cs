using System.Net;
using System.Net.Sockets;
using System.Text;
using KilkennyInfo.Platform.Mail;
using MimeKit;

namespace KilkennyInfo.Tests.Platform.Mail;

/// <summary>The conversation with the mail server. A certificate that is trusted: <see cref="MailProcessTests"/>.</summary>
public sealed class SmtpTransportTests
{
    private static readonly MailSignIn SignIn = new(LoopbackSmtp.User, LoopbackSmtp.Password);

    [Theory]
    [InlineData(MailSettings.StartTls)]
    [InlineData(MailSettings.Tls)]
    public async Task Deliver_CertificateSignedByNobody_IsRefusedBeforeAnythingIsSaid(string security)
    {
        using var certificate = LoopbackSmtp.NewCertificate();
        await using var server = await LoopbackSmtp.StartAsync(certificate: certificate, isTlsFromTheStart: security == MailSettings.Tls);
        var failure = await MailFixture.To(server.Port, security, SignIn).DeliverAsync(Message(), CancellationToken.None);
        Assert.Equal(new DeliveryFailure(MailProblem.NotSecure), failure);
        Assert.Empty(server.Messages);
        Assert.Empty(server.SignIns);
    }

    [Fact]
    public async Task Deliver_ServerHasNoStartTls_DoesNotFallBackToClearText()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        Assert.Equal(new DeliveryFailure(MailProblem.NotOffered), await MailFixture.To(server.Port, MailSettings.StartTls).DeliverAsync(Message(), CancellationToken.None));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Deliver_ServerHasNoTls_IsNoSecureConnection()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        Assert.Equal(MailProblem.NotSecure, (await MailFixture.To(server.Port, MailSettings.Tls).DeliverAsync(Message(), CancellationToken.None))?.Problem);
    }

    [Fact]
    public async Task Deliver_RightPassword_SignsIn()
    {
        await using var server = await LoopbackSmtp.StartAsync(isSignInRequired: true);
        Assert.Null(await MailFixture.To(server.Port, signIn: SignIn).DeliverAsync(Message(), CancellationToken.None));
        Assert.Equal(LoopbackSmtp.User, Assert.Single(server.Messages).User);
    }

    [Fact]
    public async Task Deliver_WrongPassword_IsRefusedAndNotForGood()
    {
        await using var server = await LoopbackSmtp.StartAsync(isSignInRequired: true);
        var failure = await MailFixture.To(server.Port, signIn: SignIn with { Password = "wrong" }).DeliverAsync(Message(), CancellationToken.None);
        Assert.Equal(new DeliveryFailure(MailProblem.SignInRefused, "535"), failure);
    }

    [Fact]
    public async Task Deliver_NotSignedIn_IsRefusedAndNotForGood()
    {
        await using var server = await LoopbackSmtp.StartAsync(isSignInRequired: true);
        var failure = await MailFixture.To(server.Port).DeliverAsync(Message(), CancellationToken.None);
        Assert.Equal(new DeliveryFailure(MailProblem.SignInRefused), failure);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Deliver_NoSuchHost_IsNoConnection()
    {
        var nowhere = new SmtpTransport(new MailServer("no-such-host.invalid", 25, MailSettings.NoSecurity, null));
        Assert.Equal(new DeliveryFailure(MailProblem.NoConnection), await nowhere.DeliverAsync(Message(), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("220 localhost ready\r\n")]
    public async Task Deliver_ServerFallsSilent_GivesUpInTime(string says)
    {
        await using var server = new ScriptedServer(says);
        var delivery = To(server, TimeSpan.FromMilliseconds(300)).DeliverAsync(Message(), CancellationToken.None);
        Assert.Equal(new DeliveryFailure(MailProblem.NoAnswer), await delivery.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Deliver_ServerSpeaksSomethingElse_IsAFailure()
    {
        await using var server = new ScriptedServer("HTTP/1.1 400 Bad Request\r\n\r\n");
        var failure = await MailFixture.To(server.Port).DeliverAsync(Message(), CancellationToken.None);
        Assert.Equal(new DeliveryFailure(MailProblem.NoConnection), failure);
    }

    [Fact]
    public async Task Deliver_ServerIsBusy_IsTriedAgain()
    {
        await using var server = new ScriptedServer("421 4.3.2 closing\r\n");
        var failure = await MailFixture.To(server.Port).DeliverAsync(Message(), CancellationToken.None);
        Assert.Equal(new DeliveryFailure(MailProblem.ServerTrouble, "421 4.3.2"), failure);
    }

    /// <summary>The answer to the message is the last thing that counts.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deliver_ConnectionBreaksOrHangsAfterTheMessageIsAccepted_IsDelivered(bool breaks)
    {
        string[] lines = ["220 localhost\r\n", "250 localhost\r\n", "250 sender\r\n", "250 recipient\r\n", "354 go on\r\n", "250 accepted\r\n"];
        await using var server = new ScriptedServer(lines) { HangsUp = breaks };
        Assert.Null(await To(server, TimeSpan.FromMilliseconds(500)).DeliverAsync(Message(), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Deliver_SenderRefused_IsAMatterOfSettings()
    {
        await using var server = new ScriptedServer("220 localhost\r\n", "250 localhost\r\n", "553 5.1.8 not yours\r\n");
        Assert.Equal(new DeliveryFailure(MailProblem.SenderRefused, "553 5.1.8"), await MailFixture.To(server.Port).DeliverAsync(Message(), CancellationToken.None));
    }

    private static SmtpTransport To(ScriptedServer server, TimeSpan timeout) =>
        new(new MailServer("127.0.0.1", server.Port, MailSettings.NoSecurity, null)) { Timeout = timeout };

    private static MimeMessage Message()
    {
        var message = new MimeMessage { Subject = "x", Body = new TextPart("plain") { Text = "x" } };
        message.From.Add(new MailboxAddress("", "no-reply@example.ie"));
        message.To.Add(new MailboxAddress("", "a@example.ie"));
        return message;
    }

    /// <summary>Says the first line at once and each further one when something has come in; then it says no more.</summary>
    private sealed class ScriptedServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public ScriptedServer(params string[] lines)
        {
            _listener.Start();
            _running = TalkAsync(lines);
        }

        public bool HangsUp { get; init; }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Dispose();
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }

        private async Task TalkAsync(string[] lines)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await using var stream = client.GetStream();
            var heard = new byte[8192];
            foreach (var line in lines)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(line), _stop.Token);
                if (await stream.ReadAsync(heard, _stop.Token) == 0)
                {
                    return;
                }
            }

            if (!HangsUp)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }
        }
    }
}
