using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Links;

/// <summary>All links of the site to other sites with how they do, and those inside it that lead nowhere.</summary>
public sealed class LinksModel(LinksBoard board) : DeskPage
{
    public static IReadOnlyList<string> Onlys { get; } = ["broken", "moved", "unchecked"];

    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    public bool IsOn => board.IsOn;

    public bool MayCheck => board.IsOn && Person.Is(Role.Publisher);

    public IReadOnlyList<LinkLine> Lines { get; private set; } = [];

    public IReadOnlyList<InsideFault> Inside { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await board.CheckNowAsync(Person, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo("/desk/links", "desk.links.checking");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    /// <summary>As people say it, without what every link begins with.</summary>
    public static string ShortOf(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? address["https://".Length..].TrimEnd('/') : address;

    public static Issue IssueOf(InsideFault fault) => Issue.Whole($"desk.rule.{fault.Fault.Rule}", [.. fault.Fault.Values]);

    public string Day(DateTime utc) => Date(DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)));

    public string ResultOf(LinkLine line) => line.Result is { } result ? Words[$"desk.links.result.{KeyOf(result)}"] : Words["desk.links.unchecked"];

    /// <summary>More about a link that does not work: what the other site answered, or why it did not.</summary>
    public string? WhyOf(LinkLine line) => line.Check switch
    {
        { Problem: { } problem } => Words[$"desk.outbound.{KeyOf(problem)}"],
        { Status: { } status } when line.IsBroken => Words.Format("desk.links.answer", ("status", $"{status}")),
        _ => null,
    };

    public string TitleOf(string key, Language language) => Site.Find(key)?.Texts[language].Title ?? key;

    public string ContactOf(string key) => Data.Unit(key)?.Name[Language] ?? key;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Title = Words["desk.links.title"];
        Lines = [.. (await board.OutsideAsync(cancellation)).Where(IsChosen)];
        Inside = await board.FaultsInsideAsync(cancellation);
    }

    private bool IsChosen(LinkLine line) => Only switch
    {
        "broken" => line.IsBroken,
        "moved" => line.Result is LinkResult.Moved,
        "unchecked" => line.Result is null,
        _ => true,
    };

    private static string KeyOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
