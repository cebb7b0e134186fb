using System.Diagnostics;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Verbs;

/// <summary>The built program as a process of its own, on a data folder of its own.</summary>
internal sealed class SiteProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "KilkennyInfo.Web.dll");

    public string Data { get; } = Directory.CreateTempSubdirectory("kilkenny-verb-").FullName;

    /// <summary>Variables for the processes that are started from now on.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>How long a verb may take on a machine that has much else to do.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Runs a verb to its end.</summary>
    public async Task<Ended> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"“{string.Join(' ', args)}” did not end.");
        }

        return new Ended(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the server and waits until it says that it listens.</summary>
    public async Task<Process> ServeAsync(params string[] args)
    {
        var process = Start(["--urls", "http://127.0.0.1:0", .. args]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                return process;
            }
        }

        throw new InvalidOperationException($"The server ended before it listened: {await process.StandardError.ReadToEndAsync()}");
    }

    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in args.Prepend(Program))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Site__DataDirectory"] = Data;
        start.Environment["Site__ContentDirectory"] = SiteContent.Directory;
        start.Environment["Site__MakeDocuments"] = "false";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);
}

internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
