using System.Globalization;
using KilkennyInfo.Complaints.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>One certificate of disposal.</summary>
public sealed class CertificateModel(DisposalCertificates certificates) : DeskPage
{
    [FromRoute]
    public int Number { get; set; }

    public DisposalCertificate Certificate { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Certificate = await certificates.FindAsync(Person, Number, cancellation);
        Title = Words.Format("desk.keeping.certificate.title", ("number", Number.ToString(CultureInfo.InvariantCulture)));
    }
}
