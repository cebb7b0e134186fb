using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.ContentModel.Reference.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Nothing is left to be done.</summary>
public sealed class CloseModel(CaseReading reading, CaseEnding ending, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Close, writer, letters)
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override LetterKind Kind => LetterKind.Closing;

    /// <summary>After an answer, the outcome is what the answer came to.</summary>
    public bool IsAnswered => State.Status is CaseStatus.Answered;

    public IEnumerable<Category> Outcomes => Data.Categories.Outcomes.Where(outcome => CaseOutcomes.IsAnswer(outcome.Key));

    protected override string FirstChoice => Otherwise;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => ending.CloseAsync(Person, Id, Seen, Outcome, Reason, TellingOf(addLetter), cancellation), cancellation);
}
