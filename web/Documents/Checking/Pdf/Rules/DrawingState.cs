using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>What is known where content is drawn, from all the marks around it.</summary>
/// <param name="IsReplaced">Other words stand in the place of what is drawn.</param>
internal readonly record struct Mark(bool IsDecoration, bool IsTagged, bool HasLanguage, bool IsReplaced);

/// <summary>Where one run through content stands: of a page, or of a form that is drawn on it.</summary>
/// <param name="holder">Whose marks the tags name.</param>
/// <param name="around">The mark that a form is drawn in; its own marks cannot close it.</param>
internal sealed class DrawingState(PdfDict resources, PdfMap holder, Mark around, int depth)
{
    private const int Deepest = 10_000;
    private readonly Stack<Mark> _marks = new();
    private readonly Stack<(PdfDict? Font, double Size, int TextMode)> _saved = new();

    public PdfDict Resources => resources;

    public PdfMap Holder => holder;

    public int Depth => depth;

    public Mark Now => _marks.TryPeek(out var top) ? top : around;

    public PdfDict? Font { get; set; }

    public double FontSize { get; set; }

    public int TextMode { get; set; }

    /// <summary>There were marks that tags can name.</summary>
    public bool HasNamedMarks { get; set; }

    public PdfValue? Resource(string kind, string name) => resources.Dict(kind)?.Get(name);

    public void Open(Mark mark)
    {
        CheckBudget.NotDeeper(_marks.Count, Deepest);
        _marks.Push(mark);
    }

    public void Close() => _marks.TryPop(out _);

    public void Save()
    {
        CheckBudget.NotDeeper(_saved.Count, Deepest);
        _saved.Push((Font, FontSize, TextMode));
    }

    public void Restore()
    {
        if (_saved.TryPop(out var saved))
        {
            (Font, FontSize, TextMode) = saved;
        }
    }
}
