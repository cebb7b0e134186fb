using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Editorial.Pasting;

public sealed class PlainTextTests
{
    public static TheoryData<string, string> Pairs => new()
    {
        { "", "" },
        { "  one\r\ntwo  \r\n\r\n\r\nthree", "one\ntwo\n\nthree" },
        { "Items:\n• one\n• two\nmore", "Items:\n\n- one\n- two\n  more" },
        { "- a\n* b", "- a\n  - b" },
        { "- a\n\n* b", "- a\n- b" },
        { "•\ta\n\t–\tb\n•\tc", "- a\n  - b\n- c" },
        { "\uf0b7\ta\n\uf0b7\tb", "- a\n- b" },
        { "1. a\n2) b", "1. a\n2. b" },
        { "1. a\n   i. b\n2. c", "1. a\n   i. b\n2. c" },
        { "1. a\n\n   more of a\n\n2. b", "1. a\n\n   more of a\n\n2. b" },
        { "1. a\n\nbetween\n\n2. b", "1. a\n\n   between\n\n2. b" },
        { "28. That was the day.", "28\\. That was the day." },
        { "٣. x\n٤. y", "٣. x\n٤. y" },
        { "2026. A year", "2026\\. A year" },
        { "# a\n===\n> b\n| c |\n:::\n<b>*d*</b> {e} [f]", "\\# a\n\\===\n\\> b\n\\| c \\|\n\\:::\n\\<b>\\*d\\*\\</b> \\{e} \\[f\\]" },
        { "-5 degrees\n1.5 litres\n-no list", "-5 degrees\n1.5 litres\n-no list" },
        { "a\u00a0b\u200b \t c\0", "a b c" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void FromPlain_Text_BecomesTheMarkdown(string text, string markdown) => Assert.Equal(markdown, PastedHtml.FromPlain(text).Markdown);

    [Fact]
    public void FromPlain_ContactsInIrish_BecomeReferences()
    {
        var pasted = PastedHtml.FromPlain("Scríobh d'ainm. Guthán: 056 779 4000, info@example.ie, eile@example.ie", PasteSample.Context(Language.Irish));
        Assert.Equal("Scríobh d’ainm. Guthán: {phone:main}, {email:main}, eile@example.ie", pasted.Markdown);
        Assert.Equal(["email-typed-out"], pasted.Notes.Select(note => note.Key));
    }
}
