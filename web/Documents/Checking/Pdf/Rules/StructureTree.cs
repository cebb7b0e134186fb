using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>What the tags of a file tell, once they were walked through.</summary>
internal sealed class StructureTree
{
    private readonly Dictionary<(PdfMap? Holder, int Mark), StructureNode> _content = [];
    private readonly Dictionary<int, List<StructureNode>> _objects = [];

    public bool IsThere { get; set; }

    /// <summary>Types of headings in their order: <c>H</c>, <c>H1</c> …</summary>
    public List<string> Headings { get; } = [];

    /// <param name="holder">The page, or the form that is drawn on pages.</param>
    /// <returns>False when the mark has an owner already.</returns>
    public bool Own(PdfMap? holder, int mark, StructureNode node)
    {
        var isFirst = _content.TryAdd((holder, mark), node);
        _content[(holder, mark)] = node;
        return isFirst;
    }

    public StructureNode? OwnerOf(PdfMap? holder, int? mark) => mark is { } number ? _content.GetValueOrDefault((holder, number)) : null;

    public void Refer(int number, StructureNode node)
    {
        if (!_objects.TryGetValue(number, out var nodes))
        {
            _objects.Add(number, nodes = []);
        }

        nodes.Add(node);
    }

    /// <summary>The tags that stand for an annotation.</summary>
    public IReadOnlyList<StructureNode> NodesOf(PdfDict annotation) => _objects.GetValueOrDefault(annotation.Number) ?? [];
}

/// <summary>A tag with its type mapped to a standard one.</summary>
/// <param name="Language">Its own or the nearest above it.</param>
internal sealed record StructureNode(PdfDict Element, string Type, string? Language)
{
    public List<StructureNode> Kids { get; } = [];

    public bool HasAlt => Element.Get("Alt").Plain().Length > 0;
}
