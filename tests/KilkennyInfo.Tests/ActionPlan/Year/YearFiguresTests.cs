using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>Each of the twelve figures, and what it is traced to, is what the test counts from its own ledger and from the content folder.</summary>
[Collection(YearOfThePlan.Name)]
public sealed partial class YearFiguresTests(PlanYear year)
{
    private static readonly FigureSpan Year = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31));
    private static readonly FigureSpan Now = new(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31));

    private static readonly string[] OfNow = ["pages-in-both-languages", "pages-in-step", "documents-with-all-formats", "pages-past-review"];

    private YearSite Site => year.Site;

    private YearLedger Ledger => year.Ledger;

    private static int PagesInFolder => Directory.EnumerateFiles(Path.Combine(SiteContent.Directory, "pages"), "page.yaml", SearchOption.AllDirectories).Count();

    /// <summary>With the two that the review made.</summary>
    private static int PagesInAll => PagesInFolder + 2;

    /// <summary>Part and whole of each; a count that is no share has no whole.</summary>
    private Dictionary<string, (int Part, int? Whole)> Counted => new()
    {
        ["complaints-acknowledged-in-time"] = (Ledger.AcknowledgedInTime, Ledger.Complaints.Count),
        ["complaints-answered-in-time"] = (Ledger.AnsweredInTime, Ledger.Complaints.Count),
        ["interim-replies"] = (Ledger.WithInterim, null),
        ["comments-by-principle"] = (Ledger.Heard.Count, null),
        ["pages-in-both-languages"] = (PagesInAll - 1, PagesInAll),
        ["pages-in-step"] = (PagesInAll - 1, PagesInAll),
        ["documents-with-all-formats"] = (DocumentTexts, DocumentTexts),
        ["format-requests-in-time"] = (Ledger.FormatsInTime, Ledger.FormatsJudged),
        ["pages-past-review"] = (PastReview(), PagesInAll),
        ["letters-with-missing-field"] = (0, Ledger.Letters),
        ["contacts-in-irish"] = (Ledger.InIrish, Ledger.Contacts),
        ["searches-in-irish"] = (Ledger.Searches.Count(language => language is Language.Irish), Ledger.Searches.Count),
    };

    /// <summary>Each document of the folder and the two of the review, in two languages.</summary>
    private static int DocumentTexts => 2 * (Entry().Count(File.ReadAllText(Path.Combine(SiteContent.Directory, "documents.yaml"))) + 2);

    [Fact]
    public void Year_HadEnoughOfEverything()
    {
        Assert.Equal((15, 10, 10, 5), (Ledger.Complaints.Count, Ledger.AcknowledgedInTime, Ledger.AnsweredInTime, Ledger.WithInterim));
        Assert.Equal((24, 25, 6), (Ledger.Heard.Count, Ledger.Comments.Count, Ledger.AboutCommitment(YearContacts.Commitment)));
        Assert.Equal((6, 11, 12), (Ledger.FormatsInTime, Ledger.FormatsJudged, Ledger.Formats.Count));
        Assert.Equal((16, 39, 50), (Ledger.InIrish, Ledger.Contacts, Ledger.Searches.Count));
        Assert.InRange(PastReview(), 1, PagesInFolder - 1);
    }

    [Fact]
    public async Task Figure_Each_IsWhatTheTestCounts()
    {
        var figures = Site.Get<PlanFigures>();
        Assert.Equal(Counted.Keys.Order(), figures.Rules.Select(rule => rule.Key).Order());
        foreach (var rule in figures.Rules)
        {
            var span = SpanOf(rule.Key);
            var figure = Assert.Single(await figures.CountAsync([rule.Key], span.From, span.To, YearSite.Never));
            var (part, whole) = Counted[rule.Key];
            Assert.Equal((rule.Key, part, whole), (rule.Key, figure.Part, figure.Whole));
            Assert.Equal((rule.Key, ValueOf(rule, part, whole)), (rule.Key, figure.Value));
        }
    }

    [Fact]
    public async Task Trace_Each_ComesToItsFigure()
    {
        async Task<IReadOnlyList<TraceTable>> TablesAsync(string key) => (await Site.Get<PlanFigures>().TraceAsync(key, SpanOf(key), Site.Of(Role.ComplaintsOfficer), YearSite.Never)).Trace.Tables;
        async Task<int> SumAsync(string key, string head)
        {
            var table = (await TablesAsync(key))[0];
            return table.Lines.Sum(line => line.Numbers[table.Heads.ToList().IndexOf(head)]);
        }

        foreach (var key in new[] { "complaints-acknowledged-in-time", "complaints-answered-in-time", "format-requests-in-time" })
        {
            var (part, whole) = Counted[key];
            Assert.Equal((key, part, whole - part, 0), (key, await SumAsync(key, "kept"), await SumAsync(key, "late"), await SumAsync(key, "overdue")));
        }

        Assert.Equal(Ledger.WithInterim, await SumAsync("interim-replies", "cases"));
        Assert.Equal((Ledger.Letters, 0), (await SumAsync("letters-with-missing-field", "letters"), await SumAsync("letters-with-missing-field", "gaps")));
        Assert.Equal((20, 50), (await SumAsync("searches-in-irish", "irish"), await SumAsync("searches-in-irish", "searches")));
        Assert.Equal((Ledger.Complaints.Count, Ledger.Heard.Count), (await SumAsync("contacts-in-irish", "complaints"), await SumAsync("contacts-in-irish", "comments")));
        Assert.Equal(Enumerable.Range(1, 12).Select(Ledger.AboutPrinciple), (await TablesAsync("comments-by-principle"))[0].Lines.Select(line => line.Numbers[0]));
        Assert.Equal([PlanYear.Ahead], (await TablesAsync("pages-in-both-languages"))[0].Lines.Select(line => line.Key));
        Assert.Equal([PlanYear.Ahead], (await TablesAsync("pages-in-step"))[0].Lines.Select(line => line.Key));
        Assert.Equal(PastReview(), (await TablesAsync("pages-past-review"))[0].Lines.Count);
        Assert.Empty((await TablesAsync("documents-with-all-formats"))[0].Lines);
    }

    /// <summary>The public sees the same numbers; of principles about which a few spoke it sees that they were few.</summary>
    [Fact]
    public void Public_Each_IsTheSame()
    {
        var shown = Site.Part<PublicPlanFigures>(PlanParts.Figures)!;
        Assert.Equal(Year.To, shown.AsOf);
        foreach (var (key, (part, whole)) in Counted)
        {
            var period = shown.Figures.Single(figure => figure.Key == key).Periods[0];
            Assert.Equal((key, SpanOf(key).From, null, part, whole), (key, period.From, period.Hidden, period.Part, period.Whole));
        }

        var rows = shown.Figures.Single(figure => figure.Key == "comments-by-principle").Periods[0].Rows!;
        Assert.Equal(12, rows.Count);
        Assert.All(rows, row =>
        {
            var count = Ledger.AboutPrinciple(int.Parse(row.Key, CultureInfo.InvariantCulture));
            Assert.True(row.Count == count || (row.Count is null && row.Hidden is not null && count is > 0 and < 5), $"Principle {row.Key}: {row.Count} {row.Hidden}, and there were {count}.");
        });
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Page_Each_ShowsTheShare(Language language)
    {
        var page = await Site.PageAsync(PlanAddresses.HowWeAreDoing(language));
        foreach (var rule in Site.Get<PlanFigures>().Rules)
        {
            var (part, whole) = Counted[rule.Key];
            var cell = page.QuerySelector($"[aria-labelledby='figure-{rule.Key}'] tbody tr td")!.TextContent;
            var value = ValueOf(rule, part, whole)!.Value.ToString("0.#", CultureInfo.InvariantCulture);
            Assert.Equal((rule.Key, value), (rule.Key, Number().Match(cell).Value));
        }
    }

    private static FigureSpan SpanOf(string key) => OfNow.Contains(key) ? Now : Year;

    private static decimal? ValueOf(FigureRule rule, int part, int? whole) => rule.Unit == "count" ? part : Math.Round(100m * part / whole!.Value, 1, MidpointRounding.AwayFromZero);

    /// <summary>Live pages whose day in the content folder is over. The plan was written anew by its review, and one page was looked at again.</summary>
    private int PastReview() => Directory.EnumerateFiles(Path.Combine(SiteContent.Directory, "pages"), "page.yaml", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is not ("customer-action-plan" or PlanYear.Ahead))
        .Count(file => DateOnly.Parse(ReviewBy().Match(File.ReadAllText(file)).Groups[1].Value, CultureInfo.InvariantCulture) < Site.Today);

    [GeneratedRegex(@"^[\d.]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^review-by: (\S+)", RegexOptions.Multiline)]
    private static partial Regex ReviewBy();

    [GeneratedRegex(@"^[a-z][a-z-]*:", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
