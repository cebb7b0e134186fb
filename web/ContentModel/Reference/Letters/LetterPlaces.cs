using System.Text.RegularExpressions;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>
/// The places that a template leaves open, such as <c>{reference}</c>. Some are filled with a few words within a line; the others take
/// whole paragraphs, so each of them stands in a paragraph by itself.
/// </summary>
public static partial class LetterPlaces
{
    public const string Reference = "reference";
    public const string Date = "date";
    public const string Received = "received";
    public const string ReplyBy = "reply-by";
    public const string By = "by";

    /// <summary>Of the person written to. Only where grammar leaves a name as it is: an Irish letter begins “A chara”.</summary>
    public const string Name = "name";
    public const string Council = "council";
    public const string Track = "track";
    public const string ContactName = "contact-name";
    public const string ContactTitle = "contact-title";
    public const string Phone = "phone";
    public const string Extension = "extension";
    public const string Email = "email";

    public const string Recipient = "recipient";
    public const string Opening = "opening";
    public const string Understood = "understood";
    public const string Body = "body";
    public const string Findings = "findings";
    public const string Reasons = "reasons";
    public const string Remedy = "remedy";
    public const string Lesson = "lesson";
    public const string Next = "next";
    public const string OtherBody = "other-body";
    public const string Ombudsman = "ombudsman";

    public static IReadOnlyList<string> InLine { get; } =
        [Reference, Date, Received, ReplyBy, By, Name, Council, Track, ContactName, ContactTitle, Phone, Extension, Email];

    public static IReadOnlyList<string> OfBlocks { get; } =
        [Recipient, Opening, Understood, Body, Findings, Reasons, Remedy, Lesson, Next, OtherBody, Ombudsman];

    /// <summary>What every letter says (commitments 44, 57 and 58), and room for all that its writer may write.</summary>
    private static readonly string[] NeededByAll = [Reference, Date, Recipient, Opening, Understood, Body, Next, By, ContactName, Phone, Extension, Email];

    public static IEnumerable<string> NeededBy(LetterKind kind) =>
    [
        .. NeededByAll,
        .. kind.IsAnswer() ? [Findings, Reasons, Remedy, Lesson] : Array.Empty<string>(),
        .. kind.IsLastAnswer() ? [Ombudsman] : Array.Empty<string>(),
        .. kind is LetterKind.Referral ? [OtherBody] : Array.Empty<string>(),
    ];

    /// <summary>Cuts words at their places: what stands between them, and the names of the places in their order.</summary>
    public static IEnumerable<(string Words, bool IsPlace)> Cut(string words)
    {
        var at = 0;
        foreach (Match place in Place().Matches(words))
        {
            if (place.Index > at)
            {
                yield return (words[at..place.Index], false);
            }

            yield return (place.Value[1..^1], true);
            at = place.Index + place.Length;
        }

        if (at < words.Length)
        {
            yield return (words[at..], false);
        }
    }

    public static IReadOnlyList<string> In(string words) => [.. Cut(words).Where(piece => piece.IsPlace).Select(piece => piece.Words)];

    [GeneratedRegex(@"\{[a-z]+(?:-[a-z]+)*\}")]
    private static partial Regex Place();
}
