using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static KilkennyInfo.Tests.Complaints.Files.SampleCaseFiles;

namespace KilkennyInfo.Tests.Complaints.Files;

public sealed class SqliteScanningTests(SqliteTestDatabase databases) : ScanningTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresScanningTests(PostgresTestDatabase databases) : ScanningTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ScanningTests(TestDatabase databases) : CaseFilesFixture(databases)
{
    private static readonly Guid Complaint = Guid.NewGuid();

    [Fact]
    public async Task Scan_CleanFile_IsHandedOutOnlyAfterwards()
    {
        await using var server = new StandInClamd();
        var file = await AddAsync(Complaint, "a.pdf", Pdf, server.Client);
        Assert.Equal(CaseFileAvailability.BeingChecked, file.Availability);
        Assert.Null(await BytesAsync(Attachments(server.Client), file.Id));
        Assert.Equal(1, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
        Assert.Equal(Pdf, await BytesAsync(Attachments(server.Client), file.Id));
        var line = Assert.Single(await Attachments(server.Client).ListAsync(Complaint, CancellationToken.None));
        Assert.Equal(("ClamAV 1.4.6/27500/Thu Nov 26 09:00:00 2026", Now, null), (line.Scanner, line.ScannedUtc, line.Threat));
        Assert.Equal(0, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Scan_HarmfulFile_IsDestroyedInEachCaseAndTold()
    {
        await using var server = new StandInClamd();
        var (other, told) = (Guid.NewGuid(), new List<string>());
        var file = await AddAsync(Complaint, "letter.txt", Eicar, server.Client);
        await AddAsync(other, "again.txt", Eicar, server.Client);
        var good = await AddAsync(other, "good.txt", Text, server.Client);
        await Scanning(server.Client, (db, found, _, _) =>
        {
            Assert.NotNull(db.Database.CurrentTransaction);
            told.Add($"{found.Number} {found.Threat}");
            return Task.CompletedTask;
        }).ScanDueAsync(CancellationToken.None);
        var attachments = Attachments(server.Client);
        var opened = await attachments.OpenAsync(file.Id, CancellationToken.None);
        Assert.Equal((CaseFileAvailability.Destroyed, null, "Eicar-Test-Signature"), (opened!.File.Availability, opened.Content, opened.File.Threat));
        Assert.Equal(CaseFileAvailability.Destroyed, (await attachments.ListAsync(other, CancellationToken.None))[0].Availability);
        Assert.Equal(good.Sha256, Path.GetFileName(Assert.Single(Stored)));
        Assert.Equal(["1 Eicar-Test-Signature", "1 Eicar-Test-Signature"], told);
        Assert.Equal(2, server.Scanned.Count);
        await using var db = Database.OpenForReading();
        var entries = await db.Set<AuditEntry>().Where(entry => entry.Act == "case-file.infected").ToListAsync();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.DoesNotContain("txt", entry.Details, StringComparison.Ordinal));
        Assert.Equal(new ScanCounts(0, null, 0, 2, 0), await ScanOverview.CountsAsync(Database, CancellationToken.None));
    }

    [Fact]
    public async Task Scan_BytesNotDestroyedBecauseOfACrash_AreSwept()
    {
        await using var server = new StandInClamd();
        await AddAsync(Complaint, "letter.txt", Eicar, server.Client);
        await Scanning(server.Client).ScanDueAsync(CancellationToken.None);
        await Attachments().PrepareAsync([Offer("left.txt", Eicar)], CancellationToken.None);
        await Sweep().ForgetAsync(Now + TimeSpan.FromDays(2), CancellationToken.None);
        Assert.Empty(Stored);
    }

    [Fact]
    public async Task Scan_HarmfulFileThatComesAgain_IsFoundAgain()
    {
        await using var server = new StandInClamd();
        await AddAsync(Complaint, "letter.txt", Eicar, server.Client);
        await Scanning(server.Client).ScanDueAsync(CancellationToken.None);
        var again = await AddAsync(Complaint, "letter.txt", Eicar, server.Client);
        Assert.Null(await BytesAsync(Attachments(server.Client), again.Id));
        await Scanning(server.Client).ScanDueAsync(CancellationToken.None);
        Assert.Equal(CaseFileAvailability.Destroyed, (await Attachments(server.Client).ListAsync(Complaint, CancellationToken.None))[1].Availability);
        Assert.Empty(Stored);
    }

    [Fact]
    public async Task Scan_ScannerAway_HoldsFilesForDaysAndCatchesUpAlone()
    {
        await using var server = new StandInClamd();
        var scanning = Scanning(server.Client);
        var file = await AddAsync(Complaint, "a.pdf", Pdf, server.Client);
        await server.StopAsync();
        for (var day = 0; day < 5; day++)
        {
            Assert.Equal(0, await scanning.ScanDueAsync(CancellationToken.None));
            Clock.Now += TimeSpan.FromDays(1);
        }

        Assert.Null(await BytesAsync(Attachments(server.Client), file.Id));
        Assert.Equal(new ScanCounts(1, file.AddedUtc, 0, 0, 0), await ScanOverview.CountsAsync(Database, CancellationToken.None));
        server.StartAgain();
        Assert.Equal(1, await scanning.ScanDueAsync(CancellationToken.None));
        Assert.Equal(Pdf, await BytesAsync(Attachments(server.Client), file.Id));
    }

    [Theory]
    [InlineData(nameof(Behaviour.HangsUp))]
    [InlineData(nameof(Behaviour.Silent))]
    [InlineData(nameof(Behaviour.TooLong))]
    [InlineData(nameof(Behaviour.Babbles))]
    public async Task Scan_ScannerThatCannotDealWithAFile_IsTriedForADayAndThenSomebodySees(string behaviour)
    {
        await using var server = new StandInClamd { Behaviour = Enum.Parse<Behaviour>(behaviour) };
        var file = await AddAsync(Complaint, "a.pdf", Pdf, server.Client);
        for (var looks = 0; (await ScanOverview.CountsAsync(Database, CancellationToken.None)).GivenUp == 0; looks++)
        {
            Assert.InRange(looks, 0, 40);
            await Scanning(server.Client).ScanDueAsync(CancellationToken.None);
            Assert.Null(await BytesAsync(Attachments(server.Client), file.Id));
            Clock.Now += TimeSpan.FromHours(1);
        }

        Assert.InRange(Now - file.AddedUtc, TimeSpan.FromHours(24), TimeSpan.FromHours(26));
        await AgainAsync(server, file);
    }

    [Fact]
    public async Task Scan_FileOfBeforeTheScannerWasSetUp_WaitsForItToo()
    {
        var file = await AddAsync(Complaint, "letter.txt", Eicar);
        Assert.NotNull(await BytesAsync(Attachments(), file.Id));
        await using var server = new StandInClamd();
        Assert.Null(await BytesAsync(Attachments(server.Client), file.Id));
        await Scanning(server.Client).ScanDueAsync(CancellationToken.None);
        Assert.Empty(Stored);
    }

    [Fact]
    public async Task Scan_TwoNodesAtOnce_DoEachFileOnce()
    {
        await using var server = new StandInClamd();
        for (var number = 0; number < 6; number++)
        {
            await AddAsync(Complaint, "a.txt", [.. Text, (byte)('0' + number)], server.Client);
        }

        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Scanning(server.Client).ScanDueAsync(CancellationToken.None))));
        Assert.Equal(6, counts.Sum());
        Assert.Equal(6, server.Scanned.Count);
    }

    [Fact]
    public async Task Scan_NodeThatDiedInTheMiddle_IsTakenOverWhenItsLeaseEnds()
    {
        await using var server = new StandInClamd();
        var file = await AddAsync(Complaint, "a.pdf", Pdf, server.Client);
        await Database.WriteAsync(
            async db =>
            {
                (await db.Set<CaseAttachment>().AsTracking().SingleAsync()).BeginScan(Now);
                return await db.SaveChangesAsync();
            },
            CancellationToken.None);
        Assert.Equal(0, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
        Clock.Now += CaseAttachment.Lease;
        Assert.Equal(1, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
        Assert.Equal(Pdf, await BytesAsync(Attachments(server.Client), file.Id));
    }

    [Fact]
    public async Task Scan_BytesAreLost_IsNeverClean()
    {
        await using var server = new StandInClamd();
        await AddAsync(Complaint, "a.pdf", Pdf, server.Client);
        File.Delete(Assert.Single(Stored));
        Assert.Equal(0, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
        Assert.Equal(1, (await ScanOverview.CountsAsync(Database, CancellationToken.None)).Waiting);
        Clock.Now += TimeSpan.FromHours(25);
        Assert.Equal(0, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
        Assert.Equal(1, (await ScanOverview.CountsAsync(Database, CancellationToken.None)).GivenUp);
        Assert.Empty(server.Scanned);
    }

    [Fact]
    public async Task Watch_Nudged_ScansWithoutBeingAsked()
    {
        await using var server = new StandInClamd();
        var file = await AddAsync(Complaint, "a.pdf", Pdf, server.Client);
        using var watch = new ScanWatch(Scanning(server.Client), Clock, NullLogger<ScanWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        watch.Nudge();
        for (var tries = 0; await BytesAsync(Attachments(server.Client), file.Id) is null; tries++)
        {
            Assert.InRange(tries, 0, 600);
            await Task.Delay(50);
        }

        await watch.StopAsync(CancellationToken.None);
    }

    private async Task AgainAsync(StandInClamd server, CaseFileLine file)
    {
        server.Behaviour = Behaviour.Works;
        var by = new Person(Guid.NewGuid(), "Aoife", new HashSet<Role>());
        using var watch = new ScanWatch(Scanning(server.Client), Clock, NullLogger<ScanWatch>.Instance);
        var overview = new ScanOverview(Database, watch, Clock);
        await overview.ScanAgainAsync(file.Id, by, CancellationToken.None);
        await Assert.ThrowsAsync<NotThereException>(() => overview.ScanAgainAsync(file.Id, by, CancellationToken.None));
        Assert.Equal(1, await Scanning(server.Client).ScanDueAsync(CancellationToken.None));
        Assert.Equal(Pdf, await BytesAsync(Attachments(server.Client), file.Id));
    }
}
