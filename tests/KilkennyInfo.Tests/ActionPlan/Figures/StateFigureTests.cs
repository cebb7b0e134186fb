using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.ActionPlan.Figures;

public sealed class SqliteStateFigureTests(SqliteTestDatabase databases) : StateFigureTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresStateFigureTests(PostgresTestDatabase databases) : StateFigureTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Pages and documents of a small site, against plain questions to its database.</summary>
public abstract class StateFigureTests(TestDatabase databases) : DeskFixture(databases)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-shelf-").FullName;

    private SomeFigures Figures => new(Database, Clock, Current);

    private DateOnly Today => DublinTime.Today(Clock);

    private FigureSpan Year => FigureSpan.YearOf(Today);

    public override async Task InitializeAsync()
    {
        Content.Write("documents.yaml", "first:\n  pages: [alpha]\nsecond:\n  pages: [beta]\n");
        await base.InitializeAsync();
    }

    public override Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Pages_OneTextAheadInAnEmergency_IsNotInBothLanguagesNorInStep()
    {
        Assert.Equal((100m, 100m), (await ValueAsync(Figures.BothLanguages), await ValueAsync(Figures.InStep)));
        await SaveAsync(Editor, english: "Only the English is new.\n");
        Assert.Empty((await Emergencies.ReleaseAsync("alpha", Publisher, (await NewestAsync()).Id, "Danger on the road.", 3, CancellationToken.None)).Select(issue => issue.Key));
        await FollowAsync();

        var pages = await CountAsync("SELECT COUNT(*) FROM \"Edition\" WHERE \"State\" = 'Live'");
        var ahead = await CountAsync("SELECT COUNT(*) FROM \"EmergencyRelease\" WHERE \"EndedUtc\" IS NULL");
        var outOfStep = await CountAsync("""
            SELECT COUNT(DISTINCT e."Id") FROM "Edition" e JOIN "PageText" t ON t."RevisionId" = e."RevisionId" JOIN "PageText" o ON o."RevisionId" = e."RevisionId" AND o."Language" <> t."Language"
            WHERE e."State" = 'Live' AND (t."ConfirmedAgainst" IS NULL OR t."ConfirmedAgainst" <> o."Hash")
            """);
        Assert.Equal((1, 1), (ahead, outOfStep));
        var both = await Figures.BothLanguages.CountAsync(Year, Today, CancellationToken.None);
        var step = await Figures.InStep.CountAsync(Year, Today, CancellationToken.None);
        Assert.Equal((pages - ahead, pages, pages - outOfStep, pages), (both.Part, both.Whole, step.Part, step.Whole));
        foreach (var figure in new[] { Figures.BothLanguages, Figures.InStep })
        {
            var missing = Assert.Single((await figure.TraceAsync(Year, Today, Publisher, CancellationToken.None)).Tables, table => table.Key == "missing");
            Assert.Equal(["alpha"], missing.Lines.Select(line => line.Key));
        }
    }

    [Fact]
    public async Task PagesPastReview_AsTimeGoesBy_AreThoseWhoseDayIsOver()
    {
        var days = Live.Pages.Select(page => page.ReviewBy).Order().ToList();
        foreach (var today in new[] { days[0], days[0].AddDays(1), days[^1].AddDays(1) })
        {
            Clock.Now = new DateTimeOffset(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
            var plain = await Database.QueryAsync(
                "SELECT COUNT(*) FROM \"Edition\" e JOIN \"Revision\" r ON r.\"Id\" = e.\"RevisionId\" WHERE e.\"State\" = 'Live' AND r.\"ReviewBy\" < @today", row => row.GetInt64(0), CancellationToken.None, ("@today", today));
            Assert.Equal(plain.Single(), await ValueAsync(Figures.PastReview));
        }

        Assert.Equal(Live.Pages.Count, await ValueAsync(Figures.PastReview));
    }

    [Fact]
    public async Task Documents_OneFileMissing_IsOneLanguageOfOneDocument()
    {
        var making = new RenditionMaking(Database, Writers, new FileShelf(new SitePaths(new SiteOptions { DataDirectory = _folder })), new RenditionCheck(), Clock, NullLogger<RenditionMaking>.Instance);
        var figure = Figures.State(new DocumentsWithAllFormats(() => new FormatMatrix(Database, Current, Writers, new RenditionDesk(Database, Writers, Clock), new UploadList(Database))));
        Assert.Equal((0, 4), await PartAsync());
        await new DocumentVersions(Database, Texts, Writers, Clock).FollowAsync(Live, CancellationToken.None);
        for (var left = 7; left > 0; left--)
        {
            Assert.True(await making.MakeNextAsync(CancellationToken.None));
        }

        await FollowAsync();
        Assert.Equal((3, 4), await PartAsync());
        var whole = await Database.QueryAsync("""
            SELECT v."DocumentKey", r."Language", COUNT(r."Sha256") FROM "Rendition" r JOIN "DocumentVersion" v ON v."Id" = r."VersionId" GROUP BY v."DocumentKey", r."Language"
            """, row => (Key: row.GetString(0), Language: row.GetString(1), Files: row.GetInt64(2)), CancellationToken.None);
        var incomplete = Assert.Single(whole, side => side.Files < 2);
        var line = Assert.Single((await figure.TraceAsync(Year, Today, Publisher, CancellationToken.None)).Tables.Single(table => table.Key == "missing").Lines);
        Assert.Equal((incomplete.Key, incomplete.Language, 1), (line.Key, line.Language!.Value.Code(), line.Missing.Count));
        Assert.True(await making.MakeNextAsync(CancellationToken.None));
        Assert.Equal((4, 4), await PartAsync());

        async Task<(int?, int?)> PartAsync()
        {
            var counted = await figure.CountAsync(Year, Today, CancellationToken.None);
            return (counted.Part, counted.Whole);
        }
    }

    [Fact]
    public async Task History_EachMonth_KeepsWhatWasSeenLastInIt()
    {
        var state = new SetState();
        var figure = Figures.State(state);
        Clock.Now = DateTimeOffset.Parse("2026-10-30T12:00:00Z", null);
        (state.Part, state.Whole) = (1, 10);
        await figure.RecordAsync(CancellationToken.None);
        Clock.Now = DateTimeOffset.Parse("2026-10-31T23:30:00Z", null);
        (state.Part, state.Whole) = (2, 10);
        await figure.RecordAsync(CancellationToken.None);
        await figure.RecordAsync(CancellationToken.None);
        Clock.Now = DateTimeOffset.Parse("2026-11-01T00:10:00Z", null);
        (state.Part, state.Whole) = (3, 10);
        await figure.RecordAsync(CancellationToken.None);
        Clock.Now = DateTimeOffset.Parse("2027-02-10T12:00:00Z", null);
        (state.Part, state.Whole) = (4, 10);

        Assert.Equal((20m, new DateOnly(2026, 10, 31)), await CountAsync("2026-01-01", "2026-10-31"));
        Assert.Equal((30m, new DateOnly(2026, 11, 1)), await CountAsync("2026-01-01", "2026-12-31"));
        Assert.Equal((40m, new DateOnly(2027, 2, 10)), await CountAsync("2026-03-01", "2027-02-28"));
        Assert.Equal((null, new DateOnly(2026, 10, 30)), await CountAsync("2026-01-01", "2026-10-30"));
        Assert.Equal((null, new DateOnly(2027, 1, 31)), await CountAsync("2027-01-01", "2027-01-31"));
        var seen = (await figure.TraceAsync(new FigureSpan(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), Today, Publisher, CancellationToken.None)).Tables;
        Assert.Equal(["2026-10 2/10", "2026-11 3/10"], Assert.Single(seen).Lines.Select(line => $"{line.Key} {string.Join('/', line.Numbers)}"));

        async Task<(decimal?, DateOnly)> CountAsync(string from, string to)
        {
            var counted = await figure.CountAsync(new FigureSpan(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), Today, CancellationToken.None);
            return (counted.Value, counted.AsOf);
        }
    }

    private async Task<decimal?> ValueAsync(StateFigure figure) => (await figure.CountAsync(Year, Today, CancellationToken.None)).Value;

    private async Task<int> CountAsync(string sql) => (int)(await Database.QueryAsync(sql, row => row.GetInt64(0), CancellationToken.None)).Single();

    private DocumentTexts Texts => new(new LiveSiteReader(Database, Clock), new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build()));

    private static DocumentWriters Writers { get; } = new([new BareWriter(RenditionFormat.PlainText), new BareWriter(RenditionFormat.Epub)], [new MissingFormat(RenditionFormat.Braille, "liblouis-missing", "")]);

    private sealed class SetState : IStateOfNow
    {
        public int Part { get; set; }

        public int Whole { get; set; }

        public FigureRule Rule { get; } = new("a-state", FigureRule.Percent, FigureSource.Pages, IsOfNow: true);

        public Task<StateNow> LookAsync(DateOnly today, CancellationToken cancellation) => Task.FromResult(new StateNow(Part, Whole, []));
    }

    private sealed class BareWriter(RenditionFormat format) : IDocumentWriter
    {
        public RenditionFormat Format { get; } = format;

        public int Generation => 1;

        public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation) => Task.FromResult(new RenderedFile(System.Text.Encoding.UTF8.GetBytes($"{Format.Code} {text.Cover.Title}")));
    }
}
