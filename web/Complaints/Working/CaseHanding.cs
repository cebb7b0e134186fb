using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Brings a case to whoever is to deal with it: the right procedure, the right section, a person who took no part in what it is about (commitment 75).</summary>
public sealed class CaseHanding(CaseDesk desk, CaseNotices notices)
{
    /// <summary>Says which service the complaint is about. A handler of another section is let go.</summary>
    public Task<IReadOnlyList<Issue>> RouteAsync(Person by, Guid id, int seen, string? serviceKey, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Route, async moment =>
        {
            if (moment.Data.Categories.Service(serviceKey) is not { } service)
            {
                return [new Issue("service", "desk.cases.service.missing")];
            }

            if (service.Key == moment.State.ServiceKey)
            {
                return [new Issue("service", "desk.cases.route.same")];
            }

            var isOfSection = moment.State.StageKey == CaseStages.Section;
            var stays = !isOfSection || moment.State.Handler is not { } handler || (await HandlerChecks.ServicesOfAsync(moment.Db, handler.Id, cancellation)).Contains(service.Key);
            moment.Open.Add(new Routed(service.Key));
            if (!stays)
            {
                moment.Open.Add(new Unassigned());
            }

            return [];
        }, cancellation);

    /// <summary>Gives the case to somebody who can answer this stage.</summary>
    /// <param name="noConflict">It has been made sure that they took no part in what the complaint is about.</param>
    public Task<IReadOnlyList<Issue>> AssignAsync(Person by, Guid id, int seen, Guid? handlerId, bool noConflict, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Assign, moment => GiveAsync(moment, handlerId, noConflict, cancellation), cancellation);

    /// <param name="noConflict">I took no part in what the complaint is about.</param>
    public Task<IReadOnlyList<Issue>> TakeOverAsync(Person by, Guid id, int seen, bool noConflict, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.TakeOver, moment => GiveAsync(moment, by.Id, noConflict, cancellation), cancellation);

    public Task<IReadOnlyList<Issue>> UnassignAsync(Person by, Guid id, int seen, string? reason, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.Unassign, moment => CaseWork.DoneAsync(
            CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing"), () => moment.Open.Add(new Unassigned(), CaseWords.Tidy(reason))), cancellation);

    /// <summary>Somebody took part in what the complaint is about: from now on they do not see the case, whatever their role.</summary>
    public Task<IReadOnlyList<Issue>> NoteConflictAsync(Person by, Guid id, int seen, Guid? personId, string? reason, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.NoteConflict, async moment =>
        {
            var people = await CasePeople.LoadAsync(moment.Db, moment.Today, cancellation);
            var person = people.Find(personId);
            IReadOnlyList<Issue> issues =
            [
                .. HandlerChecks.ConflictIssues(person, people, moment.State),
                .. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing"),
            ];
            if (issues.Count == 0)
            {
                moment.Open.Add(new ConflictNoted(person!.Id, person.Name), CaseWords.Tidy(reason));
            }

            return issues;
        }, cancellation);

    /// <summary>The complaint belongs to the other procedure: it begins there, with the days counted from the day on which it was received.</summary>
    public Task<IReadOnlyList<Issue>> ChangeTypeAsync(Person by, Guid id, int seen, CaseType? type, string? reason, CancellationToken cancellation) =>
        desk.ActAsync(by, id, seen, CaseDeed.ChangeType, moment => CaseWork.DoneAsync(
            [.. TypeIssues(type, moment.State), .. CaseWords.Required(CaseWords.Reason, reason, "desk.cases.reason.missing")],
            () =>
            {
                var stage = moment.Dates.FirstStage(type!.Value, sectionHasAnswered: false);
                moment.Open.Add(
                    new TypeChanged(type.Value, stage, moment.State.IsAnonymous ? null : moment.Dates.ReplyBy(stage, moment.State.ReceivedOn)), CaseWords.Tidy(reason));
            }), cancellation);

    private async Task<IReadOnlyList<Issue>> GiveAsync(CaseMoment moment, Guid? handlerId, bool noConflict, CancellationToken cancellation)
    {
        var people = await CasePeople.LoadAsync(moment.Db, moment.Today, cancellation);
        var handler = people.Find(handlerId);
        IReadOnlyList<Issue> issues = [.. HandlerChecks.Issues(handler, people, moment), .. noConflict ? [] : new[] { new Issue("no-conflict", "desk.cases.assign.declare") }];
        if (issues.Count > 0)
        {
            return issues;
        }

        moment.Open.Add(new Assigned(handler!.Id, handler.Name));
        if (handler.Id != moment.By.Id)
        {
            await notices.GivenAsync(moment.Open, people, handler, cancellation);
        }

        return [];
    }

    private static IEnumerable<Issue> TypeIssues(CaseType? type, CaseState state) => type is not { } known || !Enum.IsDefined(known)
        ? [new Issue("type", "desk.cases.type.missing")]
        : known == state.Type ? [new Issue("type", "desk.cases.type.same")] : [];
}
