using System.IO.Compression;
using System.Text;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Documents.Uploads;

public sealed class SqliteUploadingTests(SqliteTestDatabase databases) : UploadingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresUploadingTests(PostgresTestDatabase databases) : UploadingTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Files as they come: what is taken, what is not, and that nobody outside has any of them.</summary>
public abstract class UploadingTests(TestDatabase databases) : UploadFixture(databases)
{
    [Fact]
    public async Task Add_GoodFile_WaitsForTheCheckAndIsNotPublic()
    {
        var id = await AddAsync(SamplePdf.Clean());
        var line = await LineAsync(id);
        Assert.Equal((UploadState.Checking, 1, 1), (line.State, line.Version, line.InForce!.Value));
        Assert.Equal(Editor.Name, line.UploadedBy);
        Assert.Empty(await PublicAsync());
        var entry = (await AuditAsync())[^1];
        Assert.Equal(("file.uploaded", $"file:{id}"), (entry.Act, entry.Subject));
        Assert.Contains(line.Sha256, entry.Details, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "empty", "desk.upload.file.missing" },
        { "text", "desk.refused.not-a-known-kind" },
        { "zip", "desk.refused.not-a-known-kind" },
        { "old-word", "desk.refused.not-a-known-kind" },
        { "locked-word", "desk.refused.encrypted" },
        { "word", "desk.upload.other-kind" },
        { "epub", "desk.upload.other-kind" },
        { "too-big", "desk.upload.too-big" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Add_NotWhatItShouldBe_IsRefusedWhateverItsName(string kind, string expected)
    {
        var (id, issues) = await Uploading.AddAsync(Document, Editor, Sent(BytesOf(kind), name: "easy.pdf"), CancellationToken.None);
        Assert.Null(id);
        var issue = Assert.Single(issues);
        Assert.Equal(("file", expected), (issue.Field, issue.Key));
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task Add_NothingChosen_SaysEachThing()
    {
        var (_, issues) = await Uploading.AddAsync(Document, Editor, new SentFile(null, "pdf", "", []), CancellationToken.None);
        Assert.Equal(["desk.upload.language.missing", "desk.upload.format.missing", "desk.upload.file.missing"], KeysOf(issues));
    }

    [Fact]
    public async Task Add_SameBytesTwice_SaysSoUntilTheFirstIsSentBack()
    {
        var id = await AddCheckedAsync(SamplePdf.Clean());
        var (_, issues) = await Uploading.AddAsync(Document, Publisher, Sent(SamplePdf.Clean(), language: Language.Irish), CancellationToken.None);
        Assert.Equal("desk.upload.same", Assert.Single(issues).Key);
        Assert.Contains(("name", "easy.pdf"), issues[0].Values);
        Assert.Single(await FilesAsync());

        Assert.Empty(await SendBackAsync(id));
        await AddAsync(SamplePdf.Clean());
        Assert.Equal(2, (await FilesAsync()).Count);
    }

    [Fact]
    public async Task Add_ByWhomItIsNotTheirs_IsRefused()
    {
        foreach (var person in new[] { Reviser, PlainReviewer, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Uploading.AddAsync(Document, person, Sent(SamplePdf.Clean()), CancellationToken.None));
        }

        await Assert.ThrowsAsync<NotThereException>(() => Uploading.AddAsync("no-such", Editor, Sent(SamplePdf.Clean()), CancellationToken.None));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\a\\Cairt.PDF", "Cairt.pdf")]
    [InlineData("evil\u202Efdp.exe", "evilfdp.exe.pdf")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("", "file.pdf")]
    [InlineData("...", "file.pdf")]
    [InlineData("\uD800half.pdf", "half.pdf")]
    [InlineData("=cmd|' /C calc'!A0.pdf", "=cmd|' A0.pdf")]
    public async Task Add_HostileName_IsKeptAsAHarmlessOne(string name, string expected)
    {
        var (id, issues) = await Uploading.AddAsync(Document, Editor, Sent(SamplePdf.Clean(), name), CancellationToken.None);
        Assert.Empty(issues);
        var kept = (await LineAsync(id!.Value)).Name;
        if (!expected.StartsWith('='))
        {
            Assert.Equal(expected, kept);
        }

        Assert.EndsWith(".pdf", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(kept, letter => char.IsControl(letter) || letter is '/' or '\\');
    }

    [Fact]
    public async Task Add_VeryLongName_IsCutAndKeepsItsEnding()
    {
        var (id, _) = await Uploading.AddAsync(Document, Editor, Sent(SamplePdf.Clean(), new string('é', 400) + ".pdf"), CancellationToken.None);
        var kept = (await LineAsync(id!.Value)).Name;
        Assert.Equal((UploadedFile.NameMaxLength, true), (kept.Length, kept.EndsWith("é.pdf", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TakeOver_OfAnEarlierVersion_GoesThroughCheckAndReviewAgain()
    {
        var old = await AddSignedAsync(SamplePdf.Clean());
        await Assert.ThrowsAsync<NotThereException>(() => Uploading.TakeOverAsync(old, Editor, CancellationToken.None));
        await PublishNextVersionAsync("Other words");

        var (id, issues) = await Uploading.TakeOverAsync(old, EnglishEditor, CancellationToken.None);
        Assert.Empty(issues);
        var line = await LineAsync(id!.Value);
        Assert.Equal((UploadState.Checking, 2, EnglishEditor.Name), (line.State, line.Version, line.UploadedBy));
        Assert.Equal((await LineAsync(old)).Sha256, line.Sha256);
        Assert.Equal(old, Assert.Single(await PublicAsync()).UploadId);

        await Checking.CheckNewAsync(CancellationToken.None);
        Assert.Empty(await SignAsync(id.Value));
        Assert.Equal(2, (await PublicAsync()).Count);
        Assert.Equal("desk.upload.same", Assert.Single((await Uploading.TakeOverAsync(old, Editor, CancellationToken.None)).Issues).Key);
    }

    [Fact]
    public async Task Text_WithWhatDatabasesRefuse_IsKeptWithoutIt()
    {
        var id = await AddAsync(SamplePdf.Clean());
        await Database.WriteAsync(
            async db =>
            {
                var file = db.Set<UploadedFile>().Single(file => file.Id == id);
                db.Attach(file);
                file.TakeReport("test", 0, "{}", UploadText.Of(new([new(1, null, "a\0b\uD800c"), new(2, "Cairt", "Focail")], false)), false, Clock.Now.UtcDateTime);
                return await db.SaveChangesAsync();
            },
            CancellationToken.None);
        Assert.Equal("a b\uFFFDc\fCairt\nFocail", Assert.Single(await FilesAsync()).Text);
    }

    private static byte[] BytesOf(string kind) => kind switch
    {
        "empty" => [],
        "text" => "%PDX-1.7 no such thing"u8.ToArray(),
        "zip" => Zip("a.txt"),
        "old-word" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100]],
        "locked-word" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "word" => Zip("[Content_Types].xml", "word/document.xml"),
        "epub" => Zip("META-INF/container.xml"),
        _ => [.. SamplePdf.Clean(), .. new byte[UploadedFile.MaxBytes]],
    };

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                zip.CreateEntry(name);
            }
        }

        return bytes.ToArray();
    }
}
