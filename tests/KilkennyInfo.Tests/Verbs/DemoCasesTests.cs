using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Complaints.Working;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Verbs;

public sealed class DemoCasesTests(SqliteTestDatabase databases) : WorkFixture(databases), IClassFixture<SqliteTestDatabase>
{
    [Theory]
    [InlineData("2026-11-02T09:00:00Z")]
    [InlineData("2026-12-27T23:30:00Z")]
    [InlineData("2026-03-29T00:30:00Z")]
    public async Task Add_OnAnyDay_MakesCasesAtEveryStageInBothLanguages(string instant)
    {
        Clock.Now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var demo = new DemoCases(
            Database, Site, new ReceiptMail(new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build())), TestMail.Sender(Database, Clock), Mail, Notices, Clock);
        Person[] cast =
        [
            Officer, Handler, await SomeCases.StaffAsync(Database, "Housing", [Role.SectionHandler]), await SomeCases.StaffAsync(Database, "Care", [Role.CustomerCare]),
            await SomeCases.StaffAsync(Database, "Inquiry", [Role.InquiryOfficer]), await SomeCases.StaffAsync(Database, "Review", [Role.CaseReviewer]),
        ];
        await demo.AddAsync(cast, None);
        await using var db = Database.OpenForReading();
        var cases = await db.Set<Complaint>().ToListAsync();
        Assert.True(cases.Count >= 12, $"{cases.Count} cases");
        Assert.All(LanguageExtensions.Both, language => Assert.True(cases.Count(one => one.Language == language) >= 4));
        Assert.Equal([CaseStatus.New, CaseStatus.Open, CaseStatus.Answered, CaseStatus.Closed], cases.Select(one => one.Status).Distinct().Order());
        Assert.Equal([CaseStages.Officer, CaseStages.Inquiry, CaseStages.Section], cases.Select(one => one.StageKey).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, await db.Set<Lesson>().CountAsync());
        Assert.True((await Board.LoadAsync(None)).Overdue >= 1);
        Assert.All(await db.Set<CaseEvent>().ToListAsync(), one => Assert.True(one.OccurredUtc <= Clock.Now.UtcDateTime.AddDays(1)));
        Assert.Null(await AuditLog.FirstBrokenAsync(db, None));
    }
}
