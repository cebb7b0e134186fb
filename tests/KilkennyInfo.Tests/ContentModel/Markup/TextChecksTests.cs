using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.ContentModel.Markup;

public sealed class TextChecksTests
{
    /// <summary>A text, the line of the fault in it (from 1) and a piece of what is said.</summary>
    public static TheoryData<string, int, string> Faults => new()
    {
        { "# Title", 1, "The title is the only first-level heading" },
        { "Words.\n\n### Deep", 3, "skips a level: after level 1 comes level 2, not 3" },
        { "## A\n\n#### C", 3, "skips a level: after level 2 comes level 3, not 4" },
        { "## A\n\n### B\n\n#### C\n\n##### D", 7, "go down to level 4" },
        { "## {#empty}", 1, "has no words" },
        { "## Words {#Not-Good}", 1, "“Not-Good” is not an anchor" },
        { "## Words {#céim}", 1, "“céim” is not an anchor" },
        { "## A {#same}\n\n## B {#same}", 3, "The anchor “same” stands twice" },
        { "Words.\n\n## Main", 3, "The anchor “main” is taken by another part of the page" },
        { "## A {#contents}", 1, "“contents” is taken" },
        { "## Notes", 1, "“notes” is taken" },
        { "## Note 1", 1, "“note-1” is taken" },
        { "## A {#mark-1-0}", 1, "“mark-1-0” is taken" },
        { "## A {#table-3}", 1, "“table-3” is taken" },
        { "## A {#holidays-2027}", 1, "“holidays-2027” is taken" },
        { "## A {#unit-main}", 1, "“unit-main” is taken" },
        { "## A {#office-hall}", 1, "“office-hall” is taken" },
        { "## A {#choose-ga}", 1, "“choose-ga” is taken" },
        { "::: appeals\n:::\n\n::: appeals\n:::", 4, "“::: appeals” stands twice on this page" },
        { "::: holidays\n:::\n\n::: holidays\n:::", 4, "“::: holidays” stands twice" },
        { "::: contacts\n:::\n\n::: contacts\n:::", 4, "“::: contacts” stands twice" },
        { "::: office hall\n:::\n\n::: office hall\n:::", 4, "“::: office hall” stands twice" },
        { "Words {#lost} more", 1, "stands only at the end of a heading" },
        { "| A | B |\n|---|---|\n| 1 | 2 |", 1, "A table needs a caption" },
        { "::: table\n| A | B |\n|---|---|\n| 1 | 2 |\n:::", 1, "that is its caption" },
        { "::: table Caption\nNo table.\n:::", 1, "holds one table and nothing else" },
        { "::: table Caption\n| A |  |\n|---|---|\n| 1 | 2 |\n:::", 2, "needs words in its first row" },
        { "Words.\n\n    code", 3, "indented like program code" },
        { "```\ncode\n```", 1, "indented like program code" },
        { "::: note\nNever closed.", 1, "“::: note” is never closed" },
        { "::: note\n::: steps\n1. One\n:::\n:::", 2, "stands by itself" },
        { "- item\n\n  ::: note\n  Words.\n  :::", 3, "stands by itself" },
        { "::: warning\nWords.\n:::", 1, "There is no box “warning”. Boxes are: note, steps, table, contact" },
        { "::: steps\nWords.\n:::", 1, "holds one numbered list" },
        { "::: steps\n- one\n:::", 1, "holds one numbered list" },
        { "::: contacts\nWords.\n:::", 1, "is made from data" },
        { "::: contacts main\n:::", 1, "is followed by nothing" },
        { "::: contact\n:::", 1, "is followed by one key" },
        { "::: contact main main\n:::", 1, "is followed by one key" },
        { "::: contact nobody\n:::", 1, "“nobody” is not known" },
        { "::: office nowhere\n:::", 1, "“nowhere” is not known" },
        { "::: pages\n:::", 1, "is followed by the keys of pages" },
        { "::: documents appeals nothing\n:::", 1, "“nothing” is not known" },
        { "![](media:map.png)", 1, "Say in words what the image shows" },
        { "![A map](media:other.png)", 1, "There is no image “media:other.png”" },
        { "![A map](https://example.ie/map.png)", 1, "There is no image" },
        { "See <https://example.ie>.", 1, "Give the link words" },
        { "[](page:appeals)", 1, "This link has no words" },
        { "[appeals](page:nothing)", 1, "There is no page “nothing”" },
        { "[appeals](page:appeals#parking)", 1, "no heading with the anchor “parking”" },
        { "Line.\n\n[siar](/ga/baile)", 3, "leads to the other language's page" },
        { "[forward](/en/appeals)", 1, "not a link this site can keep whole" },
        { "[top](#top)", 1, "not a link this site can keep whole" },
        { "[near](appeals)", 1, "not a link this site can keep whole" },
        { "[out](http://example.ie)", 1, "links outside start with https://" },
        { "[write](mailto:a@example.ie)", 1, "links outside start with https://" },
        { "[run](javascript:alert(1))", 1, "links outside start with https://" },
        { "{fact:unknown}", 1, "There is no “{fact:unknown}”" },
        { "{colour:red}", 1, "There is no “{colour:red}”" },
        { "{website:nobody}", 1, "There is no “{website:nobody}”" },
        { "[Office]{lang=en}", 1, "in the language of the page itself" },
        { "Some <b>bold</b> words", 1, "“<b>” looks like HTML" },
        { "One\ntwo <script>alert(1)</script>", 2, "“<script>” looks like HTML" },
        { "A brace } alone", 1, "A brace stands alone" },
        { "A {Fact:Wrong} reference", 1, "A brace stands alone" },
        { "Write to info@example.ie today", 1, "“info@example.ie” is typed out" },
        { "Ring 056 779 4000 today", 1, "“056 779 4000” is typed out" },
        { "Ring +353 56 779 4000", 1, "is typed out" },
        { "Ring 01-6395600", 1, "is typed out" },
    };

