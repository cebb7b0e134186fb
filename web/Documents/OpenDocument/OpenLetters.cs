using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>The styles of pieces within a paragraph: their weight, their language, or both.</summary>
internal static class OpenLetters
{
    public const string Link = "Internet_20_link";
    public const string NoteMark = "Footnote_20_anchor";

    private const WordStyle AllStyles = WordStyle.Strong | WordStyle.Emphasis | WordStyle.Code;
    private const int OtherLanguage = (int)AllStyles + 1;

    /// <summary>None where the piece is like what is around it.</summary>
    public static string? StyleOf(WordStyle style, bool inOtherLanguage) =>
        style is WordStyle.Plain && !inOtherLanguage ? null : Name((int)style + (inOtherLanguage ? OtherLanguage : 0));

    /// <summary>One for each way in which a piece can differ: few enough to be always there.</summary>
    public static IEnumerable<XElement> Styles(Language language) => Enumerable.Range(1, (2 * OtherLanguage) - 1).Select(number => new XElement(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", Name(number)),
        new XAttribute(Odf.Style + "family", "text"),
        new XElement(
            Odf.Style + "text-properties",
            Attributes((WordStyle)number & AllStyles),
            number >= OtherLanguage ? LanguageAttributes(language.Other()) : null)));

    public static IEnumerable<XAttribute> LanguageAttributes(Language language) =>
    [
        new(Odf.Fo + "language", language.Code()),
        new(Odf.Fo + "country", "IE"),
    ];

    private static IEnumerable<XAttribute> Attributes(WordStyle style)
    {
        if (style.HasFlag(WordStyle.Strong))
        {
            yield return new(Odf.Fo + "font-weight", "bold");
        }

        if (style.HasFlag(WordStyle.Emphasis))
        {
            yield return new(Odf.Fo + "font-style", "italic");
        }

        if (style.HasFlag(WordStyle.Code))
        {
            yield return new(Odf.Style + "font-name", Sheet.CodeTypeface);
        }
    }

    private static string Name(int number) => $"T{number}";
}
