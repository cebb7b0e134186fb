using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>The units that a page can belong to: the Council’s own, and the one that has it now.</summary>
internal static class OwnerChoice
{
    public static IEnumerable<ContactUnit> Of(ReferenceData data, string? owner) => data.Units.Where(unit => !unit.IsExternal || unit.Key == owner);
}
