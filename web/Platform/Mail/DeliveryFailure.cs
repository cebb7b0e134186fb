namespace KilkennyInfo.Platform.Mail;

/// <summary>Why an attempt did not end with a delivered mail. Holds nothing of the mail itself, so it may be stored, shown and logged.</summary>
/// <param name="Status">The server's, such as <c>550 5.1.1</c>; none when it did not come to that.</param>
/// <param name="IsFinal">Another attempt would end the same.</param>
public sealed record DeliveryFailure(MailProblem Problem, string? Status = null, bool IsFinal = false);

/// <summary>Stored by name; the desk has a sentence for each.</summary>
public enum MailProblem
{
    /// <summary>The server cannot be reached, or the connection broke off.</summary>
    NoConnection,

    /// <summary>It took too long.</summary>
    NoAnswer,

    /// <summary>The server's certificate is not to be trusted, or the two sides found no encryption in common.</summary>
    NotSecure,

    /// <summary>The server has no STARTTLS, or no way to sign in, and the settings ask for it.</summary>
    NotOffered,

    SignInRefused,

    SenderRefused,

    RecipientRefused,

    MessageRefused,

    /// <summary>The server answered with something else that is no yes.</summary>
    ServerTrouble,

    /// <summary>The folder cannot be written to.</summary>
    NotWritten,

    /// <summary>A fault of the program.</summary>
    Unexpected,
}
