using System.Text.RegularExpressions;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>What must not be typed out in words, wherever they stand: in a body, in a title, in a summary.</summary>
internal static partial class LiteralChecks
{
    public static IEnumerable<Fault> Find(string words, Language language)
    {
        if (Tag().Match(words) is { Success: true } tag)
        {
            yield return new Fault("html", $"“{tag.Value}” looks like HTML, which is not used here.", ("words", tag.Value));
        }

        if (Email().Match(words) is { Success: true } email)
        {
            yield return new Fault("email-typed", $"“{email.Value}” is typed out. Write {{email:key}} in the body, so that it stands in one place only.", ("words", email.Value));
        }

        if (Phone().Match(words) is { Success: true } phone)
        {
            yield return new Fault("phone-typed", $"“{phone.Value}” is typed out. Write {{phone:key}} in the body, so that it stands in one place only.", ("words", phone.Value));
        }

        if (language is Language.Irish && Grave().Match(words) is { Success: true } grave)
        {
            yield return new Fault("grave", $"“{grave.Value}” has a grave accent; Irish has the síneadh fada only.", ("words", grave.Value));
        }
    }

    [GeneratedRegex(@"</?[A-Za-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]*\w")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+353|\b0\d{1,3})[ -]\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\w*[àèìòùÀÈÌÒÙ]\w*")]
    private static partial Regex Grave();
}
