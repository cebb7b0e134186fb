using System.Text.Json;

namespace KilkennyInfo.Platform;

/// <summary>A name of several parts as it stands in forms, in addresses and in keys of wordings: <c>partly-adopted</c>.</summary>
public static class EnumCode
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>None when no value has this code.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == code).Select(value => (T?)value).FirstOrDefault();
}
