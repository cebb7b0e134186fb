using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Library;

/// <summary>Has every file read by the same checker that reads uploads, where there is one for its format.</summary>
public sealed class RenditionCheck
{
    private static readonly HashSet<string> Readable = [RenditionFormat.Pdf.Extension, RenditionFormat.Word.Extension, RenditionFormat.Epub.Extension];

    /// <summary>None where no checker reads the format.</summary>
    public async Task<CheckOutcome?> CheckAsync(RenditionFormat format, byte[] bytes, CancellationToken cancellation)
    {
        if (!Readable.Contains(format.Extension))
        {
            return null;
        }

        var report = await FileChecker.CheckAsync(bytes, "document." + format.Extension, CheckLimits.Standard, new CheckRules(IsStrict: true), cancellation);
        return new CheckOutcome(report.Checker, report.Verdict is Verdict.Refused ? 1 : report.Findings.Count, FileReportJson.Write(report));
    }
}
