using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Composing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>A neutral text in the making: headings, paragraphs, tables and lists, one below the other.</summary>
/// <param name="show">What is done to every word before it stands there: letters that cannot be set, passages that are taken out.</param>
internal sealed class Sheet(ReferenceData data, Language language, Func<string, string> show)
{
    private readonly List<Block> _blocks = [];
    private int _anchors;

    public ReferenceData Data => data;

    public Language Language => language;

    /// <summary>The desk's words in the language of the sheet.</summary>
    public Strings Words => data.DeskStrings[language];

    public string Day(DateOnly day) => LongDate.WithoutWeekday(day, language);

    public Sheet Heading(string words) => Add(new Heading(2, $"h{++_anchors}", [Piece(words)]));

    public Sheet Heading3(string words) => Add(new Heading(3, $"h{++_anchors}", [Piece(words)]));

    public Sheet Paragraph(string words) => Add(new Paragraph([Piece(words)]));

    /// <summary>What somebody wrote, in its own paragraphs.</summary>
    public Sheet Typed(string words)
    {
        // Shown as a whole first: a passage that is taken out may go over the end of a line.
        foreach (var lines in show(words).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(new Paragraph([.. lines.Split('\n').SelectMany((line, index) => index == 0 ? new Inline[] { new Words(line) } : [new LineBreak(), new Words(line)])]));
        }

        return this;
    }

    public Sheet Facts(string caption, IEnumerable<(string Label, string Value)> facts) =>
        Rows(caption, [], facts.Select(fact => (IReadOnlyList<string>)[fact.Label, fact.Value]));

    /// <summary>The first cell of each row heads it.</summary>
    public Sheet Rows(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.Select(row => new TableRow(false, [.. row.Select((cell, index) => new Cell(index == 0 ? CellKind.RowHeading : CellKind.Data, [Piece(cell)]))])).ToList();
        if (heads.Count > 0)
        {
            all.Insert(0, new TableRow(true, [.. heads.Select(head => new Cell(CellKind.ColumnHeading, [Piece(head)]))]));
        }

        return Add(new Table(show(caption), all));
    }

    public Sheet Items(IEnumerable<string> items) =>
        Add(new ItemList(ListKind.Bullets, 1, [.. items.Select(item => new ListItem([new Paragraph([Piece(item)])]))]));

    /// <param name="name">Names the file, so that the same text has the same identifier.</param>
    public DocumentText ToText(string title, string summary, IReadOnlyList<CoverFact> facts, DateOnly day, string address, string name) => new(
        language,
        new Cover(
            show(title), data.Settings.Council[language], show(summary), [.. facts.Select(fact => new CoverFact(show(fact.Label), show(fact.Value)))], [], address, day, IdentifierOf(name)),
        _blocks,
        [],
        DocumentWordsReader.Of(data.Strings[language]));

    private Words Piece(string words) => new(show(words));

    private Sheet Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>A UUID made from a name (RFC 9562, version 8).</summary>
    private static string IdentifierOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
