using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The person does not want to go on with it.</summary>
public sealed class WithdrawModel(CaseReading reading, CaseEnding ending, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Withdraw, writer, letters)
{
    public override LetterKind Kind => LetterKind.Withdrawal;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => ending.WithdrawAsync(Person, Id, Seen, Said, TellingOf(addLetter), cancellation), cancellation);
}
