using KilkennyInfo.Accounts;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>Who may do what with files that were made elsewhere.</summary>
public static class UploadRights
{
    public static bool MayUpload(Person person) => person.MayEditAny || person.Is(Role.AccessibilityReviewer) || person.Is(Role.Publisher);

    /// <summary>Signs that a file is accessible, or sends it back.</summary>
    public static bool MayReview(Person person) => person.Is(Role.AccessibilityReviewer);

    /// <summary>Lets an imperfect file through for a time, or takes one away.</summary>
    public static bool MayAnswer(Person person) => person.Is(Role.AccessibilityReviewer) || person.Is(Role.Publisher);

    /// <summary>Whoever sent a file may take it back as long as nobody outside has it.</summary>
    public static bool MayWithdraw(Person person, Guid uploadedById, bool isPublic) => MayAnswer(person) || (!isPublic && person.Id == uploadedById);
}
