using System.Globalization;
using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>A register as a table for a spreadsheet, with what was removed and why.</summary>
public sealed class RegisterFileModel(PlanRegisters registers) : RegisterPage(registers)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var lines = await Register.ListAsync(withRemoved: true, cancellation);
        return CsvFile.Of(
            $"{Register.Key}.csv",
            [.. Register.Fields.Select(name => name.Replace('-', '_')), "recorded", "recorded_by", "removed", "removed_because"],
            lines.Select(line => (IReadOnlyList<string>)[.. Register.Fields.Select(name => line.Fields[name]), Iso(line.Entry.RecordedUtc), line.Entry.RecordedBy, Iso(line.Entry.RemovedUtc), line.Entry.RemovalReason ?? ""]));
    }

    private static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
