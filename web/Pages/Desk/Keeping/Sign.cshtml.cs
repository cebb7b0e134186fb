using System.Globalization;
using KilkennyInfo.Complaints.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>Signs for the disposal of the cases that are chosen from what is due.</summary>
public sealed class SignDisposalModel(Disposal disposal) : DeskPage
{
    [BindProperty(Name = "case")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Approval { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>As many as can be signed for at once.</summary>
    public IReadOnlyList<DueCase> Due { get; private set; } = [];

    public string LineOf(DueCase one) => Words.Format(
        "desk.keeping.sign.case", ("reference", one.Reference), ("rule", Words[$"desk.keeping.rule.{one.RuleKey}"]), ("closed", Date(one.ClosedOn)), ("ended", Date(one.EndedOn)));

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (number, issues) = await disposal.SignAsync(Person, new SignedWish(Chosen, Reason, Approval, Sure), cancellation);
        if (number is { } signed)
        {
            var figure = signed.ToString(CultureInfo.InvariantCulture);
            return DoneTo($"/desk/keeping/certificates/{figure}", "desk.keeping.sign.done", ("number", figure));
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Title = Words["desk.keeping.sign.title"];
        Due = [.. (await disposal.ListAsync(Person, cancellation)).Due.Take(Disposal.MostAtOnce)];
    }
}
