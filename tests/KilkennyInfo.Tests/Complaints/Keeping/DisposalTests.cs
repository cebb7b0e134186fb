using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Keeping;

public sealed class SqliteDisposalTests(SqliteTestDatabase databases) : DisposalTests(databases), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Sign_WhatWasErased_IsNowhereInTheFilesOfTheDatabase()
    {
        var bench = await BenchAsync();

        // Enough of them to spread over many pages, on which rows move and leave copies behind.
        for (var number = 0; number < 40; number++)
        {
            await bench.ClosedAsync(null, (new Noted(), $"Zanzibarwords {new string('x', 37 * number)} {number}"));
        }

        Assert.NotEmpty(Traces(bench.Database));
        Clock.Now = Clock.Now.AddYears(8);
        var list = await bench.Disposal.ListAsync(KeepingBench.Officer, default);
        var (number1, issues) = await bench.Disposal.SignAsync(KeepingBench.Officer, KeepingBench.Wish(list.Due), default);
        Assert.Empty(issues);
        Assert.NotNull((await bench.Certificates.FindAsync(KeepingBench.Officer, number1!.Value, default)).ClearedUtc);
        Assert.Empty(Traces(bench.Database));
    }

    /// <summary>Reads the files as they lie there, the write-ahead log too.</summary>
    private static List<string> Traces(SiteDatabase database)
    {
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        string[] words = ["Zanzibarwords", "una@example.ie", "Bhriain", "was not emptied", "Settled on the telephone"];
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            found.AddRange(words.Where(word => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(word)) >= 0).Select(word => $"{Path.GetExtension(path)}: {word}"));
        }

        return found;
    }
}

public sealed class PostgresDisposalTests(PostgresTestDatabase databases) : DisposalTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class DisposalTests(TestDatabase databases)
{
    internal SetClock Clock { get; } = new("2026-06-01T12:00:00Z");

    private static Person Officer => KeepingBench.Officer;

