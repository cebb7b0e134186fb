using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KilkennyInfo.Tests.Platform.Outbound;

/// <summary>
/// A web server on every loopback and own address of this machine that answers each request as it is told and closes. Written on sockets,
/// so that it also can answer as no web server would.
/// </summary>
internal sealed class LoopbackHttp : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private int _connections;

    /// <param name="port">0 for a free one.</param>
    public LoopbackHttp(int port = 0)
    {
        _listener = TcpListener.Create(port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running = Task.Run(RunAsync);
    }

    public int Port { get; }

    /// <summary>How many connections were made, whether something was asked or not.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    /// <summary>The answer's head after the status, with line ends, and its body.</summary>
    public Func<ReceivedRequest, string> Answer { get; set; } = _ => "200 OK\r\nContent-Length: 0\r\n\r\n";

    /// <summary>Runs when a request is in and before it is answered.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    /// <summary>What goes over the wire instead of an answer.</summary>
    public Func<Stream, CancellationToken, Task>? Instead { get; set; }

    public static LoopbackHttp Start() => new();

    public static string Status(int status, params string[] headers) => $"{status} X\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Content-Length: 0\r\n\r\n";

    /// <summary>A port of loopback that nobody listens at.</summary>
    public static async Task<int> ClosedPortAsync()
    {
        await using var closed = new LoopbackHttp();
        return closed.Port;
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException && _stop.IsCancellationRequested)
            {
                return; // It is being stopped: which of the three comes depends on how far the accept had got.
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (Instead is not null)
                {
                    await Instead(stream, _stop.Token);
                    return;
                }

                var request = await ReadAsync(stream, _stop.Token);
                Requests.Enqueue(request);
                await BeforeAnswer();
                await stream.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 " + Answer(request)), _stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
            {
                // The other side has gone.
            }
        }
    }

    private static async Task<ReceivedRequest> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, cancellation) == 1)
        {
            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, cancellation);
        var first = (lines.FirstOrDefault() ?? "  ").Split(' ');
        return new ReceivedRequest(first[0], first[1], headers, body);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }
}

internal sealed record ReceivedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
