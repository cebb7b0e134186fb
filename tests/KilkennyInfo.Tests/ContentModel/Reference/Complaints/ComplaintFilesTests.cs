using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference.Complaints;

/// <summary>What an import says of slips in the complaint files and the closed days. The files are the site's own, in a small folder.</summary>
public sealed class ComplaintFilesTests : IDisposable
{
    private const string Policy = "complaints/policy.yaml";
    private const string Lists = "complaints/categories.yaml";
    private const string Closed = "calendar/closures.yaml";

    private readonly SmallContent _content = new();

    public ComplaintFilesTests()
    {
        _content.Write(Policy, SiteContent.Texts[Policy]);
        _content.Write(Lists, string.Join('\n', SiteContent.Texts[Lists].Split('\n').Select(line => line.Contains(", unit: ", StringComparison.Ordinal) ? line[..line.IndexOf(", unit: ", StringComparison.Ordinal)] + " }" : line)));
        _content.Write(Closed, "- { date: 2026-12-24, name: { ga: Oíche Nollag, en: Christmas Eve } }\n- { date: 2026-12-28, name: { ga: Lá dúnta, en: Closed day } }\n");
    }

    public static TheoryData<string, string, string, string> Slips => new()
    {
        { Policy, "- from: 2026-01-01", "- from: January", "“from” takes a date such as 2026-11-22, not “January”" },
        { Policy, "  state: to-verify\n  to-confirm", "  to-confirm", "“state” is missing" },
        { Policy, "acknowledge: { working-days: 5 }", "acknowledge: { weeks: 1 }", "“acknowledge” takes either “days” or “working-days”" },
        { Policy, "acknowledge: { working-days: 5 }", "acknowledge: { working-days: 5, days: 7 }", "“acknowledge” takes either “days” or “working-days”" },
        { Policy, "acknowledge: { working-days: 5 }", "acknowledge: { working-days: 0 }", "“acknowledge” is between 1 and 400 days" },
        { Policy, "name: { ga: Fiosrúchán, en: Inquiry }", "name: { en: Inquiry }", "“ga” is missing" },
        { Policy, "role: inquiry-officer", "role: inspector", "inquiry: role “inspector” is not known; roles are section-handler, complaints-officer, case-reviewer, inquiry-officer" },
        { Policy, "      role: inquiry-officer\n", "", "“role” is missing" },
        { Policy, "key: inquiry", "key: section", "stages: the key “section” stands there 2 times" },
        { Policy, "key: inquiry", "key: The inquiry", "stages: “The inquiry” is not a key" },
        { Policy, "types: [access]", "types: [fire]", "“fire” is not a type of case; types are complaint, access" },
        { Policy, "      types: [access]\n", "", "“types” says for which cases the stage is" },
        { Policy, "types: [access]", "types: [complaint]", "The version from 2026-01-01 does not begin with a stage of the Council’s own for “access”" },
        { Policy, "external: true", "external: true\n      reply: { days: 28 }", "“ombudsman” is external: it has neither “role” nor “reply”" },
        { Policy, "pauses: []", "pauses: [{ key: a, name: { ga: Lá } }]", "“en” is missing" },
        { Policy, "pauses: []", "pauses: [{ key: a, name: { ga: Lá, en: Day } }, { key: a, name: { ga: Lá, en: Day } }]", "pauses: the key “a” stands there 2 times" },
        { Policy, "{ days-before: 7, tell: [handler] }", "{ days-before: 7, tell: [everybody] }", "“everybody” cannot be told; those who can are handler, complaints-officer, chief" },
        { Policy, "{ days-before: 7, tell: [handler] }", "{ days-before: 7 }", "“tell” says who is reminded" },
        { Policy, "{ days-before: 7, tell: [handler] }", "{ tell: [handler] }", "A reminder takes either “days-before” or “every-days-after”" },
        { Policy, "{ every-days-after: 7, tell: [chief] }", "{ every-days-after: 0, tell: [chief] }", "“every-days-after” 1 or more" },
        { Policy, "ombudsman: { within-months: 12, query-days: 21 }", "ombudsman: { within-months: 12 }", "“query-days” is missing" },
        { Policy, "  ombudsman: { within-months: 12, query-days: 21 }\n", "", "“ombudsman” is missing" },
        { Policy, "    - type: draft\n      days: 14\n      state: to-verify\n", "", "does not say how long “draft” is kept" },
        { Policy, "- type: anonymous", "- type: complaint", "retention: the key “complaint” stands there 2 times" },
        { Policy, "- type: anonymous", "- type: unknown", "“type” is one of: complaint, access, anonymous, comment, draft" },
        { Policy, "days: 14\n", "days: 14\n      months: 1\n", "“draft” takes either “months” or “days”" },
        { Policy, "days: 14\n", "days: 0\n", "“draft” is kept for at least 1" },
        { Policy, "pauses: []", "pauses: []\n  fee: none", "“fee” is not known here" },
        { Lists, "{ key: housing, name: { ga: Tithíocht, en: Housing } }", "{ key: housing, name: { ga: Tithíocht, en: Housing }, unit: nobody }", "housing: unit “nobody” is not known" },
        { Lists, "key: delay", "key: access", "grounds: the key “access” stands there 2 times" },
        { Lists, "{ ga: Moill, en: Delay }", "{ ga: Moill }", "“en” is missing" },
        { Lists, "name: { ga: Moill, en: Delay }", "name: { ga: Moill, en: Delay }, unit: main", "“unit” is not known here" },
        { Lists, "remedies:", "cures:", "“cures” is not known here" },
        { Lists, "remedies:", "cures:", "“remedies” is missing" },
        { Closed, "2026-12-28", "2026-12-24", "calendar/closures.yaml:2: Closed days stand in their order, each once: 2026-12-24 comes after 2026-12-24" },
        { Closed, "2026-12-28", "2025-12-28", "calendar/closures.yaml:2: Closed days stand in their order, each once: 2025-12-28 comes after 2026-12-24" },
        { Closed, "2026-12-28", "28 December", "calendar/closures.yaml:2: “date” takes a date" },
        { Closed, "en: Closed day", "en: \"\"", "calendar/closures.yaml:2: “en” is missing" },
        { "calendar/public-holidays.yaml", "month: 1, day: 1", "month: 1, day: 1, from: 2027, until: 2026", "The last year lies before the first" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Read_Slip_IsNamed(string file, string old, string text, string issue)
    {
        _content.Replace(file, old, text);
        Assert.Contains(Issues(), found => found.File == file && found.ToString().Contains(issue, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FilesAsTheyAre_HaveNothingToMend() => Assert.Empty(Issues());

    [Fact]
    public void Read_VersionsOutOfOrder_AreNamedWithTheLineOfTheLater()
    {
        var text = SiteContent.Texts[Policy];
        _content.Write(Policy, text + text[text.IndexOf("- from:", StringComparison.Ordinal)..]);
        Assert.Contains(Issues(), found => found.File == Policy && found.Line > 60
            && found.Message == "Each version of the policy is from a later day than the one above it: 2026-01-01 comes after 2026-01-01.");
    }

    [Fact]
    public void Read_ClosedDays_AreNoWorkingDaysOfTheCalendar()
    {
        var calendar = Bundle().Data.Calendar;
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 12, 24)));
        Assert.Equal(new DateOnly(2026, 12, 29), calendar.AddWorkingDays(new DateOnly(2026, 12, 23), 2));
    }

    [Fact]
    public void Read_FolderFromBeforeTheFiles_HasNoneOfThemAndNothingToMend()
    {
        foreach (var file in new[] { Policy, Lists, Closed })
        {
            _content.Delete(file);
        }

        var bundle = Bundle();
        Assert.Empty(bundle.Issues);
        Assert.Empty(bundle.Data.Closures);
        Assert.Empty(bundle.Data.Categories.Services);
        Assert.Equal(PolicyVersion.WithoutPromises, bundle.Data.Complaints.VersionFor(new DateOnly(2026, 12, 24)));
    }

    private IReadOnlyList<ContentIssue> Issues() => Bundle().Issues;

    private ContentBundle Bundle() => ContentBundle.Read(ContentFolder.Read(_content.Directory), LivePages.None);

    public void Dispose() => _content.Dispose();
}
