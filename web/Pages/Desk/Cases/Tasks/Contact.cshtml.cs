using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Letters;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>A call, a letter or a visit, from the person or to them; or a letter that asks them for something.</summary>
public sealed class ContactModel(CaseReading reading, CaseWork work, CaseLetterWriter writer, CaseLetters letters) : LetterTaskPage(reading, CaseDeed.Contact, writer, letters)
{
    public const string FromPerson = "from";
    public const string ToPerson = "to";

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Direction { get; set; }

    /// <summary>The key of the letter's kind.</summary>
    [BindProperty(Name = "letter")]
    public string? Wanted { get; set; }

    public static IReadOnlyList<LetterKind> Letters { get; } = [LetterKind.Question, LetterKind.PermissionRequest];

    public override LetterKind Kind => LetterKinds.FromKey(Wanted) is { } kind && Letters.Contains(kind) ? kind : LetterKind.Question;

    protected override string FirstChoice => Otherwise;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SendAsync(addLetter => work.ContactAsync(Person, Id, Seen, CaseCode.Parse<ContactWay>(Way), addLetter is null && Direction != ToPerson, Said, addLetter, cancellation), cancellation);
}
