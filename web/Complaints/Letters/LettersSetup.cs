using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Letters;

public static class LettersSetup
{
    /// <param name="shelf">Where the files of letters are put.</param>
    public static void AddCaseLetters(this IServiceCollection services, Func<IServiceProvider, KeepLetterFile> shelf)
    {
        services.AddSingleton<CaseLetters>();
        services.AddSingleton(all => LettersForThePerson.Of(all.GetRequiredService<CaseLetters>(), all.GetRequiredService<CaseFileShelf>()));
        services.AddSingleton<IEraseOfCase, ErasedLetters>();
        services.AddSingleton<ICasePapers, LetterPapers>();
        services.AddSingleton(all => new CaseLetterWriter(
            all.GetRequiredService<SiteDatabase>(),
            all.GetRequiredService<CurrentSite>(),
            all.GetRequiredService<PublicAddress>(),
            all.GetRequiredService<DocumentWriters>,
            shelf(all),
            all.GetRequiredService<TimeProvider>()));
    }
}
