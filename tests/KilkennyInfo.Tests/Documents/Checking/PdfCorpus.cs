using System.Diagnostics;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>The PDFs of <c>tests/checks/make-corpus.py</c>, made once for all tests in a folder of their own.</summary>
internal static class PdfCorpus
{
    private static readonly Lazy<string> Made = new(Make);

    public static string Folder => Made.Value;

    public static IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "*.pdf").Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".pdf"));

    /// <summary>Runs a script of <c>tests/checks</c> with Debian's own Python, which has the modules for PDF.</summary>
    public static string Run(string script, params string[] args)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in args.Prepend(Path.Combine(Scripts(), script)))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 or 2 && !errors.Result.Contains("Traceback", StringComparison.Ordinal)
            ? output
            : throw new InvalidOperationException($"{script}: {errors.Result}");
    }

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-corpus-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Run("make-corpus.py", folder, "--programs");
        return folder;
    }

    private static string Scripts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "checks")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("There is no folder tests/checks above the program."), "tests", "checks");
    }
}
