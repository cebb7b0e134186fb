using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>
/// A person's verdict on a file that was made elsewhere. It holds for those very bytes. What the public gets changes in the same
/// transaction as the verdict.
/// </summary>
public sealed class UploadReviewing(SiteDatabase database, CurrentSite current, FollowPublication follow, FileShelf shelf, TimeProvider clock)
{
    public const int LongestMonths = 6;
    public const string DecisionField = "decision";

    public static string FieldOf(string question) => $"answer-{question}";

    /// <param name="mark">Of the file as the person saw it.</param>
    /// <exception cref="NotThereException">There is no such file, or none that waits for a verdict.</exception>
    public async Task<IReadOnlyList<Issue>> SignAsync(Guid id, Person by, Checklist answers, string mark, CancellationToken cancellation)
    {
        Require(UploadRights.MayReview(by), "Only an accessibility reviewer signs for a file.");
        await ShelveAsync(id, cancellation);
        return await DecideAsync(id, by, mark, "file.signed", async (db, file, now) =>
        {
            var issues = (await CheckPublicAsync(db, file, by, cancellation)).Concat(CheckSigning(file, answers)).ToList();
            if (issues.Count == 0)
            {
                file.Sign(by.Id, by.Name, answers, now);
                await PublicUploads.OfferAsync(db, current(), file, by, now, cancellation);
            }

            return issues;
        }, cancellation);
    }

    /// <summary>Lets an imperfect file through until a day, with a reason that everyone can read.</summary>
    /// <inheritdoc cref="SignAsync"/>
    public async Task<IReadOnlyList<Issue>> LetThroughAsync(Guid id, Person by, Checklist answers, string reason, DateOnly? until, string mark, CancellationToken cancellation)
    {
        Require(UploadRights.MayAnswer(by), "Only an accessibility reviewer or a publisher lets a file through.");
        await ShelveAsync(id, cancellation);
        return await DecideAsync(id, by, mark, "file.let-through", async (db, file, now) =>
        {
            var issues = (await CheckPublicAsync(db, file, by, cancellation)).Concat(CheckReason(reason)).Concat(CheckUntil(until)).ToList();
            if (issues.Count == 0)
            {
                file.Waive(by.Id, by.Name, answers, reason.Trim(), until!.Value, now);
                await PublicUploads.OfferAsync(db, current(), file, by, now, cancellation);
            }

            return issues;
        }, cancellation);
    }

    /// <summary>Sends it back to whoever sent it, with a reason.</summary>
    /// <inheritdoc cref="SignAsync"/>
    public Task<IReadOnlyList<Issue>> SendBackAsync(Guid id, Person by, Checklist answers, string reason, string mark, CancellationToken cancellation)
    {
        Require(UploadRights.MayReview(by), "Only an accessibility reviewer sends a file back.");
        return DecideAsync(id, by, mark, "file.sent-back", async (db, file, now) =>
        {
            var issues = CheckReason(reason).ToList();
            if (issues.Count == 0)
            {
                file.Reject(by.Id, by.Name, answers, reason.Trim(), now);
                await PublicUploads.TakeAwayAsync(db, file, now, cancellation);
            }

            return issues;
        }, cancellation);
    }

    /// <exception cref="NotThereException">There is no such file, or it has been taken away already.</exception>
    public async Task WithdrawAsync(Guid id, Person by, CancellationToken cancellation)
    {
        await database.WriteAsync(
            async db =>
            {
                var (file, now) = (await FileAsync(db, id, cancellation), clock.GetUtcNow().UtcDateTime);
                Require(UploadRights.MayWithdraw(by, file.UploadedById, file.IsPublic), "Only a reviewer, a publisher or whoever sent it takes a file away.");
                if (file.State is UploadState.Withdrawn)
                {
                    throw new NotThereException("This file has been taken away already.");
                }

                file.Withdraw();
                await PublicUploads.TakeAwayAsync(db, file, now, cancellation);
                await AuditAsync(db, file, by, now, "file.withdrawn", cancellation);
                return true;
            },
            cancellation);
        await follow();
    }

