using KilkennyInfo.Webhooks;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Webhooks;

/// <summary>Adds a webhook and shows its secret, once.</summary>
public sealed class NewModel(WebhookRegister register) : DeskPage
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string[]? Events { get; set; }

    public WebhookEvents Chosen => WebhookEventsExtensions.FromCodes(Events ?? []);

    public NewWebhook? Made { get; private set; }

    public void OnGet() => Title = Words["desk.hooks.new"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.hooks.new"];
        (Made, var issues) = await register.AddAsync(Person, Address ?? "", Chosen, cancellation);
        return issues.Count > 0 ? PageWith(issues) : Page();
    }
}
