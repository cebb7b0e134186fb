using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Library;

/// <summary>Reads what documents say, for pages and for search.</summary>
public sealed class DocumentReading(SiteDatabase database)
{
    private const string Source = """
        SELECT "Source" FROM "DocumentVersionText" WHERE "VersionId" = @version AND "Language" = @language
        """;

    // Only files that the public can have.
    private const string UploadTexts = """
        SELECT u."Text" FROM "UploadedFile" u JOIN "Rendition" r ON r."UploadId" = u."Id"
        WHERE r."VersionId" = @version AND r."Language" = @language AND u."Text" IS NOT NULL ORDER BY u."Format"
        """;

    public async Task<DocumentText> TextAsync(LiveVersion version, Language language, CancellationToken cancellation) => DocumentJson.Read(
        (await database.QueryAsync(Source, row => row.GetFieldValue<byte[]>(0), cancellation, ("@version", version.Id), ("@language", language.Code()))).Single());

    /// <summary>What files that were made elsewhere say.</summary>
    public Task<List<string>> UploadTextsAsync(LiveVersion version, Language language, CancellationToken cancellation) =>
        database.QueryAsync(UploadTexts, row => row.GetString(0), cancellation, ("@version", version.Id), ("@language", language.Code()));
}
