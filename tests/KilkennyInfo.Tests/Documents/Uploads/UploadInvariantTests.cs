using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Accounts;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Documents.Uploads;

/// <summary>
/// Whatever is done with files and in whatever order, the public has exactly those that somebody answers for, with those very bytes.
/// The seed is fixed, so that a failure is the same everywhere.
/// </summary>
public sealed class UploadInvariantTests(SqliteTestDatabase databases) : UploadFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20261126, 7);

    private readonly List<Guid> _files = [];
    private int _versions;

    [Fact]
    public void AnySequenceOfActs_LeavesNoFilePublicThatNobodyAnswersFor()
    {
        var acts = Gen.Choose(0, 13).SelectMany(kind => Gen.Choose(0, 40).Select(choice => (kind, choice))).ListOf(25);
        var seen = 0;
        Prop.ForAll(acts.ToArbitrary(), sequence =>
        {
            foreach (var (kind, choice) in sequence)
            {
                ActAsync(kind, choice).GetAwaiter().GetResult();
                seen += CheckAsync().GetAwaiter().GetResult();
            }
        }).Check(Fixed);
        Assert.True(seen > 50, "Hardly any file ever became public: the test shows nothing.");
    }

    private async Task ActAsync(int kind, int choice)
    {
        Clock.Now = Clock.Now.AddHours(1);
        try
        {
            await DoAsync(kind, choice);
        }
        catch (Exception exception) when (exception is NotThereException or NotAllowedException)
        {
            // The desk would not offer it.
        }
    }

    private async Task DoAsync(int kind, int choice)
    {
        var id = _files.Count == 0 ? Guid.NewGuid() : _files[^(1 + (choice % Math.Min(_files.Count, 6)))];
        var person = new[] { AccessReviewer, OtherReviewer, Publisher, Editor, Auditor }[choice % 5];
        switch (kind)
        {
            case 0 or 1 or 2:
                await SendAsync(choice, person);
                break;
            case 3 or 4:
                await Checking.CheckNewAsync(CancellationToken.None);
                break;
            case 5 or 6 or 7:
                await SignAsync(id, choice % 3 == 0 ? person : OtherReviewer, choice % 4 == 0 ? Answered((ChecklistAnswer)(choice % 3)) : null);
                break;
            case 8:
                await LetThroughAsync(id, person, until: $"{DublinTime.Today(Clock).AddDays(choice - 5):yyyy-MM-dd}");
                break;
            case 9:
                await SendBackAsync(id, choice % 6 == 0 ? "" : "Why.");
                break;
            case 10:
                await UploadReviewing.WithdrawAsync(id, person, CancellationToken.None);
                break;
            case 11:
                Clock.Now = Clock.Now.AddDays(choice / 4);
                await Lapsing.LapseDueAsync(CancellationToken.None);
                break;
            case 12:
                await MakeOldAsync();
                await Checking.CheckAgainAsync(CancellationToken.None);
                break;
            default:
                await (choice % 3 == 0 ? PublishNextVersionAsync($"Words {++_versions}") : TakeOverAsync(id, person));
                break;
        }
    }

    private async Task SendAsync(int choice, Person person)
    {
        var seed = $"{choice / 4}";
        var bytes = (choice % 4) switch { 0 => SamplePdf.WithErrors(seed), 1 => SamplePdf.WithWarning(seed), 2 => SamplePdf.WithScript(seed), _ => SamplePdf.Clean(seed) };
        var (id, _) = await Uploading.AddAsync(Document, person, Sent(bytes, language: (Language)(choice % 2)), CancellationToken.None);
        _files.AddRange(id is { } added ? [added] : []);
    }

    private async Task TakeOverAsync(Guid id, Person person) =>
        _files.AddRange((await Uploading.TakeOverAsync(id, person, CancellationToken.None)).Id is { } added ? [added] : []);

    private Task<int> MakeOldAsync() => Database.WriteAsync(
        db => db.Set<UploadedFile>().Where(file => file.CheckTool != null).ExecuteUpdateAsync(set => set.SetProperty(file => file.CheckTool, "older rules")), CancellationToken.None);

    private async Task<int> CheckAsync()
    {
        var offered = await PublicAsync();
        var files = (await FilesAsync()).ToDictionary(file => file.Id);
        Assert.Equal(offered.Select(row => row.UploadId!.Value).ToHashSet(), files.Values.Where(file => file.IsPublic).Select(file => file.Id).ToHashSet());
        await using var db = Database.OpenForReading();
        var rows = await db.Set<Rendition>().Where(row => row.UploadId != null).ToListAsync();
        Assert.Equal(rows.Count, rows.Select(row => (row.VersionId, row.Language, row.Format)).Distinct().Count());
        Assert.All(rows, row => CheckRow(row, files[row.UploadId!.Value]));
        Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
        return offered.Count;
    }

    private void CheckRow(Rendition row, UploadedFile file)
    {
        Assert.Equal((file.VersionId, file.Language, file.Format, file.Sha256), (row.VersionId, row.Language, row.Format, row.Sha256));
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
        Assert.True(Shelf.Has(file.Sha256), "A public file is not on the shelf.");
        Assert.NotNull(file.CheckedUtc);
        Assert.NotNull(file.ReviewerId);
        Assert.NotEqual(file.UploadedById, file.ReviewerId);
        var report = StoredReport.Read(file.Report)!;
        Assert.False(report.IsBarred, "A file that no reader may be sent is public.");
        Assert.True(file.State is not UploadState.SignedOff || (!report.HasErrors && Checklist.Read(file.Answers).IsPassed), "Somebody signed for a file with errors.");
        Assert.True(file.State is not UploadState.Waived || (file.Note?.Length > 0 && file.WaivedUntil <= DublinTime.DayOf(new DateTimeOffset(file.ReviewedUtc!.Value, TimeSpan.Zero)).AddMonths(6)));
    }
}
