using System.Text;
using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Text;

/// <summary>
/// Puts the strings that a page shows together to text. The format knows no words and lines; gaps and jumps tell where they end.
/// Decoration, such as page numbers, is left out, and what a mark says instead of its glyphs is taken.
/// </summary>
internal sealed class PageText
{
    private const int Longest = 1_000_000;

    /// <summary>In parts of the size of the font.</summary>
    private const double SpaceGap = 0.18;

    private const double NewLine = 0.35;
    private readonly StringBuilder _text = new();
    private double _size;
    private double _leading;
    private TextPlace _line = TextPlace.Start;
    private TextPlace _now = TextPlace.Start;
    private (double X, double Y)? _last;

    public bool HasPicture { get; set; }

    public bool HasText { get; private set; }

    /// <summary>A picture, and nothing that could be read.</summary>
    public bool IsScan => HasPicture && !HasText;

    public string Text => _text.ToString().Trim();

    /// <summary>Words that stand in the place of what is drawn.</summary>
    public void Say(string words)
    {
        Separate();
        Append(words);
    }

    public void Move(string name, List<PdfValue> operands)
    {
        switch (name)
        {
            case "BT":
                _now = _line = TextPlace.Start;
                break;
            case "Td" or "TD":
                _leading = name == "TD" ? -Number(operands, 1) : _leading;
                _now = _line = _line.Moved(Number(operands, 0), Number(operands, 1));
                break;
            case "Tm":
                _now = _line = new TextPlace(Number(operands, 0), Number(operands, 1), Number(operands, 2), Number(operands, 3), Number(operands, 4), Number(operands, 5));
                break;
            case "TL":
                _leading = Number(operands, 0);
                break;
            case "T*":
                _now = _line = _line.Moved(0, -_leading);
                break;
        }
    }

    /// <param name="isHeard">It is neither decoration nor replaced by other words.</param>
    public void Show(IReadOnlyList<PdfValue> pieces, PdfFont? font, double size, bool isHeard)
    {
        _size = size;
        foreach (var piece in pieces)
        {
            if (piece is PdfNumber gap)
            {
                _now = _now.Moved(-gap.Value / 1000 * _size, 0);
            }
            else if (piece is PdfString { Bytes.Length: > 0 } text)
            {
                HasText = true;
                ShowString(text.Bytes, font, isHeard);
            }
        }
    }

    private void ShowString(byte[] bytes, PdfFont? font, bool isHeard)
    {
        if (isHeard)
        {
            Separate();
        }

        foreach (var (text, width) in font?.Read(bytes) ?? [])
        {
            if (isHeard)
            {
                Append(text);
            }

            _now = _now.Moved(width * _size, 0);
        }

        if (isHeard)
        {
            _last = (_now.X, _now.Y);
        }
    }

    private void Separate()
    {
        if (_last is not { } last || _text.Length == 0 || char.IsWhiteSpace(_text[^1]))
        {
            return;
        }

        var size = Math.Max(_size * _now.Scale, 0.1);
        if (Math.Abs(_now.Y - last.Y) > size * NewLine)
        {
            Append("\n");
        }
        else if (_now.X - last.X > size * SpaceGap || last.X - _now.X > size)
        {
            Append(" ");
        }
    }

    private void Append(string text)
    {
        if (_text.Length + text.Length < Longest)
        {
            _text.Append(text);
        }
    }

    private static double Number(List<PdfValue> operands, int index) => index < operands.Count && operands[index] is PdfNumber number ? number.Value : 0;

    /// <summary>Where text goes: the matrix of text as PDF writes it.</summary>
    private readonly record struct TextPlace(double A, double B, double C, double D, double X, double Y)
    {
        public static readonly TextPlace Start = new(1, 0, 0, 1, 0, 0);

        public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

        public TextPlace Moved(double x, double y) => this with { X = (x * A) + (y * C) + X, Y = (x * B) + (y * D) + Y };
    }
}
