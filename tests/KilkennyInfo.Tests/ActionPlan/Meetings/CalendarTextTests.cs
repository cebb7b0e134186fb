using System.Text;
using KilkennyInfo.ActionPlan.Meetings;

namespace KilkennyInfo.Tests.ActionPlan.Meetings;

public sealed class CalendarTextTests
{
    private static readonly DateTime Now = new(2026, 10, 5, 9, 8, 7, DateTimeKind.Utc);

    [Fact]
    public void Write_WholeDayAndTimed_AreExactlyAsTheStandardHasThem()
    {
        var text = CalendarText.Write("Group", [
            new CalendarEntry("action-1@example.ie", new DateOnly(2026, 12, 31), "Due"),
            new CalendarEntry("meeting-1@example.ie", new DateOnly(2026, 10, 20), "Meeting")
            {
                Starts = new DateTime(2026, 10, 20, 9, 0, 0, DateTimeKind.Utc),
                Ends = new DateTime(2026, 10, 20, 10, 30, 0, DateTimeKind.Utc),
                Place = "County Hall",
                Address = "https://info.example.ie/desk/plan/meetings/1",
            },
        ], Now);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//KilkennyInfo//Meetings//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Group", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "BEGIN:VEVENT", "UID:action-1@example.ie", "DTSTAMP:20261005T090807Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Due", "TRANSP:TRANSPARENT", "END:VEVENT",
            "BEGIN:VEVENT", "UID:meeting-1@example.ie", "DTSTAMP:20261005T090807Z", "DTSTART:20261020T090000Z", "DTEND:20261020T103000Z", "SUMMARY:Meeting", "LOCATION:County Hall",
            "URL:https://info.example.ie/desk/plan/meetings/1", "END:VEVENT",
            "END:VCALENDAR", "",
        ];
        Assert.Equal(string.Join("\r\n", lines), text);
    }

    [Theory]
    [InlineData("a,b;c\\d", "a\\,b\\;c\\\\d")]
    [InlineData("one\r\ntwo\nthree", "one\\ntwo\\nthree")]
    [InlineData("bell\u0007 tab\t", "bell tab")]
    public void Escape_Signs_CannotEndOrSplitALine(string words, string escaped) => Assert.Equal(escaped, CalendarText.Escape(words));

    /// <summary>A summary with a line break cannot add a property of its own.</summary>
    [Fact]
    public void Write_WordsThatLookLikeProperties_StayWords()
    {
        var text = CalendarText.Write("x", [new CalendarEntry("u", new DateOnly(2026, 1, 1), "Due\r\nATTACH:http://evil.example/")], Now);
        Assert.DoesNotContain("\r\nATTACH", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(75)]
    [InlineData(76)]
    [InlineData(74)]
    [InlineData(300)]
    public void Fold_LinesOfAnyLength_AreNeverLongerThan75OctetsAndComeBackWhole(int length)
    {
        foreach (var letter in new[] { "a", "é", "€", "😀" })
        {
            var line = string.Concat(Enumerable.Repeat(letter, length));
            var folded = CalendarText.Fold(line);
            var parts = folded.Split("\r\n");
            Assert.All(parts, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 75));
            Assert.All(parts.Skip(1), part => Assert.StartsWith(" ", part, StringComparison.Ordinal));
            Assert.Equal(line, folded.Replace("\r\n ", "", StringComparison.Ordinal));
            Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(folded)));
        }
    }

    [Fact]
    public void Fold_ShortLine_StaysOneLine() => Assert.Equal("SUMMARY:Short", CalendarText.Fold("SUMMARY:Short"));
}
