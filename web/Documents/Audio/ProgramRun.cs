using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace KilkennyInfo.Documents.Audio;

/// <summary>A program run to its end: no shell, arguments one by one, input closed, killed with its children when the time is up.</summary>
internal static class ProgramRun
{
    private const int MostOfErrors = 2000;

    /// <summary>Reads all that the program writes on its standard output.</summary>
    public static async Task<string> ReadAsync(
        string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        await RunAsync(program, arguments, null, output, limit, cancellation);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <param name="input">Written to its standard input, which is then closed.</param>
    /// <exception cref="ProgramFailedException">It did not start, did not end in time, or ended with another code than 0.</exception>
    public static async Task RunAsync(
        string program, IReadOnlyList<string> arguments, string? input, Stream output, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = Start(program, arguments);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            var errors = ErrorsAsync(process, time.Token);
            var copied = process.StandardOutput.BaseStream.CopyToAsync(output, time.Token);
            await Task.WhenAll(WriteAsync(process, input, time.Token), copied, errors);
            await process.WaitForExitAsync(time.Token);
            if (process.ExitCode != 0)
            {
                throw new ProgramFailedException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {(await errors).Trim()}");
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ProgramFailedException($"{Path.GetFileName(program)} did not end within {limit}.");
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        try
        {
            return Process.Start(start) ?? throw new ProgramFailedException($"{program} did not start.");
        }
        catch (Win32Exception fault)
        {
            throw new ProgramFailedException($"{program} did not start: {fault.Message}");
        }
    }

    private static async Task WriteAsync(Process process, string? input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its code says why.
        }
    }

    /// <summary>Reads to the end, lest the program waits, but keeps only the beginning.</summary>
    private static async Task<string> ErrorsAsync(Process process, CancellationToken cancellation)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await process.StandardError.ReadAsync(buffer, cancellation)) > 0)
        {
            kept.Append(buffer, 0, Math.Min(read, MostOfErrors - kept.Length));
        }

        return kept.ToString();
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}

/// <summary>A program that the site relies on did not do its work. Not a fault of the text.</summary>
public sealed class ProgramFailedException(string message) : Exception(message);
