using System.Globalization;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>A number of people as everybody may read it: from one to four it is not told (docs/decisions/0047).</summary>
internal static class SmallCount
{
    private const int Fewest = 5;

    public static string Of(int number, Strings words) => number is > 0 and < Fewest ? words["plan.report.fewer"] : number.ToString(CultureInfo.InvariantCulture);
}
