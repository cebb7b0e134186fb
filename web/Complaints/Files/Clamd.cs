using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// Speaks with clamd, the service of the virus scanner ClamAV, in the protocol of its manual page (clamd(8)): commands that begin with z
/// and end with a zero byte, and so do the answers. Only the exact words for a clean file count as such; whatever else comes, or does
/// not come in time, does not.
/// </summary>
public sealed class Clamd(ClamdAddress? address)
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4096;
    private const string CleanAnswer = "stream: OK";
    private const string AnswerStart = "stream: ";
    private const string FoundEnd = " FOUND";

    public bool IsSet => address is not null;

    public ClamdAddress? Address => address;

    internal TimeSpan ConnectWithin { get; init; } = TimeSpan.FromSeconds(5);

    internal TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Must end, with the time to connect, before the lease of a file does.</summary>
    internal TimeSpan ScanWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether it is there and works.</summary>
    public async Task<bool> PingAsync(CancellationToken cancellation) => await AskAsync("zPING\0"u8.ToArray(), null, AnswerWithin, cancellation) == "PONG";

    /// <summary>The versions of the scanner and of its signatures; none when it does not answer.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellation) =>
        await AskAsync("zVERSION\0"u8.ToArray(), null, AnswerWithin, cancellation) is { } answer && answer.StartsWith("ClamAV ", StringComparison.Ordinal) ? answer : null;

    public async Task<ScanAnswer> ScanAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var answer = await AskAsync("zINSTREAM\0"u8.ToArray(), file, ScanWithin, cancellation);
        return answer switch
        {
            null => new ScanAnswer(ScanVerdict.NoAnswer, "no answer"),
            CleanAnswer => new ScanAnswer(ScanVerdict.Clean, null),
            _ when answer.StartsWith(AnswerStart, StringComparison.Ordinal) && answer.EndsWith(FoundEnd, StringComparison.Ordinal)
                && answer.Length > AnswerStart.Length + FoundEnd.Length => new ScanAnswer(ScanVerdict.Infected, answer[AnswerStart.Length..^FoundEnd.Length]),
            _ => new ScanAnswer(ScanVerdict.Failed, answer),
        };
    }

    /// <returns>The answer without its end; none when there was no whole one in time.</returns>
    private async Task<string?> AskAsync(byte[] command, ReadOnlyMemory<byte>? file, TimeSpan within, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            limit.CancelAfter(ConnectWithin);
            using var socket = NewSocket();
            await socket.ConnectAsync(address!.EndPoint, limit.Token);
            limit.CancelAfter(within);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            await SendAsync(stream, command, file, limit.Token);
            return await ReadAnswerAsync(stream, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return null;
        }
    }

    private Socket NewSocket() => address!.EndPoint switch
    {
        UnixDomainSocketEndPoint => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
        IPEndPoint known => new Socket(known.AddressFamily, SocketType.Stream, ProtocolType.Tcp),
        _ => new Socket(SocketType.Stream, ProtocolType.Tcp),
    };

    /// <summary>When a file is longer than it takes, clamd says so and hangs up before it has heard all: then its answer counts.</summary>
    private static async Task SendAsync(NetworkStream stream, byte[] command, ReadOnlyMemory<byte>? file, CancellationToken cancellation)
    {
        await stream.WriteAsync(command, cancellation);
        if (file is not { } bytes)
        {
            return;
        }

        try
        {
            for (var at = 0; at < bytes.Length; at += Chunk)
            {
                var chunk = bytes.Slice(at, Math.Min(Chunk, bytes.Length - at));
                await stream.WriteAsync(LengthOf(chunk.Length), cancellation);
                await stream.WriteAsync(chunk, cancellation);
            }

            await stream.WriteAsync(LengthOf(0), cancellation);
        }
        catch (IOException)
        {
            // The reading that follows finds the answer, or that there is none.
        }
    }

    private static byte[] LengthOf(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }

    private static async Task<string?> ReadAnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), cancellation);
            if (read == 0)
            {
                return null;
            }

            length += read;
            if (answer.AsSpan(0, length).IndexOf((byte)0) is var end and >= 0)
            {
                return Shown(Encoding.ASCII.GetString(answer, 0, end));
            }
        }

        return null;
    }

    /// <summary>It goes into rows and log lines, so nothing but what can be seen.</summary>
    private static string Shown(string answer) => string.Concat(answer.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}

/// <summary>What the scanner says of one file.</summary>
/// <param name="Detail">The scanner's name for what it found, or its words for what went wrong.</param>
public sealed record ScanAnswer(ScanVerdict Verdict, string? Detail);

public enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>The scanner answers that it could not do it.</summary>
    Failed,

    /// <summary>There is no scanner, or it hung up or took too long.</summary>
    NoAnswer,
}
