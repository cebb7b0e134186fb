using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// What stands under somebody's letters (commitment 58), said by themselves. For which services they answer is said by a Complaints Officer
/// or an administrator: it decides which cases they see.
/// </summary>
public sealed class CaseworkerDetails(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    /// <summary>Those who sign letters.</summary>
    public static IReadOnlyList<Role> Signing { get; } = [Role.SectionHandler, Role.ComplaintsOfficer, Role.CaseReviewer, Role.InquiryOfficer];

    public static bool MayHave(Person by) => Signing.Any(by.Is) || by.Is(Role.CustomerCare) || by.Is(Role.DataProtectionOfficer);

    public static bool MayGiveServices(Person by) => by.Is(Role.ComplaintsOfficer) || by.Is(Role.Administrator);

    public async Task<TypedDetails> ReadAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return TypedDetails.Of(await db.Set<Caseworker>().SingleOrDefaultAsync(worker => worker.AccountId == accountId, cancellation));
    }

    public Task<IReadOnlyList<Issue>> SaveAsync(Person by, TypedDetails typed, CancellationToken cancellation)
    {
        if (!MayHave(by))
        {
            throw new NotAllowedException($"{by.Name} does not deal with complaints.");
        }

        IReadOnlyList<Issue> issues = [.. typed.Check()];
        return issues.Count > 0 ? Task.FromResult(issues) : ChangeAsync(by, by.Id, "caseworker.details", worker => typed.WriteTo(worker), [], cancellation);
    }

    /// <summary>Says for which services a colleague answers.</summary>
    public Task<IReadOnlyList<Issue>> GiveServicesAsync(Person by, Guid accountId, IReadOnlyCollection<string> services, CancellationToken cancellation)
    {
        if (!MayGiveServices(by))
        {
            throw new NotAllowedException($"{by.Name} does not say who answers for which service.");
        }

        var known = services.Distinct().Order(StringComparer.Ordinal).ToList();
        if (known.Any(key => site().Data.Categories.Service(key) is null))
        {
            return Task.FromResult<IReadOnlyList<Issue>>([new Issue("services", "desk.cases.service.missing")]);
        }

        return ChangeAsync(by, accountId, "caseworker.services", worker => worker.ServiceKeys = string.Join(' ', known), new Dictionary<string, string?> { ["services"] = string.Join(' ', known) }, cancellation);
    }

    private Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid accountId, string act, Action<Caseworker> change, Dictionary<string, string?> details, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == accountId, cancellation) ?? throw new NotThereException("There is no such account.");
                var worker = await db.Set<Caseworker>().AsTracking().SingleOrDefaultAsync(one => one.AccountId == accountId, cancellation);
                if (worker is null)
                {
                    worker = new Caseworker { AccountId = accountId };
                    db.Add(worker);
                }

                change(worker);
                await AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, by.Id, by.Name, act, account.Name, details, cancellation);
                return [];
            },
            cancellation);
}
