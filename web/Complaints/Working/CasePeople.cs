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
internal sealed class CasePeople(Colleagues colleagues, IReadOnlyDictionary<Guid, Caseworker> workers)
{
    public static async Task<CasePeople> LoadAsync(SiteDb db, DateOnly today, CancellationToken cancellation) => new(
        await Colleagues.LoadAsync(db, today, cancellation), await db.Set<Caseworker>().AsNoTracking().ToDictionaryAsync(worker => worker.AccountId, cancellation));

    public IEnumerable<Account> All => colleagues.All;

    public Account? Find(Guid? id) => colleagues.Find(id);

    public bool IsAway(Account account) => colleagues.IsAway(account);

    /// <inheritdoc cref="Colleagues.StandInOf" />
    public Account StandInOf(Account account) => colleagues.StandInOf(account);

    /// <summary>Whoever has the case in hand; none when nobody has, or can be reached.</summary>
    public IReadOnlyList<Reader> HandlerOf(CaseState state) => state.Handler is { } handler && Find(handler.Id) is { } account ? Free(colleagues.Readers([account]), state) : [];

    /// <summary>Those who see that no case is late: the Complaints Officers, and for a complaint about access the Inquiry Officers too.</summary>
    public IReadOnlyList<Reader> OfficersOf(CaseState state) => With(
        state.Type is CaseType.Access ? [Role.ComplaintsOfficer, Role.InquiryOfficer] : [Role.ComplaintsOfficer], state);

    /// <inheritdoc cref="Colleagues.With" />
    public IReadOnlyList<Reader> With(IReadOnlyList<Role> roles, CaseState state) => Free(colleagues.With(roles), state);

    /// <summary>
    /// Those who have a case that nobody has in hand on their list: whoever answers its step, in a section for its service, and whoever took
    /// it down. Where there is nobody, the officers.
    /// </summary>
    /// <param name="role">Of the step; none when an outside body has it.</param>
    public IReadOnlyList<Reader> ListersOf(CaseState state, Role? role)
    {
        var step = Free(colleagues.Here(All.Where(account => Lists(account, role, state))), state);
        var taker = Find(state.TakenById) is { } account && Colleagues.Has(account, [Role.CustomerCare]) && !state.IsRestricted && !IsAway(account) ? Free(colleagues.Readers([account]), state) : [];
        return [.. (step.Count > 0 ? step : OfficersOf(state)).Concat(taker).DistinctBy(reader => reader.Id)];
    }

    /// <summary>As the rights to read say it (<see cref="CaseRights"/>), for somebody who has no other right to the case.</summary>
    private bool Lists(Account account, Role? role, CaseState state) => role is { } one && Colleagues.Has(account, [one]) && one switch
    {
        Role.SectionHandler => !state.IsRestricted && state.ServiceKey is { } service && workers.GetValueOrDefault(account.Id)?.Services.Contains(service) is true,
        Role.CaseReviewer => !state.IsRestricted,
        _ => true,
    };

    private static IReadOnlyList<Reader> Free(IReadOnlyList<Reader> readers, CaseState state) => [.. readers.Where(reader => state.Conflicts.All(conflict => conflict.Id != reader.Id))];
}
