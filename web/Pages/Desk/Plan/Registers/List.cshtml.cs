using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>The entries of a register, the newest first.</summary>
public sealed class ListModel(PlanRegisters registers, TimeProvider clock) : RegisterPage(registers)
{
    [BindProperty(SupportsGet = true, Name = "removed")]
    public bool WithRemoved { get; set; }

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    /// <summary>What fits into a table: all but the long words and the title, which is there already.</summary>
    public IEnumerable<string> Columns => Register.Fields.Where(name => name is not ("office" or "title-ga" or "title-en") && EntryField.KindOf(name) != "area");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = RegisterName;
        Lines = await Register.ListAsync(WithRemoved, cancellation);
    }

    /// <summary>The day on which somebody was to look again is over, and nobody has written since that they did.</summary>
    public bool IsLate(string column, RegisterLine line) => column == "next" && line.Entry is OfficeAccess { NextOn: { } next, IsRemoved: false } entry && next < DublinTime.Today(clock)
        && !Lines.Any(other => other.Entry is OfficeAccess { IsRemoved: false } later && later.OfficeKey == entry.OfficeKey && later.On > entry.On);
}