    [Fact]
    public async Task List_TimeOver_NamesCaseRuleAndDaysAndChangesNothing()
    {
        var bench = await BenchAsync();
        var (plain, anonymous, access) = (await bench.ClosedAsync(), await bench.ClosedAsync(SomeCases.New(isAnonymous: true)), await bench.ClosedAsync(SomeCases.New(type: CaseType.Access)));
        var open = await SomeCases.AddAsync(bench.Database, Clock);
        Clock.Now = new DateTimeOffset(2033, 5, 31, 22, 0, 0, TimeSpan.Zero);
        Assert.Empty((await bench.Disposal.ListAsync(Officer, default)).Due);

        // Summer time: the last hour of the day before is past midnight in Dublin.
        Clock.Now = Clock.Now.AddHours(1);
        var before = await TestDatabase.DumpAsync(bench.Database);
        var list = await bench.Disposal.ListAsync(Officer, default);
        Assert.Equal(before, await TestDatabase.DumpAsync(bench.Database));
        Assert.Equal(
            new[] { (plain.Id, RetentionRule.Complaint), (anonymous.Id, RetentionRule.Anonymous), (access.Id, RetentionRule.Access) }.Order(),
            list.Due.Select(one => (one.Id, one.RuleKey)).Order());
        Assert.All(list.Due, one => Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2033, 6, 1), new DateOnly(2026, 1, 1)), (one.ClosedOn, one.EndedOn, one.PolicyFrom)));
        Assert.DoesNotContain(open.Id, list.Due.Select(one => one.Id));
        Assert.Empty(list.Kept);
    }

    [Fact]
    public async Task List_HeldOrUnfinished_StaysWithItsReason()
    {
        var bench = await BenchAsync();
        var held = await bench.ClosedAsync(null, (new HoldSet(true), "A court may ask."));
        var lifted = await bench.ClosedAsync(null, (new HoldSet(true), "A court may ask."), (new HoldSet(false), "It did not."));
        var query = await bench.ClosedAsync(null, (new QueryReceived(Guid.NewGuid(), new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 22)), null));
        var learned = await bench.ClosedAsync();
        var living = await SomeCases.AddAsync(bench.Database, Clock);
        var part = await bench.ClosedAsync(null, (new Merged(living.Id, living.Reference), null));
        await AddLessonAsync(bench.Database, learned.Id);
        Clock.Now = Clock.Now.AddYears(8);
        var list = await bench.Disposal.ListAsync(Officer, default);
        Assert.Equal(lifted.Id, Assert.Single(list.Due).Id);
        Assert.Equal(
            new[] { (held.Id, KeptBecause.Held), (query.Id, KeptBecause.OpenQuery), (learned.Id, KeptBecause.OpenLesson), (part.Id, KeptBecause.PartOfOther) }.Order(),
            list.Kept.Select(one => (one.Case.Id, one.Because)).Order());
        Assert.Equal((held.Reference, "Henry Handler"), (await bench.Holds.ListAsync(Officer, default)).Select(one => (one.Reference, one.HeldBy)).Single());
    }

    [Fact]
    public async Task List_RuleNotConfirmed_DestroysNothing()
    {
        var database = await databases.NewAsync();
        var bench = new KeepingBench(database, Clock) { Rules = KeepingBench.WithRules(isConfirmed: false) };
        await bench.ClosedAsync();
        Clock.Now = Clock.Now.AddYears(8);
        var list = await bench.Disposal.ListAsync(Officer, default);
        Assert.Empty(list.Due);
        Assert.Equal(KeptBecause.RuleToConfirm, Assert.Single(list.Kept).Because);
        Assert.Equal("desk.keeping.sign.changed", Assert.Single((await bench.Disposal.SignAsync(Officer, KeepingBench.Wish(list.Kept.Select(one => one.Case)), default)).Issues).Key);
    }

    [Fact]
    public async Task Sign_Chosen_ErasesWordsAndKeepsActsAndFigures()
    {
        var bench = await BenchAsync();
        var gone = await bench.ClosedAsync(null, (new Noted(), "She was upset."), (new Contacted(ContactWay.Phone, true, null), "Rang on Monday."));
        var stays = await bench.ClosedAsync();
        Clock.Now = Clock.Now.AddYears(8);
        var (before, acts) = (await SomeCases.ReadAsync(bench.Database, gone.Id), await SomeCases.EventsAsync(bench.Database, gone.Id));
        var list = await bench.Disposal.ListAsync(Officer, default);
        var (number, issues) = await bench.Disposal.SignAsync(Officer, KeepingBench.Wish(list.Due.Where(one => one.Id == gone.Id)), default);
        Assert.Equal((1, 0), (number, issues.Count));

        var (after, left) = (await SomeCases.ReadAsync(bench.Database, gone.Id), await SomeCases.EventsAsync(bench.Database, gone.Id));
        Assert.Equal(FiguresOf(before), FiguresOf(after));
        Assert.NotNull(after.ErasedUtc);
        Assert.Equal(acts.Select(one => (one.Number, one.Kind, one.Facts)), left.SkipLast(1).Select(one => (one.Number, one.Kind, one.Facts)));
        Assert.Equal(new Erased(RetentionRule.Complaint), left[^1].Act);
        Assert.All(left, one => Assert.Null(one.Words));
        await using var db = bench.Database.OpenForReading();
        Assert.Equal(stays.Id, (await db.Set<ComplaintDetails>().SingleAsync()).ComplaintId);
        Assert.Equal(stays.Reference, (await db.Set<OutgoingMail>().SingleAsync(mail => mail.TextBody != "")).AboutKey);
        Assert.NotNull((await SomeCases.EventsAsync(bench.Database, stays.Id))[^1].Words);
        Assert.Equal(["changed", "disposed"], await db.Set<AuditEntry>().Where(one => one.PersonId == Officer.Id).OrderBy(one => one.Number).Select(one => one.Act.Substring(5)).ToListAsync());
        Assert.Equal(stays.Id, Assert.Single((await bench.Disposal.ListAsync(Officer, default)).Due).Id);
    }

    [Fact]
    public async Task Sign_MailsOfTheCase_AreEmptiedWhateverBecameOfThemAndTheirFilesGo()
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-mails-");
        var bench = new KeepingBench(await databases.NewAsync(), Clock) { Mail = MailFixture.Settings(data: folder.FullName) };
        var (gone, stays) = (await bench.ClosedAsync(), await bench.ClosedAsync());
        foreach (var (key, end) in new (string, Action<OutgoingMail>)[] { ("sent", mail => mail.MarkSent(Clock.Now.UtcDateTime)), ("dead", mail => mail.MarkFailed(new DeliveryFailure(MailProblem.RecipientRefused, "550 5.1.1", IsFinal: true), Clock.Now.UtcDateTime)) })
        {
            await bench.Database.WriteAsync(async db =>
            {
                await Mailbox.AddAsync(db, MailFixture.Mail(key) with { AboutKey = gone.Reference }, Clock.Now.UtcDateTime, default);
                end(await db.Set<OutgoingMail>().AsTracking().SingleAsync(mail => mail.Key == key));
                return await db.SaveChangesAsync();
            }, default);
        }

        Directory.CreateDirectory(bench.Mail.Folder);
        var files = (await MailsAsync(bench.Database)).ToDictionary(mail => mail.Id, mail => Path.Combine(bench.Mail.Folder, $"{mail.Id:N}.eml"));
        foreach (var file in files.Values)
        {
            await File.WriteAllTextAsync(file, "Dear Úna");
        }

        Clock.Now = Clock.Now.AddYears(8);
        var list = await bench.Disposal.ListAsync(Officer, default);
        await bench.Disposal.SignAsync(Officer, KeepingBench.Wish(list.Due.Where(one => one.Id == gone.Id)), default);

        var mails = await MailsAsync(bench.Database);
        var (emptied, whole) = (mails.Where(mail => mail.AboutKey == gone.Reference).ToList(), Assert.Single(mails, mail => mail.AboutKey == stays.Reference));
        Assert.Equal(3, emptied.Count);
        Assert.All(emptied, mail => Assert.Equal(("", "", "", "", null), (mail.RecipientAddress, mail.RecipientName, mail.Subject, mail.TextBody, mail.HtmlBody)));
        Assert.All(emptied, mail => Assert.NotEqual(MailState.Waiting, mail.State));
        Assert.All(emptied, mail => Assert.False(File.Exists(files[mail.Id])));
        Assert.NotEqual("", whole.RecipientAddress);
        Assert.True(File.Exists(files[whole.Id]));
        Assert.Equal(3, Assert.Single((await bench.Certificates.FindAsync(Officer, 1, default)).Cases).Erased["mails"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Sign_Twice_ChainsCertificatesThatShowATrace()
    {
        var bench = await BenchAsync();
        await bench.ClosedAsync();
        await bench.ClosedAsync();
        Clock.Now = Clock.Now.AddYears(8);
        foreach (var one in (await bench.Disposal.ListAsync(Officer, default)).Due)
        {
            Assert.NotNull((await bench.Disposal.SignAsync(Officer, KeepingBench.Wish([one]), default)).Number);
        }

        var (second, first) = (await bench.Certificates.FindAsync(Officer, 2, default), await bench.Certificates.FindAsync(Officer, 1, default));
        Assert.Equal((first.Hash, "Deirdre Data", "NA/2033/17"), (second.PreviousHash, second.SignedBy, second.Approval));
        Assert.Equal((1, 2, 1), (first.Cases.Single().Erased["details"], first.Cases.Single().Erased["words"] + 1, first.Cases.Single().Erased["mails"]));
        Assert.Null(await bench.Certificates.FirstBrokenAsync(default));
        await bench.Database.WriteAsync(db => db.Set<DisposalCertificate>().Where(one => one.Number == 1).ExecuteUpdateAsync(one => one.SetProperty(line => line.Approval, "NA/1")), default);
        Assert.Equal(1, await bench.Certificates.FirstBrokenAsync(default));
    }

    [Fact]
    public async Task Sign_SomebodyHasWorkedOnIt_DestroysNothing()
    {
        var bench = await BenchAsync();
        var (one, other) = (await bench.ClosedAsync(), await bench.ClosedAsync());
        Clock.Now = Clock.Now.AddYears(8);
        var list = await bench.Disposal.ListAsync(Officer, default);
        await bench.ActAsync(one.Id, (new HoldSet(true), "Wait."));
        var before = await TestDatabase.DumpAsync(bench.Database);
        var (number, issues) = await bench.Disposal.SignAsync(Officer, KeepingBench.Wish(list.Due), default);
        Assert.Equal((null, "desk.keeping.sign.changed"), (number, Assert.Single(issues).Key));
        Assert.Equal(before, await TestDatabase.DumpAsync(bench.Database));
        Assert.NotNull(await SomeCases.ReadAsync(bench.Database, other.Id));
    }

    [Fact]
    public async Task Sign_PartFails_KeepsEverything()
    {
        var database = await databases.NewAsync();
        var bench = new KeepingBench(database, Clock, new FailingErasure());
        await bench.ClosedAsync();
        Clock.Now = Clock.Now.AddYears(8);
        var list = await bench.Disposal.ListAsync(Officer, default);
        var before = await TestDatabase.DumpAsync(database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Disposal.SignAsync(Officer, KeepingBench.Wish(list.Due), default));
        Assert.Equal(before, await TestDatabase.DumpAsync(database));
    }

    [Fact]
    public async Task Sign_Incomplete_SaysWhatIsMissing()
    {
        var bench = await BenchAsync();
        var (number, issues) = await bench.Disposal.SignAsync(Officer, new SignedWish([], " ", null, IsSure: false), default);
        Assert.Null(number);
        Assert.Equal(["case", "reason", "approval", "sure"], issues.Select(issue => issue.Field));
        Assert.All(issues, issue => Assert.All(LanguageExtensions.Both, language => Assert.True(SiteContent.Data.DeskStrings[language].Has(issue.Key))));
    }

    [Fact]
    public async Task Disposal_OtherRoles_MayNot()
    {
        var bench = await BenchAsync();
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.DataProtectionOfficer))
        {
            var person = new Person(Guid.NewGuid(), $"Only {role}", new HashSet<Role> { role });
            await Assert.ThrowsAsync<NotAllowedException>(() => bench.Disposal.SignAsync(person, KeepingBench.Wish([]), default));
            if (role is not Role.Auditor)
            {
                await Assert.ThrowsAsync<NotAllowedException>(() => bench.Disposal.ListAsync(person, default));
                await Assert.ThrowsAsync<NotAllowedException>(() => bench.Certificates.ListAsync(person, default));
                await Assert.ThrowsAsync<NotAllowedException>(() => bench.Holds.ListAsync(person, default));
            }
        }

        Assert.Empty((await bench.Disposal.ListAsync(new Person(Guid.NewGuid(), "A", new HashSet<Role> { Role.Auditor }), default)).Due);
    }

    [Theory]
    [InlineData(Language.English, "Certificate of disposal 1")]
    [InlineData(Language.Irish, "Deimhniú diúscartha 1")]
    public async Task Pdf_OfACertificate_PassesOurOwnChecks(Language language, string title)
    {
        var bench = await BenchAsync();
        var gone = await bench.ClosedAsync();
        Clock.Now = Clock.Now.AddYears(8);
        await bench.Disposal.SignAsync(Officer, KeepingBench.Wish((await bench.Disposal.ListAsync(Officer, default)).Due), default);
        var bytes = await bench.Certificates.PdfAsync(Officer, 1, language, default);
        var report = await FileChecker.CheckAsync(bytes, "certificate.pdf", CheckLimits.Standard, new CheckRules(IsStrict: true), default);
        Assert.True(report.Findings.All(finding => finding.Severity is not Severity.Error), string.Join(", ", report.Failed));
        var text = new CertificateText(KeepingBench.Site, KeepingBench.Address, KeepingBench.Pdf).Of(await bench.Certificates.FindAsync(Officer, 1, default), language);
        var words = string.Join(' ', KilkennyInfo.Documents.PlainText.PlainTextWriter.WordsInOrder(text));
        Assert.Contains(title, words, StringComparison.Ordinal);
        Assert.Contains(gone.Reference, words, StringComparison.Ordinal);
        Assert.Contains("NA/2033/17", words, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', words);
    }

    private static async Task<List<OutgoingMail>> MailsAsync(SiteDatabase database)
    {
        await using var db = database.OpenForReading();
        return await db.Set<OutgoingMail>().ToListAsync();
    }

    internal async Task<KeepingBench> BenchAsync() => new(await databases.NewAsync(), Clock);

    private static string FiguresOf(Complaint one) => string.Join('|', one.Reference, one.Language, one.Channel, one.StoredUtc, one.ReceivedOn, one.PolicyFrom, one.Type, one.IsAnonymous, one.ServiceKey, one.StageKey, one.Status,
        one.AcknowledgeBy, one.AcknowledgedOn, one.ReplyBy, one.ExpectedBy, one.AnsweredOn, one.OutcomeKey, one.ClosedOn);

    private Task<int> AddLessonAsync(SiteDatabase database, Guid id) => database.WriteAsync(
        async db =>
        {
            db.Add(new Lesson
            {
                Id = Guid.NewGuid(),
                ComplaintId = id,
                Text = "Say when the lorry comes.",
                Action = "Put it on the site.",
                NotedUtc = Clock.Now.UtcDateTime,
                NotedById = Guid.NewGuid(),
                NotedBy = "N",
                OwnerId = Guid.NewGuid(),
                Owner = "O",
                DueOn = new DateOnly(2026, 9, 1),
            });
            return await db.SaveChangesAsync();
        },
        default);

    private sealed class FailingErasure : IEraseOfCase
    {
        public string Kind => "files";

        public IReadOnlyList<Type> Entities => [];

        public Task<ErasedOfCase> EraseAsync(SiteDb db, Guid complaintId, CancellationToken cancellation) => throw new InvalidOperationException("The shelf is gone.");

        public Task ClearAwayAsync(IReadOnlyCollection<string> files, CancellationToken cancellation) => Task.CompletedTask;
    }
}
