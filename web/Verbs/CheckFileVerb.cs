using System.CommandLine;
using System.Text;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Verbs;

/// <summary>Prints what the checker says of one PDF, Word or EPUB file, as JSON. It needs neither settings nor a database.</summary>
internal static class CheckFileVerb
{
    public static Command Describe(Func<Func<Task<int>>, Task<int>> guard)
    {
        var file = new Argument<string>("file") { Description = "A PDF, Word (docx) or EPUB file." };
        var strict = new Option<bool>("--strict") { Description = "Hold a PDF to the rules of the house too." };
        var ua2 = new Option<bool>("--ua2") { Description = "Hold a PDF to PDF/UA-2, whatever it says of itself." };
        var verb = new Command("check-file", "Check a file that was made elsewhere: report as JSON; exit 0 clean, 1 findings, 2 refused.") { file, strict, ua2 };
        verb.SetAction((parsed, cancellation) => guard(() =>
        {
            var rules = new CheckRules(parsed.GetValue(strict), parsed.GetValue(ua2) ? UaPart.Two : UaPart.Declared);
            return RunAsync(parsed.GetValue(file)!, rules, cancellation);
        }));
        return verb;
    }

    private static async Task<int> RunAsync(string path, CheckRules rules, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var report = await FileChecker.CheckAsync(stream, Path.GetFileName(path), CheckLimits.Standard, rules, cancellation);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await output.WriteAsync(FileReportJson.Write(report) + "\n");
        if (report.Reason is { } reason)
        {
            await Console.Error.WriteLineAsync($"The file was refused ({reason}): {report.Detail}.".ReplaceLineEndings(" "));
        }

        return report.ExitCode;
    }
}
