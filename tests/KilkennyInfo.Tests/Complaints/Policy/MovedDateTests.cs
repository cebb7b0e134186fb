using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Complaints.Policy.Rules;

namespace KilkennyInfo.Tests.Complaints.Policy;

/// <summary>Days that somebody was told, held against a calendar or rules that have changed since.</summary>
public sealed class MovedDateTests
{
    private static readonly DateOnly Received2April = Day("2026-04-02");
    private static readonly CaseCourse Course = Received("2026-04-02");
    private static readonly ToldDates Told = Clock.DatesOf(Course, Received2April).ToTold();

    [Fact]
    public void Calendar_Unchanged_MovesNothing() => Assert.Empty(Clock.MovedSince(Told, Course, Day("2026-04-20")));

    [Fact]
    public void Calendar_NewHoliday_MovesTheAcknowledgementAndNamesTheDay()
    {
        var after = new CouncilCalendar([.. SiteContent.Data.Holidays, new PublicHoliday(new("Lá nua", "New holiday"), "fixed", 4, 8, From: 2026)], []);
        var move = Assert.Single(new CaseClock(Live, after).MovedSince(Told, Course, Received2April));
        Assert.Equal((PromisedDay.Acknowledgement, Day("2026-04-10"), Day("2026-04-13")), (move.Which, move.Told, move.Now));
        Assert.Equal([Day("2026-04-08")], move.Because.Select(change => change.Day));
        Assert.Equal(
            ["We acknowledge your complaint by Monday 13 April 2026. We had told you: Friday 10 April 2026.", "Wednesday 8 April 2026 no longer counts: New holiday."],
            move.In(SiteContent.Data.Strings.English));
        Assert.Equal(
            ["An lá faoina n-admhóimid do ghearán anois: Dé Luain 13 Aibreán 2026. An lá a luamar roimhe seo: Dé hAoine 10 Aibreán 2026.", "Ní áirítear an lá seo a thuilleadh: Dé Céadaoin 8 Aibreán 2026. Fáth: Lá nua."],
            move.In(SiteContent.Data.Strings.Irish));
    }

    [Fact]
    public void Calendar_HolidayThatEnded_MovesTheAcknowledgementBack()
    {
        var after = new CouncilCalendar([.. SiteContent.Data.Holidays.Select(holiday => holiday.Rule == "easter-monday" ? holiday with { Until = 2025 } : holiday)], []);
        var move = Assert.Single(new CaseClock(Live, after).MovedSince(Told, Course, Received2April));
        Assert.Equal((Day("2026-04-09"), new ChangedDay(Day("2026-04-06"), null)), (move.Now, Assert.Single(move.Because)));
        Assert.Equal("Monday 6 April 2026 is a working day now.", move.In(SiteContent.Data.Strings.English)[1]);
    }

    [Fact]
    public void Calendar_ClosureOnTheReplyDay_MovesTheTargetOnly()
    {
        var move = Assert.Single(new CaseClock(Live, ClosedOn("2026-04-30")).MovedSince(Told, Course, Received2April));
        Assert.Equal((PromisedDay.ReplyTarget, Day("2026-04-29"), Day("2026-04-30")), (move.Which, move.Now, Assert.Single(move.Because).Day));
    }

    [Fact]
    public void Calendar_ClosureTakenBackBetweenTargetAndReply_MovesTheTargetOn()
    {
        var told = new CaseClock(Live, ClosedOn("2026-04-29", "2026-04-30")).DatesOf(Course, Received2April).ToTold();
        Assert.Equal(Day("2026-04-28"), told.ReplyTarget);
        var move = Assert.Single(new CaseClock(Live, ClosedOn("2026-04-30")).MovedSince(told, Course, Received2April));
        Assert.Equal((Day("2026-04-29"), Day("2026-04-29")), (move.Now, Assert.Single(move.Because).Day));
    }

    [Fact]
    public void Calendar_ClosureAfterTheToldDays_MovesNothing() =>
        Assert.Empty(new CaseClock(Live, ClosedOn("2026-05-01")).MovedSince(Told, Course, Received2April));

    [Fact]
    public void Dates_ThatNoLongerMatter_AreNotCompared() =>
        Assert.Empty(new CaseClock(Live, ClosedOn("2026-04-08")).MovedSince(Told with { AcknowledgeBy = null }, Course, Received2April));

    [Fact]
    public void Rules_PutRight_MoveWithoutAReasonOfTheCalendar()
    {
        var move = Assert.Single(new CaseClock(Live with { Acknowledge = new ReplyLimit(6, InWorkingDays: true) }, Calendar).MovedSince(Told, Course, Received2April));
        Assert.Equal(Day("2026-04-13"), move.Now);
        Assert.Empty(move.Because);
        var gone = Assert.Single(new CaseClock(Live with { Acknowledge = null }, Calendar).MovedSince(Told, Course, Received2April));
        Assert.Equal("There is no last day any more. We had told you: Friday 10 April 2026.", Assert.Single(gone.In(SiteContent.Data.Strings.English)));
    }

    [Fact]
    public void Words_OfEveryMove_AreThereInBothLanguages() => Assert.All(
        Enum.GetValues<PromisedDay>().SelectMany(which => new DateOnly?[] { null, Received2April }.Select(now => new MovedDate(which, Received2April, now, [new(Received2April, null), new(Received2April, new("Lá", "Day"))]))),
        move => Assert.All(LanguageExtensions.Both, language => Assert.All(move.In(SiteContent.Data.Strings[language]), sentence => Assert.DoesNotMatch(@"[⟦{]", sentence))));

    [Fact]
    public void ClosedDays_WrittenAndRead_AreTheSame()
    {
        var told = new CaseClock(Live, ClosedOn("2026-04-08")).DatesOf(Course, Received2April).ToTold();
        Assert.Equal("2026-04-06 2026-04-08", told.WriteClosedDays());
        Assert.Equal(told.ClosedDays, ToldDates.ReadClosedDays(told.WriteClosedDays()));
        Assert.Empty(ToldDates.ReadClosedDays(""));
    }
}
