using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>Where comments are sent and what follows. Fixed by design section 5; other programs rely on them.</summary>
public static class CommentAddresses
{
    /// <summary>Takes the form, wherever it stands. The page of the comment card has the same address.</summary>
    public static string Of(Language language) => language is Language.Irish ? "/ga/tuairim" : "/en/comment";

    /// <summary>The card with its subject filled in.</summary>
    /// <param name="code">As in <see cref="Feedback.CommentSubject.Code"/>.</param>
    public static string About(Language language, string code) => code.Length == 0 ? Of(language) : $"{Of(language)}?{SubjectField}={code}";

    /// <summary>The field of the card, and of its address, that says what a comment is about.</summary>
    public const string SubjectField = "about";

    public static string OfReceipt(Language language, string reference) => $"{Of(language)}/{(language is Language.Irish ? "seolta" : "sent")}/{reference}";

    /// <summary>What people said, and what was done.</summary>
    public static string OfPairs(Language language) => $"{Of(language)}/{(language is Language.Irish ? "duirt-tu-rinneamar" : "you-said-we-did")}";
}
