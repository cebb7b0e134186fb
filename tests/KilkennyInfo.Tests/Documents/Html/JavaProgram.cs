using System.Diagnostics;

namespace KilkennyInfo.Tests.Documents.Html;

/// <summary>Runs one of the checkers that come as a Java archive over a file.</summary>
internal static class JavaProgram
{
    /// <returns>Its exit code and all that it said.</returns>
    public static async Task<(int Exit, string Said)> RunAsync(string jar, string extension, byte[] file, params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"checked-{Guid.NewGuid():N}.{extension}");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            var start = new ProcessStartInfo("java", ["-jar", jar, .. options, path]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var program = Process.Start(start)!;
            var errors = program.StandardError.ReadToEndAsync();
            var output = await program.StandardOutput.ReadToEndAsync();
            await program.WaitForExitAsync();
            return (program.ExitCode, output + await errors);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
