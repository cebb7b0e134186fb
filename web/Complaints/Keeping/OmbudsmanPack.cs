using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>Makes what is handed over when the Ombudsman asks about a case: one ZIP file with an index as an accessible PDF. That it was made is written down.</summary>
public sealed class OmbudsmanPack(SiteDatabase database, CaseGathering gathering, PackText text, CasePdf pdf, TimeProvider clock)
{
    public static bool MayMake(Person by) => by.Is(Role.ComplaintsOfficer) || by.Is(Role.InquiryOfficer);

    /// <summary>What the case is called, which is no reading of it.</summary>
    /// <exception cref="NotThereException">There is no such case that this person may read.</exception>
    public async Task<string> ReferenceOfAsync(Person by, Guid id, CancellationToken cancellation)
    {
        Require(by);
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
        return await db.Set<Complaint>().ThatMayBeReadBy(db, viewer).Where(one => one.Id == id).Select(one => one.Reference).SingleOrDefaultAsync(cancellation)
            ?? throw new NotThereException($"There is no case {id} for {by.Name} to read.");
    }

    public async Task<MadePackage> MakeAsync(Person by, Guid id, CancellationToken cancellation)
    {
        Require(by);
        var dossier = await gathering.OpenAsync(by, id, "pack", cancellation);
        var (complaint, today) = (dossier.Case.Complaint, DublinTime.Today(clock));
        var papers = new List<(CasePaper Paper, byte[] Bytes)>();
        foreach (var paper in dossier.Papers)
        {
            if (await paper.ReadAsync(cancellation) is { } bytes)
            {
                papers.Add((paper, bytes));
            }
        }

        var index = text.Of(dossier, papers.ToDictionary(one => one.Paper, one => Package.NameOf(one.Paper)), today);
        var package = new Package(today);
        package.Add(complaint.Language is Language.Irish ? "00-clar.pdf" : "00-index.pdf", await pdf.MakeAsync(index, cancellation));
        papers.ForEach(one => package.Add(Package.NameOf(one.Paper), one.Bytes));
        await WriteAuditAsync(by, complaint, cancellation);
        return new MadePackage($"{complaint.Reference}-ombudsman.zip", package.ToArray());
    }

    private Task<bool> WriteAuditAsync(Person by, Complaint complaint, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            await AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, by.Id, by.Name, "case.packed", complaint.Reference, new Dictionary<string, string?>(), cancellation);
            return true;
        },
        cancellation);

    private static void Require(Person by)
    {
        if (!MayMake(by))
        {
            throw new NotAllowedException($"{by.Name} does not make packs for the Ombudsman.");
        }
    }
}
