using System.Text;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Folder;

/// <summary>What an import refuses before it touches the database, with the place it names.</summary>
public sealed class FolderChecksTests : IDisposable
{
    private const string TwoAppeals =
        "- { key: a, decision: { ga: A, en: A }, body: main, source: The test, checked-on: 2026-11-22, state: confirmed }\n\n\n"
        + "- { key: a, decision: { ga: B, en: B }, body: nobody, source: The test, checked-on: 2026-11-22, state: confirmed }\n";

    private readonly SmallContent _content = new();

    /// <summary>A file, what is replaced in it by what, and the complaint, as it is printed.</summary>
    public static TheoryData<string, string, string, string> Slips => new()
    {
        { "pages/alpha/page.yaml", "type: article", "type: poem", "pages/alpha/page.yaml:1: There is no page type “poem”. Types are: article, home." },
        { "pages/alpha/page.yaml", "owner: main", "owner: nobody", "pages/alpha/page.yaml:1: The owner “nobody” is not a unit" },
        { "pages/alpha/page.yaml", "parent: home", "parent: nowhere", "pages/alpha/page.yaml:1: The parent “nowhere” is not a page" },
        { "pages/alpha/page.yaml", "parent: home", "parent: alpha", "pages/alpha/page.yaml:1: This page is its own parent" },
        { "pages/home/page.yaml", "type: home", "type: home\nparent: alpha", "pages/home/page.yaml:1: The home page has no parent" },
        { "pages/alpha/page.yaml", "order: 10", "order: ten", "pages/alpha/page.yaml:3: “order” takes a whole number, not “ten”" },
        { "pages/alpha/page.yaml", "updated: 2026-11-22", "updated: 22 November", "pages/alpha/page.yaml:5: “updated” takes a date" },
        { "pages/alpha/page.yaml", "review-by: 2027-11-22", "review-by: 2025-11-22", "“review-by” lies before “updated”" },
        { "pages/alpha/page.yaml", "order: 10", "order: 10\ncolour: red", "pages/alpha/page.yaml:4: “colour” is not known here" },
        { "pages/alpha/page.yaml", "type: article", "type: [", "pages/alpha/page.yaml:" },
        { "pages/alpha/en.md", "title: Title alpha\n", "", "pages/alpha/en.md:2: “title” is missing" },
        { "pages/alpha/en.md", "slug: \"alpha\"", "slug: \"Alpha Page\"", "pages/alpha/en.md:3: “Alpha Page” is not a slug" },
        { "pages/alpha/en.md", "slug: \"alpha\"", "slug: \"\"", "pages/alpha/en.md:1: “slug” is missing" },
        { "pages/alpha/en.md", "slug: \"alpha\"", "slug: \"search\"", "pages/alpha/en.md:1: The slug “search” is used by the program itself" },
        { "pages/alpha/ga.md", "slug: \"alpha-ga\"", "slug: \"gearan\"", "pages/alpha/ga.md:1: The slug “gearan” is used by the program itself" },
        { "pages/alpha/en.md", "aliases: []", "aliases: [documents]", "The slug “documents” is used by the program itself" },
        { "pages/alpha/en.md", "slug: \"alpha\"", "slug: \"beta\"", "The slug “beta” is taken by pages/alpha/en.md" },
        { "pages/alpha/en.md", "aliases: []", "aliases: [beta]", "The slug “beta” is taken" },
        { "pages/home/en.md", "slug: \"\"", "slug: \"home\"", "pages/home/en.md:1: The home page has the empty slug" },
        { "pages/alpha/en.md", "summary: Summary.", "summary: Summary.\nauthor: me", "pages/alpha/en.md:5: “author” is not known here" },
        { "pages/alpha/en.md", "---\ntitle", "title", "pages/alpha/en.md:1: The file starts with its title and slug" },
        { "pages/alpha/en.md", "Words.", "Words.\n\n- a list", "The Irish text has the end here, the English text has a list of 1" },
        { "site.yaml", "header: [alpha]", "header: [nowhere]", "site.yaml:1: “nowhere” is not a page" },
        { "site.yaml", "access-officer: main", "access-officer: nobody", "site.yaml:1: site: unit “nobody” is not known" },
        { "plan/versions/1.yaml", "page: home", "page: nowhere", "plan/versions/1.yaml:1: “nowhere” is not a page" },
        { "plan/versions/1.yaml", "  - {", "  - { number: 1, ga: A., en: B. }\n  - {", "plan/versions/1.yaml:12: Commitment 1 stands there 2 times" },
        { "plan/versions/1.yaml", "number: 1,", "number: 1, principle: 13,", "plan/versions/1.yaml:11: Commitment 1: numbers count from 1, and a principle is 1 to 12" },
        { "plan/versions/1.yaml", "number: 1,", "number: 1, owner: nobody,", "plan/versions/1.yaml:11: Commitment 1: unit “nobody” is not known" },
        { "plan/versions/1.yaml", "number: 1,", "number: 1, promised: [{ page: nowhere, ga: A., en: B. }],", "plan/versions/1.yaml:11: Commitment 1: “nowhere” is not a page" },
        { "plan/versions/1.yaml", "owner: main", "owner: nobody", "plan/versions/1.yaml:1: The plan: unit “nobody” is not known" },
        { "plan/versions/1.yaml", "ga: Focail.", "ga: Abairt.", "pages/home/ga.md:1: Commitment 1 of the plan no longer stands here in its words: “Abairt.”" },
        { "plan/versions/1.yaml", "number: 1,", "number: 1, promised: [{ page: beta, ga: Focail., en: Other. }],", "pages/beta/en.md:1: Commitment 1 of the plan no longer stands here" },
        { "plan/versions/1.yaml", "version: 1", "version: 2", "its name is to be 2.yaml" },
        { "plan/versions/1.yaml", "from: 2026-02-01\n", "", "A confirmed version says when it was adopted" },
        { "plan/versions/1.yaml", "to: 2030-01-31", "to: 2025-01-31", "The last day of a plan comes after its first day" },
        { "facts.yaml", "  source: The test\n", "", "facts.yaml:2: “source” is missing" },
        { "facts.yaml", "state: confirmed", "state: perhaps", "facts.yaml:6: “state” is one of: confirmed, to-verify" },
        { "contacts/units.yaml", "+353 56 779 4000", "056 779 4000", "contacts/units.yaml:5: “056 779 4000” is not a telephone number" },
        { "contacts/units.yaml", "info@example.ie", "info at example", "“info at example” is not an e-mail address" },
        { "contacts/units.yaml", "  email: info@example.ie\n", "", "contacts/units.yaml:2: “main” has neither an e-mail address nor “through”" },
        { "contacts/units.yaml", "hours: lines", "hours: never", "contacts/units.yaml:2: main: hours “never” is not known" },
        { "contacts/units.yaml", "https://www", "http://www", "is not an address that starts with https://" },
        { "contacts/hours.yaml", "to: \"17:00\"", "to: \"08:00\"", "The closing time must be later" },
        { "contacts/hours.yaml", "[mon]", "[monday]", "“monday” is not a day" },
        { "contacts/offices.yaml", "en: [Hall, John Street]", "en: [Hall]", "“address” has 2 Irish and 1 English lines" },
        { "strings/en.yaml", "note.label: Note\n", "", "strings/en.yaml:1: “note.label” is missing; the Irish file has it" },
        { "strings/ga.yaml", "note.label: Nóta\n", "", "strings/ga.yaml:1: “note.label” is missing; the English file has it" },
        { "contacts/offices.yaml", "  eircode: R95 A39T\n", "  eircode: R95 A39T\n  services: [nobody]\n", "contacts/offices.yaml:2: hall: services: unit “nobody” is not known" },
        { "contacts/hours.yaml", "open:\n    - { days: [mon], from: \"09:00\", to: \"17:00\" }", "open: daily", "contacts/hours.yaml:4: “open” takes a list of entries" },
        { "contacts/hours.yaml", "[mon]", "[mon, [tue, wed]]", "contacts/hours.yaml:5: “days” takes a list of plain values" },
        { "appeals.yaml", "[]", TwoAppeals, "appeals.yaml:4: a: body: unit “nobody” is not known" },
        { "appeals.yaml", "[]", TwoAppeals, "appeals.yaml:4: The key “a” stands there 2 times" },
        { "calendar/public-holidays.yaml", "month: 1, day: 1", "month: 2, day: 29", "calendar/public-holidays.yaml:1: Month 2 does not have a day 29 in every year" },
        { "strings/ga.yaml", "Nóta {n}", "Nóta {m}", "strings/ga.yaml:3: “footnotes.ref” leaves other places open than the English: {m} here, {n} there" },
        { "strings/en.yaml", "note.label: Note", "note.label: { one: \"{n} note\", other: \"{n} notes\" }", "strings/ga.yaml:1: “note.label” is a count in one language" },
        { "pages/alpha/en.md", "title: Title alpha", "title: \"Ring 056 779 4000\"", "pages/alpha/en.md:2: “056 779 4000” is typed out" },
        { "pages/alpha/en.md", "summary: Summary.", "summary: Write to info@example.ie", "pages/alpha/en.md:4: “info@example.ie” is typed out" },
        { "pages/alpha/en.md", "summary: Summary.", "summary: Within {fact:reply-within}", "pages/alpha/en.md:4: “summary” has a brace" },
        { "pages/alpha/en.md", "summary: Summary.", "summary: Summary.\nmenu: A <b>menu</b>", "pages/alpha/en.md:5: “<b>” looks like HTML" },
        { "pages/alpha/ga.md", "summary: Achoimre.", "summary: Achoimre.\ndescription: Fàilte.", "pages/alpha/ga.md:5: “Fàilte” has a grave accent" },
        { "pages/alpha/ga.md", "summary: Achoimre.", "summary: Achoimre.\nchange: Tà.", "pages/alpha/ga.md:5: “Tà” has a grave accent" },
        { "gone.yaml", "lang: en", "lang: fr", "gone.yaml:1: “lang” is one of: ga, en" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Read_Slip_IsNamedWithItsPlace(string file, string old, string text, string issue)
    {
        _content.Replace(file, old, text);
        Assert.Contains(Issues(), found => found.ToString().Contains(issue, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SmallContentAsItIs_HasNothingToMend() => Assert.Empty(Issues());

    [Fact]
    public void Read_ByteOrderMark_IsRefused()
    {
        _content.Write("pages/alpha/en.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_content.Read("pages/alpha/en.md"))]);
        Assert.Contains("pages/alpha/en.md:1: The file starts with a byte order mark. Save it as UTF-8 without one.", Printed());
    }

    [Fact]
    public void Read_DecomposedLetters_AreRefusedWithTheirLine()
    {
        _content.Replace("pages/alpha/ga.md", "Focail.", "Focail.\n\nGeara\u0301n.");
        Assert.Contains("pages/alpha/ga.md:9: A letter and its fada are two characters here. Save the file in composed form (NFC).", Printed());
    }

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x000B)]
    [InlineData(0x007F)]
    [InlineData(0x0085)]
    [InlineData(0xFDD0)]
    [InlineData(0xFFFE)]
    [InlineData(0x1FFFF)]
    public void Read_CharacterThatIsNoText_IsRefusedWithItsLine(int letter)
    {
        _content.Replace("pages/alpha/ga.md", "Focail.", $"Focail.\n\nGear{char.ConvertFromUtf32(letter)}n.");
        Assert.Contains($"pages/alpha/ga.md:9: A character that cannot be seen, U+{letter:X4}, stands in this line. Type the line again.", Printed());
    }

    [Fact]
    public void Read_TabsAndWindowsLines_AreText()
    {
        _content.Write("irish-words.txt", "focal\tfocal\r\n");
        Assert.Empty(Issues());
    }

    [Fact]
    public void Read_NotUtf8_IsRefusedWithItsLine()
    {
        _content.Write("facts.yaml", [.. Encoding.UTF8.GetBytes("one:\n  ga: l"), 0xE1, (byte)'\n']);
        Assert.Contains("facts.yaml:2: This is not UTF-8. Save the file as UTF-8.", Printed());
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("types/article.txt")]
    [InlineData("contacts/extra.yaml")]
    [InlineData("media/deep/er.png")]
    public void Read_FileWithoutAPlace_IsRefused(string path)
    {
        _content.Write(path, "x");
        Assert.Contains(Issues(), issue => issue.File == path && issue.Message.StartsWith("This file has no place", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("media/map.gif")]
    [InlineData("media/map.svg")]
    [InlineData("media/map")]
    public void Read_FileThatTheSiteDoesNotShow_IsRefused(string path)
    {
        _content.Write(path, "x");
        Assert.Contains($"{path}:1: The site does not show such files; images end with .jpeg, .jpg, .png, .webp.", Printed());
    }

    [Fact]
    public void Read_Images_AreKnown()
    {
        _content.Write("media/map.png", [0]);
        _content.Write("media/Photo.JPG", [0]);
        Assert.Empty(Issues());
    }

    [Fact]
    public void Read_StrangeFileOfAPage_IsRefused()
    {
        _content.Write("pages/alpha/fr.md", "x");
        Assert.Contains("pages/alpha/fr.md:1: A page's folder holds page.yaml, ga.md and en.md only.", Printed());
    }

    [Fact]
    public void Read_HiddenFile_IsLeftOut()
    {
        _content.Write(".DS_Store", [0xFF]);
        _content.Write("pages/.alpha.swp", [0xFF]);
        Assert.Empty(Issues());
    }

    [Fact]
    public void Read_DataFileMissing_IsRefused()
    {
        _content.Delete("facts.yaml");
        Assert.Contains("facts.yaml:1: This file is missing.", Printed());
    }

    [Fact]
    public void Read_PageYamlMissing_IsRefused()
    {
        _content.Delete("pages/alpha/page.yaml");
        Assert.Contains("pages/alpha/page.yaml:1: This file is missing: every page has one.", Printed());
    }

    [Fact]
    public void Read_ParentsInACircle_AreRefused()
    {
        _content.AddPage("alpha", parent: "beta");
        _content.AddPage("beta", parent: "alpha");
        Assert.Contains(Printed(), issue => issue.Contains("its own parent, directly or through others", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_KeyOfTheProgram_IsRefused()
    {
        _content.AddPage("api");
        Assert.Contains(Printed(), issue => issue.Contains("The key “api” is used by the program itself", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralSlips_AreAllNamedInOrder()
    {
        _content.Replace("pages/alpha/page.yaml", "type: article", "type: poem");
        _content.Replace("facts.yaml", "state: confirmed", "state: perhaps");
        var issues = Issues();
        Assert.Equal(["facts.yaml", "pages/alpha/page.yaml"], issues.Select(issue => issue.File));
    }

    public void Dispose() => _content.Dispose();

    private IReadOnlyList<ContentIssue> Issues() => ContentBundle.Read(ContentFolder.Read(_content.Directory), LivePages.None).Issues;

    private List<string> Printed() => [.. Issues().Select(issue => issue.ToString())];
}
