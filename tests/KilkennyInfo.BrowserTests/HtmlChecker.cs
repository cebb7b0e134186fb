using System.Diagnostics;
using System.Text.Json;
using KilkennyInfo.Testing;

namespace KilkennyInfo.BrowserTests;

/// <summary>The W3C's checker, over a whole folder in one run: starting it takes longer than checking.</summary>
public static class HtmlChecker
{
    private static readonly string Jar = Path.Combine(TestSite.Root, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>Every error and warning in the HTML, CSS and SVG files of a folder, as sentences.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string folder)
    {
        Assert.True(File.Exists(Jar), $"The HTML checker is missing: run “npm ci --ignore-scripts” in {TestSite.Root}.");
        using var checker = Start(["-jar", Jar, "--Werror", "--also-check-css", "--also-check-svg", "--format", "json", folder]);
        var output = checker.StandardError.ReadToEndAsync();
        await checker.StandardOutput.ReadToEndAsync();
        await checker.WaitForExitAsync();
        using var report = JsonDocument.Parse(await output);
        var messages = report.RootElement.GetProperty("messages").EnumerateArray().Select(Describe).ToList();
        Assert.True(checker.ExitCode == 0 || messages.Count > 0, $"The HTML checker ended with {checker.ExitCode} and said nothing.");
        return messages;
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("java", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("There is no java on the path, and the HTML checker needs one (Debian: apt-get install default-jre-headless).");
        }
    }

    private static string Describe(JsonElement message)
    {
        var file = message.TryGetProperty("url", out var url) ? Path.GetFileName(url.GetString()) : "";
        var line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString() : "";
        return $"{file}:{line}: {message.GetProperty("message").GetString()} [{extract?.ReplaceLineEndings(" ")}]";
    }
}
