using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A telephone number in the form people in Ireland dial, and in the form a link needs.</summary>
public sealed partial record PhoneNumber(string Display, string Link)
{
    private const string IrelandPrefix = "+353 ";

    /// <summary>Reads an international number with spaces (<c>+353 56 779 4000</c>) or a short code (<c>112</c>).</summary>
    public static PhoneNumber? Parse(string text)
    {
        if (ShortCode().IsMatch(text))
        {
            return new PhoneNumber(text, "tel:" + text);
        }

        if (!International().IsMatch(text))
        {
            return null;
        }

        var display = text.StartsWith(IrelandPrefix, StringComparison.Ordinal) ? "0" + text[IrelandPrefix.Length..] : text;
        return new PhoneNumber(display, "tel:" + text.Replace(" ", "", StringComparison.Ordinal));
    }

    public static PhoneNumber? Read(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var number = Parse(text);
        if (number is null)
        {
            map.Report(key, $"“{text}” is not a telephone number in international form, such as \"+353 56 779 4000\".");
        }

        return number;
    }

    [GeneratedRegex(@"^\+\d{1,3}( \d+)+\z")]
    private static partial Regex International();

    [GeneratedRegex(@"^\d{3}\z")]
    private static partial Regex ShortCode();
}
