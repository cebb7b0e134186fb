using System.Globalization;
using System.Text.Json;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference.Complaints;

public sealed class ComplaintPolicyTests
{
    private static readonly PolicyVersion Live = SiteContent.Data.Complaints.Versions[^1];

    [Theory]
    [InlineData("2025-12-31", 1)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-05-31", 1)]
    [InlineData("2026-06-01", 2)]
    [InlineData("2030-01-01", 2)]
    public void VersionFor_DayOfReceipt_IsTheOneInForceThen(string received, int line)
    {
        var policy = new ComplaintPolicy([Live with { From = Day("2026-01-01"), Line = 1 }, Live with { From = Day("2026-06-01"), Line = 2 }]);
        Assert.Equal(line, policy.VersionFor(Day(received)).Line);
    }

    [Fact]
    public void VersionFor_NoRulesYet_TakesCasesInAndPromisesNothing()
    {
        var version = ComplaintPolicy.None.VersionFor(Day("2026-04-02"));
        Assert.Null(version.Acknowledge);
        Assert.All(Enum.GetValues<CaseType>(), type => Assert.Null(version.FirstStage(type).Reply));
        Assert.Empty(version.Reminders.Steps);
        Assert.All(RetentionRule.Types, type => Assert.Null(version.RetentionOf(type)));
    }

    [Fact]
    public void Stages_OfTheLiveRules_GoFromTheSectionToTheOmbudsman()
    {
        Assert.Equal(["section", "complaints-officer", "ombudsman"], Live.StagesFor(CaseType.Complaint).Select(stage => stage.Key));
        Assert.Equal(["inquiry", "ombudsman"], Live.StagesFor(CaseType.Access).Select(stage => stage.Key));
        Assert.Equal("complaints-officer", Live.StageAfter("section", CaseType.Complaint)?.Key);
        Assert.Equal("ombudsman", Live.StageAfter("review", CaseType.Complaint)?.Key);
        Assert.Null(Live.StageAfter("ombudsman", CaseType.Complaint));
        Assert.Empty(Live.Pauses);
    }

    /// <summary>What the pages say of the same limits.</summary>
    [Theory]
    [InlineData("acknowledge-within", "5 working days")]
    [InlineData("reply-within", "28 days")]
    [InlineData("ombudsman-within", "12 months")]
    public void Limits_OfTheLiveRules_AreTheFactsThatThePagesTell(string fact, string words)
    {
        Assert.Equal(words, SiteContent.Data.Facts[fact].Words.English);
        Assert.Equal((new ReplyLimit(5, true), new ReplyLimit(28, false), 12), (Live.Acknowledge, Live.Stage("complaints-officer")?.Reply, Live.Ombudsman?.WithinMonths));
    }

    [Fact]
    public void Roles_OfAPolicy_AreRolesOfTheDesk() =>
        Assert.Subset(Enum.GetValues<Role>().Select(role => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString())).ToHashSet(), PolicyRoles.Acting.ToHashSet());

    [Theory]
    [InlineData("complaint", "2026-02-28", "2033-02-28")]
    [InlineData("comment", "2028-02-29", "2029-02-28")]
    [InlineData("draft", "2026-12-20", "2027-01-03")]
    public void Retention_OfAType_EndsSoLongAfterClosing(string type, string closed, string end) => Assert.Equal(Day(end), Live.RetentionOf(type)!.EndOf(Day(closed)));

    [Fact]
    public void Reminders_FromDayToDay_ClimbTheLadderAndMissNone()
    {
        var due = Day("2026-04-30");
        var all = Live.Reminders.Between(due, Day("2026-04-01"), Day("2026-05-08"));
        Assert.Equal([7, 3, 1, 0, -3, -6, -7], all.Select(reminder => reminder.DaysLeft));
        Assert.Equal(["handler", "complaints-officer"], all[2].Tell);
        Assert.Equal(["chief"], all[^1].Tell);
        Assert.Equal(["handler", "complaints-officer", "chief"], Assert.Single(Live.Reminders.Between(due, Day("2026-05-20"), Day("2026-05-21"))).Tell);
        Assert.Equal(all.Select(reminder => reminder.Day), Enumerable.Range(1, 37).SelectMany(day => Live.Reminders.Between(due, Day("2026-04-01").AddDays(day - 1), Day("2026-04-01").AddDays(day))).Select(reminder => reminder.Day));
        Assert.Empty(Live.Reminders.Between(due, Day("2026-04-30"), Day("2026-04-30")));
    }

    [Fact]
    public void Categories_OfTheContent_HaveTheirUnitsAndAreFoundByKey()
    {
        var categories = SiteContent.Data.Categories;
        Assert.Equal(["housing", "planning", "roads", "environment", "water", "libraries", "motor-tax", "fire", "corporate", "other"], categories.Services.Select(service => service.Key));
        Assert.Equal("library", categories.Service("libraries")?.UnitKey);
        Assert.Null(categories.Service("nothing"));
        Assert.Equal([11, 7, 8, 7], [categories.Grounds.Count, categories.Maladministration.Count, categories.Remedies.Count, categories.Outcomes.Count]);
    }

    [Fact]
    public void ToVerify_PolicyThatNobodyConfirmed_IsListed() => Assert.Contains("complaint policy from 2026-01-01", SiteContent.Data.ToVerify().Select(record => record.What));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
