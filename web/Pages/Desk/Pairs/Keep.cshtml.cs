using KilkennyInfo.Editorial;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Keeps what is typed: for the editor’s script as it goes, and for its button where there is no script.</summary>
[RequestSizeLimit(EditModel.RequestBytes)]
[RequestFormLimits(ValueLengthLimit = EditModel.RequestBytes)]
public sealed class KeepModel(PairEditing editing) : DeskPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public IActionResult OnGet() => LocalRedirect(PairPage.RootOf(Key) + "/edit");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var form = PairForm.Read(Request, Person);
        var outcome = await editing.KeepAsync(Key, Person, form.BaseId, form.Version, form.Typed, cancellation);
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return new JsonResult(new { outcome.Version, behind = outcome.IsBehind, say = SentenceOf(outcome) }) { StatusCode = outcome.IsBehind ? StatusCodes.Status409Conflict : null };
        }

        return DoneTo(PairPage.RootOf(Key) + "/edit#preview", outcome.IsBehind ? "desk.edit.keep.behind" : "desk.edit.keep.done");
    }

    private string SentenceOf(DraftOutcome outcome) => outcome switch
    {
        { IsBehind: true } => Words["desk.edit.keep.behind"],
        { IsOvertaken: true } => Words.Format("desk.edit.keep.overtaken", ("name", outcome.NewestBy)),
        _ => Words.Format("desk.edit.keep.said", ("time", Moment(outcome.SavedUtc))),
    };
}
