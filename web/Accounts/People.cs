using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Accounts;

/// <summary>What an administrator does with the accounts of others: invite, give roles, lock out, let in again. Somebody can always administer.</summary>
public sealed class People(SiteDatabase database, ILookupNormalizer normalizer, NoticeWriter notices, MailSender mail, TimeProvider clock)
{
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);
    private static readonly TimeSpan NewPasswordLifetime = TimeSpan.FromHours(24);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Everyone, by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return [.. (await db.Set<Account>().Include(account => account.Roles).ToListAsync(cancellation)).OrderBy(account => account.Name, StringComparer.Create(IrishOrder, ignoreCase: true))];
    }

    /// <summary>Those whose second factor is a passkey, or has one beside it.</summary>
    public async Task<IReadOnlySet<Guid>> WithPasskeysAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return (await db.Set<IdentityUserPasskey<Guid>>().Select(passkey => passkey.UserId).ToListAsync(cancellation)).ToHashSet();
    }

    /// <exception cref="NotThereException">There is no such account.</exception>
    public async Task<Account> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await FindAsync(db, id, cancellation);
    }

    /// <param name="byMail">The link is sent as well, in the language of the new colleague.</param>
    /// <returns>What has to be mended, or the words of the invitation's link.</returns>
    public async Task<(string? Token, IReadOnlyList<Issue> Issues)> InviteAsync(
        Person by, NewPerson person, Language language, IReadOnlySet<Role> roles, bool byMail, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        var issues = person.Check().ToList();
        var invited = issues.Count > 0 ? (null, issues) : await database.WriteAsync<(string?, IReadOnlyList<Issue>)>(async db =>
        {
            var account = person.ToAccount(language, normalizer, Now);
            if (await db.Set<Account>().AnyAsync(other => other.NormalizedUserName == account.NormalizedUserName, cancellation))
            {
                return (null, [new Issue("email", "desk.person.email.taken")]);
            }

            account.Roles.AddRange(roles.Select(role => new AccountRole { Role = role }));
            db.Add(account);
            var token = await AddLinkAsync(db, by, account, LinkPurpose.Invitation, byMail, cancellation);
            await WriteAuditAsync(db, by, "account.invited", account, cancellation, ("roles", NamesOf(roles)));
            return (token, []);
        }, cancellation);
        mail.Nudge();
        return invited;
    }

    /// <summary>A new link for somebody who lost the first one, or their password; it is sent as well. Earlier links of theirs end.</summary>
    public async Task<string> NewLinkAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        var token = await database.WriteAsync(async db =>
        {
            var account = await FindAsync(db, id, cancellation);
            await OneTimeLink.EndAllAsync(db, id, cancellation);
            var purpose = account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.NewPassword;
            var made = await AddLinkAsync(db, by, account, purpose, byMail: true, cancellation);
            await WriteAuditAsync(db, by, "account.link-made", account, cancellation);
            return made;
        }, cancellation);
        mail.Nudge();
        return token;
    }

    public Task<IReadOnlyList<Issue>> GiveRolesAsync(Person by, Guid id, IReadOnlySet<Role> roles, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        return database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var account = await FindAsync(db, id, cancellation);
            if (!roles.Contains(Role.Administrator) && await IsLastAdministratorAsync(db, id, cancellation))
            {
                return [new Issue("roles", "desk.person.last-administrator")];
            }

            var before = account.ToPerson().Roles;
            account.Roles.RemoveAll(role => !roles.Contains(role.Role));
            account.Roles.AddRange(roles.Except(before).Select(role => new AccountRole { Role = role }));
            await WriteAuditAsync(db, by, "account.roles", account, cancellation, ("before", NamesOf(before)), ("roles", NamesOf(roles)));
            return [];
        }, cancellation);
    }

    /// <summary>From now on this person cannot sign in, and their sessions are over.</summary>
    public Task<IReadOnlyList<Issue>> DisableAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        return database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var account = await FindAsync(db, id, cancellation);
            if (await IsLastAdministratorAsync(db, id, cancellation))
            {
                return [Issue.Whole("desk.person.last-administrator")];
            }

            account.DisabledUtc ??= Now;
            await OneTimeLink.EndAllAsync(db, id, cancellation);
            await DeskSessions.EndAllAsync(db, id, Now, cancellation);
            await WriteAuditAsync(db, by, "account.disabled", account, cancellation);
            return [];
        }, cancellation);
    }

    public Task EnableAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        return database.WriteAsync(async db =>
        {
            var account = await FindAsync(db, id, cancellation);
            account.DisabledUtc = null;
            await Tries.ForgetAsync(db, id, cancellation);
            await WriteAuditAsync(db, by, "account.enabled", account, cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Takes the second factor away from somebody who has lost it; they set up a new one when they next sign in.</summary>
    public Task ClearSecondFactorAsync(Person by, Guid id, CancellationToken cancellation)
    {
        RequireAdministrator(by);
        return database.WriteAsync(async db =>
        {
            var account = await FindAsync(db, id, cancellation);
            account.TwoFactorEnabled = false;
            await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == id).ExecuteDeleteAsync(cancellation);
            await db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancellation);
            await DeskSessions.EndAllAsync(db, id, Now, cancellation);
            await WriteAuditAsync(db, by, "account.second-factor-cleared", account, cancellation);
            return true;
        }, cancellation);
    }

    private static readonly System.Globalization.CultureInfo IrishOrder = System.Globalization.CultureInfo.GetCultureInfo("ga-IE");

    private async Task<string> AddLinkAsync(SiteDb db, Person by, Account account, LinkPurpose purpose, bool byMail, CancellationToken cancellation)
    {
        var token = Secret.New();
        var expires = Now + (purpose is LinkPurpose.Invitation ? InvitationLifetime : NewPasswordLifetime);
        db.Add(new OneTimeLink { TokenHash = Secret.HashOf(token), Purpose = purpose, AccountId = account.Id, ExpiresUtc = expires });
        if (byMail)
        {
            var kind = purpose is LinkPurpose.Invitation ? "invitation" : "new-password";
            var reader = new Reader(account.Id, account.Name, account.Email!, account.Language);
            var notice = new Notice(reader, kind, Secret.HashOf(token)[..16], $"/desk/join?token={token}", ("name", Notice.Same(by.Name)), ("day", Notice.Day(expires))) { IsSecret = true };
            await notices.AddAsync(db, notice, Now, cancellation);
        }

        return token;
    }

    private static async Task<Account> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<Account>().Include(account => account.Roles).SingleOrDefaultAsync(account => account.Id == id, cancellation) ?? throw new NotThereException("There is no such account.");

    private static async Task<bool> IsLastAdministratorAsync(SiteDb db, Guid id, CancellationToken cancellation)
    {
        var administrators = await db.Set<Account>().Where(account => account.DisabledUtc == null && account.PasswordHash != null && account.Roles.Any(role => role.Role == Role.Administrator))
            .Select(account => account.Id).ToListAsync(cancellation);
        return administrators is [var last] && last == id;
    }

    private Task WriteAuditAsync(SiteDb db, Person by, string act, Account account, CancellationToken cancellation, params (string Name, string? Value)[] details) =>
        AuditLog.WriteAsync(db, Now, by.Id, by.Name, act, account.Name, details.ToDictionary(detail => detail.Name, detail => detail.Value), cancellation);

    private static string NamesOf(IEnumerable<Role> roles) => string.Join(' ', roles.Order());

    private static void RequireAdministrator(Person by)
    {
        if (!by.Is(Role.Administrator))
        {
            throw new NotAllowedException("This needs the role Administrator.");
        }
    }
}
