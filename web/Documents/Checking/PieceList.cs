using System.Text;

namespace KilkennyInfo.Documents.Checking;

/// <summary>Puts text together in pieces under headings, up to a length.</summary>
internal sealed class PieceList(int mostLetters)
{
    private const int LongestHeading = 300;
    private readonly List<TextPiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private string? _heading;
    private int _letters;
    private bool _isCut;

    public void Begin(string heading)
    {
        Close();
        _heading = heading.Length > LongestHeading ? heading[..LongestHeading] : heading;
    }

    public void Add(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        _letters += text.Length;
        if (_letters > mostLetters)
        {
            _isCut = true;
            return;
        }

        _text.Append(_text.Length > 0 ? "\n" : string.Empty).Append(text);
    }

    public ExtractedText All()
    {
        Close();
        return new ExtractedText(_pieces, _isCut);
    }

    private void Close()
    {
        if (_heading is not null || _text.Length > 0)
        {
            _pieces.Add(new TextPiece(null, _heading, _text.ToString()));
            _text.Clear();
        }
    }
}
