using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>Takes in a table of results.</summary>
[IgnoreAntiforgeryToken] // Asked for below: a form that is too big, or too old, comes back and says so.
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBytes)]
public sealed class ImportModel(ResultImport import, IAntiforgery antiforgery) : PlanPage
{
    /// <summary>Room above what a file may have, so that we say that it is too big and not the browser.</summary>
    private const int RequestBytes = ResultImport.MaxBytes * 4;

    /// <summary>Given when there is something to tell that is on no other page.</summary>
    public ResultImported? Outcome { get; private set; }

    public void OnGet() => Title = Words["desk.plan.results.import.title"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.results.import.title"];
        if (Request.ContentLength > RequestBytes)
        {
            return PageWith([TooBig], StatusCodes.Status413PayloadTooLarge);
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return PageWith([Issue.Whole("desk.edit.old-form")]);
        }

        var file = Request.HasFormContentType ? Request.Form.Files.GetFile(ResultImport.FileField) : null;
        if (file?.Length > ResultImport.MaxBytes)
        {
            return PageWith([TooBig]);
        }

        return Answer(await import.ImportAsync(Person, await BytesOf(file, cancellation), cancellation));
    }

    public string Said(ResultImported outcome) => Words.Format("desk.plan.results.import.done", Counts(outcome));

    private IActionResult Answer(ResultImported outcome)
    {
        if (outcome.Slips.Count > 0)
        {
            return PageWith(outcome.Slips);
        }

        Outcome = outcome.Told.Count > 0 ? outcome : null;
        return Outcome is null ? DoneTo(ResultsAddress, "desk.plan.results.import.done", Counts(outcome)) : Page();
    }

    private static Issue TooBig => new(ResultImport.FileField, "desk.plan.results.import.too-big", ("limit", Figure(ResultImport.MaxBytes / 1024 / 1024)));

    private static (string, string)[] Counts(ResultImported outcome) => [("added", Figure(outcome.Added)), ("same", Figure(outcome.Same))];

    private static async Task<byte[]> BytesOf(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return [];
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
