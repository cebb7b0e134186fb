using System.Globalization;
using System.Text;

namespace KilkennyInfo.Documents.PlainText;

/// <summary>Lines of no more than so many columns, with indents that nest. A word that is longer, such as an address, keeps a line to itself.</summary>
internal sealed class TextLines(int width)
{
    /// <summary>Stands in words for a space at which no line may end, until the line is written.</summary>
    public const char Glue = '\uE000';

    private readonly List<string> _lines = [];
    private string _indent = "";
    private string? _lead;

    /// <summary>Writes what the action writes further to the right, with a sign such as “- ” before its first line.</summary>
    public void Indented(string lead, Action write)
    {
        var outer = _indent;
        _lead = (_lead ?? outer) + lead;
        _indent = outer + new string(' ', lead.Length);
        write();
        _indent = outer;
        _lead = null;
    }

    /// <summary>One empty line, but none at the start, after another one, or after a sign that waits for its words.</summary>
    public void Gap()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0 && _lead is null)
        {
            _lines.Add("");
        }
    }

    /// <param name="hang">How much further in the lines after the first stand.</param>
    /// <returns>The columns of the longest line.</returns>
    public int Add(string words, int hang = 0)
    {
        var first = _lines.Count;
        var lines = words.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            Wrap(lines[at], at == 0 ? 0 : hang, hang);
        }

        return _lines.Skip(first).Max(Columns) - _indent.Length;
    }

    public void Underline(char sign, int columns) => _lines.Add(_indent + new string(sign, columns));

    public override string ToString() => string.Join('\n', _lines).TrimEnd('\n') + "\n";

    private void Wrap(string words, int firstHang, int hang)
    {
        var line = new StringBuilder(_lead ?? _indent).Append(' ', firstHang);
        var columns = Columns(line.ToString());
        var isEmpty = true;
        _lead = null;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = Columns(word);
            if (!isEmpty && columns + 1 + length > width)
            {
                _lines.Add(line.ToString());
                line.Clear().Append(_indent).Append(' ', hang);
                columns = _indent.Length + hang;
                isEmpty = true;
            }

            if (!isEmpty)
            {
                line.Append(' ');
                columns++;
            }

            line.Append(word.Replace(Glue, ' '));
            columns += length;
            isEmpty = false;
        }

        _lines.Add(line.ToString().TrimEnd());
    }

    /// <summary>What the eye counts: marks that sit on a letter take no column.</summary>
    private static int Columns(string words)
    {
        var columns = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1;
        }

        return columns;
    }
}
