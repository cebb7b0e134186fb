using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Complaints.Files.SampleCaseFiles;

namespace KilkennyInfo.Tests.Complaints.Files;

public sealed class SqliteCaseAttachmentsTests(SqliteTestDatabase databases) : CaseAttachmentsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCaseAttachmentsTests(PostgresTestDatabase databases) : CaseAttachmentsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CaseAttachmentsTests(TestDatabase databases) : CaseFilesFixture(databases)
{
    private static readonly Guid Complaint = Guid.NewGuid();

    [Fact]
    public async Task Add_FilesOfEveryKind_LieWithTheCaseInTheirOrder()
    {
        var attachments = Attachments();
        await AddAsync(attachments, Complaint, await PrepareAsync(attachments, ("b.pdf", Pdf), ("a.jpg", Photo), ("c.docx", Word), ("d.odt", OpenDocument), ("e.txt", Text)));
        Clock.Now += TimeSpan.FromHours(1);
        await AddAsync(attachments, Complaint, await PrepareAsync(attachments, ("b.pdf", Pdf), ("f.png", Screenshot)));
        var files = await attachments.ListAsync(Complaint, CancellationToken.None);
        Assert.Equal(["1 b.pdf", "2 a.jpg", "3 c.docx", "4 d.odt", "5 e.txt", "6 b.pdf", "7 f.png"], files.Select(file => $"{file.Number} {file.Name}"));
        Assert.All(files, file => Assert.Equal((CaseFileAvailability.Ready, CaseFileSender.Complainant), (file.Availability, file.From)));
        Assert.Equal(6, Stored.Count);
        Assert.Equal(Now, files[^1].AddedUtc);
        Assert.Equal(Pdf, await BytesAsync(attachments, files[0].Id));
        Assert.Equal(Word, await BytesAsync(attachments, files[2].Id));
        Assert.Empty(await attachments.ListAsync(Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task Prepare_OneRefused_StoresNoneAndNamesEach()
    {
        var prepared = await PrepareAsync(Attachments(), ("a.txt", Text), ("b.xls", [0x1F, 0x8B]), ("c.pdf", Pdf), ("d.txt", []));
        Assert.Empty(prepared.Files);
        Assert.Equal(["complaint.file.archive b.xls", "complaint.file.empty d.txt"], prepared.Issues.Select(issue => $"{issue.Key} {issue.Values[0].Value}"));
        Assert.False(Directory.Exists(Shelf.Folder));
    }

    [Fact]
    public async Task Prepare_OneFileTooMany_ReadsNone()
    {
        var files = Enumerable.Range(0, 6).Select(number => Offer($"{number}.txt", Text)).ToList();
        var issue = Assert.Single((await Attachments().PrepareAsync(files, CancellationToken.None)).Issues);
        Assert.Equal(("complaint.file.too-many", "5"), (issue.Key, issue.Values[0].Value));
        Assert.All(files, file => Assert.Equal(0, file.Content.Position));
    }

    [Fact]
    public async Task Prepare_FieldsLeftAlone_ArePassedOver()
    {
        var prepared = await PrepareAsync(Attachments(), ("", []), ("a.txt", Text), ("", []), ("", []), ("", []), ("", []));
        Assert.Equal("a.txt", Assert.Single(prepared.Files).Name);
    }

    [Fact]
    public async Task Prepare_SameFileManyTimesAtOnce_AllSucceed()
    {
        var attachments = Attachments();
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => PrepareAsync(attachments, ("a.pdf", Pdf)))));
        Assert.All(all, prepared => Assert.Single(prepared.Files));
        Assert.Single(Stored);
    }

