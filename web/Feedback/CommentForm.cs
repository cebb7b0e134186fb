using System.Globalization;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Feedback;

/// <summary>A comment card as somebody filled it in. Only what they want to say has to be there, and an e-mail address when they want an answer.</summary>
/// <param name="Kind">The code of a <see cref="CommentKind"/>.</param>
/// <param name="About">The code of a <see cref="CommentSubject"/>; empty for none.</param>
public sealed record CommentForm(string Kind, string Message, string About, bool WantsReply, string Name, string Email)
{
    public static CommentForm Blank { get; } = new("", "", "", false, "", "");

    public CommentKind? CommentKind => EnumCode.Parse<CommentKind>(Kind);

    /// <summary>What has to be mended before it can be sent, in the order of the form; keys of the site’s strings.</summary>
    public IReadOnlyList<Issue> Check() =>
    [
        .. CommentKind is null ? [new Issue("kind", "comment.kind.missing")] : Array.Empty<Issue>(),
        .. TypedWords.AreNone(Message) ? [new Issue("message", "comment.message.missing")] : TooLong("message", Message, Comment.MessageMaxLength),
        .. TooLong("name", Name, Comment.NameMaxLength),
        .. CheckEmail(),
    ];

    /// <summary>Call only when <see cref="Check"/> finds nothing. An address that nobody is to write to is not kept.</summary>
    public NewComment Complete(Language language, CommentSubject subject, CommentChannel channel, IReadOnlyList<string> actKeys) => new(
        language, CommentKind!.Value, TypedWords.Tidy(Message), subject, WantsReply, TypedWords.KeptLine(Name), WantsReply ? EmailAddress.Parse(Email) : null, channel, actKeys);

    private IReadOnlyList<Issue> CheckEmail() => (WantsReply, TypedWords.AreNone(Email)) switch
    {
        (false, _) => [],
        (true, true) => [new Issue("email", "comment.email.missing")],
        _ => EmailAddress.IsUsable(Email) ? [] : [new Issue("email", "comment.email.wrong")],
    };

    private static IReadOnlyList<Issue> TooLong(string field, string words, int max) => TypedWords.Tidy(words).Length is var length && length <= max
        ? [] : [new Issue(field, "comment.too-long", ("max", Figure(max)), ("has", Figure(length)))];

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
