using System.Text.Json;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>What a letter of a case is for. Stored by name; its key names the folder of its template.</summary>
public enum LetterKind
{
    Acknowledgement,

    /// <summary>It takes longer, and until when.</summary>
    InterimReply,

    /// <summary>Asks the person for something that we need to know.</summary>
    Question,

    /// <summary>The full answer of the section; the Complaints Officer may look at it next.</summary>
    SectionAnswer,

    /// <summary>The Council's last word; the Ombudsman asks for a copy of it.</summary>
    FinalResponse,

    /// <summary>What the Inquiry Officer found (Disability Act 2005, section 39).</summary>
    InquiryReport,

    /// <summary>Another body deals with it.</summary>
    Referral,
    Withdrawal,
    Closing,
    Reopened,

    /// <summary>Asks whoever the complaint is about to say in writing that the other may act for them.</summary>
    PermissionRequest,
}

public static class LetterKinds
{
    public static IReadOnlyList<LetterKind> All { get; } = Enum.GetValues<LetterKind>();

    /// <summary>Such as <c>final-response</c>.</summary>
    public static string Key(this LetterKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static LetterKind? FromKey(string? key) => All.Cast<LetterKind?>().FirstOrDefault(kind => kind!.Value.Key() == key);

    /// <summary>Says what was found, why, and what is done about it.</summary>
    public static bool IsAnswer(this LetterKind kind) => kind is LetterKind.SectionAnswer or LetterKind.FinalResponse or LetterKind.InquiryReport;

    /// <summary>An answer after which only the Ombudsman is left.</summary>
    public static bool IsLastAnswer(this LetterKind kind) => kind is LetterKind.FinalResponse or LetterKind.InquiryReport;

    /// <summary>Cannot go without a day that the writer names.</summary>
    public static bool NeedsDay(this LetterKind kind) => kind is LetterKind.InterimReply or LetterKind.Question or LetterKind.PermissionRequest;

    /// <summary>Has nothing to say without the writer's own words.</summary>
    public static bool NeedsBody(this LetterKind kind) =>
        kind is LetterKind.InterimReply or LetterKind.Question or LetterKind.Referral or LetterKind.Closing or LetterKind.Reopened;
}
