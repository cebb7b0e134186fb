namespace KilkennyInfo.Editorial.Pasting;

/// <summary>What a paste is made of before it is written: the few kinds of block that texts of this site have.</summary>
internal abstract record Block
{
    /// <summary>All the words in it, in the order of reading.</summary>
    public abstract IEnumerable<Line> Lines { get; }
}

/// <param name="IsCaption">Word calls it the caption of what is next to it.</param>
internal sealed record Paragraph(Line Line, bool IsCaption = false) : Block
{
    public override IEnumerable<Line> Lines => [Line];
}

/// <param name="Level">The level in the paste, 1 to 6; once settled, that in the text, 2 to 4.</param>
internal sealed record Heading(Line Line, int Level) : Block
{
    public override IEnumerable<Line> Lines => [Line];
}

/// <summary>An item of a list that stands as a paragraph of its own, as Word writes them, until the list is put together.</summary>
/// <param name="Number">The number that stood before it; none before a bullet.</param>
/// <param name="IsMore">Not an item, but a further paragraph of the one before.</param>
internal sealed record ItemParagraph(Line Line, int Level, bool IsOrdered, int? Number, bool IsMore) : Block
{
    public override IEnumerable<Line> Lines => [Line];
}

internal sealed record ListBlock(bool IsOrdered, int Start, List<ListItem> Items) : Block
{
    /// <summary>Lists in lists in lists say nothing more; what is deeper stands on the last level.</summary>
    public const int MaxDepth = 6;

    public override IEnumerable<Line> Lines => Items.SelectMany(item => item.Blocks).SelectMany(block => block.Lines);
}

internal sealed record ListItem(List<Block> Blocks);

internal sealed record Table(Line? Caption, List<TableRow> Rows) : Block
{
    public override IEnumerable<Line> Lines => Rows.SelectMany(row => row.Cells).Select(cell => cell.Line);
}

/// <param name="IsHead">It stands in the head of the table.</param>
internal sealed record TableRow(bool IsHead, List<TableCell> Cells);

internal sealed record TableCell(Line Line, bool IsHeading, int Columns, int Rows);
