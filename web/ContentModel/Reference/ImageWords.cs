using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>
/// What the library says of one image, in both languages: words for those who do not see it, and what stands under it. A text may say
/// something else in its own place; where it says nothing, these words count.
/// </summary>
/// <param name="Alt">What the image shows; none when it only adorns.</param>
/// <param name="HasWords">The image shows words, which a text beside it has to say too.</param>
public sealed record ImageWords(Bilingual<string>? Alt, bool IsDecorative, Bilingual<string>? Caption, Bilingual<string>? Credit, bool HasWords, int Line)
{
    public const int AltMaxLength = 250;
    public const int CaptionMaxLength = 300;
    public const int CreditMaxLength = 150;

    /// <summary>The fields in the order in which they are written.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["alt", "decorative", "caption", "credit", "words-in-image"];

    public bool HasFigure => Caption is not null || Credit is not null;

    public static ImageWords Read(string name, YamlMap map)
    {
        var words = new ImageWords(
            Words(map, "alt", AltMaxLength), map.Flag("decorative"), Words(map, "caption", CaptionMaxLength), Words(map, "credit", CreditMaxLength), map.Flag("words-in-image"), map.Line);
        map.RefuseUnknownKeys();
        if (MediaTypes.Of(name) is null)
        {
            map.Report("alt", $"“{name}” is not the name of an image; images end with {string.Join(", ", MediaTypes.Endings)}.");
        }
        else if (words.Alt is null != words.IsDecorative)
        {
            map.Report("alt", $"{name}: say in both languages what the image shows, in “alt”, or that it only adorns, “decorative: true”; one of the two.");
        }

        return words;
    }

    private static Bilingual<string>? Words(YamlMap map, string key, int maxLength)
    {
        if (map.Pair(key) is not { } pair)
        {
            return null;
        }

        foreach (var language in LanguageExtensions.Both)
        {
            var words = pair[language];
            if (words.Length > maxLength)
            {
                map.Report(key, $"“{key}” ({language.Code()}) has {words.Length} characters; {maxLength} are allowed.");
            }

            foreach (var fault in LiteralChecks.Find(words, language))
            {
                map.Report(key, fault.Message);
            }
        }

        return pair;
    }
}
