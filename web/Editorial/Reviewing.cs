using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Signing the gates of an open edition, taking a signature back, and saying what has to change. Nobody signs for words that they wrote
/// themselves, but with a reason that everyone at the desk can read.
/// </summary>
public sealed class Reviewing(SiteDatabase database, CurrentSite site, FindingStore findings, EditorialNotices notices, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="revisionId">The revision that the person has read.</param>
    /// <param name="breakGlassReason">Why an author of these words signs for them.</param>
    /// <returns>What stands in the way; empty when it is signed.</returns>
    /// <exception cref="NotAllowedException">The person does not hold the gate's role.</exception>
    public Task<IReadOnlyList<Issue>> SignAsync(
        string key, string gateKey, Person by, long revisionId, string? note, string? breakGlassReason, CancellationToken cancellation) =>
        ToldAsync(database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var gate = Gate.Of(TypeOf(work)).FirstOrDefault(gate => gate.Key == gateKey) ?? throw new NotThereException($"The page “{key}” has no gate “{gateKey}”.");
            Require(by, gate.Role);
            var open = work.Open ?? throw new NotThereException($"The page “{key}” has no open edition.");
            var isAuthor = await IsAuthorAsync(work, gate, by.Id, cancellation);
            var issues = await ObstaclesAsync(work, gate, revisionId, cancellation);
            if (issues.Count == 0 && isAuthor && string.IsNullOrWhiteSpace(breakGlassReason))
            {
                issues = [new Issue("reason", "desk.sign.own-words")];
            }

            if (by.InvitedBy is { } maker && await IsAuthorAsync(work, gate, maker, cancellation))
            {
                // Otherwise whoever wrote the words could sign for them under another name.
                issues = [.. issues, Issue.Whole("desk.sign.guest-of-author")];
            }

            issues = [.. issues, .. TooLong("note", note), .. TooLong("reason", breakGlassReason)];
            if (issues.Count == 0)
            {
                var reason = isAuthor ? breakGlassReason!.Trim() : null;
                db.Add(SignOff.Give(gate, open.Id, work.Current, by.Id, by.Name, work.Now, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), reason));
                await work.WriteAuditAsync(by, reason is null ? "gate.signed" : "gate.signed-own", cancellation,
                    ("gate", gate.Key), ("revision", $"{work.Current.Number}"), ("reason", reason));
                var signOffs = await work.SignOffsAsync(cancellation);
                await notices.SignedAsync(work, by, [.. Gate.Of(TypeOf(work)).Where(other => !other.IsSignedIn(signOffs, work.Current))], cancellation);
            }

            return issues;
        }, cancellation));

    /// <summary>Has this person written any of the words of the open edition that the gate stands for?</summary>
    public async Task<bool> IsAuthorAsync(string key, Gate gate, Person person, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var work = await PageWork.LoadAsync(db, key, Now, cancellation);
        return work.Open is not null && await IsAuthorAsync(work, gate, person.Id, cancellation);
    }

    /// <summary>The latest signatures that authors gave for their own words, with their reasons.</summary>
    public async Task<IReadOnlyList<BrokenGlass>> BreakGlassAsync(int most, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<SignOff>().Where(signOff => signOff.BreakGlassReason != null).OrderByDescending(signOff => signOff.Id).Take(most)
            .Join(db.Set<Edition>(), signOff => signOff.EditionId, edition => edition.Id, (signOff, edition) => new { signOff, edition.PageId })
            .Join(db.Set<Page>(), found => found.PageId, page => page.Id, (found, page) => new BrokenGlass(page.Key, found.signOff.Gate, found.signOff.PersonName, found.signOff.SignedUtc, found.signOff.BreakGlassReason!))
            .ToListAsync(cancellation);
    }

    /// <summary>May say something about an edition: everyone who works on texts.</summary>
    public static bool MayNote(Person person) => person.Roles.Any(role => role is not (Role.Auditor or Role.Administrator));

    /// <summary>Takes one's own signature back; a publisher may take back anyone's.</summary>
    public Task WithdrawAsync(string key, string gateKey, Person by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var signOff = (await work.SignOffsAsync(cancellation)).LastOrDefault(signOff => signOff.Gate == gateKey && signOff.VoidedUtc is null)
                ?? throw new NotThereException($"The gate “{gateKey}” of “{key}” is not signed.");
            if (signOff.PersonId != by.Id)
            {
                Require(by, Role.Publisher);
            }

            signOff.Void(work.Now, null);
            if (gateKey != Gate.Approval.Key)
            {
                // The approval says that every other gate was passed.
                (await work.SignOffsAsync(cancellation)).Where(other => other.Gate == Gate.Approval.Key && other.VoidedUtc is null).ToList()
                    .ForEach(approval => approval.Void(work.Now, null));
            }

            await work.CancelScheduleAsync(cancellation);
            await work.WriteAuditAsync(by, "gate.withdrawn", cancellation, ("gate", gateKey), ("revision", $"{work.Current.Number}"));
            return true;
        }, cancellation);

    /// <summary>Says something about the open edition, or asks for a change, which stops its gates.</summary>
    /// <exception cref="NotAllowedException">An auditor reads and does not write.</exception>
    public Task<IReadOnlyList<Issue>> NoteAsync(string key, Person by, NewNote note, CancellationToken cancellation) =>
        ToldAsync(database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            if (!MayNote(by))
            {
                throw new NotAllowedException("This person works on no texts.");
            }

            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var open = work.Open ?? throw new NotThereException($"The page “{key}” has no open edition.");
            var words = note.Words.Trim();
            if (words.Length is 0 or > ReviewNote.WordsMaxLength)
            {
                return [words.Length == 0 ? new Issue("words", "desk.note.missing") : Issue.TooLong("words", words, ReviewNote.WordsMaxLength)];
            }

            if (by.InvitedBy is not null && await db.Set<ReviewNote>().CountAsync(earlier => earlier.PersonId == by.Id, cancellation) >= PairLink.MostNotes)
            {
                return [Issue.Whole("desk.note.enough", ("most", $"{PairLink.MostNotes}"))];
            }

            db.Add(new ReviewNote
            {
                EditionId = open.Id,
                Language = note.Language,
                BlockHash = note.BlockHash,
                Excerpt = note.Excerpt?[..Math.Min(note.Excerpt.Length, ReviewNote.ExcerptMaxLength)],
                Words = words,
                IsChangeRequest = note.IsChangeRequest,
                PersonId = by.Id,
                PersonName = by.Name,
                WrittenUtc = work.Now,
            });
            if (note.IsChangeRequest)
            {
                await work.CancelScheduleAsync(cancellation);
                await notices.ChangeRequestedAsync(work, by, cancellation);
            }

            await work.WriteAuditAsync(by, note.IsChangeRequest ? "note.change-requested" : "note.written", cancellation);
            return [];
        }, cancellation));

    /// <summary>Marks a note as dealt with: whoever wrote it, or anyone who may change the words.</summary>
    public Task SettleAsync(string key, long noteId, Person by, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var work = await PageWork.LoadAsync(db, key, Now, cancellation);
            var note = await db.Set<ReviewNote>().SingleOrDefaultAsync(note => note.Id == noteId && note.SettledUtc == null && work.Open != null && note.EditionId == work.Open.Id, cancellation)
                ?? throw new NotThereException($"The page “{key}” has no such note that is open.");
            if (note.PersonId != by.Id && !by.MayEditAny)
            {
                throw new NotAllowedException("Only its writer or an editor settles a note.");
            }

            note.Settle(by.Name, work.Now);
            await work.WriteAuditAsync(by, "note.settled", cancellation);
            return true;
        }, cancellation);

    private async Task<IReadOnlyList<Issue>> ToldAsync(Task<IReadOnlyList<Issue>> act)
    {
        var issues = await act;
        notices.Send();
        return issues;
    }

    private PageType TypeOf(PageWork work) => site().Data.Types[work.Current.Type];

    private async Task<IReadOnlyList<Issue>> ObstaclesAsync(PageWork work, Gate gate, long revisionId, CancellationToken cancellation)
    {
        if (work.Current.Id != revisionId)
        {
            return [Issue.Whole("desk.sign.moved", ("name", work.Current.Author))];
        }

        var signOffs = await work.SignOffsAsync(cancellation);
        var issues = await EditionObstacles.FindAsync(work, findings, cancellation);
        if (gate.IsSignedIn(signOffs, work.Current))
        {
            issues = [.. issues, Issue.Whole("desk.sign.already")];
        }

        var missing = gate == Gate.Approval ? Gate.Of(TypeOf(work)).Where(other => other != gate && !other.IsSignedIn(signOffs, work.Current)) : [];
        return [.. issues, .. missing.Select(other => Issue.Whole($"desk.sign.first.{other.Key}"))];
    }

    /// <summary>Has this person written any of the words that the gate stands for, since the edition was opened?</summary>
    private static async Task<bool> IsAuthorAsync(PageWork work, Gate gate, Guid personId, CancellationToken cancellation)
    {
        var since = work.Open!.OpenedAfterNumber;
        var revisions = await work.Db.Set<Revision>().AsNoTracking().Include(revision => revision.Texts)
            .Where(revision => revision.PageId == work.Page.Id && revision.Number <= work.Current.Number).ToDictionaryAsync(revision => revision.Number, cancellation);

        // Back along the revisions that came out of one another: others of the page, such as an import, were not made for this edition.
        var newSettings = NewSettings(work);
        for (var revision = revisions[work.Current.Number]; revision.Number > since;)
        {
            var before = revision.BasedOnNumber is { } number ? revisions[number] : null;
            if (revision.AuthorId == personId && ChangesWhatIsCovered(gate, before, revision, newSettings))
            {
                return true;
            }

            if (before is null)
            {
                return false;
            }

            revision = before;
        }

        return false;
    }

    /// <param name="before">None for the first revision of a page: who made it wrote the texts that it has.</param>
    private static bool ChangesWhatIsCovered(Gate gate, Revision? before, Revision after, IReadOnlyCollection<int> newSettings) =>
        gate.Covers.Any(language => before is null ? !Unfinished.IsBlank(after.Text(language)) : before.Text(language).Hash != after.Text(language).Hash)
        || (gate.CoversSettings && newSettings.Any(setting => before is null || SignOff.SettingsOf(before)[setting] != SignOff.SettingsOf(after)[setting]));

    /// <summary>
    /// The settings that go live with this edition, by their places among what is signed. Those that are live already were answered for
    /// when they went live: whoever moves a live page writes nothing in the edition that takes the move over.
    /// </summary>
    private static IReadOnlyCollection<int> NewSettings(PageWork work)
    {
        var coming = SignOff.SettingsOf(work.Current);
        var live = work.Live?.Revision is { } revision ? SignOff.SettingsOf(revision) : null;
        return [.. Enumerable.Range(0, coming.Count).Where(setting => live?[setting] != coming[setting])];
    }

    private static void Require(Person by, Role role)
    {
        if (!by.Is(role))
        {
            throw new NotAllowedException($"This needs the role {role}.");
        }
    }

    private static IEnumerable<Issue> TooLong(string field, string? words) =>
        words?.Trim().Length > SignOff.ReasonMaxLength ? [Issue.TooLong(field, words.Trim(), SignOff.ReasonMaxLength)] : [];
}

/// <param name="BlockHash">The mark of the block it is about; none for the whole text or pair.</param>
public sealed record NewNote(string Words, bool IsChangeRequest, Language? Language = null, string? BlockHash = null, string? Excerpt = null);

/// <summary>An author signed for their own words.</summary>
public sealed record BrokenGlass(string PageKey, string Gate, string PersonName, DateTime SignedUtc, string Reason);
