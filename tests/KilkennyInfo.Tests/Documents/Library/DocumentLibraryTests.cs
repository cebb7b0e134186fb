using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Documents.Library;

public sealed class SqliteDocumentLibraryTests(SqliteTestDatabase databases) : DocumentLibraryTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresDocumentLibraryTests(PostgresTestDatabase databases) : DocumentLibraryTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>A document made from “alpha” and one from “alpha” and “beta”, with writers that write what a text says and how often they were asked.</summary>
public abstract class DocumentLibraryTests(TestDatabase databases) : DeskFixture(databases)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-shelf-").FullName;
    private readonly TitleWriter _text = new(RenditionFormat.PlainText);
    private readonly TitleWriter _book = new(RenditionFormat.Epub);

    private FileShelf Shelf => new(new SitePaths(new SiteOptions { DataDirectory = _folder }));

    public override async Task InitializeAsync()
    {
        Content.Write("documents.yaml", "first:\n  pages: [alpha]\nboth:\n  pages: [alpha, beta]\n  title: { ga: Lámhleabhar, en: Handbook }\n  summary: { ga: Achoimre., en: Summary. }\n  slug: { ga: lamhleabhar, en: handbook }\n");
        await base.InitializeAsync();
    }

    public override Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Follow_FirstTime_MakesAPairOfEveryDocumentInEveryFormat()
    {
        Assert.True(await FollowDocumentsAsync());
        Assert.Equal(8, await MakeAllAsync());
        await FollowAsync();
        Assert.Equal(["both", "first"], Live.Documents.All.Select(document => document.Key).Order());
        foreach (var document in Live.Documents.All)
        {
            Assert.Equal((1, true), (document.Newest.Number, document.IsInForce));
            foreach (var rendition in document.Newest.Renditions)
            {
                Assert.Equal(rendition.Bytes, Shelf.Find(rendition.Sha256)!.Length);
            }

            Assert.Equal(["ga txt", "en txt", "ga epub", "en epub"], document.Newest.Renditions.Select(rendition => $"{rendition.Language.Code()} {rendition.Format}").OrderBy(name => name.EndsWith("epub", StringComparison.Ordinal)));
        }

        Assert.Equal("alpha.txt", Live.Documents.Find("first")!.Newest.Find(Language.English, "txt")!.FileName);
        Assert.Equal("lamhleabhar.epub", Live.Documents.Find("both")!.Newest.Find(Language.Irish, "epub")!.FileName);
    }

    [Fact]
    public async Task Follow_NothingNew_WritesNothing()
    {
        await FollowDocumentsAsync();
        await MakeAllAsync();
        Assert.False(await FollowDocumentsAsync());
        Assert.Equal(0, await MakeAllAsync());
        Assert.Equal(0, await Versions().RequireFilesAsync(await LiveAsync(), Shelf.Has, CancellationToken.None));
    }

    [Fact]
    public async Task Follow_OtherWords_MakeTheNextVersionAndKeepTheOneBefore()
    {
        await FollowDocumentsAsync();
        await MakeAllAsync();
        await MakeReadyAsync();
        Assert.Empty(await PublishAsync(Publisher));
        Assert.True(await FollowDocumentsAsync());
        await MakeAllAsync();
        await FollowAsync();
        var document = Live.Documents.Find("first")!;
        Assert.Equal([2, 1], document.Versions.Select(version => version.Number));
        Assert.Null(document.Versions[0].SupersededUtc);
        Assert.Equal(Clock.Now.UtcDateTime, document.Versions[1].SupersededUtc);
        Assert.Contains("New words.", WordsOf(document.Versions[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("New words.", WordsOf(document.Versions[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_OlderSiteThanTheDatabase_WaitsForTheNewer()
    {
        await FollowDocumentsAsync();
        var before = Live;
        await MakeReadyAsync();
        Assert.Empty(await PublishAsync(Publisher));
        await FollowDocumentsAsync();
        Assert.False(await Versions().FollowAsync(before, CancellationToken.None));
        Assert.Equal(2, (await LiveAsync()).Documents.Find("first")!.Versions.Count);
    }

    [Fact]
    public async Task Follow_PageTakenOff_TheDocumentIsNoLongerInForceAndCanStillBeHad()
    {
        await AddPagesAsync(("gamma", "home"));
        Content.Write("documents.yaml", "third:\n  pages: [gamma]\n");
        await ImportSoundAsync();
        await FollowDocumentsAsync();
        await MakeAllAsync();
        Content.Delete("documents.yaml");
        await ImportSoundAsync();
        Assert.True(await FollowDocumentsAsync());
        var document = (await LiveAsync()).Documents.Find("third")!;
        Assert.False(document.IsInForce);
        Assert.NotEmpty(document.Newest.Renditions);
        Assert.False(await FollowDocumentsAsync());
    }

    [Fact]
    public async Task Follow_TextAheadInAnEmergency_WaitsForThePair()
    {
        await FollowDocumentsAsync();
        var site = await LiveAsync();
        var ahead = site.With(site.Find("alpha")! with { Awaited = new AwaitedText(Language.English, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)) });
        Assert.False(await Versions().FollowAsync(ahead, CancellationToken.None));
        Assert.True((await LiveAsync()).Documents.Find("first")!.IsInForce);
    }

    [Fact]
    public async Task Make_NewerWriter_MakesEveryVersionAgain()
    {
        await FollowDocumentsAsync();
        await MakeAllAsync();
        _text.Generation = 2;
        Assert.Equal(4, await Versions().RequireFilesAsync(await LiveAsync(), Shelf.Has, CancellationToken.None));
        var old = (await LiveAsync()).Documents.Find("first")!.Newest.Find(Language.English, "txt")!.Sha256;
        Assert.Equal(4, await MakeAllAsync());
        Assert.NotEqual(old, (await LiveAsync()).Documents.Find("first")!.Newest.Find(Language.English, "txt")!.Sha256);
    }

    [Fact]
    public async Task Make_LostFile_IsTheSameAgain()
    {
        await FollowDocumentsAsync();
        await MakeAllAsync();
        var file = (await LiveAsync()).Documents.Find("first")!.Newest.Find(Language.Irish, "txt")!.Sha256;
        Shelf.Find(file)!.Delete();
        Assert.Equal(1, await Versions().RequireFilesAsync(await LiveAsync(), Shelf.Has, CancellationToken.None));
        Assert.Equal(1, await MakeAllAsync());
        Assert.True(Shelf.Has(file));
    }

    [Fact]
    public async Task Make_FormatThatCameLater_IsMadeOfTheVersionsInForce()
    {
        await FollowDocumentsAsync();
        await MakeAllAsync();
        var more = new DocumentVersions(Database, Texts, new DocumentWriters([_text, _book, new TitleWriter(RenditionFormat.Pdf)], []), Clock);
        Assert.Equal(4, await more.RequireFilesAsync(await LiveAsync(), Shelf.Has, CancellationToken.None));
    }

    [Fact]
    public async Task Make_TextThatTheFormatCannotShow_FailsForGoodAndSaysWhy()
    {
        _text.Fault = new DocumentFaultException("No typeface has U+10FFFF.");
        await FollowDocumentsAsync();
        await MakeAllAsync();
        var failed = await RenditionsAsync(RenditionState.Failed);
        Assert.Equal(4, failed.Count);
        Assert.All(failed, rendition => Assert.Equal(("txt", "No typeface has U+10FFFF."), (rendition.Format, rendition.Fault)));
        Assert.Equal(4, (await RenditionsAsync(RenditionState.Made)).Count);
    }

    [Fact]
    public async Task Make_AccidentOfTheWriter_IsTriedAgainLater()
    {
        _text.Fault = new IOException("The disk is full.");
        await FollowDocumentsAsync();
        await MakeAllAsync();
        Assert.Equal(4, (await RenditionsAsync(RenditionState.Waiting)).Count);
        _text.Fault = null;
        Assert.Equal(0, await MakeAllAsync());
        Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(4, await MakeAllAsync());
        Assert.Equal(8, (await RenditionsAsync(RenditionState.Made)).Count);
    }

    /// <summary>The process ends while a file is being made: nothing half done is offered, and when the lease is over it is begun again.</summary>
    [Fact]
    public async Task Make_BrokenOff_IsBegunAgainWhenItsLeaseIsOver()
    {
        await FollowDocumentsAsync();
        using var stop = new CancellationTokenSource();
        _book.Began = stop.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Making().MakeNextAsync(stop.Token));
        _book.Began = null;
        Assert.Equal(7, await MakeAllAsync());
        Assert.Single(await RenditionsAsync(RenditionState.Waiting));
        Clock.Now += Rendition.Lease;
        Assert.Equal(1, await MakeAllAsync());
    }

    [Fact]
    public async Task Make_TwoAtOnce_MakeEachFileOnce()
    {
        await FollowDocumentsAsync();
        await Task.WhenAll(MakeAllAsync(), MakeAllAsync());
        Assert.Equal((4, 4), (_text.Written, _book.Written));
        Assert.Equal(8, (await RenditionsAsync(RenditionState.Made)).Count);
    }

    [Fact]
    public async Task Shelf_Sweep_TakesOnlyWhatNobodyKnowsAndIsOld()
    {
        var kept = await Shelf.PutAsync([1], CancellationToken.None);
        var stray = await Shelf.PutAsync([2], CancellationToken.None);
        Assert.Equal(0, Shelf.Sweep(new HashSet<string> { kept }, DateTime.UtcNow.AddHours(-1)));
        Assert.Equal(1, Shelf.Sweep(new HashSet<string> { kept }, DateTime.UtcNow.AddHours(1)));
        Assert.Equal((true, false), (Shelf.Has(kept), Shelf.Has(stray)));
        Assert.Throws<ArgumentException>(() => Shelf.Has("../../etc/passwd"));
    }

    private DocumentTexts Texts => new(
        new LiveSiteReader(Database, Clock), new PublicAddress(new SiteOptions { PublicUrl = "https://info.example.ie" }, new ConfigurationBuilder().Build()));

    private DocumentWriters Writers => new([_text, _book], []);

    private DocumentVersions Versions() => new(Database, Texts, Writers, Clock);

    private RenditionMaking Making() => new(Database, Writers, Shelf, new RenditionCheck(), Clock, NullLogger<RenditionMaking>.Instance);

    private async Task<bool> FollowDocumentsAsync()
    {
        await FollowAsync();
        return await Versions().FollowAsync(Live, CancellationToken.None);
    }

    private async Task<int> MakeAllAsync()
    {
        var (making, made) = (Making(), 0);
        while (await making.MakeNextAsync(CancellationToken.None))
        {
            made++;
        }

        return made;
    }

    private async Task<List<Rendition>> RenditionsAsync(RenditionState state)
    {
        await using var db = Database.OpenForReading();
        return await db.Set<Rendition>().Where(rendition => rendition.State == state).ToListAsync();
    }

    private string WordsOf(LiveVersion version) => File.ReadAllText(Shelf.Find(version.Find(Language.English, "txt")!.Sha256)!.FullName);

    /// <summary>Writes the words of a text and the generation.</summary>
    private sealed class TitleWriter(RenditionFormat format) : IDocumentWriter
    {
        private int _written;

        public int Written => _written;

        public Exception? Fault { get; set; }

        public Action? Began { get; set; }

        public RenditionFormat Format { get; } = format;

        public int Generation { get; set; } = 1;

        public async Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
        {
            Began?.Invoke();
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            Interlocked.Increment(ref _written);
            return Fault is null
                ? new RenderedFile(Encoding.UTF8.GetBytes($"{Generation} {Format.Code} {text.Cover.Title}\n{string.Join('\n', DocumentSections.Of(text).Select(section => section.Words))}"))
                : throw Fault;
        }
    }
}
