using System.Text.Json;
using System.Text.Json.Serialization;
using KilkennyInfo.ContentModel.Live;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>How parts of the plan are written and read.</summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Rules = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static string Write<T>(T part) => JsonSerializer.Serialize(part, Rules);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Rules) ?? throw new InvalidDataException($"There is no {typeof(T).Name} in it.");

    /// <summary>None while nothing of it is public.</summary>
    public static T? Of<T>(LiveSite site, string name)
        where T : class => site.PlanParts.TryGetValue(name, out var part) ? Read<T>(part.Json) : null;
}
