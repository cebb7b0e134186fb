using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>The two periods that have to do with the Ombudsman.</summary>
/// <param name="WithinMonths">Within how many months of the act or decision a person goes there.</param>
/// <param name="QueryDays">Within how many calendar days the Council answers what the Ombudsman asks.</param>
public sealed record OmbudsmanLimits(int WithinMonths, int QueryDays)
{
    public static OmbudsmanLimits? Read(YamlMap version)
    {
        if (version.Map("ombudsman") is not { } map)
        {
            version.Report("ombudsman", "“ombudsman” is missing; it takes within-months and query-days.");
            return null;
        }

        var limits = new OmbudsmanLimits(map.RequiredNumber("within-months"), map.RequiredNumber("query-days"));
        map.RefuseUnknownKeys();
        if (limits.WithinMonths < 1 || limits.QueryDays < 1)
        {
            version.Report("ombudsman", "“within-months” and “query-days” are 1 or more.");
        }

        return limits;
    }
}
