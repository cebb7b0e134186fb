using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Documents.Uploads;

/// <summary>A small site with one document, “charter”, made from the page “alpha”, and a shelf of its own.</summary>
public abstract class UploadFixture(TestDatabase databases) : DeskFixture(databases)
{
    internal const string Document = "charter";

    internal static readonly Person OtherReviewer = Someone("Bríd Ní Néill", Role.AccessibilityReviewer);

    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-shelf-").FullName;

    internal FileShelf Shelf => new(new SitePaths(new SiteOptions { DataDirectory = _folder }));

    internal DocumentWriters Writers { get; set; } = new([], []);

    internal Uploading Uploading => new(Database, Current, Clock);

    internal UploadReviewing UploadReviewing => new(Database, Current, FollowAsync, Shelf, Clock);

    internal UploadList Uploads => new(Database);

    internal CheckMarks Marks => new(Shelf, Clock);

    internal UploadChecking Checking => new(Database, FollowAsync, Marks, Clock, NullLogger<UploadChecking>.Instance);

    internal Lapsing Lapsing => new(Database, FollowAsync, Clock);

    internal UploadRestoring Restoring => new(Database, Shelf, NullLogger<UploadRestoring>.Instance);

    internal RenditionDesk Renditions => new(Database, Writers, Clock);

    internal FormatMatrix Matrix => new(Database, Current, Writers, Renditions, Uploads);

    internal static Checklist Passed => Answered(ChecklistAnswer.Yes);

    public override async Task InitializeAsync()
    {
        Content.Write("documents.yaml", $"{Document}:\n  pages: [alpha]\n");
        await base.InitializeAsync();
        await FollowDocumentsAsync();
    }

    public override async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }

    internal static Checklist Answered(ChecklistAnswer answer) => new(Checklist.Questions.ToDictionary(question => question, _ => answer));

    internal async Task FollowDocumentsAsync()
    {
        await FollowAsync();
        var texts = new DocumentTexts(new LiveSiteReader(Database, Clock), new PublicAddress(new SiteOptions { PublicUrl = "https://info.example.ie" }, new ConfigurationBuilder().Build()));
        await new DocumentVersions(Database, texts, Writers, Clock).FollowAsync(Live, CancellationToken.None);
        await FollowAsync();
    }

    /// <summary>Other words are published, so that the document gets its next version.</summary>
    internal async Task PublishNextVersionAsync(string words)
    {
        await MakeReadyAsync($"{words} i nGaeilge.\n", $"{words} in English.\n");
        Assert.Empty(await PublishAsync(Publisher));
        await FollowDocumentsAsync();
    }

    internal static SentFile Sent(byte[] bytes, string name = "easy.pdf", Language language = Language.English, RenditionFormat? format = null) =>
        new(language, (format ?? RenditionFormat.EasyRead).Code, name, bytes);

    internal async Task<Guid> AddAsync(byte[] bytes, Person? by = null, Language language = Language.English, RenditionFormat? format = null)
    {
        var (id, issues) = await Uploading.AddAsync(Document, by ?? Editor, Sent(bytes, language: language, format: format), CancellationToken.None);
        Assert.Empty(issues);
        return id!.Value;
    }

    /// <summary>Sent and checked.</summary>
    internal async Task<Guid> AddCheckedAsync(byte[] bytes, Person? by = null, Language language = Language.English)
    {
        var id = await AddAsync(bytes, by, language);
        await Checking.CheckNewAsync(CancellationToken.None);
        return id;
    }

    internal async Task<Guid> AddSignedAsync(byte[] bytes)
    {
        var id = await AddCheckedAsync(bytes);
        Assert.Empty(await SignAsync(id));
        return id;
    }

    internal async Task<UploadLine> LineAsync(Guid id) => (await Uploads.GetAsync(id, CancellationToken.None)).Line;

    internal async Task<IReadOnlyList<string>> SignAsync(Guid id, Person? by = null, Checklist? answers = null) =>
        KeysOf(await UploadReviewing.SignAsync(id, by ?? AccessReviewer, answers ?? Passed, (await LineAsync(id)).Mark, CancellationToken.None));

    internal async Task<IReadOnlyList<string>> LetThroughAsync(Guid id, Person? by = null, string reason = "Until the printer sends a better one.", string? until = "2026-12-24") =>
        KeysOf(await UploadReviewing.LetThroughAsync(
            id, by ?? AccessReviewer, Passed, reason, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), (await LineAsync(id)).Mark, CancellationToken.None));

    internal async Task<IReadOnlyList<string>> SendBackAsync(Guid id, string reason = "The order is wrong.", Person? by = null) =>
        KeysOf(await UploadReviewing.SendBackAsync(id, by ?? AccessReviewer, Passed, reason, (await LineAsync(id)).Mark, CancellationToken.None));

    internal static IReadOnlyList<string> KeysOf(IReadOnlyList<Issue> issues) => [.. issues.Select(issue => issue.Key)];

    /// <summary>The files made elsewhere that the public has now.</summary>
    internal async Task<IReadOnlyList<LiveRendition>> PublicAsync() =>
        [.. (await LiveAsync()).Documents.All.SelectMany(document => document.Versions).SelectMany(version => version.Renditions).Where(rendition => rendition.UploadId is not null)];

    internal async Task<List<UploadedFile>> FilesAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<UploadedFile>().ToListAsync();
    }
}
