using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Opens the case again: the stage begins anew.</summary>
public sealed class ReopenModel(CaseReading reading, CaseEnding ending, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Reopen, writer, letters)
{
    [BindProperty]
    public string? Reason { get; set; }

    public override LetterKind Kind => LetterKind.Reopened;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => ending.ReopenAsync(Person, Id, Seen, Reason, TellingOf(addLetter), cancellation), cancellation);
}
