using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Live;

/// <summary>Reads what is live from the database.</summary>
public sealed class LiveSiteReader(SiteDatabase database, TimeProvider clock)
{
    // Irish before English within each page, since “ga” sorts after “en”.
    private const string LivePages = """
        SELECT p."Key", r."Type", r."ParentKey", r."Position", r."Owner", r."UpdatedOn", r."ReviewBy", r."Id", r."Number", e."PublishedUtc",
               t."Slug", t."Title", t."Menu", t."Summary", t."Description", t."Change", t."Hash", t."ConfirmedAgainst",
               x."Awaiting", x."ReleasedUtc", x."ExpiresUtc"
        FROM "Edition" e
        JOIN "Page" p ON p."Id" = e."PageId"
        JOIN "Revision" r ON r."Id" = e."RevisionId"
        JOIN "PageText" t ON t."RevisionId" = r."Id"
        LEFT JOIN "EmergencyRelease" x ON x."EditionId" = e."Id" AND x."EndedUtc" IS NULL
        WHERE e."State" = 'Live'
        ORDER BY p."Key", t."Language" DESC
        """;

    private const string EarlierAddresses = """
        SELECT a."Language", a."Slug", p."Key" FROM "PageAddress" a JOIN "Page" p ON p."Id" = a."PageId" WHERE NOT a."IsCurrent"
        """;

    private const string DataFiles = """
        SELECT "Path", CASE WHEN "Path" LIKE 'media/%' THEN NULL ELSE "Bytes" END FROM "DataFile"
        """;

    private const string Figures = "SELECT \"Year\", \"AsOf\", \"MadeUtc\", \"Figures\" FROM \"FigureSnapshot\" ORDER BY \"Year\" DESC";

    private const string PlanParts = "SELECT \"Name\", \"MadeUtc\", \"Json\" FROM \"PlanPart\"";

    public async Task<LiveSite> ReadAsync(CancellationToken cancellation)
    {
        var publication = await ReadLastPublicationAsync(cancellation);
        var texts = await database.QueryAsync(LivePages, ReadText, cancellation);
        var earlier = await database.QueryAsync(EarlierAddresses, ReadAddress, cancellation);
        var files = await database.QueryAsync(
            DataFiles, row => (Path: row.GetString(0), Bytes: row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)), cancellation);
        return new LiveSite(
            [.. texts.Chunk(2).Select(pair => ToPage(pair[0], pair[1]))],
            earlier,
            ReadData(files.Where(file => file.Bytes is not null).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes!))),
            files.Where(file => file.Bytes is null).Select(file => file.Path[DataFile.MediaFolder.Length..]),
            DublinTime.Today(clock),
            HashOf(files.Where(file => file.Bytes is not null).OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => new[] { Encoding.UTF8.GetBytes(file.Path), file.Bytes! })))
        {
            Publication = publication,
            Documents = await LiveDocumentsReader.ReadAsync(database, cancellation),
            Figures = await database.QueryAsync(
                Figures, row => new LiveFigures(row.GetInt32(0), row.GetFieldValue<DateOnly>(1), UtcOf(row, 2), row.GetString(3)), cancellation),
            PlanParts = (await database.QueryAsync(PlanParts, row => KeyValuePair.Create(row.GetString(0), new LivePlanPart(UtcOf(row, 1), row.GetString(2))), cancellation)).ToDictionary(),
        };
    }

    private static string HashOf(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(SHA256.HashData(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The Markdown of one text of a revision.</summary>
    public async Task<string> ReadBodyAsync(long revisionId, Language language, CancellationToken cancellation)
    {
        var bodies = await database.QueryAsync(
            "SELECT \"Body\" FROM \"PageText\" WHERE \"RevisionId\" = @revision AND \"Language\" = @language",
            row => row.GetString(0),
            cancellation,
            ("@revision", revisionId),
            ("@language", language.Code()));
        return bodies.Single();
    }

    /// <summary>The bytes of an image; none when there is no image of that name.</summary>
    public async Task<byte[]?> ReadMediaAsync(string name, CancellationToken cancellation)
    {
        var files = await database.QueryAsync(
            "SELECT \"Bytes\" FROM \"DataFile\" WHERE \"Path\" = @path", row => row.GetFieldValue<byte[]>(0), cancellation, ("@path", DataFile.MediaFolder + name));
        return files.SingleOrDefault();
    }

    /// <summary>The number of the newest publication; a higher one means that what is in memory is out of date.</summary>
    public async Task<long> ReadLastPublicationAsync(CancellationToken cancellation)
    {
        var newest = await database.QueryAsync("SELECT COALESCE(MAX(\"Id\"), 0) FROM \"PublishEvent\"", row => row.GetInt64(0), cancellation);
        return newest.Single();
    }

    private static TextRow ReadText(DbDataReader row)
    {
        string? Optional(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        var page = new LivePage(
            row.GetString(0), row.GetString(1), Optional(2), row.GetInt32(3), row.GetString(4),
            row.GetFieldValue<DateOnly>(5), row.GetFieldValue<DateOnly>(6), row.GetInt64(7), row.GetInt32(8),
            UtcOf(row, 9), false, null!)
        {
            Awaited = LanguageExtensions.FromCode(Optional(18)) is { } awaited ? new AwaitedText(awaited, DayOf(UtcOf(row, 19)), DayOf(UtcOf(row, 20))) : null,
        };
        var text = new LiveText(row.GetString(10), row.GetString(11), Optional(12), row.GetString(13), Optional(14), Optional(15), row.GetString(16));
        return new TextRow(page, text, Optional(17));
    }

    private static DateTime UtcOf(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    private static DateOnly DayOf(DateTime utc) => DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));

    private static EarlierAddress ReadAddress(DbDataReader row) =>
        new(LanguageExtensions.FromCode(row.GetString(0)) ?? Language.Irish, row.GetString(1), row.GetString(2));

    private static LivePage ToPage(TextRow irish, TextRow english) => irish.Page with
    {
        IsInStep = irish.ConfirmedAgainst == english.Text.Hash && english.ConfirmedAgainst == irish.Text.Hash,
        Texts = new Bilingual<LiveText>(irish.Text, english.Text),
    };

    private static ReferenceData ReadData(IReadOnlyDictionary<string, string> files)
    {
        var issues = new IssueList();
        var data = ReferenceData.Read(files, issues);

        // What is stored was checked when it came in. If it does not read now, the program has changed under it: better to stop than to guess.
        return issues.IsEmpty ? data : throw new InvalidDataException($"Stored content cannot be read: {issues.All[0]}");
    }

    private sealed record TextRow(LivePage Page, LiveText Text, string? ConfirmedAgainst);
}
