using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Files;

/// <summary>Which files of the shelf a row speaks of: those that people sent and have not lost, and the letters of the Council.</summary>
internal static class ShelfRows
{
    /// <summary>Every hash that is known, in SQL that both databases understand.</summary>
    public const string Known = """
        SELECT "Sha256" FROM "CaseAttachment" WHERE "Scan" <> 'Infected'
        UNION SELECT "Sha256" FROM "CaseLetter" WHERE "Sha256" IS NOT NULL
        UNION SELECT "LargeSha256" FROM "CaseLetter" WHERE "LargeSha256" IS NOT NULL
        """;

    /// <summary>Those of these files that are known.</summary>
    public static async Task<HashSet<string>> NeededAsync(SiteDb db, IReadOnlyCollection<string> hashes, CancellationToken cancellation)
    {
        var files = await db.Set<CaseAttachment>().Where(file => hashes.Contains(file.Sha256) && file.Scan != CaseFileScan.Infected).Select(file => file.Sha256).ToListAsync(cancellation);
        var letters = await db.Set<CaseLetter>().Where(letter => letter.Sha256 != null && hashes.Contains(letter.Sha256)).Select(letter => letter.Sha256!).ToListAsync(cancellation);
        var large = await db.Set<CaseLetter>().Where(letter => letter.LargeSha256 != null && hashes.Contains(letter.LargeSha256)).Select(letter => letter.LargeSha256!).ToListAsync(cancellation);
        return [.. files, .. letters, .. large];
    }
}
