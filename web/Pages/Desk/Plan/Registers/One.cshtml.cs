using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>One entry of a register, to be read or changed.</summary>
public sealed class EntryModel(PlanRegisters registers, EntryHistory history) : RegisterPage(registers)
{
    [FromRoute]
    public Guid Id { get; set; }

    public RegisterLine Line { get; private set; } = null!;

    /// <summary>Of the entry as it was shown.</summary>
    public string Mark { get; private set; } = "";

    public DoneView Acts { get; private set; } = null!;

    public bool MayChange => MayRecord && !Line.Entry.IsRemoved;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Typed, Mark) = (Line.Fields, Line.Mark);
    }

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Typed, Mark) = (ReadForm(), mark ?? "");
        var issues = await Register.ChangeAsync(Person, Id, Typed, Mark, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo($"{Address}/{Id}", "desk.plan.registers.changed");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Line = await Register.GetAsync(Id, cancellation);
        Acts = new DoneView(this, await history.OfAsync(RegisterEntry.SubjectOf(Id), cancellation));
        Title = Line.Title[Language];
    }
}