    [Fact]
    public async Task Prepare_Stored_IsForTheSiteAlone()
    {
        await PrepareAsync(Attachments(), ("a.txt", Text));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Stored)));
            foreach (var folder in Directory.EnumerateDirectories(Shelf.Folder).Append(Shelf.Folder))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            }
        }
    }

    [Fact]
    public async Task Prepare_ShelfCannotBeWritten_FailsAndNoRowComes()
    {
        await File.WriteAllTextAsync(Shelf.Folder, "A file where the folder should be.");
        await Assert.ThrowsAnyAsync<IOException>(() => PrepareAsync(Attachments(), ("a.txt", Text)));
    }

    [Fact]
    public async Task Add_CrashBetweenFileAndRow_LeavesNothingToBeSeenAndTheFileIsSwept()
    {
        var attachments = Attachments();
        var prepared = await PrepareAsync(attachments, ("a.txt", Text));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(
            async db =>
            {
                await attachments.AddAsync(db, Complaint, prepared.Files, CaseFileSender.Complainant, Now, CancellationToken.None);
                throw new InvalidOperationException("The power went.");
            },
            CancellationToken.None));
        Assert.Empty(await attachments.ListAsync(Complaint, CancellationToken.None));
        await Sweep().ForgetAsync(Now + TimeSpan.FromHours(23), CancellationToken.None);
        Assert.Single(Stored);
        await Sweep().ForgetAsync(Now + TimeSpan.FromHours(25), CancellationToken.None);
        Assert.Empty(Stored);
    }

    [Fact]
    public async Task Add_FileIsNotOnTheShelfAnyMore_Fails()
    {
        var attachments = Attachments();
        var prepared = await PrepareAsync(attachments, ("a.txt", Text));
        File.Delete(Assert.Single(Stored));
        await Assert.ThrowsAnyAsync<IOException>(() => AddAsync(attachments, Complaint, prepared));
        Assert.Empty(await attachments.ListAsync(Complaint, CancellationToken.None));
    }

    [Fact]
    public async Task Add_OutsideATransaction_IsAFault()
    {
        await using var db = Database.OpenForReading();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Attachments().AddAsync(db, Complaint, [], CaseFileSender.Staff, Now, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => CaseAttachments.EraseAsync(db, Complaint, CancellationToken.None));
    }

    [Fact]
    public async Task Open_FileOfAnotherCase_IsNotThere()
    {
        var file = await AddAsync(Complaint, "a.txt", Text);
        var attachments = Attachments();
        Assert.Null(await attachments.OpenAsync(Guid.NewGuid(), file.Id, CancellationToken.None));
        Assert.Null(await attachments.OpenAsync(Guid.NewGuid(), CancellationToken.None));
        await using var content = (await attachments.OpenAsync(Complaint, file.Id, CancellationToken.None))!.Content;
        Assert.NotNull(content);
    }

    [Fact]
    public async Task Open_BytesAreLost_SaysSo()
    {
        var file = await AddAsync(Complaint, "a.txt", Text);
        File.Delete(Assert.Single(Stored));
        var opened = await Attachments().OpenAsync(file.Id, CancellationToken.None);
        Assert.Equal((CaseFileAvailability.Missing, null), (opened!.File.Availability, opened.Content));
    }

    [Fact]
    public async Task Erase_FileThatAnotherCaseHasToo_StaysForThatCase()
    {
        var other = Guid.NewGuid();
        await AddAsync(Complaint, "a.txt", Text);
        await AddAsync(Complaint, "a.pdf", Pdf);
        var kept = await AddAsync(other, "b.txt", Text);
        var attachments = Attachments();
        var hashes = await Database.WriteAsync(db => CaseAttachments.EraseAsync(db, Complaint, CancellationToken.None), CancellationToken.None);
        Assert.Equal(2, Stored.Count);
        await attachments.ClearAwayAsync(hashes, CancellationToken.None);
        Assert.Empty(await attachments.ListAsync(Complaint, CancellationToken.None));
        Assert.Equal(kept.Sha256, Path.GetFileName(Assert.Single(Stored)));
        Assert.Equal(Text, await BytesAsync(attachments, kept.Id));
    }

    [Fact]
    public async Task Erase_Undone_KeepsTheBytes()
    {
        var file = await AddAsync(Complaint, "a.txt", Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(
            async db =>
            {
                await CaseAttachments.EraseAsync(db, Complaint, CancellationToken.None);
                throw new InvalidOperationException("The power went.");
            },
            CancellationToken.None));
        Assert.Equal(Text, await BytesAsync(Attachments(), file.Id));
    }

    [Fact]
    public async Task Sweep_FilesOfCases_StayAndHalfWrittenOnesGo()
    {
        var file = await AddAsync(Complaint, "a.txt", Text);
        var half = Assert.Single(Stored) + ".part";
        await File.WriteAllTextAsync(half, "half");
        File.SetLastWriteTimeUtc(half, Now);
        await Sweep().ForgetAsync(Now + TimeSpan.FromDays(400), CancellationToken.None);
        Assert.False(File.Exists(half));
        Assert.Equal(Text, await BytesAsync(Attachments(), file.Id));
    }

    [Fact]
    public async Task Sweep_OldFileThatIsSentAgain_IsYoung()
    {
        await PrepareAsync(Attachments(), ("a.txt", Text));
        Clock.Now += TimeSpan.FromDays(2);
        await PrepareAsync(Attachments(), ("a.txt", Text));
        await Sweep().ForgetAsync(Now, CancellationToken.None);
        Assert.Single(Stored);
    }

    [Fact]
    public async Task Sweep_DatabaseThatKnowsNoneOfManyFiles_TakesNothing()
    {
        for (var number = 0; number < CaseFileSweep.Suspicious; number++)
        {
            await PrepareAsync(Attachments(), ("a.txt", [.. Text, (byte)('0' + number)]));
        }

        await Sweep().ForgetAsync(Now + TimeSpan.FromDays(2), CancellationToken.None);
        Assert.Equal(CaseFileSweep.Suspicious, Stored.Count);
        Clock.Now += TimeSpan.FromDays(2);
        await AddAsync(Complaint, "b.pdf", Pdf);
        await Sweep().ForgetAsync(Now, CancellationToken.None);
        Assert.Single(Stored);
    }

    private static Task<Preparation> PrepareAsync(CaseAttachments attachments, params (string Name, byte[] Bytes)[] files) =>
        attachments.PrepareAsync([.. files.Select(file => Offer(file.Name, file.Bytes))], CancellationToken.None);
}
