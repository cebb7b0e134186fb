using System.Globalization;
using System.Text.RegularExpressions;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Reads plain text: an empty line ends a paragraph, and a line that begins with a bullet or a number is an item of a list.</summary>
internal sealed partial class PlainReader(Reading reading)
{
    private readonly List<Block> _blocks = [];
    private readonly List<(int Indent, char Sign)> _levels = [];
    private Line _line = new();
    private Func<Line, Block> _kind = line => new Paragraph(line);
    private bool _isAfterEmptyLine;
    private int _nextNumber = 1;

    public static List<Block> Read(string text, Reading reading)
    {
        var reader = new PlainReader(reading);
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n');
        for (var index = 0; index < lines.Length && !reading.IsFull(); index++)
        {
            reader.Take(lines[index], index + 1 < lines.Length ? lines[index + 1] : "");
        }

        reader.EndLine();
        return reader._blocks;
    }

    private void Take(string written, string next)
    {
        var words = Signs.Tidy(written).Trim();
        if (words.Length == 0)
        {
            EndLine();
            _isAfterEmptyLine = true;
            return;
        }

        if (Item().Match(Signs.Tidy(written).TrimStart()) is { Success: true } item && IsItem(item, next))
        {
            EndLine();
            StartItem(item, IndentOf(written));
            reading.Add(_line, item.Groups["words"].Value, Look.Plain);
        }
        else
        {
            AddToLine(words, IndentOf(written));
        }

        _isAfterEmptyLine = false;
    }

    /// <summary>A year or a day at the beginning of a line is no number of a list: it stands alone.</summary>
    private bool IsItem(Match item, string next)
    {
        if (NumberOf(item) is not { } number)
        {
            return true;
        }

        var isFollowed = Item().Match(Signs.Tidy(next).TrimStart()) is { Success: true } other && NumberOf(other) is not null;
        return number == 1 || number == _nextNumber || isFollowed;
    }

    private static int? NumberOf(Match item) => item.Groups["number"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;

    private void StartItem(Match item, int indent)
    {
        var number = NumberOf(item);
        var level = LevelOf((indent, number is null ? item.Groups["bullet"].Value[0] : '1'));
        _nextNumber = number + 1 ?? _nextNumber;
        _kind = line => new ItemParagraph(line, level, number is not null, number, IsMore: false);
    }

    /// <summary>Deeper is what stands further in, or follows at once and begins with a sign that no list above it has.</summary>
    private int LevelOf((int Indent, char Sign) item)
    {
        var known = _levels.FindLastIndex(level => level == item);
        if (known < 0)
        {
            _levels.RemoveAll(level => level.Indent > item.Indent || (level.Indent == item.Indent && _isAfterEmptyLine));
            _levels.Add(item);
            return _levels.Count;
        }

        _levels.RemoveRange(known + 1, _levels.Count - known - 1);
        return _levels.Count;
    }

    /// <summary>A line goes on with the one before; after an empty line it goes on with an item only when it stands further in.</summary>
    private void AddToLine(string words, int indent)
    {
        if (_line.Glyphs.Count > 0)
        {
            _line.AddBreak(Line.SoftBreak);
        }
        else if (indent > 0 && _blocks.LastOrDefault() is ItemParagraph item)
        {
            _kind = line => new ItemParagraph(line, item.Level, item.IsOrdered, null, IsMore: true);
        }
        else
        {
            _levels.Clear();
            _kind = line => new Paragraph(line);
        }

        reading.Add(_line, words, Look.Plain);
    }

    private void EndLine()
    {
        foreach (var line in _line.Settled())
        {
            reading.EndLine();
            _blocks.Add(_kind(line));
        }

        _line = new Line();
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^(?:(?<bullet>[•‣⁃◦▪▫■□●○·*–-])|(?<number>[0-9]{1,3})[.)])\s+(?<words>\S.*)\z")]
    private static partial Regex Item();
}
