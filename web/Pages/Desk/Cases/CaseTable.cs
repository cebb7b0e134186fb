using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A list of cases as a table.</summary>
/// <param name="InIrish">Colleagues who work in Irish.</param>
public sealed record CaseTable(CasesPage Page, IReadOnlyList<CaseRow> Rows, IReadOnlySet<Guid> InIrish)
{
    /// <summary>Where a case was found by the name of a person: that name, by case.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Somebody who wrote in Irish is in the hands of a person who does not work in it.</summary>
    public bool LacksIrish(CaseRow row) => row is { Language: Language.Irish, IsOpen: true, HandlerId: { } handler } && !InIrish.Contains(handler);

    public bool HasIrish(CaseRow row) => row is { Language: Language.Irish, HandlerId: { } handler } && InIrish.Contains(handler);

    public IEnumerable<string> MarksOf(CaseRow row)
    {
        (bool Is, string Key)[] marks =
            [(row.HasNews, "news"), (row.IsAnonymous, "anonymous"), (row.AwaitsPermission, "awaits-permission"), (row.IsRestricted, "restricted"), (row.IsHeld, "held")];
        return marks.Where(mark => mark.Is).Select(mark => Page.Words[$"desk.cases.{mark.Key}"]);
    }
}
