using System.Text.Json;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>Values of a case as they stand in forms, in addresses and in keys of wordings: <c>large-print</c>.</summary>
public static class CaseCode
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>None when it is the code of nothing.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == code).Select(value => (T?)value).FirstOrDefault();
}
