using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Findings as they are said to people.</summary>
public sealed record FindingsView(IReadOnlyList<SeenFinding> Findings, DeskPage Page, string Key, bool MayWaive)
{
    public string SentenceOf(Finding finding)
    {
        var values = finding.ReadValues().ToDictionary(value => value.Name, value => value.Value);
        foreach (var side in LanguageExtensions.Both.Select(language => language.Code()).Where(side => values.ContainsKey(side + "shape")))
        {
            // A shape is named by a word of the desk, and by its size where it has one.
            var shape = values[side + "shape"];
            values[side] = $"{Page.Words[$"desk.shape.{shape}"]} {values[side + "size"]}".Trim();
        }

        // Of some words the list does not say another one, but what to do.
        var isNote = values.GetValueOrDefault("say") is "" && values.TryAdd("note", NoteOn(values.GetValueOrDefault("word")));
        return Page.Words.Format(isNote ? $"desk.rule.{finding.Rule}.note" : $"desk.rule.{finding.Rule}", [.. values.Select(value => (value.Key, value.Value))]);
    }

    private string NoteOn(string? word) => Page.Data.PlainWords.FirstOrDefault(entry => entry.Words == word)?.Note?[Page.Language] ?? "";
}
