using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KilkennyInfo.Platform.Outbound;

/// <summary>
/// The one way in which the site asks other sites for something (docs/decisions/0030). It connects to an address that it has looked at
/// itself, each time anew; follows no redirect, takes no cookie, asks no proxy, and neither waits nor reads without end.
/// </summary>
public sealed class OutboundClient : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly OutboundSettings _settings;
    private readonly HostCheck _hosts;
    private readonly string _userAgent;
    private readonly Lazy<HttpMessageInvoker> _http;

    public OutboundClient(OutboundSettings settings, ResolveHost resolve, PublicAddress site)
    {
        (_settings, _hosts) = (settings, new HostCheck(settings, resolve));
        _userAgent = $"KilkennyInfo (+{site.Origin})";
        _http = new(() => new HttpMessageInvoker(NewHandler()));
    }

    internal TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the whole conversation.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether an address could be asked as things stand: for a person who has just typed it. It is looked at again whenever it is asked.</summary>
    /// <returns>The address as it is to be kept, or what is wrong with it.</returns>
    public async Task<(string? Address, OutboundProblem? Problem)> CheckAsync(string typed, CancellationToken cancellation)
    {
        var (address, refused) = OutboundAddress.Read(typed, _settings);
        if (address is null)
        {
            return (null, refused);
        }

        using var limit = Limit(ConnectTimeout, cancellation);
        try
        {
            await _hosts.AddressesAsync(OutboundAddress.HostOf(address)!, address.Port, limit.Token);
            return (address.AbsoluteUri, null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && ProblemOf(exception) is { } problem)
        {
            return (null, problem);
        }
    }

    /// <exception cref="OperationCanceledException">The caller has lost patience; that the other site has none is an outcome.</exception>
    public async Task<OutboundOutcome> SendAsync(OutboundRequest request, CancellationToken cancellation)
    {
        var (address, refused) = OutboundAddress.Read(request.Address, _settings);
        if (address is null)
        {
            return OutboundOutcome.Failed(refused!.Value);
        }

        using var limit = Limit(Timeout, cancellation);
        try
        {
            using var message = MessageOf(request, address);
            using var response = await _http.Value.SendAsync(message, limit.Token);
            var (body, isCut) = await ReadAsync(response, request.BodyLimit, limit.Token);
            return OutboundOutcome.Of(new OutboundAnswer((int)response.StatusCode, LocationOf(response, address), body, isCut));
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && ProblemOf(exception) is { } problem)
        {
            return OutboundOutcome.Failed(problem);
        }
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private static CancellationTokenSource Limit(TimeSpan time, CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time);
        return limit;
    }

    private SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = ConnectTimeout,
        ConnectCallback = ConnectAsync,

        // Each request has a connection of its own, and so a look of its own at where it leads.
        PooledConnectionLifetime = TimeSpan.Zero,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 0,
        SslOptions = new SslClientAuthenticationOptions
        {
            // A certificate may name addresses where more of it is to be had: the other side would choose whom we ask.
            CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck, ApplicationPolicy = { new Oid(ServerAuthentication) } },
        },
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await _hosts.AddressesAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private HttpRequestMessage MessageOf(OutboundRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Method, address);
        message.Headers.UserAgent.ParseAdd(_userAgent);
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.Add(name, value);
        }

        if (request.Json is { } json)
        {
            message.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return message;
    }

    /// <summary>An answer whose body never ends is an answer all the same: its status has come.</summary>
    private static async Task<(ReadOnlyMemory<byte> Body, bool IsCut)> ReadAsync(HttpResponseMessage response, int most, CancellationToken cancellation)
    {
        var (body, length) = (new byte[most], 0);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            while (length < most)
            {
                var read = await stream.ReadAsync(body.AsMemory(length), cancellation);
                if (read == 0)
                {
                    return (body.AsMemory(0, length), false);
                }

                length += read;
            }
        }
        catch (Exception exception) when (ProblemOf(exception) is not null)
        {
            // What has come is all there is.
        }

        return (body.AsMemory(0, length), true);
    }

    private static Uri? LocationOf(HttpResponseMessage response, Uri address) => response.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true } whole => whole,
        var part => Uri.TryCreate(address, part, out var whole) ? whole : null,
    };

    /// <returns>None for what only a fault in the program brings about.</returns>
    private static OutboundProblem? ProblemOf(Exception? exception) => exception switch
    {
        OutboundRefusedException refused => refused.Problem,
        AuthenticationException => OutboundProblem.NotSecure,
        OperationCanceledException or TimeoutException => OutboundProblem.NoAnswer,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.HttpProtocolError } => OutboundProblem.BadAnswer,
        HttpRequestException or IOException => ProblemOf(exception.InnerException) ?? OutboundProblem.NoConnection,
        SocketException => OutboundProblem.NoConnection,
        _ => null,
    };
}
