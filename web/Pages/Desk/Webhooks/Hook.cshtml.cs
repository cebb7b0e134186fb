using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Platform;
using KilkennyInfo.Webhooks;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Webhooks;

/// <summary>One webhook: how it stands, what was sent to it and what came of that, and what an administrator can do with it.</summary>
public sealed class HookModel(WebhookOverview overview, WebhookRegister register, TimeProvider clock) : DeskPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Webhook Hook { get; private set; } = null!;

    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    /// <summary>A new one, shown once.</summary>
    public string? Secret { get; private set; }

    public bool HasEarlierSecret => Hook.EarlierUntilUtc > clock.GetUtcNow().UtcDateTime;

    public bool MayChange => Person.Is(Role.Administrator);

    public bool MaySend => MayChange && Hook.State is WebhookState.Active;

    private string Here => $"/desk/webhooks/{Id}";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? act, Guid message, bool sure, CancellationToken cancellation)
    {
        switch (act)
        {
            case "test":
                return await DoneAsync(await register.TestAsync(Person, Id, Home(), cancellation), "desk.hooks.tested", cancellation);
            case "again":
                return await DoneAsync(await register.SendAgainAsync(Person, Id, message, cancellation), "desk.hooks.sent-again", cancellation);
            case "resume":
                return await DoneAsync(await register.ResumeAsync(Person, Id, cancellation), "desk.hooks.resumed", cancellation);
            case "pause":
                await register.PauseAsync(Person, Id, cancellation);
                return DoneTo(Here, "desk.hooks.paused");
            case "renew":
                Secret = await register.RenewSecretAsync(Person, Id, cancellation);
                await LoadAsync(cancellation);
                return Page();
            case "delete" when !sure:
                return await DoneAsync([new Issue("sure", "desk.hooks.delete.tick")], "", cancellation);
            case "delete":
                await register.DeleteAsync(Person, Id, cancellation);
                return DoneTo("/desk/webhooks", "desk.hooks.deleted");
            default:
                throw new NotThereException($"There is no act “{act}”.");
        }
    }

    /// <summary>By its title, as long as the page is on the site.</summary>
    public string TitleOf(WebhookDelivery delivery) => Site.Find(delivery.PageKey)?.Texts[Language].Title ?? delivery.PageKey;

    public string StateOf(WebhookDelivery delivery) => Words.Format(
        $"desk.hooks.delivery.{HookWords.Key(delivery.State)}", ("time", Moment(delivery.EndedUtc ?? delivery.NextTryUtc)));

    public string OutcomeOf(WebhookAttempt attempt)
    {
        var took = ("ms", (attempt.Milliseconds ?? 0).ToString("N0", CultureInfo.InvariantCulture));
        return attempt switch
        {
            { HasEnded: false } => Words["desk.hooks.attempt.unknown"],
            { Status: { } status } => Words.Format("desk.hooks.attempt.answer", ("status", $"{status}"), took),
            _ => Words.Format("desk.hooks.attempt.problem", ("problem", Words[$"desk.outbound.{HookWords.Key(attempt.Problem ?? default)}"]), took),
        };
    }

    private PageNews Home()
    {
        var home = Site.Find(LiveSite.HomeKey) ?? throw new NotThereException("There is no home page.");
        return new PageNews(home.Key, home.Texts.Select(text => text.Slug), home.RevisionNumber);
    }

    private async Task<IActionResult> DoneAsync(IReadOnlyList<Issue> issues, string newsKey, CancellationToken cancellation)
    {
        if (issues.Count == 0)
        {
            return DoneTo(Here, newsKey);
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        (Hook, Deliveries) = await overview.GetAsync(Id, cancellation);
        Title = Words.Format("desk.hooks.one", ("host", Hook.Host));
    }
}
