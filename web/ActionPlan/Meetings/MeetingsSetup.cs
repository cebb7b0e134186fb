using KilkennyInfo.ActionPlan.Board;

namespace KilkennyInfo.ActionPlan.Meetings;

public static class MeetingsSetup
{
    public static void AddPlanMeetings(this IServiceCollection services)
    {
        services.AddSingleton<QuarterReading>();
        services.AddSingleton<MeetingsPart>();
        services.AddSingleton<MeetingActs>();
        services.AddSingleton<MeetingCalling>();

        // In this order they come onto the agenda.
        services.AddSingleton<IAgendaSource, OpenActions>();
        services.AddSingleton<IAgendaSource, RedCommitments>();
        services.AddSingleton<IAgendaSource, NewComments>();
        services.AddSingleton<MeetingFacts>();
        services.AddSingleton<ICommitmentFacts>(all => all.GetRequiredService<MeetingFacts>());
        services.AddSingleton<ICommitmentActions>(all => all.GetRequiredService<MeetingFacts>());
        services.AddSingleton<MeetingAgenda>();
        services.AddSingleton<MeetingActions>();
        services.AddSingleton<MeetingMinutes>();
        services.AddSingleton<MeetingReading>();
        services.AddSingleton<CalendarFeeds>();
        services.AddSingleton<MeetingReminders>();
        services.AddSingleton<MeetingWatch>();
        services.AddHostedService(all => all.GetRequiredService<MeetingWatch>());
    }
}
