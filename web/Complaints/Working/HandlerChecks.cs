using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Whether somebody may deal with a case: reviewed by a person who was not involved before (domain section 2).</summary>
internal static class HandlerChecks
{
    private const string Handler = "handler";

    public static IEnumerable<Issue> Issues(Account? handler, CasePeople people, CaseMoment moment)
    {
        if (handler is null)
        {
            return [new Issue(Handler, "desk.cases.assign.missing")];
        }

        if (Obstacle(handler, moment.State, moment.Open.Events, moment.Stage) is { } obstacle)
        {
            return [new Issue(Handler, $"desk.cases.assign.{obstacle}", ("name", handler.Name))];
        }

        if (people.IsAway(handler))
        {
            return [Away(handler, people, moment)];
        }

        return moment.State.Handler?.Id == handler.Id ? [new Issue(Handler, "desk.cases.assign.already", ("name", handler.Name))] : [];
    }

    /// <returns>The end of the key of a sentence; none when nothing is against it.</returns>
    public static string? Obstacle(Account account, CaseState state, IEnumerable<CaseEvent> events, PolicyStage? stage) =>
        state.Conflicts.Any(conflict => conflict.Id == account.Id) ? "conflict"
        : HasAnsweredBefore(account.Id, state, events) ? "answered"
        : StageRoles.Of(stage) is not { } role || account.Roles.All(held => held.Role != role) ? "role"
        : null;

    /// <summary>They signed the answer of an earlier stage, so they do not look at it again.</summary>
    public static bool HasAnsweredBefore(Guid id, CaseState state, IEnumerable<CaseEvent> events) =>
        events.Any(one => one.PersonId == id && one.Act is Answered answered && answered.StageKey != state.StageKey);

    public static IEnumerable<Issue> ConflictIssues(Account? person, CasePeople people, CaseState state)
    {
        const string field = "person";
        if (person is null)
        {
            return [new Issue(field, "desk.cases.conflict.missing")];
        }

        if (state.Conflicts.Any(conflict => conflict.Id == person.Id))
        {
            return [new Issue(field, "desk.cases.conflict.already", ("name", person.Name))];
        }

        // Nobody could open the case any more, not even to give it to somebody.
        var others = people.All.Where(account => account.Id != person.Id && state.Conflicts.All(conflict => conflict.Id != account.Id));
        return others.Any(account => SeesAll(account, state.Type)) ? [] : [new Issue(field, "desk.cases.conflict.last", ("name", person.Name))];
    }

    public static async Task<IReadOnlyList<string>> ServicesOfAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        (await db.Set<Caseworker>().AsNoTracking().SingleOrDefaultAsync(worker => worker.AccountId == id, cancellation))?.Services ?? [];

    private static bool SeesAll(Account account, CaseType type) =>
        account.Roles.Any(held => held.Role is Role.ComplaintsOfficer || (type is CaseType.Access && held.Role is Role.InquiryOfficer));

    private static Issue Away(Account handler, CasePeople people, CaseMoment moment)
    {
        var day = handler.AwayUntil!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var cover = people.StandInOf(handler);
        var canTake = cover.Id != handler.Id && !people.IsAway(cover) && Obstacle(cover, moment.State, moment.Open.Events, moment.Stage) is null;
        return canTake
            ? new Issue(Handler, "desk.cases.assign.away-cover", ("name", handler.Name), ("day", day), ("cover", cover.Name))
            : new Issue(Handler, "desk.cases.assign.away", ("name", handler.Name), ("day", day));
    }
}
