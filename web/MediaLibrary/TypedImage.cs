using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Wording;

namespace KilkennyInfo.MediaLibrary;

/// <summary>The words of an image as the fields of a form hold them.</summary>
public sealed record TypedImage(Bilingual<string> Alt, bool IsDecorative, Bilingual<string> Caption, Bilingual<string> Credit, bool HasWords)
{
    public static TypedImage Empty { get; } = new(new("", ""), false, new("", ""), new("", ""), false);

    public static TypedImage Of(ImageWords? words) => words is null ? Empty
        : new(words.Alt ?? Empty.Alt, words.IsDecorative, words.Caption ?? Empty.Caption, words.Credit ?? Empty.Credit, words.HasWords);

    /// <summary>Changes with anything that the form shows.</summary>
    public string Mark => EntryMark.Of(Alt.Irish, Alt.English, $"{IsDecorative}", Caption.Irish, Caption.English, Credit.Irish, Credit.English, $"{HasWords}");

    internal ImageWords Read() => new(Optional(Alt), IsDecorative, Optional(Caption), Optional(Credit), HasWords, 0);

    internal static IReadOnlyList<Issue> Check(ImageWords words)
    {
        var issues = new List<Issue>();
        if (words is { Alt: null, IsDecorative: false })
        {
            issues.Add(new Issue("alt-ga", "desk.media.alt.missing"));
        }
        else if (words is { Alt: not null, IsDecorative: true })
        {
            issues.Add(new Issue("decorative", "desk.media.alt.and-adorns"));
        }

        foreach (var (field, pair, maxLength) in new[] { ("alt", words.Alt, ImageWords.AltMaxLength), ("caption", words.Caption, ImageWords.CaptionMaxLength), ("credit", words.Credit, ImageWords.CreditMaxLength) })
        {
            foreach (var language in pair is null ? [] : LanguageExtensions.Both)
            {
                var name = $"{field}-{language.Code()}";
                issues.AddRange([.. TypedLine.Require(name, pair![language], "desk.words.both"), .. TypedLine.Check(name, pair[language], maxLength, language)]);
            }
        }

        return issues;
    }

    /// <param name="entry">As it is written now; none for a new one.</param>
    internal static string Write(string name, ImageWords words, ImageWords? before, string? entry)
    {
        var fields = new List<EntryField>
        {
            Pair("alt", words.Alt, before?.Alt),
            new("decorative", words.IsDecorative != (before?.IsDecorative ?? false), words.IsDecorative ? YamlText.Entry("decorative", "true") : null),
            Pair("caption", words.Caption, before?.Caption),
            Pair("credit", words.Credit, before?.Credit),
            new("words-in-image", words.HasWords != (before?.HasWords ?? false), words.HasWords ? YamlText.Entry("words-in-image", "true") : null),
        };
        return EntryFields.Write(entry, fields, lines => YamlText.Entry(name, lines));
    }

    private static EntryField Pair(string name, Bilingual<string>? words, Bilingual<string>? before) =>
        new(name, words != before, words is null ? null : YamlText.Entry(name, LanguageExtensions.Both.Select(language => YamlText.Entry(language.Code(), YamlText.Words(words[language])))));

    private static Bilingual<string>? Optional(Bilingual<string> typed) => typed.Select(TypedLine.Clean) is { Irish.Length: 0, English.Length: 0 } ? null : typed.Select(TypedLine.Clean);
}
