using KilkennyInfo.Accounts;
using KilkennyInfo.Webhooks;

namespace KilkennyInfo.Pages.Desk.Webhooks;

/// <summary>The programs that are told when something happens to a page.</summary>
public sealed class WebhooksModel(WebhookOverview overview) : DeskPage
{
    public bool MayChange => Person.Is(Role.Administrator);

    public IReadOnlyList<WebhookLine> Hooks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.hooks.title"];
        Hooks = await overview.ListAsync(cancellation);
    }
}
