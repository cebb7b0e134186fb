using System.Diagnostics;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>Runs the programs that check files.</summary>
internal static class Programs
{
    public static string Check(string name) => Path.Combine(Sample.Root, "tests", "checks", name);

    public static string Output(string program, params string[] arguments)
    {
        var (code, output) = Run(program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program} ended with {code}: {output}");
    }

    public static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + faults.GetAwaiter().GetResult());
    }
}

/// <summary>A file on disk for as long as a program reads it.</summary>
internal sealed class KeptFile : IDisposable
{
    public KeptFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"kilkenny-{Guid.NewGuid():N}.pdf");

    public void Dispose() => File.Delete(Path);
}
