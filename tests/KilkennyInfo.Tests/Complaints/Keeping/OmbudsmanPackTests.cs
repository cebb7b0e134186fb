using System.IO.Compression;
using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Keeping;

public sealed class SqliteOmbudsmanPackTests(SqliteTestDatabase databases) : OmbudsmanPackTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresOmbudsmanPackTests(PostgresTestDatabase databases) : OmbudsmanPackTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class OmbudsmanPackTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-06-02T12:00:00Z");

    private static readonly Person Officer = new(Guid.NewGuid(), "Cáit Officer", new HashSet<Role> { Role.ComplaintsOfficer });

    [Theory]
    [InlineData(Language.English, "00-index.pdf", "The last day is", "Customer Action Plan")]
    [InlineData(Language.Irish, "00-clar.pdf", "an lá deireanach", "Customer Action Plan")]
    public async Task Make_OfACase_HoldsIndexPapersAndRules(Language language, string index, string counted, string source)
    {
        var bench = await BenchAsync();
        var receipt = await bench.ClosedAsync(
            SomeCases.New(language),
            (new Acknowledged(new DateOnly(2026, 6, 2), ContactWay.Phone, null), null), (new Noted(), "Among ourselves only."), (new Escalated(CaseStages.Officer, new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 30)), "I am not content. 😀"));
        var made = await bench.Pack.MakeAsync(Officer, receipt.Id, default);
        Assert.Equal($"{receipt.Reference}-ombudsman.zip", made.Name);
        using var zip = new ZipArchive(new MemoryStream(made.Bytes));
        Assert.Equal([index, "letters/01.pdf", "files/01.jpg", "sha256.txt"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal("The letter’s bytes", await ReadAsync(zip, "letters/01.pdf"));

        var report = await FileChecker.CheckAsync(Bytes(zip, index), index, CheckLimits.Standard, new CheckRules(IsStrict: true), default);
        Assert.True(report.Findings.All(finding => finding.Severity is not Severity.Error), string.Join(", ", report.Failed));
        var words = await IndexOf(bench, receipt.Id);
        Assert.Contains(SomeCases.Story, words, StringComparison.Ordinal);
        Assert.Contains("I am not content. [U+1F600]", words, StringComparison.Ordinal);
        Assert.Contains(counted, words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(source, words, StringComparison.Ordinal);
        Assert.Contains("letters/01.pdf", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Among ourselves", words, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', words);
        await using var db = bench.Database.OpenForReading();
        Assert.Equal(["case.read", "case.packed"], await db.Set<AuditEntry>().Where(one => one.PersonId == Officer.Id).OrderBy(one => one.Number).Select(one => one.Act).Take(2).ToListAsync());
    }

    [Fact]
    public async Task Make_Twice_IsTheSameBytes()
    {
        var bench = await BenchAsync();
        var receipt = await bench.ClosedAsync();
        Assert.Equal((await bench.Pack.MakeAsync(Officer, receipt.Id, default)).Bytes, (await bench.Pack.MakeAsync(Officer, receipt.Id, default)).Bytes);
    }

    [Fact]
    public async Task Make_OtherRolesAndOtherCases_MayNot()
    {
        var bench = await BenchAsync();
        var receipt = await bench.ClosedAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.ComplaintsOfficer or Role.InquiryOfficer)))
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => bench.Pack.MakeAsync(new Person(Guid.NewGuid(), $"Only {role}", new HashSet<Role> { role }), receipt.Id, default));
        }

        var inquiry = new Person(Guid.NewGuid(), "Ina Inquiry", new HashSet<Role> { Role.InquiryOfficer });
        await Assert.ThrowsAsync<NotThereException>(() => bench.Pack.MakeAsync(inquiry, receipt.Id, default));
        var access = await bench.ClosedAsync(SomeCases.New(type: CaseType.Access));
        Assert.NotEmpty((await bench.Pack.MakeAsync(inquiry, access.Id, default)).Bytes);
    }

    [Fact]
    public void Sentences_EveryAct_HasOneInBothLanguages()
    {
        var kinds = typeof(CaseAct).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false).Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(one => $"desk.keeping.event.{one.TypeDiscriminator}");
        Assert.All(kinds, key => Assert.All(LanguageExtensions.Both, language => Assert.True(SiteContent.Data.DeskStrings[language].Has(key), key)));
    }

    private static async Task<string> IndexOf(KeepingBench bench, Guid id)
    {
        var dossier = await bench.Gathering.OpenAsync(Officer, id, "pack", default);
        return string.Join(' ', PlainTextWriter.WordsInOrder(KeepingBench.PackText.Of(dossier, dossier.Papers.ToDictionary(paper => paper, paper => paper.Kind is PaperKind.Letter ? "letters/01.pdf" : "files/01.jpg"), new DateOnly(2026, 6, 2))));
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Task<string> ReadAsync(ZipArchive zip, string name) => Task.FromResult(Encoding.UTF8.GetString(Bytes(zip, name)));

    private async Task<KeepingBench> BenchAsync() => new(await databases.NewAsync(), _clock) { Papers = new StandInPapers("Úna Ní Bhriain asked.") };
}
