using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Complaints.Policy.Rules;

namespace KilkennyInfo.Tests.Complaints.Policy;

/// <summary>How a date came about, in the words that people read.</summary>
public sealed class ClockStepTests
{
    [Fact]
    public void Acknowledgement_OverEaster_NamesTheHoliday() => AssertSays(
        Clock.ExplainAcknowledgement(Received("2026-04-02")),
        [
            "We received your complaint on Thursday 2 April 2026.",
            "After that, 5 working days count: Monday to Friday, but not public holidays or days on which we are closed.",
            "The first day that counts is Friday 3 April 2026.",
            "Monday 6 April 2026 does not count: Easter Monday.",
            "The last day is Friday 10 April 2026.",
        ],
        [
            "An lá a fuaireamar do ghearán: Déardaoin 2 Aibreán 2026.",
            "Ina dhiaidh sin áirítear 5 lá oibre: ó Luan go hAoine, seachas laethanta saoire poiblí agus laethanta a mbímid dúnta.",
            "An chéad lá a áirítear: Dé hAoine 3 Aibreán 2026.",
            "Ní áirítear an lá seo: Dé Luain 6 Aibreán 2026. Fáth: Luan Cásca.",
            "An lá deireanach: Dé hAoine 10 Aibreán 2026.",
        ]);

    [Fact]
    public void Reply_OnAClosedDay_NamesTheDayThatStaffAimFor() => AssertSays(
        Clock.ExplainReply(Received("2026-11-28"), Day("2026-11-28")),
        [
            "We received your complaint on Saturday 28 November 2026.",
            "After that, 28 days count, weekends and public holidays too.",
            "The first day that counts is Sunday 29 November 2026.",
            "The last day is Saturday 26 December 2026.",
            "We are closed that day, so we aim for Thursday 24 December 2026.",
        ],
        [
            "An lá a fuaireamar do ghearán: Dé Sathairn 28 Samhain 2026.",
            "Ina dhiaidh sin áirítear 28 lá, deirí seachtaine agus laethanta saoire poiblí san áireamh.",
            "An chéad lá a áirítear: Dé Domhnaigh 29 Samhain 2026.",
            "An lá deireanach: Dé Sathairn 26 Nollaig 2026.",
            "Bímid dúnta an lá sin. Mar sin is é seo an lá a bhfuilimid ag díriú air: Déardaoin 24 Nollaig 2026.",
        ]);

    [Fact]
    public void Reply_Paused_TellsEachPauseWithItsReasonAndByHowMuchTheDateMoves() => AssertSays(
        new CaseClock(Pausing, Calendar).ExplainReply(
            Received("2026-03-30").Reaching(Pausing.Stage("complaints-officer")!, Day("2026-04-02")).Paused("2026-04-08", "2026-04-11").Paused("2026-04-20", "2026-04-21").Paused("2026-04-27", null),
            Day("2026-04-29")),
        [
            "We received your request to take it further on Thursday 2 April 2026.",
            "After that, 28 days count, weekends and public holidays too.",
            "The first day that counts is Friday 3 April 2026.",
            "These days do not count: Wednesday 8 April 2026 to Friday 10 April 2026. Reason: We wait for details from you. So the date moves by 3 days.",
            "This day does not count: Monday 20 April 2026. Reason: We wait for details from you. So the date moves by 1 day.",
            "These days do not count: Monday 27 April 2026 to Tuesday 28 April 2026. Reason: We wait for details from you. So the date moves by 2 days.",
            "The days have not counted since Monday 27 April 2026. Reason: We wait for details from you. While that lasts, the date moves by a day every day that would have counted.",
            "The last day is Wednesday 6 May 2026.",
        ],
        [
            "An lá a fuaireamar d’iarratas an gearán a thabhairt chuig an gcéad chéim eile: Déardaoin 2 Aibreán 2026.",
            "Ina dhiaidh sin áirítear 28 lá, deirí seachtaine agus laethanta saoire poiblí san áireamh.",
            "An chéad lá a áirítear: Dé hAoine 3 Aibreán 2026.",
            "Ní áirítear na laethanta seo. An chéad lá: Dé Céadaoin 8 Aibreán 2026. An lá deireanach: Dé hAoine 10 Aibreán 2026. Fáth: Ag fanacht le sonraí uait. Mar sin cuirtear an dáta siar 3 lá.",
            "Ní áirítear an lá seo: Dé Luain 20 Aibreán 2026. Fáth: Ag fanacht le sonraí uait. Mar sin cuirtear an dáta siar 1 lá amháin.",
            "Ní áirítear na laethanta seo. An chéad lá: Dé Luain 27 Aibreán 2026. An lá deireanach: Dé Máirt 28 Aibreán 2026. Fáth: Ag fanacht le sonraí uait. Mar sin cuirtear an dáta siar 2 lá.",
            "Ní áirítear na laethanta faoi láthair. An chéad lá nár áiríodh: Dé Luain 27 Aibreán 2026. Fáth: Ag fanacht le sonraí uait. Fad a mhaireann sé sin, cuirtear an dáta siar lá amháin gach lá a d’áireofaí murach é.",
            "An lá deireanach: Dé Céadaoin 6 Bealtaine 2026.",
        ]);

    [Fact]
    public void Reply_StageWithoutALimit_SaysSo() => AssertSays(
        Clock.ExplainReply(CaseCourse.Begun(Day("2026-04-02"), Live.FirstStage(CaseType.Access)), Day("2026-04-02")),
        ["We received your complaint on Thursday 2 April 2026.", "Our rules give no number of days for this step."],
        ["An lá a fuaireamar do ghearán: Déardaoin 2 Aibreán 2026.", "Ní luann ár rialacha líon laethanta don chéim seo."]);

    [Fact]
    public void Kinds_Each_HasItsWordsInBothLanguages() => Assert.All(
        Enum.GetValues<ClockStepKind>(),
        kind => Assert.All(LanguageExtensions.Both, language => Assert.All(
            new[] { 1, 2, 3, 7, 28 },
            count => Assert.DoesNotMatch(@"[⟦{]", new ClockStep(kind, Day("2026-04-02"), Day("2026-04-03"), new("Ainm", "Name"), count).In(SiteContent.Data.Strings[language])))));

    private static void AssertSays(IReadOnlyList<ClockStep> steps, IReadOnlyList<string> english, IReadOnlyList<string> irish)
    {
        Assert.Equal(english, steps.Select(step => step.In(SiteContent.Data.Strings.English)));
        Assert.Equal(irish, steps.Select(step => step.In(SiteContent.Data.Strings.Irish)));
    }
}
