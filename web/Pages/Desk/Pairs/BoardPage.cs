using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>The board of all pairs with its filters, as a page and as a file.</summary>
public abstract class BoardPage(PairsBoard board) : DeskPage
{
    /// <summary>Narrower looks than the state of the work.</summary>
    public static IReadOnlyList<string> Onlys { get; } = ["behind-ga", "behind-en", "blockers", "warnings", "review-due", "not-live"];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? ChosenState { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    public static string KeyOf(PairProgress progress) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(progress.ToString());

    public string NameOf(PairProgress progress) => Words[$"desk.progress.{KeyOf(progress)}"];

    public string Day(DateTime utc) => Date(DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)));

    public string OwnerName(string key) => Data.Unit(key)?.Name[Language] ?? key;

    public string FindingsOf(FindingCounts counts) => counts is { Blockers: 0, Warnings: 0 }
        ? Words["desk.findings.none"]
        : string.Join(" · ", new[] { ("blocker", counts.Blockers), ("warning", counts.Warnings) }.Where(kind => kind.Item2 > 0).Select(kind => Words.Count($"desk.findings.{kind.Item1}.count", kind.Item2)));

    public string StepOf(BoardRow row) => row switch
    {
        { Behind: [] } => Words["desk.step.in"],
        { OutOfStepSinceUtc: { } since } => $"{StateOfStep(row)} · {Words.Format("desk.step.since", ("day", Day(since)))}",
        _ => StateOfStep(row),
    };

    protected Task<IReadOnlyList<BoardRow>> AllAsync(CancellationToken cancellation) => board.ListAsync(cancellation);

    protected IReadOnlyList<BoardRow> Chosen(IReadOnlyList<BoardRow> all) => [.. all.Where(IsChosen)];

    private string StateOfStep(BoardRow row) => row.Behind is [var one] ? Words[$"desk.step.behind.{one.Code()}"] : Words["desk.step.neither"];

    private bool IsChosen(BoardRow row) =>
        (string.IsNullOrEmpty(ChosenState) || KeyOf(row.Progress) == ChosenState)
        && (string.IsNullOrEmpty(Owner) || row.Owner == Owner)
        && (string.IsNullOrWhiteSpace(Q) || LanguageExtensions.Both.Any(language => row.Titles[language].Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase)) || row.Key.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase))
        && Only switch
        {
            "behind-ga" => row.Behind.Contains(Language.Irish),
            "behind-en" => row.Behind.Contains(Language.English),
            "blockers" => row.Findings.Blockers > 0,
            "warnings" => row.Findings.Warnings > 0,
            "review-due" => row.IsReviewDue,
            "not-live" => !row.IsLive,
            _ => true,
        };
}
