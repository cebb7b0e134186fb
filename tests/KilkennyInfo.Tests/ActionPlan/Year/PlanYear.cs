using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>
/// One year of the plan on the whole site: adopted, watched over in four quarters of which one goes by without a meeting, reviewed when its
/// time has come, and followed by its next version. Lived through once; tests ask what came of it.
/// </summary>
public sealed class PlanYear : IAsyncLifetime
{
    /// <summary>A page whose English goes ahead of its Irish near the end.</summary>
    internal const string Ahead = "contact-us";

    internal static readonly DateOnly Adopted = new(2027, 1, 11);
    internal static readonly DateOnly Opens = new(2027, 12, 11);
    internal static readonly DateOnly AdoptedAgain = new(2028, 1, 10);

    private YearSite? _site;

    internal YearSite Site => _site!;

    internal YearLedger Ledger => Site.Ledger;

    internal PlanYearReview Review { get; private set; } = null!;

    /// <summary>The public page of the meetings when a quarter had gone by without one.</summary>
    internal Bilingual<IHtmlDocument> MeetingsAfterMissed { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _site = await YearSite.StartAsync(Adopted);
        Review = new PlanYearReview(Site);
        await AdoptAsync();
        PlanContacts();
        PlanMeetings();
        PlanMonths();
        await Site.LiveThroughAsync();
        await Review.LiveThroughAsync();
        await LookAsync();
        await Site.Get<DocumentWatch>().LookAsync(YearSite.Never);
        await Site.Get<SearchRefresh>().RefreshAsync(YearSite.Never);
        await LookAsync();
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    private async Task AdoptAsync()
    {
        await Site.Get<SearchRefresh>().RefreshAsync(YearSite.Never);
        await Site.Get<DocumentWatch>().LookAsync(YearSite.Never);
        YearSite.Need(await Site.Get<PlanEditing>().ConfirmDatesAsync(
            Site.Of(Role.Publisher), new TypedDates("2027-01-11", "2027-01-11", "2031-01-10", IsConfirmed: true), TypedDates.Of(Site.Live.Data.PlanInForce!).Mark, YearSite.Never));
        YearSite.Need(await Site.Get<CaseworkerDetails>().SaveAsync(
            Site.Of(Role.ComplaintsOfficer), new TypedDetails("Oifigeach Gearán", "Complaints Officer", "056 779 4000", "4012", false, "complaints@example.ie", WorksInIrish: true), YearSite.Never));
    }

    private void PlanContacts()
    {
        var contacts = new YearContacts(Site);
        contacts.PlanComplaints(new DateOnly(2027, 1, 18));
        contacts.PlanComments(new DateOnly(2027, 1, 20));
        contacts.PlanFormats(new DateOnly(2027, 2, 1));
        contacts.PlanSearches(new DateOnly(2027, 2, 5), months: 10);
        Site.On(new DateOnly(2027, 11, 20), async () => YearSite.Need(await Site.Get<Structure>().ReviewedAsync(Ahead, Site.Of(Role.Publisher), new DateOnly(2028, 11, 20), YearSite.Never)));
        Site.On(new DateOnly(2027, 5, 20), async () => YearSite.Need(await Site.Get<EqualityNotes>().AddAsync(Site.Of(Role.WorkingGroupMember), new("Tá an deasc ró-ard.", "The desk is too high."), YearSite.Never)));
    }

    /// <summary>One in the first quarter, one with minutes and an action in the second, none in the third. That of the fourth belongs to the review.</summary>
    private void PlanMeetings()
    {
        Meet(new DateOnly(2027, 2, 10), _ => Task.CompletedTask);
        Meet(new DateOnly(2027, 5, 12), async id =>
        {
            var (member, minutes) = (Site.Of(Role.WorkingGroupMember), Site.Get<MeetingMinutes>());
            var action = new TypedAction(new("Cuir comharthaí nua suas.", "Put up new signs."), null, "customer-services", new DateOnly(2027, 9, 1));
            YearSite.Need(await Site.Get<MeetingActions>().AgreeAsync(member, id, null, action, YearSite.Never));
            YearSite.Need(await minutes.KeepAsync(member, id, 0, new("## Plé\n\nPléadh na comharthaí.\n", "## Discussion\n\nThe signs were discussed.\n"), YearSite.Never));
            YearSite.Need(await minutes.PublishAsync(Site.Of(Role.Publisher), id, 1, YearSite.Never));
        });
        Site.On(new DateOnly(2027, 10, 1), async () =>
        {
            await LookAsync();
            MeetingsAfterMissed = await Site.PairAsync(PlanAddresses.Meetings);
        });
    }

    private void Meet(DateOnly day, Func<Guid, Task> more)
    {
        var id = Guid.Empty;
        Site.On(day.AddDays(-14), async () => id = await Site.CallMeetingAsync(day));
        Site.On(day, async () =>
        {
            await Site.HoldMeetingAsync(id);
            await more(id);
        });
    }

    /// <summary>What the site looks after by itself every few minutes is done on the second of each month, when the month before is whole.</summary>
    private void PlanMonths()
    {
        for (var month = 1; month < 11; month++)
        {
            Site.On(new DateOnly(2027, 1, 2).AddMonths(month), LookAsync);
        }

        Site.On(Opens.AddDays(-1), async () =>
        {
            await LookAsync();
            Assert.Null(Site.Part<PublicReview>(PlanParts.Review));
        });
    }

    private Task LookAsync() => Site.LookAsync();
}

/// <summary>What people and the site do on several days of the year.</summary>
internal static class YearActs
{
    public static async Task<Guid> CallMeetingAsync(this YearSite site, DateOnly day)
    {
        var (id, issues) = await site.Get<MeetingCalling>().CallAsync(site.Of(Role.WorkingGroupChair), new MeetingPlan(day, new TimeOnly(10, 0), new TimeOnly(11, 30), "County Hall"), YearSite.Never);
        YearSite.Need(issues);
        return id;
    }

