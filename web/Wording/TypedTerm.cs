using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;

namespace KilkennyInfo.Wording;

/// <summary>A term as the fields of a form hold it.</summary>
/// <param name="Also">Other right wordings, one below another.</param>
/// <param name="InsteadOf">Wordings that should give way, one below another.</param>
public sealed record TypedTerm(Bilingual<string> Agreed, Bilingual<string> Also, Bilingual<string> InsteadOf, Bilingual<string> Note, bool IsApproved, string Source)
{
    public const int WordsMaxLength = 150;
    public const int NoteMaxLength = 500;
    public const int SourceMaxLength = 300;

    public static TypedTerm Empty { get; } = new(new("", ""), new("", ""), new("", ""), new("", ""), false, "");

    public static TypedTerm Of(AgreedTerm term) => new(
        term.Term.Agreed,
        term.Term.Also.Select(words => string.Join('\n', words)),
        term.Term.InsteadOf.Select(words => string.Join('\n', words)),
        term.Note ?? new("", ""),
        term.IsApproved,
        term.Source ?? "");

    /// <summary>Changes with anything that the form shows.</summary>
    public string Mark => EntryMark.Of(Agreed.Irish, Agreed.English, Also.Irish, Also.English, InsteadOf.Irish, InsteadOf.English, Note.Irish, Note.English, $"{IsApproved}", Source);

    internal AgreedTerm Read(string key)
    {
        var note = Note.Select(TypedLine.Clean);
        return new AgreedTerm(
            new Term(key, Agreed.Select(TypedLine.Clean), Also.Select(TypedLine.CleanLines), InsteadOf.Select(TypedLine.CleanLines)),
            note is { Irish: "", English: "" } ? null : note,
            IsApproved,
            TypedLine.Clean(Source) is { Length: > 0 } source ? source : null,
            0);
    }

    /// <param name="entry">As it is written now; none for a new one.</param>
    internal static string Write(AgreedTerm term, AgreedTerm? before, string? entry)
    {
        var fields = new List<EntryField>
        {
            new("en", term.Term.Agreed.English != before?.Term.Agreed.English, YamlText.Entry("en", YamlText.Words(term.Term.Agreed.English))),
            new("ga", term.Term.Agreed.Irish != before?.Term.Agreed.Irish, YamlText.Entry("ga", YamlText.Words(term.Term.Agreed.Irish))),
            Lists("also", term.Term.Also, before?.Term.Also),
            Lists("instead-of", term.Term.InsteadOf, before?.Term.InsteadOf),
            new("note", term.Note != before?.Note, term.Note is { } note ? YamlText.Entry("note", EnglishFirst(language => YamlText.Entry(language.Code(), YamlText.Words(note[language])))) : null),
            new("approved", term.IsApproved != before?.IsApproved, term.IsApproved ? null : YamlText.Entry("approved", "false")),
            new("source", term.Source != before?.Source, term.Source is null ? null : YamlText.Entry("source", YamlText.Words(term.Source))),
        };
        return EntryFields.Write(entry, fields, lines => YamlText.Entry(term.Term.Key, lines));
    }

    private static EntryField Lists(string name, Bilingual<IReadOnlyList<string>> words, Bilingual<IReadOnlyList<string>>? before)
    {
        var isChanged = before is null || LanguageExtensions.Both.Any(language => !words[language].SequenceEqual(before[language]));
        var lines = EnglishFirst(language => words[language].Count == 0 ? null : YamlText.Entry(language.Code(), YamlText.List(words[language]))).ToList();
        return new EntryField(name, isChanged, lines.Count == 0 ? null : YamlText.Entry(name, lines));
    }

    /// <summary>As the list was written from its beginning.</summary>
    private static IEnumerable<string> EnglishFirst(Func<Language, string?> line) => new[] { Language.English, Language.Irish }.Select(line).OfType<string>();
}
