using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Feedback;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints;

public static class ComplaintsSetup
{
    public static void AddComplaints(this IServiceCollection services)
    {
        services.AddSingleton<CaseActs>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<CodeGuesses>();
        services.AddSingleton<IForget, ForgottenGuesses>();
        services.AddSingleton<ReceiptMail>();
        services.AddSingleton<ComplaintIntake>();
        services.AddSingleton<IComplaintOpening, ComplaintFromComment>();
        services.AddCasework();
        services.AddKeeping();
        services.AddFigures();
        services.AddSingleton<ComplaintSending>();
        services.AddSingleton<ComplaintDrafts>();
        services.AddSingleton<IForget, ForgottenDrafts>();
        services.AddSingleton<CaseFollowing>();
        services.AddSingleton<FollowActs>();
        services.AddSingleton<TellOfInfection>(HarmfulFiles.TellAsync);
    }

    /// <summary>What staff and the site itself do with cases.</summary>
    private static void AddCasework(this IServiceCollection services)
    {
        services.AddSingleton<CaseMail>();
        services.AddSingleton<CaseNotices>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseWork>();
        services.AddSingleton<CaseHanding>();
        services.AddSingleton<CaseAnswering>();
        services.AddSingleton<CaseEnding>();
        services.AddSingleton<CaseMarks>();
        services.AddSingleton<CaseCalls>();
        services.AddSingleton<CaseFileAdding>();
        services.AddSingleton<ComplainantDetails>();
        services.AddSingleton<Lessons>();
        services.AddSingleton<CaseBoard>();
        services.AddSingleton<CaseFinder>();
        services.AddSingleton<CaseStaff>();
        services.AddSingleton<CaseworkerDetails>();
        services.AddSingleton<CaseReminders>();
        services.AddSingleton<CalendarMoves>();
        services.AddHostedService<CaseWatch>();
        services.AddHealthChecks().AddCheck<CaseHealth>("complaints");
    }

    private static void AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<ILessonSource, LessonFigures>();
        services.AddSingleton<FigureReading>();
        services.AddSingleton<FigureStore>();
        services.AddSingleton<FigureWatch>();
        services.AddSingleton<ManagementReport>();
        services.AddHostedService(all => all.GetRequiredService<FigureWatch>());
    }
}
