namespace KilkennyInfo.Documents.Checking.Pdf.Text;

/// <summary>The text of the pages that were read so far.</summary>
internal sealed class PagesRead(int mostLetters)
{
    private readonly List<TextPiece> _pieces = [];
    private int _letters;

    public int Count { get; private set; }

    public int Scanned { get; private set; }

    public int Words { get; private set; }

    public bool IsCut { get; private set; }

    public ExtractedText Text => new(_pieces, IsCut);

    public void Add(PageText page)
    {
        Count++;
        Scanned += page.IsScan ? 1 : 0;
        var text = page.Text;
        Words += WordCount.Of(text);
        if (_letters + text.Length > mostLetters)
        {
            IsCut = true;
            return;
        }

        _letters += text.Length;
        if (text.Length > 0)
        {
            _pieces.Add(new TextPiece(Count, null, text));
        }
    }
}
