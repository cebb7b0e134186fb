using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>Changing the list of agreed terms: the wording of each in both languages, and what an editor should know of it.</summary>
public sealed class TermEditing(SiteDatabase database, FollowPublication follow, TimeProvider clock)
{
    public static string SubjectOf(string key) => $"term:{key}";

    public static bool MayEdit(Person person) => person.Is(Role.IrishReviser) || person.Is(Role.Publisher);

    /// <param name="typedKey">The key that it gets; empty for one made from the English wording.</param>
    public Task<EntrySave> AddAsync(Person by, string typedKey, TypedTerm typed, CancellationToken cancellation)
    {
        var key = TypedLine.Clean(typedKey) is { Length: > 0 } chosen ? chosen : Slug.From(TypedLine.Clean(typed.Agreed.English));
        return ActAsync(by, async work =>
        {
            var issues = new List<Issue>();
            issues.AddRange(Slug.IsValid(key) || TypedLine.Clean(typed.Agreed.English).Length == 0 ? [] : [new Issue("key", "desk.term.key.invalid")]);
            issues.AddRange(work.Data.Terms.ContainsKey(key) ? [new Issue("key", "desk.term.key.taken", ("key", key))] : []);
            issues.AddRange(Check(work.Data, typed.Read(key)));
            return issues.Count > 0 ? EntrySave.Refused(issues) : await SaveAsync(work, by, "term.added", typed.Read(key), null, cancellation) with { Key = key };
        }, cancellation);
    }

    /// <param name="mark">Of the term as the person saw it.</param>
    /// <exception cref="NotThereException">There is no such term.</exception>
    public Task<EntrySave> ChangeAsync(string key, Person by, TypedTerm typed, string mark, CancellationToken cancellation) => ActAsync(by, async work =>
    {
        var before = work.Data.Terms.GetValueOrDefault(key) ?? throw new NotThereException($"There is no term “{key}”.");
        var (meant, shown) = (typed.Read(key), TypedTerm.Of(before));
        if (TypedTerm.Of(meant).Mark == TypedTerm.Of(shown.Read(key)).Mark)
        {
            return EntrySave.Unchanged;
        }

        if (mark != shown.Mark)
        {
            return EntrySave.Refused(Issue.Whole("desk.term.moved"));
        }

        return Check(work.Data, meant) is { Count: > 0 } issues ? EntrySave.Refused(issues) : await SaveAsync(work, by, "term.changed", meant, before, cancellation);
    }, cancellation);

    private Task<EntrySave> ActAsync(Person by, Func<DataAct, Task<EntrySave>> act, CancellationToken cancellation)
    {
        if (!MayEdit(by))
        {
            throw new NotAllowedException("The terms are kept by the Irish-language reviser and by publishers.");
        }

        return DataAct.RunAsync(database, follow, clock, act, cancellation);
    }

    private static Task<EntrySave> SaveAsync(DataAct work, Person by, string act, AgreedTerm term, AgreedTerm? before, CancellationToken cancellation)
    {
        var key = term.Term.Key;
        var entry = work.Entry(DataShape.Terms, key);
        var written = TypedTerm.Write(term, before, entry);
        work.Set(DataShape.Terms, key, written);
        return work.SaveAsync(by, act, SubjectOf(key), null, [("before", entry), ("after", written)], cancellation);
    }

    private static List<Issue> Check(ReferenceData data, AgreedTerm term)
    {
        var issues = new List<Issue>();
        foreach (var language in LanguageExtensions.Both)
        {
            issues.AddRange(TypedLine.Require($"agreed-{language.Code()}", term.Term.Agreed[language], $"desk.term.agreed.missing.{language.Code()}"));
            foreach (var (field, words) in WordingsOf(term, language))
            {
                issues.AddRange(TypedLine.Check(field, words, TypedTerm.WordsMaxLength, language));
            }

            issues.AddRange(CheckOwners(data, term, language));
            var note = term.Note?[language];
            issues.AddRange(note is null ? [] : [.. TypedLine.Require($"note-{language.Code()}", note, "desk.words.both"), .. TypedLine.Check($"note-{language.Code()}", note, TypedTerm.NoteMaxLength, language, "html")]);
        }

        issues.AddRange(TypedLine.Check("source", term.Source ?? "", TypedTerm.SourceMaxLength, Language.English, "html"));
        return [.. issues.DistinctBy(issue => (issue.Field, issue.Key))];
    }

    /// <summary>Each wording belongs to one term: else a text could not be told which of the two it means.</summary>
    private static IEnumerable<Issue> CheckOwners(ReferenceData data, AgreedTerm term, Language language)
    {
        var owners = data.Terms.Values.Where(other => other.Term.Key != term.Term.Key).SelectMany(other => other.Term.Wordings(language).Select(wording => (Normal(wording.Words), Owner: other.Term.Agreed[language])))
            .GroupBy(wording => wording.Item1).ToDictionary(group => group.Key, group => group.First().Owner);
        var own = new HashSet<string>();
        foreach (var (field, words) in WordingsOf(term, language).Where(wording => wording.Words.Length > 0))
        {
            var normal = Normal(words);
            if (normal.Length == 0)
            {
                yield return new Issue(field, "desk.term.wording.empty", ("words", words));
            }
            else if (!own.Add(normal))
            {
                yield return new Issue(field, "desk.term.wording.twice", ("words", words));
            }
            else if (owners.TryGetValue(normal, out var owner))
            {
                yield return new Issue(field, "desk.term.wording.taken", ("words", words), ("term", owner));
            }
        }
    }

    private static IEnumerable<(string Field, string Words)> WordingsOf(AgreedTerm term, Language language) =>
    [
        ($"agreed-{language.Code()}", term.Term.Agreed[language]),
        .. term.Term.Also[language].Select(words => ($"also-{language.Code()}", words)),
        .. term.Term.InsteadOf[language].Select(words => ($"instead-{language.Code()}", words)),
    ];

    private static string Normal(string words) => Languages.Terms.Wording.Normal(words);
}
