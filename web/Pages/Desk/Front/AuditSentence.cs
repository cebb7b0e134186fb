using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>
/// An entry of the audit log as a sentence for people. Whatever stands in the entry, a sentence comes out: an auditor must be able to read
/// a log that somebody has tampered with.
/// </summary>
internal static partial class AuditSentence
{
    private const string Nothing = "–";

    /// <summary>The places are filled in one go: a name that looks like a place stays a name.</summary>
    public static string Of(AuditEntry entry, Strings words)
    {
        var details = DetailsOf(entry);
        return Place().Replace(words[$"desk.act.{entry.Act}"], place => place.Groups["name"].Value switch
        {
            "name" => entry.PersonName,
            "subject" => entry.Subject,
            var name when details.GetValueOrDefault(name) is { Length: > 0 } value => Said(name, value, words),
            "to" => words["desk.work.anyone"],
            "roles" => words["desk.audit.no-roles"],
            _ => Nothing,
        });
    }

    private static Dictionary<string, string> DetailsOf(AuditEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Details) ?? [];
        }
        catch (JsonException)
        {
            return []; // Not written by us.
        }
    }

    private static string Said(string name, string value, Strings words) => name switch
    {
        "gate" => words[$"desk.gate.{value}"],
        "stage" => words[$"desk.stage.{value}"],
        "format" => words[$"desk.files.format.{value}"],
        "roles" or "before" => Each(value, role => Enum.TryParse<Role>(role, out var known) ? words[$"desk.role.{DeskPage.RoleKey(known)}"] : role),
        "text" or "texts" => Each(value, code => LanguageExtensions.FromCode(code) is null ? code : words[$"desk.language.{code}"]),
        _ => Time(value, words) ?? value,
    };

    /// <summary>Some names of roles have a comma of their own.</summary>
    private static string Each(string values, Func<string, string> say) => string.Join("; ", values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(say));

    /// <summary>Days, instants, and times as a clock in Dublin shows them, in the forms in which acts write them down.</summary>
    private static string? Time(string value, Strings words)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return LongDate.WithoutWeekday(day, words.Language);
        }

        if (Parsed(value, "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss") is { } wallTime)
        {
            return Moment(wallTime, words);
        }

        return Parsed(value, "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.fffZ") is { } utc ? Moment(DublinTime.WallTimeOf(utc), words) : null;
    }

    private static DateTime? Parsed(string value, params string[] forms) =>
        DateTime.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static string Moment(DateTime wallTime, Strings words) => words.Format(
        "desk.moment", ("day", LongDate.WithoutWeekday(DateOnly.FromDateTime(wallTime), words.Language)), ("time", WallClock.Of(wallTime, words.Language)));

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}")]
    private static partial Regex Place();
}
