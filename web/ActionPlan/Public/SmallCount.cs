using System.Globalization;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>A number of people as everybody may read it: from one to four it is not told (docs/decisions/0047).</summary>
internal static class SmallCount
{
    public static string Of(int number, Strings words) => SmallCells.IsSmall(number) ? words["figures.fewer"] : number.ToString(CultureInfo.InvariantCulture);
}
