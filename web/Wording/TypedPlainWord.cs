using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Wording;

/// <summary>A word to do without as the fields of a form hold it.</summary>
/// <param name="Say">What to say instead, one below another, the best first.</param>
public sealed record TypedPlainWord(Language Language, string Words, string Say, Bilingual<string> Note, bool IsWarning)
{
    public const int WordsMaxLength = 100;
    public const int NoteMaxLength = 500;

    public static TypedPlainWord Empty(Language language) => new(language, "", "", new("", ""), false);

    public static TypedPlainWord Of(PlainWord word) =>
        new(word.Language, word.Words, string.Join('\n', word.Instead), word.Note ?? new("", ""), word.Severity is PlainSeverity.Warning);

    /// <summary>Changes with anything that the form shows.</summary>
    public string Mark => EntryMark.Of(Language.Code(), Words, Say, Note.Irish, Note.English, $"{IsWarning}");

    internal PlainWord Read()
    {
        var note = Note.Select(TypedLine.Clean);
        return new PlainWord(Language, TypedLine.Clean(Words), TypedLine.CleanLines(Say), note is { Irish: "", English: "" } ? null : note, IsWarning ? PlainSeverity.Warning : PlainSeverity.Advice);
    }

    /// <param name="entry">As it is written now; none for a new one.</param>
    internal static string Write(PlainWord word, PlainWord? before, string? entry)
    {
        var fields = new List<EntryField>
        {
            new(word.Language.Code(), before is null, YamlText.Entry(word.Language.Code(), YamlText.Words(word.Words))),
            new("say", before is null || !word.Instead.SequenceEqual(before.Instead), YamlText.Entry("say", YamlText.List(word.Instead))),
            new("note", word.Note != before?.Note, word.Note is { } note ? YamlText.Entry("note", YamlText.Pair(note)) : null),
            new("severity", word.Severity != before?.Severity, word.Severity is PlainSeverity.Warning ? YamlText.Entry("severity", "warning") : null),
        };
        return EntryFields.Write(entry, fields, YamlText.Item);
    }
}
