namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Reads a list. A table or a heading in an item stands in no list on this site: the list ends before it and goes on after it.
/// </summary>
internal sealed class ListReader
{
    private readonly List<Block> _blocks = [];
    private readonly bool _isOrdered;
    private ListBlock _list;

    private ListReader(SourceElement element)
    {
        _isOrdered = element.Name == "ol";
        var first = element.Elements.FirstOrDefault(child => child.Name == "li");
        _list = new ListBlock(_isOrdered, first?["value"] is null ? element.Number("start") : first.Number("value"), []);
    }

    public static List<Block> Read(SourceElement element, Look look, Reading reading, int depth, bool isInCell)
    {
        var reader = new ListReader(element);
        var loose = new List<SourceNode>();
        foreach (var child in element.Children)
        {
            if (child is not SourceElement { Name: "li" or "ul" or "ol" } part)
            {
                loose.Add(child);
                continue;
            }

            reader.Add(BlockReader.Read(loose, look, reading, depth, isInCell));
            loose.Clear();
            if (!reading.LeftOut.Takes(part))
            {
                reader.Take(part, look, reading, depth, isInCell);
            }
        }

        reader.Add(BlockReader.Read(loose, look, reading, depth, isInCell));
        reader.EndList();
        return reader._blocks;
    }

    private void Take(SourceElement part, Look look, Reading reading, int depth, bool isInCell)
    {
        var blocks = BlockReader.Read(part.Name == "li" ? part.Children : [part], look.In(part.Style), reading, depth, isInCell);
        if (part["data-aria-level"] is null)
        {
            Add(blocks);
            return;
        }

        // Word in a browser writes every item as a list of its own and gives the level beside it.
        EndList();
        var level = part.Number("data-aria-level");
        _blocks.AddRange(blocks.Select((block, index) => block is Paragraph paragraph ? new ItemParagraph(paragraph.Line, level, _isOrdered, _list.Start, index > 0) : block));
    }

    private void Add(List<Block> blocks)
    {
        var item = blocks.ConvertAll(block => block is ItemParagraph paragraph ? new Paragraph(paragraph.Line) : block);
        while (item is [ListBlock inner, ..])
        {
            AddInner(inner);
            item.RemoveAt(0);
        }

        var end = item.FindIndex(block => block is Table or Heading);
        if (end > 0 || (end < 0 && item.Count > 0))
        {
            _list.Items.Add(new ListItem(end < 0 ? item : item[..end]));
        }

        if (end >= 0)
        {
            EndList();
            _blocks.AddRange(item[end..]);
        }
    }

    /// <summary>A list without words before it belongs to the item above; where there is none, its items are items of this list.</summary>
    private void AddInner(ListBlock inner)
    {
        if (_list.Items.Count > 0)
        {
            _list.Items[^1].Blocks.Add(inner);
        }
        else
        {
            _list.Items.AddRange(inner.Items);
        }
    }

    private void EndList()
    {
        if (_list.Items.Count > 0)
        {
            _blocks.Add(_list);
            _list = new ListBlock(_isOrdered, _list.Start + _list.Items.Count, []);
        }
    }
}
