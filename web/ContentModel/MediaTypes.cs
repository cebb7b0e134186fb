using System.Collections.Frozen;

namespace KilkennyInfo.ContentModel;

/// <summary>The kinds of image that content may hold and the site sends, by the ending of the file's name.</summary>
public static class MediaTypes
{
    private static readonly FrozenDictionary<string, string> ByEnding = new Dictionary<string, string>
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Endings => ByEnding.Keys.Order(StringComparer.Ordinal);

    /// <summary>None when the site does not show such files.</summary>
    public static string? Of(string name) => ByEnding.GetValueOrDefault(Path.GetExtension(name));
}
