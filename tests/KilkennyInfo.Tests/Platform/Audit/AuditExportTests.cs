using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Platform.Audit;

public sealed class SqliteAuditExportTests(SqliteTestDatabase databases) : AuditExportTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresAuditExportTests(PostgresTestDatabase databases) : AuditExportTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class AuditExportTests(TestDatabase databases) : AuditFixture(databases)
{
    private static readonly Guid Ann = Guid.Parse("0198c0de-0000-7000-8000-00000000000a");

    [Fact]
    public async Task Export_WholeLog_CanBeRecountedByAStrangerAndEndsWithItself()
    {
        await WriteAsync("page.taken-off", "customer-charter", "Nóra Ní “Bhreathnach”", Ann, ("reason", "Línte\nnua, “athfhriotail”, 🧱 <b>&"), ("heir", null));
        await WriteAsync("page.emergency-over", "beta", "");
        var lines = await ExportAsync(AuditFilter.None, expected: 3);
        Assert.Equal(3, Recount(lines));
        Assert.Equal(
            ["number", "occurred", "personId", "personName", "act", "subject", "details", "previousHash", "hash"],
            lines[0].Select(field => field.Key));
        Assert.Equal("2026-11-23T10:00:00.000Z", Text(lines[0], "occurred"));
        Assert.Equal(Ann.ToString(), Text(lines[0], "personId"));
        Assert.Null(lines[1]["personId"]);
        Assert.Equal(("audit.exported", "Ann Audit", "{}"), (Text(lines[2], "act"), Text(lines[2], "personName"), Text(lines[2], "details")));
        Assert.Equal((3, null), await Reading.RecountAsync(CancellationToken.None) is var recount ? (recount.Whole, recount.FirstBroken) : default);
    }

    [Fact]
    public async Task Export_LongLog_HasEveryEntryOnce()
    {
        await WriteManyAsync(601);
        var lines = await ExportAsync(AuditFilter.None, expected: 602);
        Assert.Equal(602, Recount(lines));
    }

    [Fact]
    public async Task Export_Filtered_HoldsOnlyThatAndTheLogSaysWhatWasTaken()
    {
        await WriteAsync("gate.signed", "alpha", "Áine");
        await WriteAsync("page.saved", "alpha", "Áine");
        await WriteAsync("gate.signed", "beta", "Tom");
        var line = Assert.Single(await ExportAsync(new AuditFilter(" aine ", AuditKind.Signatures, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)), expected: 1));
        Assert.Equal("1", Text(line, "number"));
        Assert.Equal(Text(line, "hash"), HashOf(line));
        var written = (await EntriesAsync())[^1];
        Assert.Equal(("audit.exported", Ann), (written.Act, written.PersonId));
        Assert.Equal(
            new Dictionary<string, string> { ["words"] = "aine", ["kind"] = "Signatures", ["from"] = "2026-11-01", ["to"] = "2026-11-30" },
            JsonSerializer.Deserialize<Dictionary<string, string>>(written.Details));
    }

    [Fact]
    public async Task Export_WhatIsWrittenMeanwhile_IsLeftForTheNextOne()
    {
        await WriteManyAsync(3);
        await using var slow = new WritingStream(() => WriteAsync());
        Assert.Equal(4, await Export.WriteAsync(AuditFilter.None, Ann, "Ann Audit", slow, CancellationToken.None));
        Assert.Equal(4, Recount(Read(slow)));
        Assert.Equal(8, (await EntriesAsync()).Count);
    }

    private async Task<List<JsonObject>> ExportAsync(AuditFilter filter, int expected)
    {
        using var file = new MemoryStream();
        Assert.Equal(expected, await Export.WriteAsync(filter, Ann, "Ann Audit", file, CancellationToken.None));
        return Read(file);
    }

    private static List<JsonObject> Read(MemoryStream file)
    {
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.Split('\n')[..^1].Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    /// <summary>By what docs/audit-log.md says and nothing of the program.</summary>
    private static int Recount(List<JsonObject> lines)
    {
        var previous = new string('0', 64);
        foreach (var (index, line) in lines.Index())
        {
            Assert.Equal($"{index + 1}", Text(line, "number"));
            Assert.Equal(previous, Text(line, "previousHash"));
            Assert.Equal(previous = HashOf(line), Text(line, "hash"));
        }

        return lines.Count;
    }

    private static string HashOf(JsonObject line)
    {
        string[] names = ["number", "occurred", "personId", "personName", "act", "subject", "details", "previousHash"];
        var form = new StringBuilder();
        foreach (var value in names.Select(name => Text(line, name)))
        {
            form.Append(Encoding.Unicode.GetByteCount(value) / 2).Append(':').Append(value);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString()))).ToLowerInvariant();
    }

    private static string Text(JsonObject line, string name) => line[name]?.ToString() ?? "";

    /// <summary>Whoever takes the file lets the site go on meanwhile.</summary>
    private sealed class WritingStream(Func<Task> meanwhile) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await meanwhile();
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
