using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Another body deals with it; the person is told which.</summary>
public sealed class ReferModel(CaseReading reading, CaseEnding ending, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Refer, writer, letters)
{
    public override LetterKind Kind => LetterKind.Referral;

    /// <summary>Bodies outside the Council.</summary>
    public IEnumerable<ContactUnit> Bodies => Data.Units.Where(unit => unit.IsExternal);

    protected override string FieldOf(Issue issue) => issue.Field == "body" ? "other-body" : issue.Field;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => ending.ReferAsync(Person, Id, Seen, Draft.OtherBodyKey, Said, TellingOf(addLetter), cancellation), cancellation);
}
