using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

/// <summary>The lists of a file. Those of one kind look alike; each that counts has an instance of its own, so that it starts where it says.</summary>
internal sealed class WordNumbering
{
    /// <summary>Word knows no more levels; deeper lists count on the last and are only set in further.</summary>
    private const int Levels = 9;

    private static readonly string[] Bullets = ["•", "–", "•", "–", "•", "–", "•", "–", "•"];

    private readonly List<NumberingInstance> _instances = [];
    private int? _bullets;

    /// <param name="depth">How many lists are around it.</param>
    /// <returns>The number of the instance, which its items carry.</returns>
    public int Add(ItemList list, int depth) => list.Kind is ListKind.Bullets
        ? _bullets ??= Add(new NumberingInstance(), ListKind.Bullets)
        : Add(new NumberingInstance(Start(Level(depth), list.First)), list.Kind);

    /// <param name="inItem">The place of what stands in the item.</param>
    public static void Apply(ParagraphProperties properties, int number, Place inItem)
    {
        properties.NumberingProperties = new NumberingProperties(
            new NumberingLevelReference { Val = Level(inItem.Depth - 1) },
            new NumberingId { Val = number });
        properties.Indentation = new Indentation
        {
            Left = Units.TwipsOfMillimetres(inItem.Text.Inset + inItem.Inset),
            Hanging = Units.TwipsOfMillimetres(Sheet.ListStep),
        };
    }

    public Numbering Definitions()
    {
        var numbering = new Numbering();
        numbering.Append(Enum.GetValues<ListKind>().Select(kind => Definition(kind)));
        numbering.Append(_instances);
        return numbering;
    }

    private int Add(NumberingInstance instance, ListKind kind)
    {
        instance.NumberID = _instances.Count + 1;
        instance.AbstractNumId = new AbstractNumId { Val = (int)kind };
        _instances.Add(instance);
        return _instances.Count;
    }

    private static LevelOverride Start(int level, int first) =>
        new() { LevelIndex = level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = first } };

    private static AbstractNum Definition(ListKind kind)
    {
        var definition = new AbstractNum(Enumerable.Range(0, Levels).Select(level => Definition(kind, level)))
        {
            AbstractNumberId = (int)kind,
            MultiLevelType = new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
        };
        return definition;
    }

    private static Level Definition(ListKind kind, int level) => new()
    {
        LevelIndex = level,
        StartNumberingValue = new StartNumberingValue { Val = 1 },
        NumberingFormat = new NumberingFormat { Val = kind is ListKind.Bullets ? NumberFormatValues.Bullet : NumberFormatValues.Decimal },
        LevelText = new LevelText { Val = kind is ListKind.Bullets ? Bullets[level] : $"%{level + 1}." },
        LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
        PreviousParagraphProperties = new PreviousParagraphProperties(new Indentation
        {
            Left = Units.TwipsOfMillimetres(Sheet.ListStep * (level + 1)),
            Hanging = Units.TwipsOfMillimetres(Sheet.ListStep),
        }),
        NumberingSymbolRunProperties = Symbol(kind),
    };

    private static NumberingSymbolRunProperties Symbol(ListKind kind)
    {
        var symbol = new NumberingSymbolRunProperties(new RunFonts { Ascii = Sheet.Typeface, HighAnsi = Sheet.Typeface, ComplexScript = Sheet.Typeface });
        if (kind is ListKind.Steps)
        {
            symbol.Append(new Bold());
        }

        symbol.Append(new Color { Val = kind is ListKind.Numbers ? Colours.Ink : Colours.Green });
        if (kind is ListKind.Steps)
        {
            symbol.Append(new FontSize { Val = Units.HalfPoints(14) });
        }

        return symbol;
    }

    private static int Level(int depth) => Math.Min(depth, Levels - 1);
}
