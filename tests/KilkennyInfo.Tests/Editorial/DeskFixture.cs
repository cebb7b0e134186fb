using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.ContentModel.Folder;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

/// <summary>A small site with its desk, without anything of the web: pages “alpha” and “beta” are live, and the clock stands still.</summary>
public abstract class DeskFixture(TestDatabase databases) : ImportFixture(databases)
{
    internal static readonly Person Editor = Someone("Síle Ní Bhriain", Role.IrishEditor, Role.EnglishEditor);
    internal static readonly Person EnglishEditor = Someone("Tom Walsh", Role.EnglishEditor);
    internal static readonly Person Translator = Someone("Áine de Búrca", Role.IrishEditor);
    internal static readonly Person Reviser = Someone("Pól Ó Riain", Role.IrishReviser);
    internal static readonly Person PlainReviewer = Someone("Mary Power", Role.PlainLanguageReviewer);
    internal static readonly Person AccessReviewer = Someone("John Dunne", Role.AccessibilityReviewer);
    internal static readonly Person Publisher = Someone("Nóra Breathnach", Role.Publisher);
    internal static readonly Person Auditor = Someone("Ann Audit", Role.Auditor);
    internal static readonly Person Everything = Someone("Gach Rud", Enum.GetValues<Role>());

    private LiveSite? _site;

    /// <summary>The site as the last publication left it.</summary>
    internal LiveSite Live => _site!;

    internal SetClock Clock { get; } = new("2026-11-23T10:00:00Z");

    internal int Followed { get; private set; }

    internal CurrentSite Current => () => _site!;

    internal PairEditing Editing => new(Database, Clock);

    internal FindingStore Findings => new(Database, new PairChecks(() => _site!), Clock);

    internal Reviewing Reviewing => new(Database, () => _site!, Findings, Notices, Clock);

    internal Publication Publication => new(Database, () => _site!, Findings, FollowAsync, Notices, Holds, Clock);

    /// <summary>What keeps pages from going live by themselves.</summary>
    internal virtual IReadOnlyList<IPublicationHold> Holds => [];

    internal Emergencies Emergencies => new(Database, () => _site!, FollowAsync, TestMail.Notices, TestMail.Sender(Database, Clock), Clock);

    internal PairLinks Links => new(Database, TestMail.Notices, TestMail.Sender(Database, Clock), Clock);

    private EditorialNotices Notices => new(TestMail.Notices, TestMail.Sender(Database, Clock));

    internal Structure Structure => new(Database, () => _site!, FollowAsync, Clock);

    internal StructureTree Tree => new(Database);

    internal NewPages NewPages => new(Database, () => _site!, Clock);

    internal SettingsEditing SettingsEditing => new(Database, () => _site!, Editing, Clock);

    internal Redirects Redirects => new(Database, () => _site!, FollowAsync, Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await ImportSoundAsync();
        await FollowAsync();
        Followed = 0;
        await AddAccountAsync(Publisher);
    }

    /// <summary>What is done in somebody’s name later on asks whether they still may.</summary>
    internal Task AddAccountAsync(Person person) =>
        Database.WriteAsync(async db =>
        {
            var account = new Account { Id = person.Id, Name = person.Name, Email = $"{person.Id}@example.ie", Language = Language.Irish, CreatedUtc = Clock.Now.UtcDateTime, PasswordHash = "-" };
            account.Roles.AddRange(person.Roles.Select(role => new AccountRole { Role = role }));
            db.Add(account);
            await db.SaveChangesAsync();
            return true;
        }, CancellationToken.None);

    internal static Person Someone(string name, params Role[] roles) => new(Guid.NewGuid(), name, roles.ToHashSet());

    internal async Task<Revision> NewestAsync(string key = "alpha")
    {
        await using var db = Database.OpenForReading();
        return (await PageWork.LoadAsync(db, key, default, CancellationToken.None)).Current;
    }

    internal async Task<List<SignOff>> SignOffsAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<SignOff>().OrderBy(signOff => signOff.Id).ToListAsync();
    }

    /// <summary>Saves new words of one or both bodies, as a person who began from the newest revision.</summary>
    internal async Task<SaveOutcome> SaveAsync(Person by, string? irish = null, string? english = null, string key = "alpha")
    {
        var newest = await NewestAsync(key);
        TypedText? With(Language language, string? body) => body is null ? null : TypedText.Of(newest.Text(language)) with { Body = body };
        return await Editing.SaveAsync(key, by, newest.Id, new TypedPair(With(Language.Irish, irish), With(Language.English, english)), null, CancellationToken.None);
    }

    internal async Task ConfirmAsync(Person by, string key = "alpha") =>
        Assert.Equal(SaveResult.Saved, (await Editing.ConfirmInStepAsync(key, by, (await NewestAsync(key)).Id, CancellationToken.None)).Result);

    internal async Task<IReadOnlyList<string>> SignAsync(Gate gate, Person by, string? reason = null, string key = "alpha") =>
        [.. (await Reviewing.SignAsync(key, gate.Key, by, (await NewestAsync(key)).Id, null, reason, CancellationToken.None)).Select(issue => issue.Key)];

    internal async Task SignAllAsync(string key = "alpha")
    {
        foreach (var (gate, by) in new[] { (Gate.Irish, Reviser), (Gate.PlainLanguage, PlainReviewer), (Gate.Accessibility, AccessReviewer), (Gate.Approval, Publisher) })
        {
            Assert.Empty(await SignAsync(gate, by, key: key));
        }
    }

    internal async Task<IReadOnlyList<string>> PublishAsync(Person by, string key = "alpha") =>
        [.. (await Publication.PublishAsync(key, by, (await NewestAsync(key)).Id, CancellationToken.None)).Select(issue => issue.Key)];

    internal async Task<IReadOnlyList<string>> ScheduleAsync(string wallTime, bool? second = null, string key = "alpha") =>
        [.. (await Publication.ScheduleAsync(key, Publisher, (await NewestAsync(key)).Id, DateTime.Parse(wallTime, System.Globalization.CultureInfo.InvariantCulture), second, CancellationToken.None))
            .Select(issue => issue.Key)];

    /// <summary>A new pair, in step and fully signed, that only waits for its publication.</summary>
    internal async Task MakeReadyAsync(string irish = "Focail nua.\n", string english = "New words.\n", string key = "alpha")
    {
        await SaveAsync(Editor, irish, english, key);
        await ConfirmAsync(Editor, key);
        await SignAllAsync(key);
    }

    internal async Task<string> LiveBodyAsync(Language language, string key = "alpha")
    {
        var page = (await LiveAsync()).Find(key)!;
        return await new LiveSiteReader(Database, Clock).ReadBodyAsync(page.RevisionId, language, CancellationToken.None);
    }

    /// <summary>Adds live pages from files, each below home or another page, in this order.</summary>
    internal async Task AddPagesAsync(params (string Key, string Parent)[] pages)
    {
        foreach (var (index, (key, parent)) in pages.Index())
        {
            Content.AddPage(key, parent: parent);
            Content.Replace($"pages/{key}/page.yaml", "order: 10", $"order: {20 + (10 * index)}");
        }

        await ImportSoundAsync();
        _site = await LiveAsync();
    }

    /// <summary>What was done, the oldest first.</summary>
    internal async Task<List<AuditEntry>> AuditAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Number).ToListAsync();
    }

    internal async Task FollowAsync()
    {
        _site = await LiveAsync();
        Followed++;
    }
}
