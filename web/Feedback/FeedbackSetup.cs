using KilkennyInfo.Platform;

namespace KilkennyInfo.Feedback;

public static class FeedbackSetup
{
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<IServiceAreas, ServicesOfCategories>();
        services.AddSingleton<CommentSubjects>();
        services.AddSingleton<SendingKey>();
        services.AddSingleton<CommentLetter>();
        services.AddSingleton<FloodWatch>();
        services.AddSingleton<Comments>();
        services.AddSingleton<CommentList>();
        services.AddSingleton<CommentActs>();
        services.AddSingleton<CommentWork>();
        services.AddSingleton<CommentReplies>();
        services.AddSingleton<PublicPairs>();
        services.AddSingleton<ComplaintAgreement>();
        services.AddSingleton<CommentFigures>();
        services.AddSingleton<CommitmentComments>();
        services.AddSingleton<IForget, ForgottenComments>();
    }
}