    private async Task<IReadOnlyList<Issue>> DecideAsync(
        Guid id, Person by, string mark, string act, Func<SiteDb, UploadedFile, DateTime, Task<List<Issue>>> decide, CancellationToken cancellation)
    {
        var issues = await database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var file = await FileAsync(db, id, cancellation);
                if (file.State is not (UploadState.ToReview or UploadState.LookAgain or UploadState.Waived))
                {
                    throw new NotThereException("This file does not wait for a verdict.");
                }

                if (mark != UploadMark.Of(file.State, file.CheckedUtc))
                {
                    return [Issue.Whole("desk.file.moved")];
                }

                var now = clock.GetUtcNow().UtcDateTime;
                var issues = await decide(db, file, now);
                if (issues.Count == 0)
                {
                    await AuditAsync(db, file, by, now, act, cancellation);
                }

                return issues;
            },
            cancellation);
        if (issues.Count == 0)
        {
            await follow();
        }

        return issues;
    }

    /// <summary>Before the row that leads to it; a verdict that does not come leaves a file that is swept away.</summary>
    private async Task ShelveAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var file = await db.Set<UploadedFile>().Where(file => file.Id == id).Select(file => new { file.Bytes, file.Sha256 }).SingleOrDefaultAsync(cancellation)
            ?? throw new NotThereException("There is no such file.");
        if (await shelf.PutAsync(file.Bytes, cancellation) != file.Sha256)
        {
            throw new InvalidOperationException($"The bytes of the file {id} are not those that were sent.");
        }
    }

    private static async Task<UploadedFile> FileAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<UploadedFile>().AsTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation) ?? throw new NotThereException("There is no such file.");

    /// <summary>What must hold before the public gets it, whoever answers for it.</summary>
    private static async Task<IReadOnlyList<Issue>> CheckPublicAsync(SiteDb db, UploadedFile file, Person by, CancellationToken cancellation)
    {
        if (file.UploadedById == by.Id)
        {
            return [Issue.Whole("desk.file.own")];
        }

        if (StoredReport.Read(file.Report) is not { IsBarred: false })
        {
            return [Issue.Whole("desk.file.barred")];
        }

        var isInForce = await db.Set<DocumentVersion>().AnyAsync(version => version.Id == file.VersionId && version.SupersededUtc == null, cancellation);
        return isInForce || file.IsPublic ? [] : [Issue.Whole("desk.file.old-version")];
    }

    private static IEnumerable<Issue> CheckSigning(UploadedFile file, Checklist answers)
    {
        if (StoredReport.Read(file.Report) is { HasErrors: true })
        {
            yield return new Issue(DecisionField, "desk.file.has-errors");
        }

        var open = Checklist.Questions.Where(question => answers.Answers.GetValueOrDefault(question) is ChecklistAnswer.Open).ToList();
        foreach (var question in open)
        {
            yield return new Issue(FieldOf(question), "desk.file.answer.missing");
        }

        if (open.Count == 0 && !answers.IsPassed)
        {
            yield return new Issue(DecisionField, "desk.file.not-passed");
        }
    }

    private static IEnumerable<Issue> CheckReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return new Issue("reason", "desk.file.reason.missing");
        }
        else if (reason.Trim().Length > UploadedFile.NoteMaxLength)
        {
            yield return Issue.TooLong("reason", reason.Trim(), UploadedFile.NoteMaxLength);
        }
    }

    private IEnumerable<Issue> CheckUntil(DateOnly? until)
    {
        var today = DublinTime.Today(clock);
        if (until is null || until < today || until > today.AddMonths(LongestMonths))
        {
            yield return new Issue("until", "desk.file.until.wrong");
        }
    }

    private static Task AuditAsync(SiteDb db, UploadedFile file, Person by, DateTime now, string act, CancellationToken cancellation) =>
        AuditLog.WriteAsync(db, now, by.Id, by.Name, act, Uploading.SubjectOf(file.Id), DetailsOf(file), cancellation);

    /// <summary>The hash says which bytes the act was about.</summary>
    internal static Dictionary<string, string?> DetailsOf(UploadedFile file) => new()
    {
        ["document"] = file.DocumentKey,
        ["file"] = file.Name,
        ["sha256"] = file.Sha256,
        ["answers"] = file.State is UploadState.SignedOff or UploadState.Waived or UploadState.Rejected ? file.Answers : null,
        ["reason"] = file.State is UploadState.Waived or UploadState.Rejected ? file.Note : null,
        ["until"] = file.WaivedUntil is { } until && file.State is UploadState.Waived ? $"{until:yyyy-MM-dd}" : null,
    };

    private static void Require(bool isAllowed, string otherwise)
    {
        if (!isAllowed)
        {
            throw new NotAllowedException(otherwise);
        }
    }
}

/// <summary>Tells whether a file was decided on, or checked anew, since somebody looked at it.</summary>
public static class UploadMark
{
    /// <summary>To the millisecond: the databases keep no more of it alike.</summary>
    public static string Of(UploadState state, DateTime? checkedUtc) => $"{state}-{checkedUtc:yyyyMMddHHmmssfff}";
}
