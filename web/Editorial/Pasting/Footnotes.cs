using System.Text.RegularExpressions;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Brings together the marks of footnotes and their words, which every program ties together by names of its own, and numbers them in
/// the order of the marks.
/// </summary>
internal sealed partial class Footnotes(PasteNotes notes)
{
    private readonly Dictionary<string, List<Line>> _words = [];
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>The words of the footnotes that have a mark, the first first.</summary>
    public IReadOnlyList<Line> Written { get; private set; } = [];

    /// <summary>The footnote that a link in the text leads to.</summary>
    public static string? MarkedBy(SourceElement link)
    {
        var anchor = AnchorOf(link);
        return link["role"] == "doc-noteref" ? anchor : NameIn(Mark().Match(anchor));
    }

    /// <summary>The footnote whose words a link stands before, and leads back from.</summary>
    public static string? LeadsBackFrom(SourceElement link) => NameIn(Back().Match(AnchorOf(link)));

    public static bool IsBackLink(SourceElement link) => link["role"] == "doc-backlink" || LeadsBackFrom(link) is not null;

    /// <summary>The footnote whose words an element holds.</summary>
    public static string? HeldBy(SourceElement element) =>
        element.Style.Element is "footnote" or "endnote" || Holder().IsMatch(element["id"] ?? "") ? element["id"] : null;

    public void Define(string id, IEnumerable<Line> lines)
    {
        if (!_words.TryGetValue(id, out var words))
        {
            _words[id] = words = [];
        }

        words.AddRange(lines.Select(line => line.OnOneLine()));
    }

    /// <summary>Numbers the marks, takes those without words out, and gives back as paragraphs the words that have no mark.</summary>
    public IReadOnlyList<Block> Settle(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            Note(line.Remove(glyph => glyph.Atom is NoteMark mark && !_words.ContainsKey(mark.Id)));
            foreach (var mark in line.Glyphs.Select(glyph => glyph.Atom).OfType<NoteMark>())
            {
                _numbers.TryAdd(mark.Id, _numbers.Count + 1);
            }
        }

        Written = [.. _numbers.Keys.Select(WordsOf)];
        var unmarked = _words.Keys.Where(id => !_numbers.ContainsKey(id)).Select(WordsOf).Where(line => !line.IsBlank).ToList();
        Note(unmarked.Count);
        return unmarked.ConvertAll(Block (line) => new Paragraph(line));
    }

    public int NumberOf(string id) => _numbers[id];

    /// <summary>Without marks: no footnote has footnotes.</summary>
    private Line WordsOf(string id)
    {
        var line = Line.Joined(_words[id]);
        line.Remove(glyph => glyph.Atom is NoteMark);
        return line;
    }

    private void Note(int count)
    {
        if (count > 0)
        {
            notes.Add(PasteNote.FootnoteIncomplete, count: count);
        }
    }

    /// <summary>A browser makes a whole address of an anchor when it copies.</summary>
    private static string AnchorOf(SourceElement link) => link["href"] is { } address && address.Contains('#', StringComparison.Ordinal) ? address[(address.LastIndexOf('#') + 1)..] : "";

    private static string? NameIn(Match match) => match.Success ? string.Concat(match.Groups["kind"].Value, match.Groups["number"].Value) : null;

    // Word: _ftn1, _edn1; LibreOffice: sdfootnote1sym, sdendnote1sym; Google Docs: ftnt1.
    [GeneratedRegex(@"^(?:_(?<kind>ftn|edn)(?<number>\d{1,6})|(?<kind>sdfootnote|sdendnote)(?<number>\d{1,6})sym|(?<kind>ftnt)(?<number>\d{1,6}))\z")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:_(?<kind>ftn|edn)ref(?<number>\d{1,6})|(?<kind>sdfootnote|sdendnote)(?<number>\d{1,6})anc|(?<kind>ftnt)_ref(?<number>\d{1,6}))\z")]
    private static partial Regex Back();

    [GeneratedRegex(@"^(?:ftn|edn|sdfootnote|sdendnote)\d{1,6}\z")]
    private static partial Regex Holder();
}
