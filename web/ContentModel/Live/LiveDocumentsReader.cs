using System.Data.Common;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Live;

/// <summary>Reads what documents there are from the database, in plain SQL like the rest of the live site (docs/decisions/0011).</summary>
internal static class LiveDocumentsReader
{
    // Irish before English within each version, since “ga” sorts after “en”.
    private const string Versions = """
        SELECT v."Id", v."DocumentKey", v."Number", v."CreatedUtc", v."SupersededUtc", t."Slug", t."Title", t."Summary", t."UpdatedOn", t."WordCount"
        FROM "DocumentVersion" v JOIN "DocumentVersionText" t ON t."VersionId" = v."Id"
        ORDER BY v."DocumentKey", v."Number" DESC, t."Language" DESC
        """;

    // Made, or made before and being made anew: the file that is there serves until then.
    private const string Renditions = """
        SELECT "VersionId", "Language", "Format", "FileName", "Sha256", "Bytes", "Pages", "Seconds", "MadeUtc", "CheckTool", "CheckFindings", "CheckedUtc", "UploadId"
        FROM "Rendition" WHERE "Sha256" IS NOT NULL ORDER BY "VersionId", "Rank", "Language" DESC
        """;

    public static async Task<LiveDocuments> ReadAsync(SiteDatabase database, CancellationToken cancellation)
    {
        var texts = await database.QueryAsync(Versions, ReadText, cancellation);
        if (texts.Count == 0)
        {
            return LiveDocuments.None;
        }

        var renditions = (await database.QueryAsync(Renditions, ReadRendition, cancellation)).ToLookup(row => row.VersionId, row => row.Rendition);
        var versions = texts.Chunk(2).Select(pair => (pair[0].Key, Version: pair[0].Version with
        {
            Texts = new Bilingual<LiveVersionText>(pair[0].Text, pair[1].Text),
            Renditions = [.. renditions[pair[0].Version.Id]],
        }));
        return new LiveDocuments([.. versions.GroupBy(row => row.Key, row => row.Version).Select(group => new LiveDocument(group.Key, [.. group]))]);
    }

    private static (string Key, LiveVersion Version, LiveVersionText Text) ReadText(DbDataReader row) => (
        row.GetString(1),
        new LiveVersion(row.GetInt64(0), row.GetInt32(2), Utc(row, 3), row.IsDBNull(4) ? null : Utc(row, 4), null!, []),
        new LiveVersionText(row.GetString(5), row.GetString(6), row.GetString(7), row.GetFieldValue<DateOnly>(8), row.GetInt32(9)));

    private static (long VersionId, LiveRendition Rendition) ReadRendition(DbDataReader row) => (row.GetInt64(0), new LiveRendition(
        LanguageExtensions.FromCode(row.GetString(1)) ?? Language.Irish,
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt64(5),
        row.IsDBNull(6) ? null : row.GetInt32(6),
        row.IsDBNull(7) ? null : TimeSpan.FromSeconds(row.GetInt32(7)),
        Utc(row, 8),
        row.IsDBNull(9) ? null : new LiveCheck(row.GetString(9), row.GetInt32(10), Utc(row, 11)),
        row.IsDBNull(12) ? null : row.GetGuid(12)));

    private static DateTime Utc(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
