using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Composing;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.Formats;

/// <summary>Blocks put together by chance, as a text may have them: headings skip no level, and every footnote has its mark.</summary>
internal sealed class RandomText
{
    private const int DeepestList = 6;
    private const string LongWord = "https-free-Ollchomhairliúchánphoiblíocht/Donaudampfschifffahrtsgesellschaftskapitän/";

    private static readonly Dictionary<Language, string[]> Vocabulary = LanguageExtensions.Both.ToDictionary(
        language => language,
        language => DocumentSections.Of(Composed.Of("complaints-procedure", language)).SelectMany(section => section.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray());

    private readonly Random _chance;
    private readonly Language _language;
    private readonly Queue<int> _marks;
    private readonly int _seed;
    private int _level = 1;
    private int _anchor;

    public RandomText(Language language, int seed, int footnotes)
    {
        (_language, _seed, _chance) = (language, seed, new Random(seed));
        _marks = new Queue<int>(Enumerable.Range(1, footnotes));
        Footnotes = [.. Enumerable.Range(1, footnotes).Select(number => new Footnote(number, [new Paragraph(Running(8, withMarks: false))]))];
    }

    public IReadOnlyList<Footnote> Footnotes { get; }

    public IReadOnlyList<Block> Blocks(int count)
    {
        var blocks = new List<Block>();
        for (var block = 0; block < count; block++)
        {
            blocks.Add(Block(block));
        }

        // What was not used up by chance.
        blocks.AddRange(_marks.Select(mark => new Paragraph([new Words(Word()), new NoteMark(mark)])));
        _marks.Clear();
        return blocks;
    }

    private Block Block(int place) => place % 7 == 0 ? Heading() : _chance.Next(12) switch
    {
        0 => List(1),
        1 => new ItemList(ListKind.Steps, 1, [.. Several(2, 5, () => new ListItem([new Paragraph([new Words(Sentence(3), WordStyle.Strong), new Words(" " + Sentence(6))])]))]),
        2 => Table(_chance.Next(2, 8), _chance.Next(1, 30)),
        3 => new Figure(SamplePictures.Png, _chance.Next(3) == 0 ? "" : Sentence(5), _chance.Next(2) == 0 ? Sentence(4) : null, null),
        4 => new Note([new Paragraph(Running(20)), .. _chance.Next(2) == 0 ? [List(DeepestList)] : Array.Empty<Block>()]),
        5 => new Quotation([new Paragraph(Running(15))]),
        6 => new Contact(Sentence(3), Sentence(8), [.. Several(1, 5, () => new ContactLine(_chance.Next(5) == 0 ? "" : Word(), Running(4)))]),
        7 => new Paragraph([new Words(LongWord + LongWord), new LineBreak(), .. Running(5)]),
        _ => new Paragraph(Running(_chance.Next(5, 90))),
    };

    private Heading Heading()
    {
        _level = _chance.Next(2, Math.Min(_level + 1, 5) + 1);
        return new Heading(_level, $"s{_seed}-{++_anchor}", Running(4, withMarks: false));
    }

    private ItemList List(int depth) => new(
        _chance.Next(2) == 0 ? ListKind.Bullets : ListKind.Numbers, 1,
        [.. Several(1, 4, () => new ListItem([new Paragraph(Running(9)), .. depth < DeepestList && _chance.Next(3) > 0 ? [List(depth + 1)] : Array.Empty<Block>()]))]);

    private Table Table(int columns, int rows) => new(Sentence(4),
    [
        new TableRow(true, [.. Several(columns, columns, () => new Cell(CellKind.ColumnHeading, [new Words(Word())]))]),
        .. Several(rows, rows, () => new TableRow(false,
        [
            new Cell(CellKind.RowHeading, [new Words(Word())]),
            .. Several(columns - 1, columns - 1, () => new Cell(CellKind.Data, _chance.Next(8) == 0 ? [] : Running(_chance.Next(1, 6), withMarks: false))),
        ])),
    ]);

    private List<Inline> Running(int words, bool withMarks = true)
    {
        var running = new List<Inline> { new Words(Sentence(words)) };
        if (_chance.Next(3) == 0)
        {
            running.AddRange([new Words(" "), new Words(Sentence(2, _language.Other()), _chance.Next(2) == 0 ? WordStyle.Strong : WordStyle.Plain, _language.Other())]);
        }

        if (_chance.Next(3) == 0)
        {
            running.AddRange([new Words(" "), new Link("https://www.example.ie/" + _chance.Next(100), [new Words(Sentence(2))])]);
        }

        if (withMarks && _marks.Count > 0 && _chance.Next(3) == 0)
        {
            running.Add(new NoteMark(_marks.Dequeue()));
        }

        return running;
    }

    private string Sentence(int words, Language? language = null) => string.Join(' ', Several(words, words, () => Word(language)));

    private string Word(Language? language = null) => Vocabulary[language ?? _language][_chance.Next(Vocabulary[language ?? _language].Length)];

    private List<T> Several<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _chance.Next(least, most + 1)).Select(_ => make())];
}
