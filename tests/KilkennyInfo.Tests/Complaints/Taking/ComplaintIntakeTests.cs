using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Taking;

public sealed class SqliteComplaintIntakeTests(SqliteTestDatabase databases) : ComplaintIntakeTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresComplaintIntakeTests(PostgresTestDatabase databases) : ComplaintIntakeTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ComplaintIntakeTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Add_Complete_IsStoredWholeWithItsDaysAndItsMail()
    {
        var database = await databases.NewAsync();
        var receipt = await SomeCases.AddAsync(database, _clock);
        Assert.Equal((new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 24), false), (receipt.ReceivedOn, receipt.AcknowledgeBy, receipt.ReplyBy, receipt.IsRepeat));
        var stored = await SomeCases.ReadAsync(database, receipt.Id);
        Assert.Equal((receipt.Reference, Language.English, "environment", CaseStages.Section, CaseStatus.New, 1), (stored.Reference, stored.Language, stored.ServiceKey, stored.StageKey, stored.Status, stored.LastNumber));
        Assert.True(AccessCode.IsRight(receipt.AccessCode, stored.CodeHash));
        var first = Assert.IsType<Received>(Assert.Single(await SomeCases.EventsAsync(database, receipt.Id)).Act);
        Assert.Equal((receipt.AcknowledgeBy, receipt.ReplyBy), (first.AcknowledgeBy, first.ReplyBy));
        await using var db = database.OpenForReading();
        Assert.Equal(("Úna Ní Bhriain", SomeCases.Story), await db.Set<ComplaintDetails>().Select(details => new ValueTuple<string?, string>(details.Name, details.WhatHappened)).SingleAsync());
        var mail = await db.Set<OutgoingMail>().SingleAsync();
        Assert.Equal(($"We have your complaint: {receipt.Reference}", "una@example.ie", Language.English), (mail.Subject, mail.RecipientAddress, mail.Language));
        Assert.Contains("By 24 December 2026, we will send you a full written answer.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"{TestMail.Origin}/en/complaint/track", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.AccessCode, mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("bin in front", mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', mail.TextBody + mail.HtmlBody);
    }

    [Fact]
    public async Task Add_InIrish_IsAnsweredInIrish()
    {
        var database = await databases.NewAsync();
        var receipt = await SomeCases.AddAsync(database, _clock, SomeCases.New(Language.Irish));
        await using var db = database.OpenForReading();
        var mail = await db.Set<OutgoingMail>().SingleAsync();
        Assert.Equal((Language.Irish, $"Tá do ghearán againn: {receipt.Reference}"), (mail.Language, mail.Subject));
        Assert.Contains("24 Nollaig 2026", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ga\">", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_Again_GivesTheSameAnswerAndStoresNothing()
    {
        var database = await databases.NewAsync();
        var sent = SomeCases.New();
        var first = await SomeCases.AddAsync(database, _clock, sent);
        var before = await TestDatabase.DumpAsync(database);
        _clock.Now = _clock.Now.AddDays(1);
        var second = await SomeCases.AddAsync(database, _clock, sent);
        Assert.Equal(first with { IsRepeat = true }, second);
        Assert.Equal(before, await TestDatabase.DumpAsync(database));
    }

    [Fact]
    public async Task Add_ManyAtOnceWithOneKey_IsOneComplaint()
    {
        var database = await databases.NewAsync();
        var (intake, sent) = (SomeCases.Intake(database, _clock), SomeCases.New());
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => intake.AddAsync(sent, CancellationToken.None))));
        Assert.Single(receipts.Select(receipt => (receipt.Reference, receipt.AccessCode)).Distinct());
        Assert.Single(receipts, receipt => !receipt.IsRepeat);
        await using var db = database.OpenForReading();
        Assert.Equal((1, 1, 1), (await db.Set<Complaint>().CountAsync(), await db.Set<CaseEvent>().CountAsync(), await db.Set<OutgoingMail>().CountAsync()));
    }

    [Fact]
    public async Task Add_WithoutAName_HasNoDaysAndNoMail()
    {
        var database = await databases.NewAsync();
        var receipt = await SomeCases.AddAsync(database, _clock, SomeCases.New(isAnonymous: true));
        Assert.Equal((null, null), (receipt.AcknowledgeBy, receipt.ReplyBy));
        Assert.Equal(CaseStatus.Open, (await SomeCases.ReadAsync(database, receipt.Id)).Status);
        await using var db = database.OpenForReading();
        Assert.Empty(await db.Set<OutgoingMail>().ToListAsync());
    }

    [Fact]
    public async Task Add_AboutAccess_GoesToTheInquiryOfficer()
    {
        var database = await databases.NewAsync();
        var receipt = await SomeCases.AddAsync(database, _clock, SomeCases.New(type: CaseType.Access, service: null));
        var stored = await SomeCases.ReadAsync(database, receipt.Id);
        Assert.Equal((CaseType.Access, CaseStages.Inquiry), (stored.Type, stored.StageKey));
    }

    [Fact]
    public async Task Add_AfterTheSectionHasAnswered_StartsWithTheComplaintsOfficer()
    {
        var database = await databases.NewAsync();
        var receipt = await SomeCases.AddAsync(database, _clock, SomeCases.New() with { SectionHasAnswered = true });
        Assert.Equal(CaseStages.Officer, (await SomeCases.ReadAsync(database, receipt.Id)).StageKey);
    }

    [Fact]
    public async Task Add_WhenSomethingFailsBeforeTheEnd_LeavesNothing()
    {
        var database = await databases.NewAsync();
        var before = await TestDatabase.DumpAsync(database);
        var sent = SomeCases.New() with { AddFiles = (_, _, _, _) => throw new IOException("The disk is full.") };
        await Assert.ThrowsAsync<IOException>(() => SomeCases.AddAsync(database, _clock, sent));
        Assert.Equal(before, await TestDatabase.DumpAsync(database));
    }
}
