using System.Text.Json;
using KilkennyInfo.Complaints.Keeping;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>What is due for disposal, what stays and why, what is held, and what was destroyed. Looking at it changes nothing.</summary>
public sealed class KeepingModel(Disposal disposal, LegalHolds holds, DisposalCertificates certificates) : DeskPage
{
    public DisposalList List { get; private set; } = null!;

    public IReadOnlyList<HeldCase> Holds { get; private set; } = [];

    public IReadOnlyList<DisposalCertificate> Certificates { get; private set; } = [];

    public int? FirstBroken { get; private set; }

    public bool MaySign => Disposal.MaySign(Person);

    public string Because(KeptBecause because) => Words[$"desk.keeping.because.{JsonNamingPolicy.KebabCaseLower.ConvertName(because.ToString())}"];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.keeping.title"];
        List = await disposal.ListAsync(Person, cancellation);
        Holds = await holds.ListAsync(Person, cancellation);
        Certificates = await certificates.ListAsync(Person, cancellation);
        FirstBroken = await certificates.FirstBrokenAsync(cancellation);
    }
}
