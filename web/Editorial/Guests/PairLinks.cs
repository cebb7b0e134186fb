using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Guests;

/// <summary>Makes, opens and ends links for people without an account. An opening is written down, at most one in an hour.</summary>
public sealed class PairLinks(SiteDatabase database, NoticeWriter notices, MailSender mail, TimeProvider clock)
{
    public const int LongestDays = 60;

    /// <summary>Between two openings that count as two.</summary>
    private static readonly TimeSpan OpeningLasts = TimeSpan.FromHours(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Everyone who works on texts shows them; a review is asked for by those who could sign it themselves, or by a publisher.</summary>
    public static bool MayMake(Person by, Gate? gate) => gate is null ? Reviewing.MayNote(by) : CanBeSigned(gate) && (by.Is(gate.Role) || by.Is(Role.Publisher));

    /// <summary>What goes on the site is approved by somebody who answers for it at the desk.</summary>
    public static bool CanBeSigned(Gate gate) => gate != Gate.Approval;

    /// <returns>The token, shown this once; none when there is something to mend.</returns>
    public async Task<(string? Token, IReadOnlyList<Issue> Issues)> MakeAsync(string key, Person by, NewLink wanted, CancellationToken cancellation)
    {
        var made = await database.WriteAsync<(string?, IReadOnlyList<Issue>)>(async db =>
        {
            if (!MayMake(by, wanted.Gate))
            {
                throw new NotAllowedException("This person cannot make such a link.");
            }

            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var open = work.Open ?? throw new NotThereException($"The page “{key}” has no open edition.");
            var issues = Check(wanted).ToList();
            if (issues.Count > 0)
            {
                return (null, issues);
            }

            var token = Secret.New();
            var link = new PairLink
            {
                Id = Guid.NewGuid(),
                TokenHash = Secret.HashOf(token),
                EditionId = open.Id,
                Gate = wanted.Gate?.Key,
                GuestName = wanted.GuestName,
                MadeUtc = work.Now,
                MadeById = by.Id,
                MadeBy = by.Name,
                ExpiresUtc = work.Now.AddDays(wanted.Days),
            };
            db.Add(link);
            if (wanted.Email is { Length: > 0 } email)
            {
                await SendAsync(work, by, link, token, email, wanted.Language, cancellation);
            }

            await work.WriteAuditAsync(by, wanted.Gate is null ? "link.made" : "link.review-made", cancellation, ("guest", wanted.GuestName), ("gate", wanted.Gate?.Key));
            return (token, []);
        }, cancellation);
        mail.Nudge();
        return made;
    }

    /// <summary>The links of the open edition, the newest first.</summary>
    public async Task<IReadOnlyList<PairLink>> ListAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var links = await db.Set<PairLink>().Where(link => db.Set<Edition>().Any(edition => edition.Id == link.EditionId && edition.State == EditionState.Open
            && db.Set<Page>().Any(page => page.Id == edition.PageId && page.Key == key))).OrderByDescending(link => link.MadeUtc).ToListAsync(cancellation);
        return [.. links.Where(link => link.IsAlive(Now))];
    }

