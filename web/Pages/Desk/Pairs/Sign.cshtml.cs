using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Signs one gate for the words as they were read.</summary>
public sealed class SignModel(PageStates states, Reviewing reviewing) : PairPage(states)
{
    public Gate Gate { get; private set; } = null!;

    public long RevisionId { get; private set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The person wrote some of these words.</summary>
    public bool AsksReason { get; private set; }

    public async Task OnGetAsync(string gate, CancellationToken cancellation)
    {
        await PrepareAsync(gate, cancellation);
        AsksReason = await reviewing.IsAuthorAsync(Key, Gate, Person, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string gate, long revision, CancellationToken cancellation)
    {
        await PrepareAsync(gate, cancellation);
        var issues = await reviewing.SignAsync(Key, Gate.Key, Person, revision, Note, Reason, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(Root, "desk.sign.done", ("gate", GateName(Gate)));
        }

        AsksReason = issues.Any(issue => issue.Field == "reason") || await reviewing.IsAuthorAsync(Key, Gate, Person, cancellation);
        return PageWith(issues);
    }

    private async Task PrepareAsync(string gate, CancellationToken cancellation)
    {
        Gate = Gate.Find(gate) ?? throw new NotThereException($"There is no gate “{gate}”.");
        await LoadAsync("desk.page.title", cancellation);
        if (!Person.Is(Gate.Role))
        {
            throw new NotAllowedException($"This needs the role {Gate.Role}.");
        }

        Title = $"{GateName(Gate)}: {PageTitle}";
        RevisionId = State.Newest.Id;
    }
}
