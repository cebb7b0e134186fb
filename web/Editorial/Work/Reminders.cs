using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Work;

/// <summary>Writes to those whose task is due tomorrow or late: once for each day that was set, however often it is asked.</summary>
public sealed class Reminders(SiteDatabase database, WorkQueue queue, EditorialNotices notices, TimeProvider clock)
{
    public async Task RemindAsync(CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        foreach (var pair in await queue.ListAsync(cancellation))
        {
            var due = pair.Waiting.Where(waiting => waiting.DueOn is { } day && day <= today.AddDays(1)).ToList();
            if (due.Count > 0)
            {
                await RemindAsync(pair, due, today, cancellation);
            }
        }

        notices.Send();
    }

    private Task<bool> RemindAsync(OpenPair pair, IReadOnlyList<Waiting> due, DateOnly today, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var work = await PageWork.LoadAsync(db, pair.Key, clock.GetUtcNow().UtcDateTime, cancellation);
        var people = await Colleagues.LoadAsync(db, work.Today, cancellation);
        foreach (var waiting in due.Where(_ => work.Open?.Id == pair.EditionId))
        {
            var readers = waiting.Person is { } person ? people.Of(person.Id) : people.With([.. waiting.Stage.Roles]);
            foreach (var reader in readers)
            {
                await notices.RemindAsync(work, reader, waiting.Stage.Key, waiting.DueOn!.Value, waiting.DueOn < today, cancellation);
            }
        }

        return true;
    }, cancellation);
}
