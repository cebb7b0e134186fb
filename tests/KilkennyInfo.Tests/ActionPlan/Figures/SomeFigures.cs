using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Feedback;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Complaints;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Figures;

/// <summary>The figures of the plan on a test’s own database and clock.</summary>
internal sealed class SomeFigures(SiteDatabase database, TimeProvider clock, CurrentSite? site = null)
{
    private CurrentSite Site { get; } = site ?? SomeCases.Site;

    public FigureMonths Months => new(database);

    public FigureReading Reading => new(database, new NoLessons());

    public ComplaintYears Years => new(Reading, Site);

    public ComplaintsInTime Acknowledged => ComplaintsInTime.Acknowledged(Reading, Years);

    public ComplaintsInTime Answered => ComplaintsInTime.Answered(Reading, Years);

    public InterimReplies Interim => new(new InterimReading(database), Reading, Years);

    public CommentsByPrinciple Comments => new(new CommentFigures(database), clock);

    public ContactsInIrish Contacts => new(Reading, Years, new CommentFigures(database), clock);

    public FormatRequestsInTime Requests => new(new RequestList(database, clock));

    public LettersWithMissingField Letters => new(new LetterFields(database, clock));

    public SearchesInIrish Searches => new(new SearchCounts(database), Months, database, clock);

    public StateFigure BothLanguages => State(new PagesInBothLanguages(Site));

    public StateFigure InStep => State(new PagesInStep(Site));

    public StateFigure PastReview => State(new PagesPastReview(Site));

    public IReadOnlyList<ICountedFigure> All => [Acknowledged, Answered, Interim, Comments, BothLanguages, InStep, Requests, PastReview, Letters, Contacts, Searches];

    public int Followed { get; private set; }

    public PlanFigureStore Store => new(database, All, () =>
    {
        Followed++;
        return Task.CompletedTask;
    }, clock);

    public StateFigure State(IStateOfNow state) => new(state, Months, clock);

    public async Task<PublicPlanFigures?> StoredAsync()
    {
        await using var db = database.OpenForReading();
        var part = await db.Set<PlanPart>().SingleOrDefaultAsync(one => one.Name == PlanParts.Figures);
        return part is null ? null : PlanJson.Read<PublicPlanFigures>(part.Json);
    }

    public async Task<IReadOnlyList<PublicPeriodFigure>> PeriodsAsync(string key) => (await StoredAsync())!.Figures.Single(figure => figure.Key == key).Periods;
}
