using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>An action as somebody types it. The owner is one choice among colleagues and departments.</summary>
public sealed class ActionForm
{
    private const string Person = "person:";
    private const string Unit = "unit:";

    [FromForm(Name = "text-ga")]
    public string? TextGa { get; set; }

    [FromForm(Name = "text-en")]
    public string? TextEn { get; set; }

    [FromForm(Name = "owner")]
    public string? Owner { get; set; }

    [FromForm(Name = "due")]
    public string? Due { get; set; }

    public static string OfPerson(Guid id) => $"{Person}{id}";

    public static string OfUnit(string key) => Unit + key;

    public static ActionForm Of(MeetingAction action) => new()
    {
        TextGa = action.TextGa,
        TextEn = action.TextEn,
        Owner = action.OwnerId is { } id ? OfPerson(id) : OfUnit(action.OwnerUnit ?? ""),
        Due = MeetingsPage.Iso(action.DueOn),
    };

    public TypedAction ToTyped(DateOnly? due) => new(
        new Bilingual<string?>(TextGa, TextEn),
        Owner?.StartsWith(Person, StringComparison.Ordinal) is true && Guid.TryParse(Owner[Person.Length..], out var id) ? id : null,
        Owner?.StartsWith(Unit, StringComparison.Ordinal) is true ? Owner[Unit.Length..] : null,
        due);
}
