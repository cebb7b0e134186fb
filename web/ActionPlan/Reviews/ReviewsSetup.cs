using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Editorial;

namespace KilkennyInfo.ActionPlan.Reviews;

internal static class ReviewsSetup
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<ReviewActs>();
        services.AddSingleton<ReviewOpening>();
        services.AddSingleton<FeedbackGathering>();
        services.AddSingleton<ReviewThemes>();
        services.AddSingleton<ReviewCommittees>();
        services.AddSingleton<ReviewDecisions>();
        services.AddSingleton<ReviewSteps>();
        services.AddSingleton<ReviewDrafting>();
        services.AddSingleton<JointPublication>();
        services.AddSingleton<ReviewPublishing>();
        services.AddSingleton<IPublicationHold>(all => all.GetRequiredService<ReviewPublishing>());
        services.AddSingleton<ICommitmentFacts, ReviewFacts>();
        services.AddSingleton<ReviewReading>();
        services.AddSingleton<EqualityNotes>();
        services.AddSingleton(all => ActivatorUtilities.CreateInstance<CommitteePack>(all, (Func<DocumentWriters>)all.GetRequiredService<DocumentWriters>));
        services.AddSingleton<ReviewReminders>();
        services.AddSingleton<ReviewWatch>();
        services.AddHostedService(all => all.GetRequiredService<ReviewWatch>());
    }
}
