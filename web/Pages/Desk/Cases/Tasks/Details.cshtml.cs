using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Who the person is and how they are reached has changed, or was taken down wrongly.</summary>
public sealed class DetailsModel(CaseReading reading, ComplainantDetails details) : CaseTaskPage(reading, CaseDeed.Details)
{
    /// <summary>How somebody can be answered; on the page of their complaint if they want to hear from us in no other way.</summary>
    public static IReadOnlyList<ContactWay> WaysToAnswer { get; } = [.. TakenForm.Ways, ContactWay.Site];

    public TypedPerson Typed { get; private set; } = new("", null, "", "", "", null, NeedsSignLanguage: false);

    [BindProperty]
    public string? From { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    /// <summary>An erased case has none; then no form is shown.</summary>
    protected override void Begin() => Typed = Case.Details is { } known ? TypedPerson.Of(known) : Typed;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Typed = Read(Request.Form);
        return ActAsync(() => details.ChangeAsync(Person, Id, Seen, Typed, CaseCode.Parse<ContactWay>(From), Said, cancellation), cancellation);
    }

    private static TypedPerson Read(IFormCollection form) => new(
        form["name"].ToString(),
        CaseCode.Parse<ContactWay>(form["way"]) is { } way && WaysToAnswer.Contains(way) ? way : null,
        form["email"].ToString(),
        form["phone"].ToString(),
        form["address"].ToString(),
        CaseCode.Parse<AnswerFormat>(form["format"]),
        form["sign-language"] == "true");
}
