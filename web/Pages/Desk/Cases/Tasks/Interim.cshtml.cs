using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Tells the person that it takes longer, and until when. The day that was promised stays.</summary>
public sealed class InterimModel(CaseReading reading, CaseWork work, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Interim, writer, letters)
{
    public override LetterKind Kind => LetterKind.InterimReply;

    protected override string FieldOf(Issue issue) => issue.Field == "expected" ? "by" : issue.Field;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => work.InterimAsync(Person, Id, Seen, DayOf(By), Said, addLetter, cancellation), cancellation);
}
