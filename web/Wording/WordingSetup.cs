namespace KilkennyInfo.Wording;

public static class WordingSetup
{
    public static void AddWording(this IServiceCollection services)
    {
        services.AddSingleton<EntryHistory>();
        services.AddSingleton<WordingList>();
        services.AddSingleton<WordingEditing>();
        services.AddSingleton<TermList>();
        services.AddSingleton<TermEditing>();
        services.AddSingleton<PlainWordList>();
        services.AddSingleton<PlainWordEditing>();
    }
}
