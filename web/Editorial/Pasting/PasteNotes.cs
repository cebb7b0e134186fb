namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Gathers the notes of one paste.</summary>
internal sealed class PasteNotes
{
    private const int MostWords = 10;
    private const int LongestWords = 200;

    private readonly Dictionary<string, (int Count, List<string> Words)> _notes = [];

    public void Add(string key, string? words = null, int count = 1)
    {
        if (!_notes.TryGetValue(key, out var note))
        {
            note = (0, []);
        }

        if (!string.IsNullOrWhiteSpace(words) && note.Words.Count < MostWords)
        {
            var tidy = Signs.OnOneLine(words.Length > LongestWords ? words[..LongestWords] : words);
            note.Words.Add(tidy);
        }

        _notes[key] = (note.Count + count, note.Words);
    }

    public IReadOnlyList<PasteNote> ToList() =>
        [.. PasteNote.All.Where(_notes.ContainsKey).Select(key => new PasteNote(key, _notes[key].Count, _notes[key].Words))];
}
