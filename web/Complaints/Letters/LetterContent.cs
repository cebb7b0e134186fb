using System.Text.Json;
using System.Text.Json.Serialization;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>
/// Everything that a letter was made from besides its template, as it was on its day: with it, the letter can be composed again in any
/// format. Stored as JSON; personal, and taken away when the case is erased.
/// </summary>
/// <param name="Recipient">The person's name and the lines of their address, as far as the letter has them.</param>
/// <param name="Name">None when nobody has told us.</param>
/// <param name="On">The day that the letter bears.</param>
/// <param name="ReplyBy">The day on which the answer of the stage is due.</param>
/// <param name="By">The day that is named under “what happens next”.</param>
/// <param name="OmbudsmanMonths">Within how many months somebody goes to the Ombudsman; none when the policy does not say.</param>
public sealed record LetterContent(
    LetterDraft Draft,
    Language Language,
    string Reference,
    LetterSignature Signature,
    string? Name,
    IReadOnlyList<string> Recipient,
    DateOnly On,
    DateOnly ReceivedOn,
    DateOnly? ReplyBy,
    DateOnly? By,
    int? OmbudsmanMonths)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static LetterContent FromJson(string json) => JsonSerializer.Deserialize<LetterContent>(json, Json) ?? throw new JsonException("A letter without content.");
}

/// <summary>Who signs, and how to reach them (commitments 44 and 58).</summary>
/// <param name="Title">In the language of the letter; none when the person has none in it.</param>
/// <param name="Extension">None when the line has none, which somebody has said.</param>
public sealed record LetterSignature(string Name, string? Title, string Phone, string? Extension, string Email);
