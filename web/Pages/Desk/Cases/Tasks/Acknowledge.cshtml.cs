using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>A named person tells the complainant that they have the complaint: the promise of five working days is kept.</summary>
public sealed class AcknowledgeModel(CaseReading reading, CaseWork work, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Acknowledge, writer, letters)
{
    [BindProperty]
    public string? Way { get; set; }

    public override LetterKind Kind => LetterKind.Acknowledgement;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => work.AcknowledgeAsync(Person, Id, Seen, CaseCode.Parse<ContactWay>(Way), Said, addLetter, cancellation), cancellation);
}
