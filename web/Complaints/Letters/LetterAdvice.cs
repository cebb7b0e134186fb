using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>What a reviewer of plain language would say of the writer's own words (commitment 57): advice, shown before a letter goes.</summary>
/// <param name="Field">Of the draft; empty when it is about all of it.</param>
public sealed record LetterAdvice(string Field, PlainNote Note)
{
    public PlainSeverity Severity => PlainRules.Find(Note.Rule).Severity;

    public static IReadOnlyList<LetterAdvice> Look(LetterDraft draft, Language language, IReadOnlyList<PlainWord> words)
    {
        var passages = draft.AllWords()
            .SelectMany(one => one.Words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => (one.Field, Passage: new Passage(part, PassageKind.Text))))
            .ToList();
        return
        [
            .. PlainChecks.Look(language, [.. passages.Select(one => one.Passage)], words).Notes
                .Select(note => new LetterAdvice(note.Passage == PlainNote.WholeText ? "" : passages[note.Passage].Field, note)),
        ];
    }
}
