using System.Globalization;
using System.Security.Cryptography;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Gives a case out: to the person themselves, or under Freedom of Information. Each part is given or left out with a reason; passages are
/// taken out of all words. The file is made, its record is stored, and only then is it handed over; it is kept nowhere.
/// </summary>
public sealed class CaseExport(SiteDatabase database, CurrentSite site, CaseGathering gathering, ExportText text, CasePdf pdf, TimeProvider clock)
{
    public static bool MayExport(Person by) => by.Is(Role.DataProtectionOfficer);

    /// <summary>What can be chosen, and what was given out before. A reading, and written down as one.</summary>
    /// <param name="language">Of the titles.</param>
    public async Task<ExportOffer> OfferAsync(Person by, Guid id, Language language, CancellationToken cancellation)
    {
        Require(by);
        var dossier = await gathering.OpenAsync(by, id, "export", cancellation);
        await using var db = database.OpenForReading();
        var past = await db.Set<ExportRecord>().Where(one => one.ComplaintId == id).OrderByDescending(one => one.MadeUtc).ToListAsync(cancellation);
        return new ExportOffer(dossier.Case.Complaint.Reference, ExportPart.Of(dossier, site().Data, language), past);
    }

    /// <returns>The package, or what has to be mended; then nothing is made.</returns>
    public async Task<(MadePackage? Package, IReadOnlyList<Issue> Issues)> MakeAsync(Person by, Guid id, ExportWish wish, Language language, CancellationToken cancellation)
    {
        Require(by);
        var dossier = await gathering.OpenAsync(by, id, "export", cancellation);
        var issues = wish.Check(ExportPart.Of(dossier, site().Data, language));
        if (issues.Count > 0)
        {
            return (null, issues);
        }

        var complaint = dossier.Case.Complaint;
        var parts = ExportPart.Of(dossier, site().Data, complaint.Language);
        var redaction = new Redaction(Redaction.Read(wish.Marks), site().Data.DeskStrings[complaint.Language]["desk.export.removed"]);
        var given = parts.Where(part => wish.ChoiceOf(part) is not ExportChoice.LeaveOut).ToList();
        var removed = given.SelectMany(part => part.Words).Sum(redaction.CountIn);
        var bytes = await MakeAsync(dossier, parts, wish, redaction, removed, cancellation);
        await RecordAsync(by, complaint, parts, wish, removed, bytes, cancellation);
        return (new MadePackage($"{complaint.Reference}.zip", bytes), []);
    }

    private async Task<byte[]> MakeAsync(CaseDossier dossier, IReadOnlyList<ExportPart> parts, ExportWish wish, Redaction redaction, int removed, CancellationToken cancellation)
    {
        var (complaint, today) = (dossier.Case.Complaint, DublinTime.Today(clock));
        var record = text.Of(dossier, parts, wish, redaction, removed, today);
        if (IsLeft(record, redaction))
        {
            throw new InvalidOperationException("A passage that was to be taken out still stands in the record of a case, which was therefore not given out.");
        }

        var package = new Package(today);
        package.Add($"{complaint.Reference}.pdf", await pdf.MakeAsync(record, cancellation));
        foreach (var paper in dossier.Papers.Where(paper => parts.Any(part => part.Key == ExportPart.KeyOf(paper) && wish.ChoiceOf(part) is ExportChoice.Give)))
        {
            if (await paper.ReadAsync(cancellation) is { } bytes)
            {
                package.Add(Package.NameOf(paper), bytes);
            }
        }

        return package.ToArray();
    }

    /// <summary>The last gate. What stands in place of a passage may itself look like one.</summary>
    private static bool IsLeft(DocumentText record, Redaction redaction)
    {
        var instead = redaction.In(redaction.Marks.FirstOrDefault() ?? "");
        return Passages.Of(record).Where(passage => passage.Kind is not PassageKind.CoverPublisher).Select(passage => InlineText.Of(passage.Content))
            .Any(words => redaction.Touches(redaction.IsEmpty ? words : words.Replace(instead, "", StringComparison.Ordinal)));
    }

    private Task<bool> RecordAsync(Person by, Complaint complaint, IReadOnlyList<ExportPart> parts, ExportWish wish, int removed, byte[] bytes, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            db.Add(new ExportRecord
            {
                Id = Guid.CreateVersion7(now),
                ComplaintId = complaint.Id,
                Purpose = wish.Purpose!.Value,
                Language = complaint.Language,
                MadeUtc = now,
                MadeById = by.Id,
                MadeBy = by.Name,
                Parts = ExportRecord.JsonOf(parts.Select(part => new ExportedPart(part.Key, wish.ChoiceOf(part).ToString(), wish.ReasonOf(part)))),
                Removed = removed,
                RemovedReason = removed > 0 ? wish.MarksReason : null,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            });
            var details = new Dictionary<string, string?> { ["purpose"] = ExportWish.CodeOf(wish.Purpose.Value), ["removed"] = removed.ToString(CultureInfo.InvariantCulture) };
            await AuditLog.WriteAsync(db, now, by.Id, by.Name, "case.given", complaint.Reference, details, cancellation);
            return true;
        },
        cancellation);

    private static void Require(Person by)
    {
        if (!MayExport(by))
        {
            throw new NotAllowedException($"{by.Name} does not give cases out.");
        }
    }
}

/// <param name="Past">The newest first.</param>
public sealed record ExportOffer(string Reference, IReadOnlyList<ExportPart> Parts, IReadOnlyList<ExportRecord> Past);
