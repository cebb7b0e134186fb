using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Work;

/// <summary>Passing work on: sending words to their reviewers, taking a stage, giving it to somebody.</summary>
public sealed class Handing(SiteDatabase database, CurrentSite site, FindingStore findings, EditorialNotices notices, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Says that the words are ready: the reviewers are asked, each until this day.</summary>
    public Task<IReadOnlyList<Issue>> SendAsync(string key, Person by, DateOnly dueOn, CancellationToken cancellation) =>
        ToldAsync(database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            if (!by.MayEditAny)
            {
                throw new NotAllowedException("Only an editor sends words to review.");
            }

            var (work, open) = await OpenAsync(db, key, cancellation);
            if (dueOn < DublinTime.Today(clock))
            {
                return [new Issue("due", "desk.send.past")];
            }

            if (await EditionObstacles.FindAsync(work, findings, cancellation) is { Count: > 0 } obstacles)
            {
                return obstacles;
            }

            if (await db.Set<ReviewRequest>().FindAsync([open.Id], cancellation) is { } request)
            {
                (request.PersonId, request.PersonName, request.RequestedUtc, request.DueOn) = (by.Id, by.Name, work.Now, dueOn);
            }
            else
            {
                db.Add(new ReviewRequest { EditionId = open.Id, PersonId = by.Id, PersonName = by.Name, RequestedUtc = work.Now, DueOn = dueOn });
            }

            await work.WriteAuditAsync(by, "page.sent", cancellation, ("revision", $"{work.Current.Number}"), ("due", $"{dueOn:yyyy-MM-dd}"));
            var signOffs = await work.SignOffsAsync(cancellation);
            var unsigned = Gate.Of(site().Data.Types[work.Current.Type]).Where(gate => !gate.IsSignedIn(signOffs, work.Current));
            await notices.ReviewRequestedAsync(work, by, [.. unsigned], dueOn, cancellation);
            return [];
        }, cancellation));

    /// <summary>Gives a stage to somebody, to oneself, or back to everyone with the role.</summary>
    /// <param name="to">None: anyone with the role.</param>
    public Task<IReadOnlyList<Issue>> GiveAsync(string key, string stageKey, Person by, Guid? to, DateOnly? dueOn, CancellationToken cancellation) =>
        ToldAsync(database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var stage = Stage.Find(stageKey) ?? throw new NotThereException($"There is no stage “{stageKey}”.");
            if (!stage.Fits(by) && !by.MayEditAny && !by.Is(Role.Publisher))
            {
                throw new NotAllowedException("Only somebody who works on the page hands its stages on.");
            }

            var (work, open) = await OpenAsync(db, key, cancellation);
            var helper = to is null ? null : await db.Set<Account>().Include(account => account.Roles).SingleOrDefaultAsync(account => account.Id == to && account.DisabledUtc == null, cancellation);
            if (to is not null && (helper is null || !stage.Fits(helper.ToPerson())))
            {
                return [new Issue("to", "desk.give.cannot")];
            }

            var assignment = await db.Set<Assignment>().FindAsync([open.Id, stage.Key], cancellation);
            if (assignment is null)
            {
                assignment = new Assignment { EditionId = open.Id, Stage = stage.Key };
                db.Add(assignment);
            }

            (assignment.PersonId, assignment.PersonName, assignment.DueOn) = (helper?.Id, helper?.Name, dueOn);
            await work.WriteAuditAsync(by, "stage.given", cancellation, ("stage", stage.Key), ("to", helper?.Name), ("due", dueOn is null ? null : $"{dueOn:yyyy-MM-dd}"));
            if (helper is not null)
            {
                await notices.GivenAsync(work, by, helper.Id, stage.Key, cancellation);
            }

            return [];
        }, cancellation));

    private async Task<IReadOnlyList<Issue>> ToldAsync(Task<IReadOnlyList<Issue>> act)
    {
        var issues = await act;
        notices.Send();
        return issues;
    }

    private async Task<(PageWork Work, Edition Open)> OpenAsync(SiteDb db, string key, CancellationToken cancellation)
    {
        var work = await PageWork.LoadAsync(db, key, Now, cancellation);
        return (work, work.Open ?? throw new NotThereException($"The page “{key}” has no open edition."));
    }
}
