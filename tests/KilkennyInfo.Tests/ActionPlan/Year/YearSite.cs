using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Documents.Pdf;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>The whole site on its real content, everybody who works on the plan, and a clock that goes from one act to the next.</summary>
internal sealed class YearSite : IAsyncDisposable
{
    /// <summary>Letters are looked into before they go, so PDF files are real; the others are of a line or two. What is not among these, this site does not offer.</summary>
    private static readonly DocumentWriters Writers = new(
        [Sample.Writer(RenditionFormat.Pdf), Sample.Writer(RenditionFormat.LargePrint), new SmallWriter(RenditionFormat.Word), new SmallWriter(RenditionFormat.Mp3)],
        [.. new[] { RenditionFormat.Braille, RenditionFormat.BraillePef, RenditionFormat.Opus }.Select(format => new MissingFormat(format, "small", "The tests have no writer for it."))]);

    private readonly SortedDictionary<(DateOnly Day, int Number), Func<Task>> _diary = [];
    private readonly Dictionary<Role, Person> _people = [];
    private readonly SetClock _clock;
    private readonly DeskSite _desk;

    private YearSite(DeskSite desk, SetClock clock) => (_desk, _clock) = (desk, clock);

    public static CancellationToken Never => CancellationToken.None;

    public YearLedger Ledger { get; } = new();

    public HttpClient Client => _desk.Site.Client;

    public LiveSite Live => Get<PublicSite>().Current.Site;

    public DateOnly Today => DublinTime.Today(_clock);

    /// <param name="first">The day on which the site begins.</param>
    public static async Task<YearSite> StartAsync(DateOnly first)
    {
        var clock = new SetClock($"{first:yyyy-MM-dd}T09:00:00Z");
        var site = new YearSite(await DeskSite.StartAsync(SmallWriters.ByHand, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.Replace(ServiceDescriptor.Singleton(Writers));
        }), clock);
        foreach (var (role, name) in new[]
        {
            (Role.EnglishEditor, "Tom Walsh"), (Role.IrishReviser, "Pól Ó Riain"), (Role.PlainLanguageReviewer, "Mary Power"), (Role.AccessibilityReviewer, "John Dunne"), (Role.Publisher, "Nóra Breathnach"),
            (Role.WorkingGroupMember, "Ciara Ní Néill"), (Role.WorkingGroupChair, "Seán Ó Sé"), (Role.SpcClerk, "Breda Hogan"), (Role.CustomerCare, "Aoife Kelly"), (Role.ComplaintsOfficer, "Siobhán Ní Laoi"),
        })
        {
            site._people[role] = await site._desk.AddAsync(name, role);
        }

        return site;
    }

    public T Get<T>()
        where T : notnull => _desk.Get<T>();

    public Person Of(Role role) => _people[role];

    /// <summary>Puts an act into the diary; acts of one day come in the order in which they were put there.</summary>
    public void On(DateOnly day, Func<Task> act) => _diary.Add((day, _diary.Count), act);

    /// <summary>Lives through the diary, from ten in the morning of each day.</summary>
    public async Task LiveThroughAsync()
    {
        var acts = _diary.ToList();
        _diary.Clear();
        foreach (var day in acts.GroupBy(act => act.Key.Day))
        {
            MoveTo(day.Key);
            foreach (var (_, act) in day)
            {
                await act();
                _clock.Now += TimeSpan.FromMinutes(1);
            }
        }
    }

    public void MoveTo(DateOnly day)
    {
        var morning = new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero);
        _clock.Now = morning > _clock.Now ? morning : throw new InvalidOperationException($"{day} is over.");
    }

    public T Read<T>(Func<SiteDb, T> read)
    {
        using var db = Get<SiteDatabase>().OpenForReading();
        return read(db);
    }

    public T? Part<T>(string name)
        where T : class => PlanJson.Of<T>(Live, name);

    public static void Need(IReadOnlyList<Issue> issues) => Assert.Empty(issues.Select(issue => $"{issue.Field} {issue.Key} {string.Join(' ', issue.Values)}"));

    public async Task<string> TextAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PageAsync(string path) => LiveSiteFixture.Parse(await TextAsync(path));

    /// <summary>The page in each language.</summary>
    public async Task<Bilingual<IHtmlDocument>> PairAsync(Func<Language, string> address) => new(await PageAsync(address(Language.Irish)), await PageAsync(address(Language.English)));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}
