using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Own;

/// <summary>Somebody goes on leave and says who is asked meanwhile.</summary>
public sealed class AwayModel(OwnAccount own, People people) : DeskPage
{
    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Cover { get; set; }

    public IReadOnlyList<Account> Colleagues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var account = await own.GetAsync(Person.Id);
        (Until, Cover) = (account.AwayUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), account.CoverId?.ToString());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        if (!string.IsNullOrWhiteSpace(Until) && !DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return PageWith([new Issue("until", "desk.form.date.invalid")]);
        }

        DateOnly? until = string.IsNullOrWhiteSpace(Until) ? null : DateOnly.ParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var issues = await own.SetAwayAsync(Person.Id, until, Guid.TryParse(Cover, out var cover) ? cover : null, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo("/desk/account", until is null ? "desk.away.back" : "desk.away.done");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        Title = Words["desk.away.title"];
        Colleagues = [.. (await people.ListAsync(cancellation)).Where(account => account.Id != Person.Id && account.DisabledUtc is null)];
    }
}
