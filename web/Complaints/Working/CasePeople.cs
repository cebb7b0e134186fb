using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Notices;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// The people who can sign in, as they are at one moment. In place of somebody who is away whoever takes their tasks is written to; nobody
/// is who took part in what the complaint is about.
/// </summary>
internal sealed class CasePeople(IReadOnlyDictionary<Guid, Account> all, IReadOnlyDictionary<Guid, Caseworker> workers, DateOnly today)
{
    public static async Task<CasePeople> LoadAsync(SiteDb db, DateOnly today, CancellationToken cancellation) => new(
        await db.Set<Account>().AsNoTracking().Include(account => account.Roles).Where(account => account.DisabledUtc == null && account.PasswordHash != null)
            .ToDictionaryAsync(account => account.Id, cancellation),
        await db.Set<Caseworker>().AsNoTracking().ToDictionaryAsync(worker => worker.AccountId, cancellation),
        today);

    public IEnumerable<Account> All => all.Values;

    public Account? Find(Guid? id) => id is { } known ? all.GetValueOrDefault(known) : null;

    public bool IsAway(Account account) => StandIn.IsAway(account, today);

    /// <summary>Whoever takes this person's tasks today: mostly they themselves.</summary>
    public Account StandInOf(Account account) => StandIn.Of(account, all, today);

    /// <summary>Whoever has the case in hand; none when nobody has, or can be reached.</summary>
    public IReadOnlyList<Reader> HandlerOf(CaseState state) => state.Handler is { } handler && Find(handler.Id) is { } account ? Readers([account], state) : [];

    /// <summary>Those who see that no case is late: the Complaints Officers, and for a complaint about access the Inquiry Officers too.</summary>
    public IReadOnlyList<Reader> OfficersOf(CaseState state) => With(
        state.Type is CaseType.Access ? [Role.ComplaintsOfficer, Role.InquiryOfficer] : [Role.ComplaintsOfficer], state);

    /// <summary>Everyone with one of these roles who is not away; where all of them are, those who take their tasks.</summary>
    public IReadOnlyList<Reader> With(IReadOnlyList<Role> roles, CaseState state) => Here(all.Values.Where(account => Has(account, roles)), state);

    /// <summary>
    /// Those who have a case that nobody has in hand on their list: whoever answers its step, in a section for its service, and whoever took
    /// it down. Where there is nobody, the officers.
    /// </summary>
    /// <param name="role">Of the step; none when an outside body has it.</param>
    public IReadOnlyList<Reader> ListersOf(CaseState state, Role? role)
    {
        var step = Here(all.Values.Where(account => Lists(account, role, state)), state);
        var taker = Find(state.TakenById) is { } account && Has(account, [Role.CustomerCare]) && !state.IsRestricted && !IsAway(account) ? Readers([account], state) : [];
        return [.. (step.Count > 0 ? step : OfficersOf(state)).Concat(taker).DistinctBy(reader => reader.Id)];
    }

    /// <summary>As the rights to read say it (<see cref="CaseRights"/>), for somebody who has no other right to the case.</summary>
    private bool Lists(Account account, Role? role, CaseState state) => role is { } one && Has(account, [one]) && one switch
    {
        Role.SectionHandler => !state.IsRestricted && state.ServiceKey is { } service && workers.GetValueOrDefault(account.Id)?.Services.Contains(service) is true,
        Role.CaseReviewer => !state.IsRestricted,
        _ => true,
    };

    private static bool Has(Account account, IReadOnlyList<Role> roles) => account.Roles.Any(role => roles.Contains(role.Role));

    private IReadOnlyList<Reader> Here(IEnumerable<Account> able, CaseState state)
    {
        var known = able.ToList();
        var here = known.Where(account => !IsAway(account)).ToList();
        return Readers(here.Count > 0 ? here : known, state);
    }

    private IReadOnlyList<Reader> Readers(IEnumerable<Account> accounts, CaseState state) =>
    [
        .. accounts.Select(StandInOf).DistinctBy(account => account.Id).Where(account => state.Conflicts.All(conflict => conflict.Id != account.Id))
            .OrderBy(account => account.Id).Select(account => new Reader(account.Id, account.Name, account.Email ?? "", account.Language)),
    ];
}
