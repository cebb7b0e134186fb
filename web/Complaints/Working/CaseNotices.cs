using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Short letters to colleagues about cases, in the transaction of what causes them. They say which case and which day, and nothing of anybody.</summary>
public sealed class CaseNotices(NoticeWriter notices)
{
    /// <summary>A case has been given to somebody.</summary>
    internal Task GivenAsync(OpenCase open, CasePeople people, Account handler, CancellationToken cancellation)
    {
        var account = people.StandInOf(handler);
        var reader = new Reader(account.Id, account.Name, account.Email ?? "", account.Language);
        return WriteAsync(open, [reader], open.Complaint.Language is Language.Irish ? "case-given-irish" : "case-given", $"{open.State.LastNumber}", cancellation);
    }

    /// <summary>A case has come to the next stage, where nobody has it in hand yet.</summary>
    internal async Task NextStageAsync(OpenCase open, PolicyStage stage, CancellationToken cancellation)
    {
        var people = await CasePeople.LoadAsync(open.Db, DublinTime.DayOf(new DateTimeOffset(open.Now, TimeSpan.Zero)), cancellation);
        if (StageRoles.Of(stage) is { } role)
        {
            await WriteAsync(open, people.With([role], open.State), "case-next-stage", $"{open.State.LastNumber}", cancellation);
        }
    }

    /// <summary>The person has done or said something: whoever has the case in hand is told, or while nobody has, those who have it on their list.</summary>
    /// <param name="stage">Where the case stands.</param>
    internal async Task FromPersonAsync(OpenCase open, PersonNews news, PolicyStage? stage, CancellationToken cancellation)
    {
        var people = await CasePeople.LoadAsync(open.Db, DublinTime.DayOf(new DateTimeOffset(open.Now, TimeSpan.Zero)), cancellation);
        var readers = people.HandlerOf(open.State) is { Count: > 0 } handler ? handler : people.ListersOf(open.State, StageRoles.Of(stage));
        var kind = news switch { PersonNews.Information => "case-told", PersonNews.Permission => "case-permission", PersonNews.Withdrawal => "case-withdrawn", _ => "case-call" };
        await WriteAsync(open, [.. readers.Where(reader => reader.Id != open.Hand.PersonId)], kind, $"{open.State.LastNumber}", cancellation);
    }

    /// <summary>A day comes near, or has gone by.</summary>
    internal Task RemindAsync(OpenCase open, IReadOnlyList<Reader> readers, Deadline which, DateOnly day, bool isLate, CancellationToken cancellation)
    {
        var what = which switch { Deadline.Acknowledge => "acknowledge", Deadline.Reply => "reply", _ => "query" };
        return WriteAsync(open, readers, $"case-{what}-{(isLate ? "late" : "due")}", $"{open.State.LastNumber}", cancellation, ("day", Notice.Day(day)));
    }

    /// <summary>Nobody has had the case in hand for some days.</summary>
    /// <param name="round">Counts the reminders, so that each is written once.</param>
    internal Task UnassignedAsync(OpenCase open, IReadOnlyList<Reader> readers, DateOnly since, int round, CancellationToken cancellation) =>
        WriteAsync(open, readers, "case-unassigned", $"{since:yyyy-MM-dd}:{round}", cancellation, ("day", Notice.Day(since)));

    /// <summary>The calendar has moved a day, and the person has no e-mail address to be told at.</summary>
    internal Task MovedAsync(OpenCase open, IReadOnlyList<Reader> readers, DeadlineMoved moved, CancellationToken cancellation) =>
        WriteAsync(open, readers, "case-moved", $"{open.State.LastNumber}", cancellation, ("from", Notice.Day(moved.From)), ("to", Notice.Day(moved.To)));

    /// <summary>Somebody has been asked to see to what the Council learns; they may have nothing else to do with complaints.</summary>
    internal async Task LessonAsync(SiteDb db, Lesson lesson, Account owner, Person by, DateTime now, CancellationToken cancellation)
    {
        if (owner.Id != by.Id)
        {
            var reader = new Reader(owner.Id, owner.Name, owner.Email ?? "", owner.Language);
            await notices.AddAsync(db, new Notice(reader, "case-lesson", $"{lesson.Id}:{now:O}", "/desk/lessons", ("day", Notice.Day(lesson.DueOn))), now, cancellation);
        }
    }

    private async Task WriteAsync(OpenCase open, IReadOnlyList<Reader> readers, string kind, string cause, CancellationToken cancellation, params (string Name, Bilingual<string> Value)[] values)
    {
        var reference = open.Complaint.Reference;
        foreach (var reader in readers)
        {
            var notice = new Notice(reader, kind, $"{open.Complaint.Id}:{cause}", $"/desk/cases/{open.Complaint.Id}", [("reference", Notice.Same(reference)), .. values]);
            await notices.AddAsync(open.Db, notice, open.Now, cancellation);
        }
    }
}

/// <summary>What came from the person; that they take their complaint further has a notice of its own.</summary>
internal enum PersonNews
{
    Information,
    Permission,
    Withdrawal,

    /// <summary>They rang, and a colleague who does not deal with the case took the call.</summary>
    Call,
}
