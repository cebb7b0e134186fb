using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>The certificates of what was destroyed, for those who may read them.</summary>
public sealed class DisposalCertificates(SiteDatabase database, CertificateText text, CasePdf pdf)
{
    /// <summary>The newest first, without what they list.</summary>
    public async Task<IReadOnlyList<DisposalCertificate>> ListAsync(Person by, CancellationToken cancellation)
    {
        Require(by);
        await using var db = database.OpenForReading();
        return await db.Set<DisposalCertificate>().OrderByDescending(one => one.Number).ToListAsync(cancellation);
    }

    /// <exception cref="NotThereException">There is none of this number.</exception>
    public async Task<DisposalCertificate> FindAsync(Person by, int number, CancellationToken cancellation)
    {
        Require(by);
        await using var db = database.OpenForReading();
        return await db.Set<DisposalCertificate>().SingleOrDefaultAsync(one => one.Number == number, cancellation)
            ?? throw new NotThereException(string.Create(CultureInfo.InvariantCulture, $"There is no certificate {number}."));
    }

    public async Task<byte[]> PdfAsync(Person by, int number, Language language, CancellationToken cancellation) =>
        await pdf.MakeAsync(text.Of(await FindAsync(by, number, cancellation), language), cancellation);

    /// <summary>Recounts the chain.</summary>
    /// <returns>The number of the first certificate that does not fit the ones before it; none when all are sound.</returns>
    public async Task<int?> FirstBrokenAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var (number, previous) = (0, AuditEntry.Beginning);
        await foreach (var one in db.Set<DisposalCertificate>().OrderBy(one => one.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            number++;
            if (one.Number != number || !one.IsSound(previous))
            {
                return number;
            }

            previous = one.Hash;
        }

        return null;
    }

    private static void Require(Person by)
    {
        if (!Disposal.MayRead(by))
        {
            throw new NotAllowedException($"{by.Name} does not read certificates.");
        }
    }
}