    public static TheoryData<string> Sound =>
    [
        "Plain words, **bold** and *emphasis*.",
        "## A {#a}\n\n### B\n\n#### C\n\n## D",
        "## A {#unit-nobody}\n\n## B {#office-hours}\n\n## C {#appeal-or-complaint}\n\n## D {#note-well}\n\n## E {#main-points}",
        "::: contact main\n:::\n\n::: contact main\n:::",
        "::: note\nWords.\n:::",
        "::: steps\n1. One\n2. Two\n:::",
        "::: table Caption\n| A | B |\n|---|---|\n| 1 | 2 |\n:::",
        "::: contact main\n:::\n\n::: office hall\n:::\n\n::: contacts\n:::\n\n::: pages appeals\n:::",
        "[appeals](page:appeals) and [planning](page:appeals#planning)",
        "[out](https://www.example.ie/a?b=c)",
        "{fact:reply-within} {phone:main} {email:main} {website:main} {address:main} {hours:lines}",
        "![A map](media:map.png) ![decorative](media:map.png)",
        "[Comhairle]{lang=ga} is the Council.",
        "Words.[^1]\n\n[^1]: A note.",
        "In 2026, 28 days, 9.00am, section 38, S.I. 358/2020.",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_Fault_IsReportedWithItsLine(string markdown, int line, string message)
    {
        var issues = Sample.Check(markdown);
        Assert.Contains(issues, issue => issue.Line == line && issue.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void Check_SoundText_HasNothingToSay(string markdown) => Assert.Empty(Sample.Check(markdown));

    [Fact]
    public void Check_GraveAccentInIrish_IsReported() =>
        Assert.Contains(Sample.Check("Focal agus fàilte.", Language.Irish), issue => issue.Message.Contains("“fàilte” has a grave accent", StringComparison.Ordinal));

    [Fact]
    public void Check_GraveAccentInEnglish_IsLeft() => Assert.Empty(Sample.Check("An à la carte menu."));

    [Fact]
    public void Check_LinesBeforeTheBody_AreCounted() =>
        Assert.Equal(("pages/test/en.md", 9), (Sample.Check("One\n\n# Two", linesBefore: 6)[0].File, Sample.Check("One\n\n# Two", linesBefore: 6)[0].Line));

    [Fact]
    public void Check_SeveralFaults_AreAllReported() => Assert.Equal(3, Sample.Check("# A\n\n[b](page:c)\n\n{fact:d}").Count);
}
