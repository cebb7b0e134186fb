using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

/// <summary>Texts of one or a few paragraphs, looked at.</summary>
internal static class Looking
{
    public static PlainReport Report(Language language, params string[] paragraphs) =>
        PlainChecks.Look(language, [.. paragraphs.Select(words => new Passage(words, PassageKind.Text))], []);

    /// <summary>The excerpts of one rule's notes.</summary>
    public static IEnumerable<string> Found(string rule, Language language, params string[] paragraphs) =>
        Report(language, paragraphs).Notes.Where(note => note.Rule == rule).Select(note => note.Excerpt);

    /// <summary>A text long enough for the rules on texts as a whole: the same sentence again and again.</summary>
    public static PlainReport Long(Language language, string sentence, int times = 30) => Report(language, [.. Enumerable.Repeat(sentence, times)]);

    public static PlainNote One(string rule, Language language, params string[] paragraphs) => Assert.Single(Report(language, paragraphs).Notes, note => note.Rule == rule);
}
