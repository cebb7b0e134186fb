using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Requests;

/// <summary>
/// What staff do with a request: take it, and end it in one of three ways. Every act is written down, and so is every time that somebody
/// opens a request and sees who asked.
/// </summary>
public sealed class RequestWork(SiteDatabase database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static bool MayWork(Person person) => person.Is(Role.AccessibilityReviewer) || person.Is(Role.Publisher);

    /// <summary>The whole request; for an auditor without anything that tells who asked.</summary>
    public async Task<FormatRequest> OpenAsync(Person by, Guid id, CancellationToken cancellation)
    {
        if (!MayWork(by))
        {
            await using var db = database.OpenForReading();
            var shown = await FindAsync(db, id, cancellation);
            shown.ForgetPerson();
            return shown;
        }

        return await database.WriteAsync(
            async db =>
            {
                var request = await FindAsync(db, id, cancellation);
                if (request.TellsWho())
                {
                    await WriteAuditAsync(db, by, "format-request.read", request, cancellation);
                }

                return request;
            },
            cancellation);
    }

    /// <summary>What the request is called, and nothing else of it.</summary>
    public async Task<string> ReferenceOfAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<FormatRequest>().Where(request => request.Id == id).Select(request => request.Reference).SingleOrDefaultAsync(cancellation)
            ?? throw new NotThereException($"There is no request {id}.");
    }

    public Task<IReadOnlyList<Issue>> TakeAsync(Person by, Guid id, CancellationToken cancellation) =>
        ActAsync(by, id, "format-request.taken", request => request.Take(by.Id, by.Name), cancellation);

    /// <param name="outcome">How it was sent.</param>
    public Task<IReadOnlyList<Issue>> FinishAsync(Person by, Guid id, string outcome, CancellationToken cancellation) =>
        EndAsync(by, id, "format-request.done", outcome, (request, words) => request.Finish(words, Now), cancellation);

    /// <param name="outcome">Why not, and what was offered instead.</param>
    public Task<IReadOnlyList<Issue>> CannotAsync(Person by, Guid id, string outcome, CancellationToken cancellation) =>
        EndAsync(by, id, "format-request.cannot", outcome, (request, words) => request.CannotBeMade(words, Now), cancellation);

    public Task<IReadOnlyList<Issue>> WithdrawAsync(Person by, Guid id, CancellationToken cancellation) =>
        ActAsync(by, id, "format-request.withdrawn", request => request.Withdraw(Now), cancellation);

    private async Task<IReadOnlyList<Issue>> EndAsync(Person by, Guid id, string act, string outcome, Action<FormatRequest, string> end, CancellationToken cancellation)
    {
        var words = outcome.Trim();
        return words.Length switch
        {
            0 => [new Issue("outcome", "desk.requests.outcome.missing")],
            > FormatRequest.NoteMaxLength => [Issue.TooLong("outcome", words, FormatRequest.NoteMaxLength)],
            _ => await ActAsync(by, id, act, request => end(request, words), cancellation),
        };
    }

    private async Task<IReadOnlyList<Issue>> ActAsync(Person by, Guid id, string act, Action<FormatRequest> change, CancellationToken cancellation)
    {
        if (!MayWork(by))
        {
            throw new NotAllowedException($"{by.Name} does not deal with requests for formats.");
        }

        return await database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var request = await FindAsync(db, id, cancellation);
                if (!request.IsOpen)
                {
                    return [Issue.Whole("desk.requests.ended-already")];
                }

                change(request);
                await WriteAuditAsync(db, by, act, request, cancellation);
                return [];
            },
            cancellation);
    }

    private static async Task<FormatRequest> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<FormatRequest>().AsTracking().SingleOrDefaultAsync(request => request.Id == id, cancellation) ?? throw new NotThereException($"There is no request {id}.");

    private Task WriteAuditAsync(SiteDb db, Person by, string act, FormatRequest request, CancellationToken cancellation) =>
        AuditLog.WriteAsync(db, Now, by.Id, by.Name, act, request.Reference, new Dictionary<string, string?>(), cancellation);
}
