using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Figures;

/// <summary>The report of a quarter for senior management, as a PDF file in one language.</summary>
public sealed class FiguresReportModel(ManagementReport report, DocumentWriters writers, TimeProvider clock) : DeskPage
{
    public async Task<IActionResult> OnGetAsync(string? period, string? language, CancellationToken cancellation)
    {
        var quarter = FigurePeriod.Parse(period) is { Quarter: not null } chosen ? chosen : FigurePeriod.QuarterOf(DublinTime.Today(clock));
        var words = LanguageExtensions.FromCode(language) ?? Language;
        var writer = writers.Find(RenditionFormat.Pdf.Code) ?? throw new InvalidOperationException("PDF files can always be made.");
        var file = await writer.WriteAsync(await report.ComposeAsync(quarter, words, cancellation), cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(file.Bytes, RenditionFormat.Pdf.MediaType, ManagementReport.FileNameOf(quarter, words));
    }
}
