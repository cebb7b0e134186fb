using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Pdf.Tagging;

/// <summary>
/// An element of the structure tree. It takes its place among its parent's kids when its first content is drawn; content is drawn in
/// reading order, so the tree and the pages cannot come to differ.
/// </summary>
/// <param name="tag">A standard type, such as <c>P</c>.</param>
internal sealed class Element(string tag, Element? parent)
{
    private readonly List<Kid> _kids = [];
    private bool _isPlaced;

    public string Tag => tag;

    public Element? Parent => parent;

    /// <summary>Where it is another than the parent's.</summary>
    public Language? Language { get; init; }

    /// <summary>What a picture shows.</summary>
    public string? Alternative { get; init; }

    /// <summary>Unique in the document; of footnotes.</summary>
    public string? Id { get; init; }

    /// <summary>An attribute dictionary as it stands in the file.</summary>
    public string? Attributes { get; set; }

    /// <summary>What this one refers to: a mark to its footnote, and the footnote to its marks. PDF 2.0 tells it.</summary>
    public List<Element> Refers { get; } = [];

    public IReadOnlyList<Kid> Kids => _kids;

    public void Place()
    {
        if (!_isPlaced)
        {
            _isPlaced = true;
            parent?.Place();
            parent?._kids.Add(new Kid(this));
        }
    }

    /// <summary>A stretch of marked content on a page.</summary>
    public void AddMark(int page, int mark)
    {
        Place();
        _kids.Add(new Kid(null, page, mark));
    }

    /// <param name="annotation">The number of its object.</param>
    public void AddAnnotation(int page, int annotation) => _kids.Add(new Kid(null, page, Annotation: annotation));
}

/// <summary>What an element holds: another element, a mark on a page, or an annotation on a page.</summary>
internal readonly record struct Kid(Element? Element, int Page = 0, int Mark = 0, int? Annotation = null);
