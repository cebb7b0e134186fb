using System.Globalization;
using System.Text;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>Writes a calendar as other programs subscribe to it (RFC 5545): only what we need of it, and that exactly.</summary>
public static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>In UTF-8, without the line break.</summary>
    private const int MostOctets = 75;

    private const string LineBreak = "\r\n";

    /// <param name="name">What the calendar is called where it is shown.</param>
    /// <param name="now">When it is made.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, DateTime now)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//KilkennyInfo//Meetings//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            $"X-WR-CALNAME:{Escape(name)}",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            .. entries.SelectMany(entry => LinesOf(entry, now)),
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Fold(line) + LineBreak));
    }

    private static IEnumerable<string> LinesOf(CalendarEntry entry, DateTime now) =>
    [
        "BEGIN:VEVENT",
        $"UID:{Escape(entry.Uid)}",
        $"DTSTAMP:{Instant(now)}",
        .. entry.Starts is { } starts ? Times(starts, entry.Ends) : new[] { $"DTSTART;VALUE=DATE:{Day(entry.On)}", $"DTEND;VALUE=DATE:{Day(entry.On.AddDays(1))}" },
        $"SUMMARY:{Escape(entry.Summary)}",
        .. Optional("LOCATION", entry.Place),
        .. Optional("DESCRIPTION", entry.Text),
        .. entry.Address is { } address ? [$"URL:{address}"] : Array.Empty<string>(),

        // A day that something is due is not a day on which nobody has time.
        .. entry.Starts is null ? ["TRANSP:TRANSPARENT"] : Array.Empty<string>(),
        "END:VEVENT",
    ];

    private static string[] Times(DateTime starts, DateTime? ends) => ends is { } end ? [$"DTSTART:{Instant(starts)}", $"DTEND:{Instant(end)}"] : [$"DTSTART:{Instant(starts)}"];

    private static string[] Optional(string name, string? words) => string.IsNullOrEmpty(words) ? [] : [$"{name}:{Escape(words)}"];

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Section 3.3.11: backslash, semicolon, comma and line breaks. Other control characters have no place in a text.</summary>
    internal static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Section 3.1: a long line goes on in the next after a space, and no letter is cut in two.</summary>
    internal static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append(LineBreak).Append(' ');
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}

/// <summary>One entry of a calendar: for a whole day, or from an instant on.</summary>
/// <param name="Uid">The same for ever for the same thing, so that a change of it is no second entry.</param>
public sealed record CalendarEntry(string Uid, DateOnly On, string Summary)
{
    /// <summary>UTC; none for a whole day.</summary>
    public DateTime? Starts { get; init; }

    public DateTime? Ends { get; init; }

    public string? Place { get; init; }

    public string? Text { get; init; }

    /// <summary>Where to read more.</summary>
    public string? Address { get; init; }
}
