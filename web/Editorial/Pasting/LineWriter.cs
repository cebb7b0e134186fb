using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Writes the words of a line as Markdown that shows exactly these words.</summary>
/// <param name="numberOf">The number of a footnote by its name in the paste.</param>
internal sealed class LineWriter(Func<string, int> numberOf)
{
    private readonly StringBuilder _written = new();
    private List<Glyph> _glyphs = [];
    private bool _beginsBlock;

    /// <param name="beginsBlock">The line stands where a list, a heading or a quotation may begin.</param>
    public string Write(Line line, bool beginsBlock = true)
    {
        _beginsBlock = beginsBlock;
        _glyphs = line.Glyphs;
        _written.Clear();
        WriteStretches(0, _glyphs.Count, look => look.IsBold, "**", (start, end) =>
            WriteStretches(start, end, look => look.IsItalic, "*", WriteLinks));
        return _written.ToString();
    }

    private void WriteStretches(int from, int to, Func<Look, bool> has, string stars, Action<int, int> writeInner)
    {
        foreach (var (start, end) in Stretches(from, to, (one, other) => has(one) == has(other)))
        {
            var around = has(_glyphs[start].Look) ? stars : "";
            _written.Append(around);
            writeInner(start, end);
            _written.Append(around);
        }
    }

    private void WriteLinks(int from, int to)
    {
        foreach (var (start, end) in Stretches(from, to, (one, other) => one.Link == other.Link))
        {
            if (_glyphs[start].Look.Link is PageOrSite target)
            {
                _written.Append('[');
                WriteLanguages(start, end);
                _written.Append("](").Append(target.Address).Append(')');
            }
            else
            {
                WriteLanguages(start, end);
            }
        }
    }

    private void WriteLanguages(int from, int to)
    {
        foreach (var (start, end) in Stretches(from, to, (one, other) => one.Language == other.Language))
        {
            if (_glyphs[start].Look.Language is { } language)
            {
                _written.Append('[');
                for (var index = start; index < end; index++)
                {
                    _written.Append(_glyphs[index].Sign);
                }

                _written.Append("]{lang=").Append(language.Code()).Append('}');
            }
            else
            {
                WriteSigns(start, end);
            }
        }
    }

    private void WriteSigns(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (_glyphs[index].Atom is { } atom)
            {
                _written.Append(Written(atom));
            }
            else if (_glyphs[index].IsBreak)
            {
                _written.Append(_glyphs[index].Sign == Line.HardBreak ? "\\\n" : "\n");
            }
            else
            {
                _written.Append(Escapes.NeedsEscape(_glyphs, index, _beginsBlock) ? "\\" : "").Append(_glyphs[index].Sign);
            }
        }
    }

    private string Written(Atom atom) => atom switch
    {
        NoteMark mark => $"[^{numberOf(mark.Id)}]",
        Reference reference => $"{{{reference.Kind}:{reference.Key}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(atom)),
    };

    private IEnumerable<(int Start, int End)> Stretches(int from, int to, Func<Look, Look, bool> belong)
    {
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && belong(_glyphs[end - 1].Look, _glyphs[end].Look))
            {
                end++;
            }

            yield return (start, end);
            start = end;
        }
    }
}
