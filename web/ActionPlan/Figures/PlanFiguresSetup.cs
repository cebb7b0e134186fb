using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Search;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.ActionPlan.Figures;

public static class PlanFiguresSetup
{
    public static void AddPlanFigures(this IServiceCollection services)
    {
        services.AddSingleton<InterimReading>();
        services.AddSingleton<LetterFields>();
        services.AddSingleton<SearchCounts>();
        services.AddSingleton<ComplaintYears>();
        services.AddSingleton<FigureMonths>();

        // In the order in which they are shown.
        services.AddSingleton<ICountedFigure>(all => ComplaintsInTime.Acknowledged(all.GetRequiredService<FigureReading>(), all.GetRequiredService<ComplaintYears>()));
        services.AddSingleton<ICountedFigure>(all => ComplaintsInTime.Answered(all.GetRequiredService<FigureReading>(), all.GetRequiredService<ComplaintYears>()));
        services.AddSingleton<ICountedFigure, InterimReplies>();
        services.AddSingleton<ICountedFigure, CommentsByPrinciple>();
        services.AddState<PagesInBothLanguages>();
        services.AddState<PagesInStep>();
        services.AddSingleton(all => new DocumentsWithAllFormats(all.GetRequiredService<FormatMatrix>));
        services.AddState<DocumentsWithAllFormats>();
        services.AddSingleton<ICountedFigure, FormatRequestsInTime>();
        services.AddState<PagesPastReview>();
        services.AddSingleton<ICountedFigure, LettersWithMissingField>();
        services.AddSingleton<ICountedFigure, ContactsInIrish>();
        services.AddSingleton<ICountedFigure, SearchesInIrish>();

        services.AddSingleton<PlanFigures>();
        services.AddSingleton<ICommitmentFacts, FigureFacts>();
        services.AddSingleton<PlanFigureStore>();
        services.AddSingleton<PlanFigureWatch>();
        services.AddHostedService(all => all.GetRequiredService<PlanFigureWatch>());
    }

    private static void AddState<T>(this IServiceCollection services)
        where T : class, IStateOfNow
    {
        services.TryAddSingleton<T>();
        services.AddSingleton<ICountedFigure>(all => new StateFigure(all.GetRequiredService<T>(), all.GetRequiredService<FigureMonths>(), all.GetRequiredService<TimeProvider>()));
    }
}
