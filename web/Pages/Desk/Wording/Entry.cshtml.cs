using KilkennyInfo.Languages;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Wording;

/// <summary>One wording, Irish and English side by side, and what it said before.</summary>
public sealed class WordingEntryModel(WordingList list, WordingEditing editing, EntryHistory history) : DeskPage
{
    private const int LettersOnALine = 60;

    private Dictionary<string, string> _typed = [];

    [FromRoute]
    public string Key { get; set; } = "";

    public InterfaceWording Entry { get; private set; } = null!;

    public IReadOnlyList<WordingChange> History { get; private set; } = [];

    public bool MayEdit => WordingEditing.MayEdit(Person);

    public bool Same { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>An earlier wording stands in the form.</summary>
    public bool IsEarlier { get; private set; }

    /// <summary>What is typed is not what counts now, so both have to be seen.</summary>
    public bool ShowsNow => IsEarlier || Issues.Any(issue => issue.Key == "desk.wording.moved");

    /// <summary>The last change at the desk is not what counts: an import came after it.</summary>
    public bool IsChangedElsewhere => LanguageExtensions.Both.Any(language => !Entry.Words[language].SequenceEqual(History[0].After[language]));

    public async Task OnGetAsync(long? again, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (MayEdit && History.FirstOrDefault(change => change.Number == again) is { } change)
        {
            IsEarlier = true;
            _typed = LanguageExtensions.Both.SelectMany(language => change.Before[language].Select(words => (Field: InterfaceWording.FieldName(language, words.Key), words.Value)))
                .ToDictionary(words => words.Field, words => words.Value);
        }
    }

    public async Task<IActionResult> OnPostAsync(string? mark, bool same, string? note, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        _typed = LanguageExtensions.Both.SelectMany(language => Entry.Words[language].Keys.Select(pluralClass => InterfaceWording.FieldName(language, pluralClass)))
            .Where(form.ContainsKey).ToDictionary(field => field, field => form[field].ToString());
        (Same, Note) = (same, note ?? "");
        var saved = await editing.SaveAsync(Key, Person, new TypedWording(_typed, mark ?? "", same, note), cancellation);
        return saved.Issues.Count > 0 ? PageWith(saved.Issues) : DoneTo($"/desk/wording/{Key}", saved.IsSaved ? "desk.wording.saved" : "desk.edit.unchanged");
    }

    /// <summary>For the browser's spelling check.</summary>
    public string LangOf(Language language) => language is Language.Irish ? "ga" : "en-IE";

    public string FieldLabel(string pluralClass) => pluralClass.Length == 0 ? Words["desk.wording.words"] : Words[$"desk.wording.class.{pluralClass}"];

    public string LabelOf(Language language, string pluralClass) => pluralClass.Length == 0 ? LanguageName(language) : $"{LanguageName(language)}: {Words[$"desk.wording.class.{pluralClass}"]}";

    public string TypedWords(Language language, string pluralClass) => _typed.GetValueOrDefault(InterfaceWording.FieldName(language, pluralClass)) ?? Entry.Words[language][pluralClass];

    public int RowsFor(Language language, string pluralClass) => 1 + (TypedWords(language, pluralClass).Length / LettersOnALine);

    /// <summary>The wordings that a change made different.</summary>
    public static IEnumerable<(Language Language, string Before, string After)> ChangesOf(WordingChange change) =>
        from language in LanguageExtensions.Both
        from words in change.Before[language]
        let after = change.After[language].GetValueOrDefault(words.Key, "")
        where words.Value != after
        select (language, words.Value, after);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Entry = list.Get(Key);
        History = await history.OfWordingAsync(Key, cancellation);
        Title = Words.Format("desk.wording.entry.title", ("key", Key));
    }
}
