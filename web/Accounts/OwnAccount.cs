using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>What people change about their own account: password, language, when they are away. Their second factor: <see cref="OwnFactors"/>.</summary>
public sealed class OwnAccount(UserManager<Account> users, PasswordRules rules, PasswordAgain again, AccountLog log, SiteDatabase database, TimeProvider clock)
{
    public async Task<Account> GetAsync(Guid id) => await users.FindByIdAsync(id.ToString()) ?? throw new NotThereException("There is no such account.");

    public async Task<IReadOnlyList<Issue>> ChangePasswordAsync(Guid id, Guid sessionId, string current, string next, CancellationToken cancellation)
    {
        var account = await GetAsync(id);
        if (await again.CheckAsync(account, current, cancellation) is { } wrong)
        {
            return [wrong];
        }

        var issues = rules.Check(next, account.Name, account.Email ?? "").ToList();
        if (issues.Count == 0)
        {
            Require(await users.ChangePasswordAsync(account, current, next));
            await EndWaysInAsync(id, sessionId, cancellation);
            await log.WriteAsync(account, "account.password-changed", cancellation);
        }

        return issues;
    }

    public async Task SetLanguageAsync(Guid id, Language language)
    {
        var account = await GetAsync(id);
        account.Language = language;
        Require(await users.UpdateAsync(account));
    }

    /// <summary>Says until when the person is away and who is asked in their place; no day takes it back.</summary>
    public async Task<IReadOnlyList<Issue>> SetAwayAsync(Guid id, DateOnly? until, Guid? coverId, CancellationToken cancellation)
    {
        var account = await GetAsync(id);
        if (until < DublinTime.Today(clock))
        {
            return [new Issue("until", "desk.away.past")];
        }

        if (until is not null && (coverId is null || coverId == id || !await IsActiveAsync(coverId.Value, cancellation)))
        {
            return [new Issue("cover", "desk.away.cover.missing")];
        }

        (account.AwayUntil, account.CoverId) = (until, until is null ? null : coverId);
        Require(await users.UpdateAsync(account));
        await log.WriteAsync(account, until is null ? "account.back" : "account.away", cancellation);
        return [];
    }

    private async Task<bool> IsActiveAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Account>().AnyAsync(account => account.Id == id && account.DisabledUtc == null, cancellation);
    }

    /// <summary>Whoever got in with the old password, or holds a link to another one, is out.</summary>
    private Task<int> EndWaysInAsync(Guid id, Guid sessionId, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        await OneTimeLink.EndAllAsync(db, id, cancellation);
        return await DeskSessions.EndAllAsync(db, id, clock.GetUtcNow().UtcDateTime, cancellation, but: sessionId);
    }, cancellation);

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The account could not be changed: {string.Join(", ", result.Errors.Select(error => error.Code))}");
        }
    }
}
