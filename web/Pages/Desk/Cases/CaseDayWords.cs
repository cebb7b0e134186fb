using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Policy;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>How the days of a case were worked out, step by step, in the words in which the person is told.</summary>
public sealed class CaseDayWords(CasesPage page, CaseState state)
{
    /// <summary>Only for a case whose person can be answered.</summary>
    public IEnumerable<(Deadline Which, IReadOnlyList<string> Sentences)> All
    {
        get
        {
            var clock = CaseClock.For(page.Data, state.ReceivedOn);
            if (state.AcknowledgeBy is not null)
            {
                yield return (Deadline.Acknowledge, Say(clock.ExplainAcknowledgement(state.Course)));
            }

            yield return (Deadline.Reply, Say(clock.ExplainReply(state.Course, page.Today)));
        }
    }

    private List<string> Say(IReadOnlyList<ClockStep> steps) => [.. steps.Select(step => step.In(page.Data.Strings[page.Language]))];
}
