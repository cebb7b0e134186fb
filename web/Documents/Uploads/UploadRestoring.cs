using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>Puts public files back on the shelf that were lost from it: the database has their bytes.</summary>
public sealed class UploadRestoring(SiteDatabase database, FileShelf shelf, ILogger<UploadRestoring> log)
{
    private const string Public = """
        SELECT "UploadId", "Sha256" FROM "Rendition" WHERE "UploadId" IS NOT NULL AND "Sha256" IS NOT NULL
        """;

    /// <returns>How many were put back.</returns>
    public async Task<int> RestoreAsync(CancellationToken cancellation)
    {
        var rows = await database.QueryAsync(Public, row => (Id: row.GetGuid(0), Sha256: row.GetString(1)), cancellation);
        var restored = 0;
        foreach (var (id, sha256) in rows.Where(row => !shelf.Has(row.Sha256)))
        {
            await using var db = database.OpenForReading();
            var bytes = await db.Set<UploadedFile>().Where(file => file.Id == id).Select(file => file.Bytes).SingleOrDefaultAsync(cancellation);
            if (bytes is not null && await shelf.PutAsync(bytes, cancellation) == sha256)
            {
                restored++;
            }
            else
            {
                UploadLog.Damaged(log, id);
            }
        }

        return restored;
    }
}
