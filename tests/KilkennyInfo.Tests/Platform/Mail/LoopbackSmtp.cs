using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace KilkennyInfo.Tests.Platform.Mail;

/// <summary>A real mail server on a loopback port that keeps what it is given.</summary>
internal sealed class LoopbackSmtp : MessageStore, IMailboxFilter, IUserAuthenticator, IAsyncDisposable
{
    public const string User = "kilkenny";
    public const string Password = "an-focal-faire";

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private LoopbackSmtp()
    {
    }

    public int Port { get; private set; }

    public ConcurrentQueue<Received> Messages { get; } = new();

    /// <summary>Names of those who tried, with whatever password.</summary>
    public ConcurrentQueue<string> SignIns { get; } = new();

    /// <summary>Answered to every recipient instead of “OK”.</summary>
    public SmtpResponse? RecipientAnswer { get; set; }

    /// <summary>The one recipient that it is answered to; none for all.</summary>
    public string? OnlyFor { get; set; }

    /// <summary>Answered to every message instead of “OK”.</summary>
    public SmtpResponse? MessageAnswer { get; set; }

    /// <summary>Runs when a message is in and before that is said.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    /// <param name="port">0 for a free one.</param>
    /// <param name="certificate">For STARTTLS, or for a connection that is encrypted from its first byte.</param>
    public static async Task<LoopbackSmtp> StartAsync(int port = 0, X509Certificate2? certificate = null, bool isTlsFromTheStart = false, bool isSignInRequired = false)
    {
        var made = new LoopbackSmtp();
        var listeners = new EndpointListenerFactory();
        var started = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        listeners.EndpointStarted += (_, at) => started.TrySetResult(((IPEndPoint)at.LocalEndPoint).Port);
        var services = new ServiceProvider();
        services.Add((IEndpointListenerFactory)listeners);
        services.Add((IMessageStore)made);
        services.Add((IMailboxFilter)made);
        services.Add((IUserAuthenticator)made);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)).AuthenticationRequired(isSignInRequired)
                .AllowUnsecureAuthentication(certificate is null).IsSecure(isTlsFromTheStart);
            if (certificate is not null)
            {
                endpoint.Certificate(certificate);
            }
        }).Build();
        made._running = new SmtpServer.SmtpServer(options, services).StartAsync(made._stop.Token);
        made.Port = await started.Task.WaitAsync(TimeSpan.FromSeconds(10));
        return made;
    }

    /// <summary>For <c>localhost</c>, signed by nobody but itself.</summary>
    public static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (MessageAnswer is not null)
        {
            return MessageAnswer;
        }

        var bytes = buffer.ToArray();
        var message = await MimeMessage.LoadAsync(new MemoryStream(bytes), cancellationToken);
        Messages.Enqueue(new Received(
            transaction.From.AsAddress(), [.. transaction.To.Select(to => to.AsAddress())], message, bytes, context.Pipe.IsSecure, context.Authentication.User));
        await BeforeAnswer();
        return SmtpResponse.Ok;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        RecipientAnswer is null || (OnlyFor is not null && OnlyFor != to.AsAddress()) ? Task.FromResult(true) : throw new SmtpResponseException(RecipientAnswer);

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
    {
        SignIns.Enqueue(user);
        return Task.FromResult((user, password) == (User, Password));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}

internal sealed record Received(string From, IReadOnlyList<string> To, MimeMessage Message, byte[] Bytes, bool IsSecure, string? User);
