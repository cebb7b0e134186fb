using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Wording;

/// <summary>One wording of the interface in both languages: a label, a message, or a count with a wording for each plural class.</summary>
/// <param name="IsDesk">Whether the desk says it, and not the public site.</param>
/// <param name="Words">By plural class in the order of the language’s classes; of one that is no count its only wording, under the empty name.</param>
public sealed record InterfaceWording(string Key, bool IsDesk, Bilingual<IReadOnlyDictionary<string, string>> Words)
{
    /// <summary>Longer than any label or message needs to be.</summary>
    public const int MaxLength = 400;

    public const int KeyMaxLength = 100;

    public bool IsCount => !Words.Irish.ContainsKey("");

    /// <summary>What the program fills in, such as <c>{n}</c>.</summary>
    public IReadOnlyList<string> Places => Strings.PlacesOf(Words.English.Values);

    /// <summary>Changes with every letter of either side, so that nobody saves over words they have not seen.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', LanguageExtensions.Both.SelectMany(language => Words[language].Values)))));

    /// <summary>None when neither the public site nor the desk has this key.</summary>
    public static InterfaceWording? Find(ReferenceData data, string key)
    {
        foreach (var (strings, isDesk) in new[] { (data.Strings, false), (data.DeskStrings, true) })
        {
            if (strings.Irish.Has(key) && strings.English.Has(key))
            {
                return Of(strings, key, isDesk);
            }
        }

        return null;
    }

    public static InterfaceWording Of(Bilingual<Strings> strings, string key, bool isDesk) => new(key, isDesk, Bilingual.For(language => strings[language].Wordings(key)));

    /// <summary>The name of a field of the form: <c>ga</c>, or <c>ga-few</c> for one class of a count.</summary>
    public static string FieldName(Language language, string pluralClass) => pluralClass.Length == 0 ? language.Code() : $"{language.Code()}-{pluralClass}";
}
