using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>What a one-time link leads to: the first administrator's set-up, an invitation, a new password. A link works once.</summary>
public sealed class Joining(SiteDatabase database, PasswordRules rules, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>Whom the link is for; none when it was used, has run out or never was.</returns>
    public async Task<Invited?> FindAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await FindAsync(db, token, purpose, cancellation) is { } found ? new Invited(found.Account?.Name, found.Account?.Email, found.Account?.Language) : null;
    }

    /// <summary>Makes the first administrator.</summary>
    /// <returns>What has to be mended, or the new account's number.</returns>
    public async Task<(Guid? AccountId, IReadOnlyList<Issue> Issues)> SetUpAsync(string token, NewPerson person, string password, Language language, CancellationToken cancellation)
    {
        var issues = person.Check().Concat(rules.Check(password, person.Name, person.Email)).ToList();
        if (issues.Count > 0)
        {
            return (null, issues);
        }

        var account = person.ToAccount(language, normalizer, Now);
        account.Roles.Add(new AccountRole { Role = Role.Administrator });
        account.PasswordHash = hasher.HashPassword(account, password);
        account.EmailConfirmed = true;
        return await database.WriteAsync(async db =>
        {
            if (await FindAsync(db, token, LinkPurpose.SetUp, cancellation) is not { } found || await db.Set<Account>().AnyAsync(cancellation))
            {
                return ((Guid?)null, (IReadOnlyList<Issue>)[Issue.Whole("desk.link.over")]);
            }

            db.Remove(found.Link);
            db.Add(account);
            await AuditLog.WriteAsync(db, Now, account.Id, account.Name, "account.set-up", account.Name, new Dictionary<string, string?>(), cancellation);
            return (account.Id, []);
        }, cancellation);
    }

    /// <summary>Takes up an invitation, or chooses a new password; other sessions of the account end.</summary>
    public async Task<(Guid? AccountId, IReadOnlyList<Issue> Issues)> TakeUpAsync(string token, LinkPurpose purpose, string password, CancellationToken cancellation)
    {
        if (await FindAsync(token, purpose, cancellation) is not { } invited)
        {
            return (null, [Issue.Whole("desk.link.over")]);
        }

        var issues = rules.Check(password, invited.Name ?? "", invited.Email ?? "").ToList();
        if (issues.Count > 0)
        {
            return (null, issues);
        }

        var hash = hasher.HashPassword(null!, password);
        return await database.WriteAsync(async db =>
        {
            if (await FindAsync(db, token, purpose, cancellation) is not { Account: { } account })
            {
                return ((Guid?)null, (IReadOnlyList<Issue>)[Issue.Whole("desk.link.over")]);
            }

            await OneTimeLink.EndAllAsync(db, account.Id, cancellation);
            (account.PasswordHash, account.SecurityStamp, account.ConcurrencyStamp) = (hash, Secret.New(), Guid.NewGuid().ToString());
            account.EmailConfirmed = true;
            await Tries.ForgetAsync(db, account.Id, cancellation);
            await DeskSessions.EndAllAsync(db, account.Id, Now, cancellation);
            await AuditLog.WriteAsync(
                db, Now, account.Id, account.Name, purpose is LinkPurpose.Invitation ? "account.joined" : "account.password-chosen", account.Name, new Dictionary<string, string?>(), cancellation);
            return (account.Id, []);
        }, cancellation);
    }

    private async Task<(OneTimeLink Link, Account? Account)?> FindAsync(SiteDb db, string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(token);
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(link => link.TokenHash == hash && link.Purpose == purpose, cancellation);
        if (link is null || link.ExpiresUtc <= Now)
        {
            return null;
        }

        var account = link.AccountId is null ? null : await db.Set<Account>().SingleAsync(account => account.Id == link.AccountId, cancellation);
        return account?.DisabledUtc is null ? (link, account) : null;
    }
}

/// <param name="Name">None for the first administrator, who says so now.</param>
public sealed record Invited(string? Name, string? Email, Language? Language);

/// <summary>A person as an administrator, or the first one themselves, types them in.</summary>
public sealed record NewPerson(string Name, string Email)
{
    public IEnumerable<Issue> Check()
    {
        if (Name.Length is 0 or > Account.NameMaxLength)
        {
            yield return Name.Length == 0 ? new Issue("name", "desk.person.name.missing") : Issue.TooLong("name", Name, Account.NameMaxLength);
        }

        if (!EmailAddress.IsUsable(Email))
        {
            yield return new Issue("email", "desk.person.email.invalid");
        }
    }

    /// <summary>With its letters composed and no space around: the name as the person writes it, and nothing else changed.</summary>
    public static NewPerson Of(string? name, string? email) => new((name ?? "").Trim().Normalize(), (email ?? "").Trim().Normalize());

    public Account ToAccount(Language language, ILookupNormalizer normalizer, DateTime now) => new()
    {
        Id = Guid.NewGuid(),
        Name = Name,
        Language = language,
        CreatedUtc = now,
        UserName = Email,
        NormalizedUserName = normalizer.NormalizeName(Email),
        Email = Email,
        NormalizedEmail = normalizer.NormalizeEmail(Email),
        SecurityStamp = Secret.New(),
        ConcurrencyStamp = Guid.NewGuid().ToString(),
        LockoutEnabled = true,
    };
}
