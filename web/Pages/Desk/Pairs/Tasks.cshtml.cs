using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Who does what next for a pair, and by when.</summary>
public sealed class TasksModel(PageStates states, WorkQueue queue, Handing handing, People people) : PairPage(states)
{
    private IReadOnlyList<Account> _people = [];
    private (string Stage, string To, string Due)? _typed;

    public OpenPair Pair { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? stage, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        var due = form[$"due-{stage}"].ToString();
        _typed = (stage ?? "", form[$"to-{stage}"].ToString(), due);
        if (due.Length > 0 && !DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return PageWith([new Issue($"due-{stage}", "desk.form.date.invalid")]);
        }

        DateOnly? dueOn = due.Length == 0 ? null : DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Guid? to = Guid.TryParse(_typed.Value.To, out var id) ? id : null;
        var issues = await handing.GiveAsync(Key, stage ?? "", Person, to, dueOn, cancellation);
        return issues.Count > 0 ? PageWith([.. issues.Select(issue => issue with { Field = $"to-{stage}" })]) : DoneTo(Root + "/tasks", "desk.give.done");
    }

    /// <summary>Whom the stage is with, or who was chosen and could not be saved.</summary>
    public string ToOf(Waiting waiting) => _typed is { } typed && typed.Stage == waiting.Stage.Key ? typed.To : waiting.Person?.Id.ToString() ?? "";

    public string DueOf(Waiting waiting) =>
        _typed is { } typed && typed.Stage == waiting.Stage.Key ? typed.Due : waiting.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public IEnumerable<Account> Able(Stage stage) => _people.Where(account => account.DisabledUtc is null && stage.Fits(account.ToPerson()));

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.tasks.title", cancellation);
        Pair = await queue.GetAsync(Key, cancellation);
        _people = await people.ListAsync(cancellation);
    }
}
