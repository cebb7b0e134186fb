using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Verbs;

namespace KilkennyInfo.Tests.Verbs;

public sealed class DemoPlanDaysTests
{
    [Fact]
    public void Of_EveryDayOfFourYears_PutsThePlanInItsThirdYearWithItsReviewsInTime()
    {
        for (var today = new DateOnly(2026, 1, 1); today < new DateOnly(2030, 1, 1); today = today.AddDays(1))
        {
            var days = DemoPlanDays.Of(today);
            Assert.True(days.From.AddYears(2) <= today && today < days.From.AddYears(3), $"{today}: {days}");
            Assert.True(days.From < days.Adopted && days.Adopted < days.FirstOpened && days.FirstEnded < days.SecondOpened, $"{today}: {days}");
            Assert.Equal((ReviewRules.OpensOn(days.Adopted), ReviewRules.OpensOn(days.FirstEnded)), (days.FirstOpened, days.SecondOpened));
            Assert.True(days.FirstEnded <= ReviewRules.DueOn(days.Adopted), $"{today}: {days}");
            Assert.True(days.FirstOpened.AddDays(23) < days.FirstEnded, $"{today}: {days}");

            var firstStep = ReviewRules.StepDueOn(ReviewStep.Feedback, days.SecondOpened, ReviewRules.DueOn(days.FirstEnded));
            Assert.True(days.SecondOpened <= today.AddDays(-3) && today <= firstStep, $"{today}: {days}, its first step is due on {firstStep}");
            Assert.InRange(DemoPlanMeetings.ReviewMeeting(days), days.FirstOpened, days.FirstOpened.AddDays(17));
        }
    }
}
