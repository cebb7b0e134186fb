using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Brings a pair in step: one change after another, each settled by a press or by new words.</summary>
public sealed class StepModel(PageStates states, Stepping stepping, PairEditing editing) : BlockPage(states)
{
    private (string Side, string Changed, string Words)? _typed;

    public IReadOnlyList<(Language Language, StepWork Step)> Steps { get; private set; } = [];

    public bool MayConfirmWhole => State.Behind.Any(Person.MayEdit);

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? act, string? side, long @base, string? changed, string? own, string? words, CancellationToken cancellation)
    {
        await LoadAsync("desk.step.title", cancellation);
        if (act == "whole")
        {
            return await AnswerAsync(await editing.ConfirmInStepAsync(Key, Person, @base, cancellation), cancellation);
        }

        var behind = LanguageExtensions.FromCode(side) ?? throw new NotThereException($"There is no text “{side}”.");
        var (changedHash, ownHash) = (changed ?? "", own ?? "");
        _typed = act is "replace" or "insert" ? (behind.Code(), changedHash, words ?? "") : null;
        return await AnswerAsync(act switch
        {
            "replace" => await stepping.ReplaceAsync(Key, behind, Person, @base, changedHash, ownHash, words ?? "", cancellation),
            "insert" => await stepping.InsertAsync(Key, behind, Person, @base, changedHash, words ?? "", cancellation),
            "remove" => await stepping.RemoveAsync(Key, behind, Person, @base, changedHash, ownHash, cancellation),
            _ => await stepping.ConfirmAsync(Key, behind, Person, changedHash, ownHash, cancellation),
        }, cancellation);
    }

    /// <summary>Words that could not be saved, of a change that is not there any more.</summary>
    public (Language Language, string Words)? Stray =>
        _typed is { } typed && LanguageExtensions.FromCode(typed.Side) is { } language && !Steps.Any(step => step.Step.Changes.Any(change => TypedFor(step.Language, change) is not null)) ? (language, typed.Words) : null;

    /// <summary>What a new block begins with, before somebody has typed: the shape of the one that it stands for, of a part made from data all of it.</summary>
    public static string Beginning(TextBlock block) => block.Kind is BlockKind.Part or BlockKind.TableRow ? block.Source : "";

    /// <summary>Words that were typed for this change and could not be saved.</summary>
    public string? TypedFor(Language language, SettledChange change) => _typed is { } typed && typed.Side == language.Code() && typed.Changed == change.ChangedHash ? typed.Words : null;

    private async Task<IActionResult> AnswerAsync(SaveOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Result is SaveResult.Saved or SaveResult.Unchanged)
        {
            return outcome.Current.IsInStep ? DoneTo(Root, "desk.step.done") : DoneTo(Root + "/step", "desk.step.settled.done");
        }

        await PrepareAsync(cancellation);
        return outcome.Result is SaveResult.Conflict
            ? PageWith([Issue.Whole("desk.edit.conflict", ("name", outcome.Current.Author))], StatusCodes.Status409Conflict)
            : PageWith([.. outcome.Issues.Select(issue => issue with { Field = "" })]);
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.step.title", cancellation);
        var steps = new List<(Language, StepWork)>();
        foreach (var language in State.Behind)
        {
            if (await stepping.GetAsync(Key, language, cancellation) is { } step)
            {
                steps.Add((language, step));
            }
        }

        Steps = steps;
    }
}
