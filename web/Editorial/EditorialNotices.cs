using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>Which act writes to whom. Every letter is put into the outbox in the transaction of its act; nobody is written to about what they did themselves.</summary>
public sealed class EditorialNotices(NoticeWriter notices, MailSender mail)
{
    /// <summary>After the commit: what was written goes out at once.</summary>
    public void Send() => mail.Nudge();

    /// <summary>The words are ready: those who can sign a gate that is open are asked, or those who were given it.</summary>
    internal async Task ReviewRequestedAsync(PageWork work, Person by, IReadOnlyList<Gate> open, DateOnly dueOn, CancellationToken cancellation)
    {
        var given = await work.Db.Set<Assignment>().AsNoTracking().Where(assignment => assignment.EditionId == work.Open!.Id && assignment.PersonId != null)
            .ToDictionaryAsync(assignment => assignment.Stage, assignment => assignment.PersonId!.Value, cancellation);
        var people = await PeopleAsync(work, cancellation);
        foreach (var gate in open.Where(gate => gate != Gate.Approval))
        {
            var readers = given.TryGetValue(gate.Key, out var id) ? people.Of(id) : people.With(gate.Role);
            await WriteAsync(work, by, readers, "review", $"{work.Open!.Id}:{work.Current.Number}:{gate.Key}", cancellation, ("day", Notice.Day(dueOn)));
        }
    }

    internal async Task GivenAsync(PageWork work, Person by, Guid to, string stage, CancellationToken cancellation) =>
        await WriteAsync(work, by, (await PeopleAsync(work, cancellation)).Of(to), "given", $"{work.Open!.Id}:{work.Current.Number}:{stage}:{work.Now:O}", cancellation);

    /// <summary>Those who wrote the edition learn that something must change.</summary>
    internal async Task ChangeRequestedAsync(PageWork work, Person by, CancellationToken cancellation)
    {
        var authors = await work.Db.Set<ContentModel.Pages.Revision>().Where(revision => revision.PageId == work.Page.Id && revision.Number > work.Open!.OpenedAfterNumber && revision.AuthorId != null)
            .Select(revision => revision.AuthorId!.Value).Distinct().ToListAsync(cancellation);
        await WriteAsync(work, by, (await PeopleAsync(work, cancellation)).Of(authors), "change", $"{work.Open!.Id}:{work.Now:O}", cancellation);
    }

    /// <summary>Every gate but the approval is signed, or every gate is.</summary>
    internal async Task SignedAsync(PageWork work, Person by, IReadOnlyList<Gate> open, CancellationToken cancellation)
    {
        if (open is [] or [{ Key: "approval" }])
        {
            await WriteAsync(work, by, (await PeopleAsync(work, cancellation)).With(Role.Publisher), open.Count == 0 ? "ready" : "approve", $"{work.Open!.Id}:{work.Current.Number}", cancellation);
        }
    }

    /// <summary>What was scheduled went live, or could not.</summary>
    internal async Task ScheduleEndedAsync(PageWork work, Guid publisherId, bool isPublished, CancellationToken cancellation) =>
        await WriteAsync(work, null, (await PeopleAsync(work, cancellation)).Of(publisherId), isPublished ? "published" : "not-published", $"{work.Page.Id}:{work.Current.Number}:{work.Now:O}", cancellation);

    /// <summary>A stage is nearly due, or late.</summary>
    internal Task RemindAsync(PageWork work, Reader reader, string stage, DateOnly dueOn, bool isLate, CancellationToken cancellation) =>
        WriteAsync(work, null, [reader], isLate ? "late" : "due", $"{work.Open!.Id}:{stage}:{dueOn:yyyy-MM-dd}", cancellation, ("day", Notice.Day(dueOn)));

    private static Task<Colleagues> PeopleAsync(PageWork work, CancellationToken cancellation) => Colleagues.LoadAsync(work.Db, work.Today, cancellation);

    private async Task WriteAsync(PageWork work, Person? by, IReadOnlyList<Reader> readers, string kind, string cause, CancellationToken cancellation, params (string Name, Bilingual<string> Value)[] values)
    {
        var titles = Bilingual.For(language => work.Current.Text(language).Title);
        foreach (var reader in readers.Where(reader => reader.Id != by?.Id))
        {
            await notices.AddAsync(work.Db, new Notice(reader, kind, cause, $"/desk/pages/{work.Key}", [("title", titles), ("name", Notice.Same(by?.Name ?? "")), .. values]), work.Now, cancellation);
        }
    }
}
