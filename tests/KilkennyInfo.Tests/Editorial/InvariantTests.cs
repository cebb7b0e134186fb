using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

/// <summary>
/// Whatever is done at the desk, by whomever and in whatever order, some things stay true. The seed is fixed, so that a failure is
/// the same everywhere.
/// </summary>
public sealed class InvariantTests(SqliteTestDatabase databases) : DeskFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261123, 7);

    private readonly Dictionary<long, string> _revisions = [];

    [Fact]
    public void AnySequenceOfActs_KeepsWhatTheDeskPromises()
    {
        var acts = Gen.Choose(0, 20).SelectMany(kind => Gen.Choose(0, 5).Select(choice => (kind, choice))).ListOf(30);
        Prop.ForAll(acts.ToArbitrary(), sequence =>
        {
            foreach (var (kind, choice) in sequence)
            {
                ActAsync(kind, choice).GetAwaiter().GetResult();
                CheckAsync().GetAwaiter().GetResult();
            }
        }).Check(Fixed);
    }

    private async Task ActAsync(int kind, int choice)
    {
        Clock.Now = Clock.Now.AddMinutes(7);
        try
        {
            await DoAsync(kind, choice);
        }
        catch (NotThereException)
        {
            // Nothing is open, or nothing is signed: the desk would not offer it.
        }
    }

    private async Task DoAsync(int kind, int choice)
    {
        switch (kind)
        {
            case 0 or 1:
                await SaveAsync(Editor, irish: $"Focal a {choice}.\n");
                break;
            case 2 or 3:
                await SaveAsync(EnglishEditor, english: $"Word {choice}.\n");
                break;
            case 4:
                await Editing.ConfirmInStepAsync("alpha", Editor, (await NewestAsync()).Id, CancellationToken.None);
                break;
            case 5 or 6:
                await SignMostAsync();
                break;
            case 7:
                await Reviewing.WithdrawAsync("alpha", Gate.All[choice % 4].Key, Publisher, CancellationToken.None);
                break;
            case 8:
                await PublishAsync(Publisher);
                break;
            case 9:
                await ScheduleAsync($"{DublinTime.WallTimeOf(Clock.Now.UtcDateTime).AddMinutes(10 + choice):yyyy-MM-ddTHH:mm}", second: false);
                break;
            case 10:
                await Publication.PublishDueAsync(CancellationToken.None);
                break;
            case 11:
                var newest = await NewestAsync();
                await Editing.RestoreAsync("alpha", Editor, 1 + (choice % newest.Number), newest.Id, CancellationToken.None);
                break;
            case 12:
                await Structure.StepAsync(choice % 2 == 0 ? "alpha" : "beta", Publisher, isUp: choice < 3, CancellationToken.None);
                break;
            case 13 or 14:
                var (key, parent) = choice switch { 0 => ("alpha", "beta"), 1 => ("beta", "alpha"), < 4 => ("alpha", "home"), _ => ("beta", "home") };
                await Structure.MoveAsync(key, Publisher, parent, choice % 2 == 0 ? Place.First : Place.Last, CancellationToken.None);
                break;
            case 15:
                await Structure.ReviewedAsync("alpha", Publisher, new DateOnly(2027, 12, 1).AddDays(choice), CancellationToken.None);
                break;
            case 16:
                await SettingsEditing.SaveAsync("alpha", Editor, (await NewestAsync()).Id, choice < 3 ? "home" : "beta", "main", new DateOnly(2027, 6, 1).AddDays(choice), CancellationToken.None);
                break;
            case 17:
                await Emergencies.ReleaseAsync("alpha", Publisher, (await NewestAsync()).Id, "Flood.", days: 1, CancellationToken.None);
                break;
            case 18:
                Clock.Now = Clock.Now.AddHours(9);
                await Emergencies.ExpireDueAsync(CancellationToken.None);
                break;
            case 19:
                await SignAsGuestAsync(Gate.All[choice % 3]);
                break;
            default:
                await Editing.DiscardAsync("alpha", Editor, (await NewestAsync()).Id, CancellationToken.None);
                break;
        }
    }

    private async Task SignAsGuestAsync(Gate gate)
    {
        var (token, _) = await Links.MakeAsync("alpha", Publisher, new NewLink(gate, "Guest", null, Language.English, 5), CancellationToken.None);
        var visit = await Links.OpenAsync(token!, CancellationToken.None);
        await Reviewing.SignAsync("alpha", gate.Key, visit!.Guest, (await NewestAsync()).Id, null, null, CancellationToken.None);
    }

    private async Task SignMostAsync()
    {
        foreach (var (gate, by) in new[] { (Gate.Irish, Reviser), (Gate.PlainLanguage, PlainReviewer), (Gate.Accessibility, AccessReviewer), (Gate.Approval, Publisher) })
        {
            await SignAsync(gate, by);
        }
    }

    private async Task CheckAsync()
    {
        await using var db = Database.OpenForReading();
        var pages = await db.Set<Page>().Include(page => page.Editions).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts).AsSplitQuery().ToListAsync();
        foreach (var page in pages)
        {
            var live = page.Editions.Single(edition => edition.State is EditionState.Live);
            Assert.Equal(2, live.Revision!.Texts.Count);
            var isEmergency = await db.Set<EmergencyRelease>().AnyAsync(release => release.EditionId == live.Id && release.EndedUtc == null);
            Assert.True(live.Revision.IsInStep || isEmergency, "The live pair is out of step.");
            Assert.True(page.Editions.Count(edition => edition.State is EditionState.Open) <= 1);
            await CheckSignOffsAsync(db, page, live, isEmergency);
        }

        var site = await LiveAsync();
        Assert.Equal(3, site.Pages.Count);
        Assert.All(site.Pages, page => Assert.True(page.Key == "home" || site.AncestorsOf(page).Count > 0));
        await CheckRevisionsAsync(db);
        Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
    }

    private static async Task CheckSignOffsAsync(SiteDb db, Page page, Edition live, bool isEmergency)
    {
        var signOffs = await db.Set<SignOff>().ToListAsync();
        if (page.Editions.SingleOrDefault(edition => edition.State is EditionState.Open) is { } open)
        {
            Assert.All(
                signOffs.Where(signOff => signOff.EditionId == open.Id && signOff.VoidedUtc is null),
                signOff => Assert.True(Gate.Find(signOff.Gate)!.IsCoveredBy(signOff, open.Revision!), "A signature stands for other words than the edition has."));
        }

        if (live.Revision!.AuthorId is not null && !isEmergency)
        {
            await CheckLiveAsync(db, live, [.. signOffs.Where(signOff => signOff.EditionId == live.Id && signOff.VoidedUtc is null)]);
        }

        foreach (var schedule in await db.Set<Schedule>().Where(schedule => schedule.Problem == null).ToListAsync())
        {
            var scheduled = page.Editions.SingleOrDefault(edition => edition.Id == schedule.EditionId);
            Assert.True(scheduled is null || (scheduled.State is EditionState.Open && scheduled.Revision!.IsInStep), "Something is scheduled that cannot go live.");
        }
    }

    /// <summary>Somebody has signed for the settings that are live; and for the words at every gate, unless they are those of the folder.</summary>
    private static async Task CheckLiveAsync(SiteDb db, Edition live, List<SignOff> signOffs)
    {
        Assert.Contains(signOffs, signOff => signOff.SettingsHash == SignOff.SettingsHashOf(live.Revision!));
        Assert.All(
            signOffs,
            signOff => Assert.All(LanguageExtensions.Both, language => Assert.True(signOff.HashOf(language) is not { } hash || hash == live.Revision!.Text(language).Hash, "A signature stands for other words than are live.")));
        if (!await AreFromTheFolderAsync(db, live.Revision!))
        {
            Assert.All(Gate.All, gate => Assert.True(signOffs.Any(signOff => signOff.Gate == gate.Key), $"Live without “{gate.Key}”."));
        }
    }

    private static async Task<bool> AreFromTheFolderAsync(SiteDb db, Revision revision)
    {
        var words = LanguageExtensions.Both.Select(language => revision.Text(language).Hash).ToList();
        var imported = await db.Set<Revision>().Include(other => other.Texts).Where(other => other.PageId == revision.PageId && other.AuthorId == null).ToListAsync();
        return imported.Any(other => words.SequenceEqual(LanguageExtensions.Both.Select(language => other.Text(language).Hash)));
    }

    private async Task CheckRevisionsAsync(SiteDb db)
    {
        foreach (var revision in await db.Set<Revision>().Include(revision => revision.Texts).ToListAsync())
        {
            var words = string.Join('|', revision.Texts.OrderBy(text => text.Language).Select(text => text.FrontMatterSource + text.Body).Append(revision.SettingsSource).Append(revision.Author));
            Assert.True(_revisions.TryAdd(revision.Id, words) || _revisions[revision.Id] == words, $"Revision {revision.Id} has changed.");
        }
    }
}
