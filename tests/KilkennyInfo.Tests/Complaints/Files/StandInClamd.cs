using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KilkennyInfo.Complaints.Files;

namespace KilkennyInfo.Tests.Complaints.Files;

/// <summary>How the stand-in for a virus scanner behaves.</summary>
internal enum Behaviour
{
    /// <summary>Finds the test file, and nothing in all others.</summary>
    Works,

    /// <summary>Takes a file and hangs up without a word.</summary>
    HangsUp,

    /// <summary>Takes a file and never answers.</summary>
    Silent,

    /// <summary>Says that the file is too long, and hangs up before it has heard it.</summary>
    TooLong,

    /// <summary>Answers with words that are in no manual.</summary>
    Babbles,

    /// <summary>Breaks off in the middle of good news.</summary>
    BreaksOff,
}

/// <summary>Speaks the protocol of clamd on the loopback address.</summary>
internal sealed class StandInClamd : IAsyncDisposable
{
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly CancellationTokenSource _end = new();
    private TcpListener _listener;
    private Task _listening;

    public StandInClamd()
    {
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync(_listener);
    }

    public int Port { get; }

    public Behaviour Behaviour { get; set; }

    public ConcurrentQueue<byte[]> Scanned { get; } = [];

    public Clamd Client => new(ClamdAddress.Parse($"127.0.0.1:{Port}"))
    {
        ConnectWithin = TimeSpan.FromSeconds(5),
        AnswerWithin = TimeSpan.FromSeconds(5),
        ScanWithin = TimeSpan.FromSeconds(Behaviour is Behaviour.Silent ? 0.3 : 5),
    };

    public async Task StopAsync()
    {
        _listener.Stop();
        await _listening;
    }

    public void StartAgain()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _listening = ListenAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await StopAsync();
        await Task.WhenAll(_talks);
        _end.Dispose();
    }

    private async Task ListenAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _talks.Add(TalkAsync(await listener.AcceptTcpClientAsync()));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped, while it waited or just before it did.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var answer = await AnswerAsync(stream, await CommandAsync(stream));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _end.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The other side has gone.
            }
        }
    }

    private async Task<string> CommandAsync(NetworkStream stream)
    {
        var command = new List<byte>();
        var one = new byte[1];
        do
        {
            await stream.ReadExactlyAsync(one, _end.Token);
            command.Add(one[0]);
        }
        while (one[0] != 0);
        return Encoding.ASCII.GetString([.. command]);
    }

    private async Task<string> AnswerAsync(NetworkStream stream, string command) => command switch
    {
        "zPING\0" => "PONG\0",
        "zVERSION\0" => "ClamAV 1.4.6/27500/Thu Nov 26 09:00:00 2026\0",
        "zINSTREAM\0" when Behaviour is Behaviour.TooLong => "INSTREAM size limit exceeded. ERROR\0",
        "zINSTREAM\0" => await ScanAsync(await FileAsync(stream)),
        _ => "UNKNOWN COMMAND\0",
    };

    private async Task<byte[]> FileAsync(NetworkStream stream)
    {
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _end.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                return file.ToArray();
            }

            await stream.ReadExactlyAsync(chunk, _end.Token);
            file.Write(chunk);
        }
    }

    private async Task<string> ScanAsync(byte[] file)
    {
        Scanned.Enqueue(file);
        switch (Behaviour)
        {
            case Behaviour.HangsUp:
                return "";
            case Behaviour.Silent:
                await Task.Delay(Timeout.Infinite, _end.Token);
                return "";
            case Behaviour.Babbles:
                return "stream: OK, I suppose\0";
            case Behaviour.BreaksOff:
                return "stream: OK";
            default:
                return file.AsSpan().IndexOf(SampleCaseFiles.Eicar) >= 0 ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        }
    }
}
