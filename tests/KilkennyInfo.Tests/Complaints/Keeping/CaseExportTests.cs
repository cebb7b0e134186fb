using System.IO.Compression;
using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Keeping;

public sealed class SqliteCaseExportTests(SqliteTestDatabase databases) : CaseExportTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCaseExportTests(PostgresTestDatabase databases) : CaseExportTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CaseExportTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-06-02T12:00:00Z");

    private static Person Officer => KeepingBench.Officer;

    [Theory]
    [InlineData(Language.English, "[removed]")]
    [InlineData(Language.Irish, "[bainte amach]")]
    public async Task Make_WithPassagesTakenOut_HoldsThemNowhere(Language language, string instead)
    {
        var bench = await BenchAsync();
        var receipt = await CaseAsync(bench, language);
        var wish = Wish(marks: "Xavier Quibble\nBhriain", choices: [("letter-1", ExportChoice.AsText), ("file-1", ExportChoice.LeaveOut)], reasons: [("file-1", "gdpr-15-4")]);
        var (package, issues) = await bench.Export.MakeAsync(Officer, receipt.Id, wish, Language.English, default);
        Assert.Empty(issues);
        using var zip = new ZipArchive(new MemoryStream(package!.Bytes));
        Assert.Equal([$"{receipt.Reference}.pdf", "sha256.txt"], zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            var bytes = await AllBytesAsync(entry);
            foreach (var word in new[] { "Quibble", "quibble", "Bhriain", "Una.jpg" })
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, word);
                Assert.True(bytes.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(word)) < 0, word);
                Assert.True(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(word)))) < 0, word);
            }
        }

        var words = await WordsOf(bench, receipt.Id, wish);
        Assert.Contains($"I told {instead} twice.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Quibble", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Bhriain", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Carl Colleague", words, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', words);
        var pdf = new byte[zip.Entries[0].Length];
        await using (var stream = zip.Entries[0].Open())
        {
            await stream.ReadExactlyAsync(pdf);
        }

        var report = await FileChecker.CheckAsync(pdf, "export.pdf", CheckLimits.Standard, new CheckRules(IsStrict: true), default);
        Assert.True(report.Findings.All(finding => finding.Severity is not Severity.Error), string.Join(", ", report.Failed));
    }

    [Fact]
    public async Task Make_Given_IsRecordedWithoutThePassages()
    {
        var bench = await BenchAsync();
        var receipt = await CaseAsync(bench, Language.English);
        var (package, issues) = await bench.Export.MakeAsync(
            Officer, receipt.Id, Wish(marks: "Xavier Quibble", choices: [("letter-1", ExportChoice.AsText), ("details", ExportChoice.LeaveOut)], reasons: [("details", "foi-37")]), Language.English, default);
        Assert.Empty(issues);
        Assert.NotNull(package);
        var record = Assert.Single((await bench.Export.OfferAsync(Officer, receipt.Id, Language.English, default)).Past);
        Assert.Equal((ExportPurpose.AccessRequest, 2, "gdpr-15-4"), (record.Purpose, record.Removed, record.RemovedReason));
        Assert.Contains(new ExportedPart("details", "LeaveOut", "foi-37"), record.ReadParts());
        Assert.Contains(record.ReadParts(), part => part is { Key: "event-2", Choice: "LeaveOut" });

        // Once: in the words of the case itself.
        Assert.Equal(2, (await TestDatabase.DumpAsync(bench.Database)).Split("Quibble").Length);
        await using var db = bench.Database.OpenForReading();
        Assert.Equal(["case.given", "case.read"], await db.Set<AuditEntry>().Where(one => one.PersonId == Officer.Id && one.Subject == receipt.Reference).Select(one => one.Act).Distinct().Order().ToListAsync());
    }

    [Fact]
    public async Task Make_LetterAsItIsWithAPassageInIt_IsRefused()
    {
        var bench = await BenchAsync();
        var receipt = await CaseAsync(bench, Language.English);
        var (package, issues) = await bench.Export.MakeAsync(Officer, receipt.Id, Wish(marks: "Xavier Quibble"), Language.English, default);
        Assert.Null(package);
        Assert.Equal(("choice-letter-1", "desk.export.letter.marked"), (issues.Single().Field, issues.Single().Key));
    }

    [Fact]
    public async Task Make_Slips_AreNamed()
    {
        var bench = await BenchAsync();
        var receipt = await CaseAsync(bench, Language.English);
        var wish = new ExportWish(null, new Dictionary<string, ExportChoice> { ["details"] = ExportChoice.LeaveOut }, new Dictionary<string, string>(), "Nobody Here\nx", null);
        var (_, issues) = await bench.Export.MakeAsync(Officer, receipt.Id, wish, Language.English, default);
        Assert.Equal(
            ["desk.export.purpose.missing", "desk.export.item.why.missing", "desk.export.marks.why.missing", "desk.export.marks.nowhere", "desk.export.marks.short"], issues.Select(issue => issue.Key).Where(key => key != "desk.export.letter.marked"));
        await using var db = bench.Database.OpenForReading();
        Assert.Empty(await db.Set<ExportRecord>().ToListAsync());
    }

    [Fact]
    public async Task Export_OtherRoles_MayNot()
    {
        var bench = await BenchAsync();
        var receipt = await CaseAsync(bench, Language.English);
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.DataProtectionOfficer))
        {
            var person = new Person(Guid.NewGuid(), $"Only {role}", new HashSet<Role> { role });
            await Assert.ThrowsAsync<NotAllowedException>(() => bench.Export.OfferAsync(person, receipt.Id, Language.English, default));
            await Assert.ThrowsAsync<NotAllowedException>(() => bench.Export.MakeAsync(person, receipt.Id, Wish(), Language.English, default));
        }
    }

    [Fact]
    public async Task Reads_OfACase_TellsWhoAndIsWrittenDown()
    {
        var bench = await BenchAsync();
        var (receipt, other) = (await CaseAsync(bench, Language.English), await CaseAsync(bench, Language.English));
        await bench.Export.OfferAsync(Officer, receipt.Id, Language.English, default);
        await bench.Export.OfferAsync(Officer, other.Id, Language.English, default);
        var today = new DateOnly(2026, 6, 2);
        var (question, issues) = ReadsQuestion.Read(receipt.Reference.ToLowerInvariant(), null, today, today);
        Assert.Empty(issues);
        var auditor = new Person(Guid.NewGuid(), "Ann Auditor", new HashSet<Role> { Role.Auditor });
        var found = await bench.Reads.FindAsync(auditor, question!, 10, default);
        Assert.Equal(("Deirdre Data", "case.read", receipt.Reference), found.Where(one => one.Act == "case.read").Select(one => (one.PersonName, one.Act, one.Subject)).Single());
        Assert.Contains(found, one => one is { Act: "reads.read", PersonName: "Ann Auditor" });
        Assert.Equal(2, (await bench.Reads.FindAsync(auditor, new ReadsQuestion(null, "Deirdre Data", today, today), 10, default)).Count);
        Assert.Empty(await bench.Reads.FindAsync(auditor, new ReadsQuestion(null, "Deirdre Data", today.AddDays(1), today.AddDays(2)), 10, default));
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.DataProtectionOfficer or Role.Auditor)))
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => bench.Reads.FindAsync(new Person(Guid.NewGuid(), "X", new HashSet<Role> { role }), question!, 10, default));
        }

        Assert.Equal(["desk.reads.missing", "desk.reads.from.missing", "desk.reads.to.missing"], ReadsQuestion.Read(" ", null, null, null).Issues.Select(issue => issue.Key));
        Assert.Equal("desk.reads.to.before", ReadsQuestion.Read("x", null, today, today.AddDays(-1)).Issues.Single().Key);
    }

    private static Task<KilkennyInfo.Complaints.Taking.ComplaintReceipt> CaseAsync(KeepingBench bench, Language language) => bench.ClosedAsync(
        SomeCases.New(language), (new ConflictNoted(Guid.NewGuid(), "Carl Colleague"), "Lives next door."), (new Contacted(ContactWay.Phone, true, null), "I told Xavier\nQuibble twice."));

    private static ExportWish Wish(string? marks = null, IEnumerable<(string Key, ExportChoice Choice)>? choices = null, IEnumerable<(string Key, string Reason)>? reasons = null) => new(
        ExportPurpose.AccessRequest, (choices ?? []).ToDictionary(one => one.Key, one => one.Choice), (reasons ?? []).ToDictionary(one => one.Key, one => one.Reason), marks, marks is null ? null : "gdpr-15-4");

    private static async Task<string> WordsOf(KeepingBench bench, Guid id, ExportWish wish)
    {
        var dossier = await bench.Gathering.OpenAsync(Officer, id, "export", default);
        var language = dossier.Case.Complaint.Language;
        var data = KeepingBench.Site().Data;
        var redaction = new Redaction(Redaction.Read(wish.Marks), data.DeskStrings[language]["desk.export.removed"]);
        var text = new ExportText(KeepingBench.Site, KeepingBench.Address, KeepingBench.Pdf).Of(dossier, ExportPart.Of(dossier, data, language), wish, redaction, 2, new DateOnly(2026, 6, 2));
        return string.Join(' ', KilkennyInfo.Documents.PlainText.PlainTextWriter.WordsInOrder(text));
    }

    /// <summary>The bytes, and those of every stream in them that can be inflated.</summary>
    private static async Task<byte[]> AllBytesAsync(ZipArchiveEntry entry)
    {
        using var all = new MemoryStream();
        await using (var stream = entry.Open())
        {
            await stream.CopyToAsync(all);
        }

        var bytes = all.ToArray();
        var mark = "stream\n"u8.ToArray();
        for (var at = bytes.AsSpan().IndexOf(mark); at >= 0;)
        {
            try
            {
                await using var inflated = new ZLibStream(new MemoryStream(bytes, at + mark.Length, bytes.Length - at - mark.Length), CompressionMode.Decompress);
                await inflated.CopyToAsync(all);
            }
            catch (InvalidDataException)
            {
                // Not compressed, so it has been looked at already.
            }

            var next = bytes.AsSpan(at + 1).IndexOf(mark);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return all.ToArray();
    }

    private async Task<KeepingBench> BenchAsync() => new(await databases.NewAsync(), _clock) { Papers = new StandInPapers("Úna Ní Bhriain asked. Xavier Quibble answered.") };
}
