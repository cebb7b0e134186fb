using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>A certificate of disposal as a PDF file.</summary>
public sealed class CertificateFileModel(DisposalCertificates certificates) : DeskPage
{
    [FromRoute]
    public int Number { get; set; }

    [FromRoute(Name = "language")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var languages = LanguageExtensions.Both.Where(language => language.Code() == Code).ToList();
        return languages is [var chosen]
            ? File(await certificates.PdfAsync(Person, Number, chosen, cancellation), "application/pdf", $"{(chosen is Language.Irish ? "deimhniu" : "certificate")}-{Number}.pdf")
            : throw new NotThereException($"There is no certificate in {Code}.");
    }
}
