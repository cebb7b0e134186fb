using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// Who may see which case. Asked in the query itself, so that lists, counts, files and single cases agree. Nobody sees a case that they
/// took part in, whatever their role.
/// </summary>
public static class CaseRights
{
    /// <summary>What the rules need to know of somebody, as it is now.</summary>
    public static async Task<CaseViewer> ViewerAsync(SiteDb db, Person person, DateOnly today, CancellationToken cancellation)
    {
        var services = await db.Set<Caseworker>().AsNoTracking().Where(worker => worker.AccountId == person.Id).Select(worker => worker.ServiceKeys).SingleOrDefaultAsync(cancellation);
        var covered = await db.Set<Account>().AsNoTracking().Where(account => account.CoverId == person.Id && account.AwayUntil != null && account.AwayUntil >= today)
            .Select(account => account.Id).ToListAsync(cancellation);
        return new CaseViewer(person, (services ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), [person.Id, .. covered]);
    }

    /// <summary>The cases whose story this person may read.</summary>
    public static IQueryable<Complaint> ThatMayBeReadBy(this IQueryable<Complaint> all, SiteDb db, CaseViewer viewer)
    {
        var (person, hands) = (viewer.Person, viewer.Hands);
        var services = viewer.Services;
        var (isOfficer, isHandler, isReviewer) = (person.Is(Role.ComplaintsOfficer), person.Is(Role.SectionHandler), person.Is(Role.CaseReviewer));
        var (isInquiry, isCare, isKeeper) = (person.Is(Role.InquiryOfficer), person.Is(Role.CustomerCare), person.Is(Role.DataProtectionOfficer));
        return WithoutConflict(all, db, person).Where(one =>
            isOfficer || isKeeper
            || (isInquiry && one.Type == CaseType.Access)
            || (one.HandlerId != null && hands.Contains(one.HandlerId.Value) && (isHandler || isReviewer))
            || (isHandler && !one.IsRestricted && one.HandlerId == null && one.StageKey == CaseStages.Section && one.ServiceKey != null && services.Contains(one.ServiceKey))
            || (isReviewer && !one.IsRestricted && one.HandlerId == null && one.StageKey == CaseStages.Review)
            || (isCare && !one.IsRestricted && one.TakenById == person.Id));
    }

    /// <summary>The cases that this person may act on: those that are theirs to deal with.</summary>
    public static IQueryable<Complaint> ThatMayBeWorkedBy(this IQueryable<Complaint> all, SiteDb db, CaseViewer viewer)
    {
        var (person, hands) = (viewer.Person, viewer.Hands);
        var services = viewer.Services;
        var (isOfficer, isHandler, isReviewer, isInquiry) = (person.Is(Role.ComplaintsOfficer), person.Is(Role.SectionHandler), person.Is(Role.CaseReviewer), person.Is(Role.InquiryOfficer));
        return WithoutConflict(all, db, person).Where(one =>
            isOfficer
            || (isInquiry && one.Type == CaseType.Access)
            || (one.HandlerId != null && hands.Contains(one.HandlerId.Value) && (isHandler || isReviewer))
            || (isHandler && !one.IsRestricted && one.HandlerId == null && one.StageKey == CaseStages.Section && one.ServiceKey != null && services.Contains(one.ServiceKey))
            || (isReviewer && !one.IsRestricted && one.HandlerId == null && one.StageKey == CaseStages.Review));
    }

    /// <summary>The cases whose bare facts this person may count and list, without anything that tells who complained.</summary>
    public static IQueryable<Complaint> ThatMayBeListedBy(this IQueryable<Complaint> all, SiteDb db, CaseViewer viewer) =>
        viewer.Person.Is(Role.Auditor) ? WithoutConflict(all, db, viewer.Person) : all.ThatMayBeReadBy(db, viewer);

    private static IQueryable<Complaint> WithoutConflict(IQueryable<Complaint> all, SiteDb db, Person person) =>
        all.Where(one => !db.Set<CaseConflict>().Any(conflict => conflict.ComplaintId == one.Id && conflict.AccountId == person.Id));
}

/// <param name="Services">Keys of the services they answer for.</param>
/// <param name="Hands">The person and those whose tasks they take while these are away.</param>
public sealed record CaseViewer(Person Person, IReadOnlyList<string> Services, IReadOnlyList<Guid> Hands);

/// <summary>Keys of stages that rules of the program speak of; everything else about stages is data.</summary>
public static class CaseStages
{
    public const string Section = "section";
    public const string Officer = "complaints-officer";
    public const string Review = "review";
    public const string Inquiry = "inquiry";
    public const string Ombudsman = "ombudsman";
}
