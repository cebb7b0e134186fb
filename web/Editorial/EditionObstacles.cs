using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>What keeps an open edition from passing any gate at all: a text that is not whole, a pair out of step, a change asked for, something that the checks block.</summary>
internal static class EditionObstacles
{
    public static async Task<IReadOnlyList<Issue>> FindAsync(PageWork work, FindingStore findings, CancellationToken cancellation)
    {
        var issues = OfUnfinished(work).ToList();
        if (!work.Current.IsInStep)
        {
            issues.Add(Issue.Whole("desk.gate.out-of-step"));
        }

        if (work.Open is { } open && await work.Db.Set<ReviewNote>().AnyAsync(note => note.EditionId == open.Id && note.IsChangeRequest && note.SettledUtc == null, cancellation))
        {
            issues.Add(Issue.Whole("desk.gate.change-requested"));
        }

        if ((await findings.LookAsync(work.Db, work.Current, cancellation)).Any(seen => seen.Blocks))
        {
            issues.Add(Issue.Whole("desk.gate.blocked"));
        }

        return issues;
    }

    public static IReadOnlyList<Issue> OfUnfinished(PageWork work) =>
        [.. Unfinished.Sides(work.Key, work.Current).Select(language => Issue.Whole($"desk.gate.unfinished.{language.Code()}"))];
}
