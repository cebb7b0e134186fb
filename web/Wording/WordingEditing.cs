using System.Text.Json;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>
/// Changing a wording of the interface. Both sides are saved in one act and are seen at the same moment; whoever changes only one of
/// them says that the other still says the same.
/// </summary>
public sealed class WordingEditing(SiteDatabase database, FollowPublication follow, TimeProvider clock)
{
    public const string Act = "wording.changed";

    private static readonly string[] Rules = ["html", "grave"];

    public static string SubjectOf(string key) => $"wording:{key}";

    public static bool MayEdit(Person person) => person.Is(Role.Publisher);

    /// <exception cref="NotAllowedException">The person is no publisher.</exception>
    /// <exception cref="NotThereException">There is no such key.</exception>
    public Task<EntrySave> SaveAsync(string key, Person by, TypedWording typed, CancellationToken cancellation)
    {
        if (!MayEdit(by))
        {
            throw new NotAllowedException("Only a publisher changes the words of the interface.");
        }

        return DataAct.RunAsync(database, follow, clock, async work =>
        {
            var now = InterfaceWording.Find(work.Data, key) ?? throw new NotThereException($"There is no wording “{key}”.");
            var meant = typed.Over(now);
            var changed = LanguageExtensions.Both.Where(language => !Same(meant[language], now.Words[language])).ToList();
            if (changed.Count == 0)
            {
                return EntrySave.Unchanged;
            }

            if (Check(now, typed, meant, changed) is { Count: > 0 } issues)
            {
                return EntrySave.Refused(issues);
            }

            foreach (var language in LanguageExtensions.Both)
            {
                Set(work, now, language, meant[language]);
            }

            return await work.SaveAsync(by, Act, SubjectOf(key), typed.Note, DetailsOf(now.Words, meant), cancellation);
        }, cancellation);
    }

    private static List<Issue> Check(InterfaceWording now, TypedWording typed, Bilingual<IReadOnlyDictionary<string, string>> meant, List<Language> changed)
    {
        if (typed.Mark != now.Mark)
        {
            return [Issue.Whole("desk.wording.moved")];
        }

        var issues = LanguageExtensions.Both.SelectMany(language => meant[language].SelectMany(wording => CheckOne(now, language, wording.Key, wording.Value))).ToList();
        if (changed is [var one] && !typed.OtherStillFits)
        {
            issues.Add(new Issue(TypedWording.StillFitsField, $"desk.wording.same.missing.{one.Other().Code()}"));
        }

        if (TypedLine.Clean(typed.Note) is { Length: > ContentModel.Pages.DataEdit.NoteMaxLength } note)
        {
            issues.Add(Issue.TooLong("note", note, ContentModel.Pages.DataEdit.NoteMaxLength));
        }

        return issues;
    }

    private static IEnumerable<Issue> CheckOne(InterfaceWording now, Language language, string pluralClass, string words)
    {
        var field = InterfaceWording.FieldName(language, pluralClass);
        if (words.Length == 0)
        {
            return [new Issue(field, "desk.wording.missing")];
        }

        var places = Strings.PlacesOf([words]);
        var stray = now.Places.Concat(places).Aggregate(words, (left, place) => left.Replace(place, "", StringComparison.Ordinal));
        return
        [
            .. TypedLine.Check(field, words, InterfaceWording.MaxLength, language, Rules),
            .. places.SequenceEqual(now.Places) ? [] : new[] { new Issue(field, now.Places.Count == 0 ? "desk.wording.places.none" : "desk.wording.places", ("places", string.Join(' ', now.Places))) },
            .. stray.AsSpan().IndexOfAny('{', '}') < 0 ? [] : new[] { new Issue(field, "desk.wording.brace") },
        ];
    }

    /// <summary>A side that did not change keeps its very lines; an edit is kept for it all the same, so that the pair stays one.</summary>
    private static void Set(DataAct work, InterfaceWording now, Language language, IReadOnlyDictionary<string, string> meant)
    {
        var path = DataShape.StringsPath(language, now.IsDesk);
        var entry = work.Entry(path, now.Key);
        var fields = meant.Select(wording => new EntryField(wording.Key, wording.Value != now.Words[language][wording.Key], YamlText.Entry(wording.Key, YamlText.Quoted(wording.Value)))).ToList();
        work.Set(path, now.Key, fields.All(field => !field.IsChanged) ? entry
            : now.IsCount ? EntryFields.Write(entry, fields, lines => YamlText.Entry(now.Key, lines))
            : YamlText.Entry(now.Key, YamlText.Quoted(meant[""])));
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) => one.All(wording => other[wording.Key] == wording.Value);

    private static (string, string?)[] DetailsOf(Bilingual<IReadOnlyDictionary<string, string>> before, Bilingual<IReadOnlyDictionary<string, string>> after) =>
    [
        .. LanguageExtensions.Both.SelectMany(language => new (string, string?)[]
        {
            ($"{language.Code()}-before", JsonSerializer.Serialize(before[language], EntryHistory.Json)), ($"{language.Code()}-after", JsonSerializer.Serialize(after[language], EntryHistory.Json)),
        }),
    ];
}

/// <summary>Both sides of a wording as the fields of a form hold them.</summary>
/// <param name="Words">By field name, see <see cref="InterfaceWording.FieldName"/>.</param>
/// <param name="Mark">Of the words that the person began from.</param>
/// <param name="OtherStillFits">Said by who changed one side only: the other still says the same.</param>
public sealed record TypedWording(IReadOnlyDictionary<string, string> Words, string Mark, bool OtherStillFits, string? Note)
{
    public const string StillFitsField = "same";

    /// <summary>The wording with these words, cleaned; a field that was not sent keeps what it has.</summary>
    internal Bilingual<IReadOnlyDictionary<string, string>> Over(InterfaceWording wording) => Bilingual.For<IReadOnlyDictionary<string, string>>(language =>
        wording.Words[language].ToDictionary(words => words.Key, words => Typed(InterfaceWording.FieldName(language, words.Key), words.Value)));

    private string Typed(string field, string now) =>
        !Words.TryGetValue(field, out var words) || TypedLine.Clean(words) == TypedLine.Clean(now) ? now : TypedLine.Clean(words);
}