    /// <returns>Whose link it was.</returns>
    public Task<string> EndAsync(string key, Guid id, Person by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var link = await db.Set<PairLink>().SingleOrDefaultAsync(link => link.Id == id && link.EndedUtc == null && work.Open != null && link.EditionId == work.Open.Id, cancellation)
                ?? throw new NotThereException("There is no such link.");
            link.EndedUtc = work.Now;
            await work.WriteAuditAsync(by, "link.ended", cancellation, ("guest", link.GuestName));
            return link.GuestName;
        }, cancellation);

    /// <summary>
    /// Whoever holds the link, and the page it leads to. It counts as an opening and is written down, unless it was within the last hour:
    /// what is written there never goes, and a holder may press “reload” as often as they like.
    /// </summary>
    /// <returns>None when the link is over, or never was.</returns>
    public async Task<GuestVisit?> OpenAsync(string token, CancellationToken cancellation)
    {
        var visit = await FindAsync(token, cancellation);
        return visit is null || WasJustOpened(visit.Link) ? visit : await WriteOpeningAsync(token, cancellation);
    }

    private Task<GuestVisit?> WriteOpeningAsync(string token, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var visit = await FindAsync(db, token, cancellation);
            if (visit is null || WasJustOpened(visit.Link))
            {
                return visit;
            }

            (visit.Link.Opened, visit.Link.LastOpenedUtc) = (visit.Link.Opened + 1, Now);
            await Platform.Audit.AuditLog.WriteAsync(
                db, Now, null, visit.Guest.Name, "link.opened", visit.Key, new Dictionary<string, string?> { ["gate"] = visit.Link.Gate }, cancellation);
            return visit;
        }, cancellation);

    /// <summary>As <see cref="OpenAsync"/>, for what belongs to a page that has been opened: frames, forms. Nothing is written.</summary>
    public async Task<GuestVisit?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await FindAsync(db, token, cancellation);
    }

    private bool WasJustOpened(PairLink link) => link.LastOpenedUtc is { } last && Now - last < OpeningLasts;

    private async Task<GuestVisit?> FindAsync(SiteDb db, string token, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(token);
        var link = await db.Set<PairLink>().SingleOrDefaultAsync(link => link.TokenHash == hash, cancellation);
        if (link is null || !link.IsAlive(Now))
        {
            return null;
        }

        var key = await db.Set<Edition>().Where(edition => edition.Id == link.EditionId && edition.State == EditionState.Open)
            .Join(db.Set<Page>(), edition => edition.PageId, page => page.Id, (_, page) => page.Key).SingleOrDefaultAsync(cancellation);
        var gate = Gate.Find(link.Gate ?? "");
        var roles = gate is null ? new HashSet<Role>() : [gate.Role];
        return key is null ? null : new GuestVisit(link, gate, key, new Person(link.Id, $"{link.GuestName} (aoi, guest)", roles) { InvitedBy = link.MadeById });
    }

    /// <summary>The page of the desk to which the token is the key, in a language of the desk.</summary>
    public static string PathOf(string? gate, string token, Language language) => $"/desk/{(gate is null ? "look" : "review")}/{token}?lang={language.Code()}";

    private async Task SendAsync(PageWork work, Person by, PairLink link, string token, string email, Language language, CancellationToken cancellation)
    {
        var titles = Bilingual.For(side => work.Current.Text(side).Title);
        var reader = new Reader(link.Id, link.GuestName, email, language);
        var kind = link.Gate is null ? "look" : "guest";
        var notice = new Notice(reader, kind, link.Id.ToString(), PathOf(link.Gate, token, language), ("title", titles), ("name", Notice.Same(by.Name)), ("day", Notice.Day(link.ExpiresUtc))) { IsSecret = true };
        await notices.AddAsync(work.Db, notice, work.Now, cancellation);
    }

    private static IEnumerable<Issue> Check(NewLink wanted)
    {
        if (wanted.GuestName.Length is 0 or > PairLink.NameMaxLength)
        {
            yield return wanted.GuestName.Length == 0 ? new Issue("guest", "desk.link.guest.missing") : Issue.TooLong("guest", wanted.GuestName, PairLink.NameMaxLength);
        }

        if (wanted.Email is { Length: > 0 } email && !EmailAddress.IsUsable(email))
        {
            yield return new Issue("email", "desk.person.email.invalid");
        }

        if (wanted.Days is < 1 or > LongestDays)
        {
            yield return new Issue("days", "desk.link.days", ("most", $"{LongestDays}"));
        }
    }
}

/// <param name="Gate">The gate that the guest may sign; none to look only.</param>
/// <param name="Email">Where the link is sent; none when it is handed over in another way.</param>
public sealed record NewLink(Gate? Gate, string GuestName, string? Email, Language Language, int Days);

/// <summary>Somebody at the other end of a link. The person has the role of the one gate, and nothing else.</summary>
public sealed record GuestVisit(PairLink Link, Gate? Gate, string Key, Person Guest);
