namespace KilkennyInfo.Documents.BrailleText;

/// <summary>Cells that fill lines of their own, and how they lie on the page.</summary>
internal sealed record BrailleBlock(string Cells, BrailleShape Shape);

/// <param name="First">The cells left blank before the first line; a paragraph said to begin in cell 3 leaves two.</param>
/// <param name="Runover">The same for the lines after it.</param>
/// <param name="Before">Blank lines before it, save at the top of a page.</param>
/// <param name="KeepWithNext">It does not end a page.</param>
internal sealed record BrailleShape(int First, int Runover, int Before = 0, int After = 0, bool Centred = false, bool KeepWithNext = false)
{
    public static readonly BrailleShape Title = new(4, 4, Before: 1, After: 1, Centred: true, KeepWithNext: true);
    public static readonly BrailleShape Centre = new(4, 4, Centred: true);
    public static readonly BrailleShape Paragraph = new(2, 0);
    public static readonly BrailleShape Picture = new(6, 4);

    /// <summary>Headings are blocks, each level further in: cell 5, cell 7, cell 9.</summary>
    public static BrailleShape Heading(int level)
    {
        var indent = 4 + (2 * (Math.Clamp(level, 2, 4) - 2));
        return new BrailleShape(indent, indent, Before: 1, KeepWithNext: true);
    }

    /// <summary>Each item begins where its level says and goes on two cells further in.</summary>
    public static BrailleShape Item(int indent) => new(indent, indent + 2);

    public static BrailleShape Block(int indent) => new(indent, indent);
}
