using KilkennyInfo.Complaints.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>Gives a case out: what is given of it, what is left out and why, and which passages are taken out.</summary>
public sealed class ExportModel(CaseExport export) : DeskPage
{
    private const string Choice = "choice-";
    private const string Why = "why-";

    [FromRoute]
    public Guid Id { get; set; }

    public ExportOffer Offer { get; private set; } = null!;

    public ExportWish Wish { get; private set; } = new(null, new Dictionary<string, ExportChoice>(), new Dictionary<string, string>(), null, null);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Wish = ReadWish(await Request.ReadFormAsync(cancellation));
        var (package, issues) = await export.MakeAsync(Person, Id, Wish, Language, cancellation);
        if (package is not null)
        {
            return File(package.Bytes, "application/zip", package.Name);
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Offer = await export.OfferAsync(Person, Id, Language, cancellation);
        Title = Words.Format("desk.export.title", ("reference", Offer.Reference));
    }

    private static ExportWish ReadWish(IFormCollection form) => new(
        CodeIn<ExportPurpose>(form["purpose"]),
        Named(form, Choice).Select(one => (one.Key, Choice: CodeIn<ExportChoice>(one.Value))).Where(one => one.Choice is not null).ToDictionary(one => one.Key, one => one.Choice!.Value),
        Named(form, Why).ToDictionary(one => one.Key, one => one.Value),
        form["marks"],
        form["marks-why"]);

    private static IEnumerable<(string Key, string Value)> Named(IFormCollection form, string beginning) =>
        form.Where(field => field.Key.StartsWith(beginning, StringComparison.Ordinal)).Select(field => (field.Key[beginning.Length..], field.Value.ToString()));

    private static T? CodeIn<T>(string? typed)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => ExportWish.CodeOf(value) == typed).Select(value => (T?)value).FirstOrDefault();
}
