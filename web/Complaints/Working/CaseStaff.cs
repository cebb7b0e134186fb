using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>The colleagues who can be given a case at its stage, with what helps to choose: services, Irish, who is away, how much they have.</summary>
public sealed class CaseStaff(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    /// <summary>Those who hold the role of the stage; whoever fits best first.</summary>
    /// <exception cref="NotThereException">There is no such case for this person to work on.</exception>
    public async Task<IReadOnlyList<CaseCandidate>> ForAsync(Person by, Guid complaintId, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, today, cancellation);
        var complaint = await db.Set<Complaint>().ThatMayBeWorkedBy(db, viewer).SingleOrDefaultAsync(one => one.Id == complaintId, cancellation)
            ?? throw new NotThereException($"There is no case {complaintId} for {by.Name} to give.");
        var events = await db.Set<CaseEvent>().Where(one => one.ComplaintId == complaintId).OrderBy(one => one.Number).ToListAsync(cancellation);
        var (state, stage) = (CaseState.Of(events), site().Data.Complaints.VersionFor(complaint.ReceivedOn).Stage(complaint.StageKey));
        var people = await CasePeople.LoadAsync(db, today, cancellation);
        var workers = await db.Set<Caseworker>().ToDictionaryAsync(worker => worker.AccountId, cancellation);
        var loads = await LoadsAsync(db, cancellation);
        var isIrish = complaint.Language is Language.Irish;
        return
        [
            .. people.All.Where(account => StageRoles.Of(stage) is { } role && account.Roles.Any(held => held.Role == role))
                .Select(account => ToCandidate(account, people, workers.GetValueOrDefault(account.Id), loads.GetValueOrDefault(account.Id), HandlerChecks.Obstacle(account, state, events, stage)))
                .OrderBy(one => one.Obstacle is not null).ThenBy(one => one.AwayUntil is not null).ThenByDescending(one => one.Services.Contains(complaint.ServiceKey ?? ""))
                .ThenByDescending(one => isIrish && one.WorksInIrish).ThenBy(one => one.OpenCases).ThenBy(one => one.Name, ByName),
        ];
    }

    /// <summary>Everyone who can sign in, by name: for the question who took part in what happened, and who sees to a lesson.</summary>
    public async Task<IReadOnlyList<CasePerson>> EveryoneAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var people = await CasePeople.LoadAsync(db, DublinTime.Today(clock), cancellation);
        return [.. people.All.Select(account => new CasePerson(account.Id, account.Name)).OrderBy(person => person.Name, ByName)];
    }

    /// <summary>Everyone who deals with complaints, by name.</summary>
    public async Task<IReadOnlyList<CaseCandidate>> AllAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var people = await CasePeople.LoadAsync(db, DublinTime.Today(clock), cancellation);
        var workers = await db.Set<Caseworker>().ToDictionaryAsync(worker => worker.AccountId, cancellation);
        var loads = await LoadsAsync(db, cancellation);
        return
        [
            .. people.All.Where(account => account.Roles.Any(held => CaseworkerDetails.Signing.Contains(held.Role)))
                .Select(account => ToCandidate(account, people, workers.GetValueOrDefault(account.Id), loads.GetValueOrDefault(account.Id), obstacle: null)).OrderBy(one => one.Name, ByName),
        ];
    }

    public async Task<IReadOnlySet<Guid>> WhoWorkInIrishAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return (await db.Set<Caseworker>().Where(worker => worker.WorksInIrish).Select(worker => worker.AccountId).ToListAsync(cancellation)).ToHashSet();
    }

    /// <summary>How many people answer a stage and have not said what stands under their letters.</summary>
    public async Task<int> WithoutDetailsAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var people = await CasePeople.LoadAsync(db, DublinTime.Today(clock), cancellation);
        var workers = await db.Set<Caseworker>().ToDictionaryAsync(worker => worker.AccountId, cancellation);
        return people.All.Count(account => account.Roles.Any(held => CaseworkerDetails.Signing.Contains(held.Role)) && !IsComplete(workers.GetValueOrDefault(account.Id)));
    }

    private static StringComparer ByName { get; } = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ga-IE"), ignoreCase: true);

    private static CaseCandidate ToCandidate(Account account, CasePeople people, Caseworker? worker, int open, string? obstacle)
    {
        var cover = people.IsAway(account) ? people.StandInOf(account) : account;
        return new CaseCandidate(
            account.Id, account.Name, [.. account.Roles.Select(held => held.Role).Where(CaseworkerDetails.Signing.Contains).Order()], worker?.Services ?? [], worker?.WorksInIrish ?? false,
            people.IsAway(account) ? account.AwayUntil : null, cover.Id == account.Id ? null : new CasePerson(cover.Id, cover.Name), open, IsComplete(worker),
            obstacle is null ? null : new Issue("handler", $"desk.cases.assign.{obstacle}", ("name", account.Name)));
    }

    private static bool IsComplete(Caseworker? worker) =>
        worker is { TitleGa.Length: > 0, TitleEn.Length: > 0, Phone.Length: > 0, Email.Length: > 0 } && (worker.HasNoExtension || worker.Extension is { Length: > 0 });

    private static async Task<Dictionary<Guid, int>> LoadsAsync(SiteDb db, CancellationToken cancellation) =>
        await db.Set<Complaint>().Where(one => one.HandlerId != null && (one.Status == CaseStatus.New || one.Status == CaseStatus.Open || one.Status == CaseStatus.Paused))
            .GroupBy(one => one.HandlerId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
}

/// <param name="AwayUntil">None when they are here.</param>
/// <param name="Cover">Who takes their tasks meanwhile.</param>
/// <param name="OpenCases">How many they have in hand.</param>
/// <param name="HasDetails">What stands under their letters is complete; without it no letter goes.</param>
/// <param name="Obstacle">Why they cannot be given this case; none when they can.</param>
public sealed record CaseCandidate(
    Guid Id, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string> Services, bool WorksInIrish, DateOnly? AwayUntil, CasePerson? Cover, int OpenCases, bool HasDetails, Issue? Obstacle);
