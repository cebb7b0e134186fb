using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Text;

/// <summary>A ToUnicode map: which text each code of a font stands for. Units are those of UTF-16, as they are written.</summary>
internal sealed partial class CharacterMap
{
    private const int MostOfOneRange = 70_000;
    private const int MostCodes = 400_000;
    private readonly Dictionary<int, int[]> _units = [];
    private readonly CheckBudget _budget;
    private int _told;

    public CharacterMap(byte[] text, CheckBudget budget)
    {
        _budget = budget;
        var parser = new PdfParser(new PdfLexer(text, budget), null, budget);
        while (parser.Read() is { } token)
        {
            switch (token)
            {
                case PdfWord { Value: "begincodespacerange" }:
                    ReadCodeLengths(parser);
                    break;
                case PdfWord { Value: "beginbfchar" }:
                    ReadCharacters(parser);
                    break;
                case PdfWord { Value: "beginbfrange" }:
                    ReadRanges(parser);
                    break;
            }
        }
    }

    /// <summary>Bytes of one code, where all are equally long; none when the map does not say.</summary>
    public int? CodeLength { get; private set; }

    /// <summary>It maps to what no text can contain: 0, or a mark of the order of bytes.</summary>
    public bool HasImpossible => _units.Values.Any(units => units.Any(unit => unit is 0 or 0xFEFF or 0xFFFE));

    public bool Contains(int code) => _units.ContainsKey(code);

    public string? TextOf(int code)
    {
        if (!_units.TryGetValue(code, out var units))
        {
            return null;
        }

        var text = string.Concat(units.Where(unit => unit is > 0 and < 0xFFFE and not 0xFEFF).Select(unit => (char)unit));
        return text.EnumerateRunes().Contains(Rune.ReplacementChar) ? null : text;
    }

    /// <summary>The writing direction that a character map tells in its own text.</summary>
    public static int? WritingModeIn(byte[] text)
    {
        var found = WritingMode().Match(Encoding.Latin1.GetString(text));
        return found.Success ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private void ReadCodeLengths(PdfParser parser)
    {
        while (parser.Read() is PdfString low && parser.Read() is PdfString)
        {
            CodeLength = CodeLength is null || CodeLength == low.Bytes.Length ? low.Bytes.Length : Math.Max(CodeLength.Value, low.Bytes.Length);
        }
    }

    private void ReadCharacters(PdfParser parser)
    {
        while (parser.Read() is PdfString code && parser.Read() is PdfString target)
        {
            Put(CodeOf(code), Units(target));
        }
    }

    private void ReadRanges(PdfParser parser)
    {
        while (parser.Read() is PdfString low && parser.Read() is PdfString high && parser.Read() is { } target and not PdfWord)
        {
            var (first, last) = (CodeOf(low), CodeOf(high));
            if (target is PdfArray list)
            {
                for (var at = 0; at < list.Count; at++)
                {
                    Put(first + at, list[at] is PdfString item ? Units(item) : [0]);
                }
            }
            else if (target is PdfString start)
            {
                var units = Units(start);
                for (var at = 0; at <= Math.Min(last - first, MostOfOneRange - 1); at++)
                {
                    Put(first + at, [.. units[..^1], units[^1] + at]);
                }
            }
        }
    }

    private void Put(int code, int[] units)
    {
        _budget.Step();
        _units[code] = units;
        CheckBudget.AtMost(++_told, MostCodes, "codes of one font");
    }

    private static int CodeOf(PdfString code) => code.Bytes.Take(4).Aggregate(0, (value, next) => (value << 8) | next) & int.MaxValue;

    private static int[] Units(PdfString target) => target.Bytes.Length < 2
        ? [target.Bytes.FirstOrDefault()]
        : [.. target.Bytes.Take(64).Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0] << 8) | pair[1])];

    [GeneratedRegex(@"/WMode\s+([0-9])")]
    private static partial Regex WritingMode();
}
