using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Committees;

/// <summary>The report pack for the committees as a file in one language, with a committee’s name on it or without.</summary>
public sealed class PackModel(CommitteePack pack) : ReviewPage
{
    [FromRoute(Name = "language")]
    public string Code { get; set; } = "";

    [FromRoute]
    public string Format { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "committee")]
    public string? Committee { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var language = LanguageExtensions.FromCode(Code) ?? throw new NotThereException($"There is no report pack in {Code}.");
        var format = CommitteePack.Formats.FirstOrDefault(one => one.Code == Format) ?? throw new NotThereException($"There is no report pack in the format {Format}.");
        var file = await pack.MakeAsync(language, format, CommitteeId(), cancellation);

        // It changes with the review, and is not before the public.
        Response.Headers.CacheControl = "no-store";
        return File(file.Bytes, file.MediaType, file.Name);
    }

    private Guid? CommitteeId() => string.IsNullOrEmpty(Committee) ? null
        : Guid.TryParse(Committee, out var id) ? id : throw new NotThereException($"The review has no view of a committee {Committee}.");
}