    public static async Task HoldMeetingAsync(this YearSite site, Guid id)
    {
        YearSite.Need(await site.Get<MeetingAgenda>().DrawAsync(site.Of(Role.WorkingGroupMember), id, YearSite.Never));
        YearSite.Need(await site.Get<MeetingCalling>().CloseAsync(site.Of(Role.WorkingGroupChair), id, site.Today, new Dictionary<string, int> { ["chair"] = 1, ["department"] = 5 }, YearSite.Never));
    }

    /// <summary>Everything that is due.</summary>
    public static async Task LookAsync(this YearSite site)
    {
        await site.Get<MeetingReminders>().LookAsync(YearSite.Never);
        await site.Get<ReviewWatch>().LookAsync(YearSite.Never);
        await site.Get<FigureStore>().RefreshAsync(YearSite.Never);
        await site.Get<PlanFigureWatch>().LookAsync(YearSite.Never);
    }

    /// <summary>The English of a page goes on the site before its Irish, since it cannot wait.</summary>
    public static async Task GoAheadAsync(this YearSite site, string key)
    {
        var (editing, editor) = (site.Get<PairEditing>(), site.Of(Role.EnglishEditor));
        var newest = await editing.NewestAsync(key, YearSite.Never);
        var text = TypedText.Of(newest.Text(Language.English));
        YearSite.Need((await editing.SaveAsync(key, editor, newest.Id, new TypedPair(null, text with { Body = text.Body.TrimEnd('\n') + "\n\nThe desk is closed today.\n" }), null, YearSite.Never)).Issues);
        newest = await editing.NewestAsync(key, YearSite.Never);
        YearSite.Need(await site.Get<Emergencies>().ReleaseAsync(key, site.Of(Role.Publisher), newest.Id, "The desk is closed today.", Emergencies.LongestDays, YearSite.Never));
    }

    /// <summary>All four gates, each by somebody whose gate it is.</summary>
    public static async Task SignAllAsync(this YearSite site, string key)
    {
        foreach (var gate in Gate.All)
        {
            Revision newest = await site.Get<PairEditing>().NewestAsync(key, YearSite.Never);
            YearSite.Need(await site.Get<Reviewing>().SignAsync(key, gate.Key, site.Of(gate.Role), newest.Id, null, null, YearSite.Never));
        }
    }
}
