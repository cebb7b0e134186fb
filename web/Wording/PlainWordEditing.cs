using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>Changing the list of words to do without. A word is named by its language and its letters, so it is taken out and put in, and never renamed.</summary>
public sealed class PlainWordEditing(SiteDatabase database, FollowPublication follow, TimeProvider clock)
{
    public static string SubjectOf(string key) => $"plain-word:{key}";

    public static bool MayEdit(Person person) => person.Is(Role.PlainLanguageReviewer) || person.Is(Role.Publisher);

    public Task<EntrySave> AddAsync(Person by, TypedPlainWord typed, CancellationToken cancellation) => ActAsync(by, async work =>
    {
        var word = typed.Read();
        var issues = Check(word);
        if (PlainWordList.Find(work.Data.PlainWords, PlainWordList.KeyOf(word)) is not null)
        {
            issues.Add(new Issue("words", "desk.plain.words.taken"));
        }

        return issues.Count > 0 ? EntrySave.Refused(issues)
            : await SaveAsync(work, by, "plain-word.added", PlainWordList.KeyOf(word), TypedPlainWord.Write(word, null, null), cancellation) with { Key = PlainWordList.KeyOf(word) };
    }, cancellation);

    /// <param name="mark">Of the word as the person saw it.</param>
    /// <exception cref="NotThereException">The word is not in the list.</exception>
    public Task<EntrySave> ChangeAsync(string key, Person by, TypedPlainWord typed, string mark, CancellationToken cancellation) => ActAsync(by, async work =>
    {
        var before = Get(work.Data, key);
        var meant = (typed with { Language = before.Language }).Read() with { Words = before.Words };
        if (TypedPlainWord.Of(meant).Mark == TypedPlainWord.Of(TypedPlainWord.Of(before).Read() with { Words = before.Words }).Mark)
        {
            return EntrySave.Unchanged;
        }

        if (mark != TypedPlainWord.Of(before).Mark)
        {
            return EntrySave.Refused(Issue.Whole("desk.plain.moved"));
        }

        return Check(meant) is { Count: > 0 } issues ? EntrySave.Refused(issues)
            : await SaveAsync(work, by, "plain-word.changed", key, TypedPlainWord.Write(meant, before, work.Entry(DataShape.PlainWords, key)), cancellation);
    }, cancellation);

    /// <exception cref="NotThereException">The word is not in the list.</exception>
    public Task<EntrySave> RemoveAsync(string key, Person by, CancellationToken cancellation) => ActAsync(by, work =>
    {
        _ = Get(work.Data, key);
        return SaveAsync(work, by, "plain-word.removed", key, null, cancellation);
    }, cancellation);

    private Task<EntrySave> ActAsync(Person by, Func<DataAct, Task<EntrySave>> act, CancellationToken cancellation)
    {
        if (!MayEdit(by))
        {
            throw new NotAllowedException("The words to do without are kept by the plain-language reviewer and by publishers.");
        }

        return DataAct.RunAsync(database, follow, clock, act, cancellation);
    }

    private static Task<EntrySave> SaveAsync(DataAct work, Person by, string act, string key, string? written, CancellationToken cancellation)
    {
        var before = work.Entry(DataShape.PlainWords, key);
        work.Set(DataShape.PlainWords, key, written);
        return work.SaveAsync(by, act, SubjectOf(key), null, [("words", key[3..]), ("before", before), ("after", written)], cancellation);
    }

    private static PlainWord Get(ReferenceData data, string key) => PlainWordList.Find(data.PlainWords, key) ?? throw new NotThereException($"There is no word “{key}” to do without.");

    private static List<Issue> Check(PlainWord word)
    {
        var issues = new List<Issue>();
        issues.AddRange(TypedLine.Require("words", word.Words, "desk.plain.words.missing"));
        issues.AddRange(word.Words.Length > 0 && !word.Words.Any(char.IsLetterOrDigit) ? [new Issue("words", "desk.plain.words.none")] : []);
        issues.AddRange(TypedLine.Check("words", word.Words, TypedPlainWord.WordsMaxLength, word.Language, "html"));
        issues.AddRange(word.Instead.SelectMany(say => TypedLine.Check("say", say, TypedPlainWord.WordsMaxLength, word.Language, "html")));
        issues.AddRange(word.Instead.Count == 0 && word.Note is null ? [new Issue("say", "desk.plain.say.missing")] : []);
        foreach (var language in word.Note is null ? [] : LanguageExtensions.Both)
        {
            var (field, note) = ($"note-{language.Code()}", word.Note![language]);
            issues.AddRange([.. TypedLine.Require(field, note, "desk.words.both"), .. TypedLine.Check(field, note, TypedPlainWord.NoteMaxLength, language, "html")]);
        }

        return [.. issues.DistinctBy(issue => (issue.Field, issue.Key))];
    }
}
