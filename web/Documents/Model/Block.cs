using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Model;

/// <summary>A piece of a document that stands by itself.</summary>
public abstract record Block;

/// <param name="Level">2 to 6; the title of the document is level 1.</param>
/// <param name="Anchor">Unique in the document; links within it lead here.</param>
public sealed record Heading(int Level, string Anchor, IReadOnlyList<Inline> Content) : Block;

public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <param name="First">The number of the first item; 1 for bullets.</param>
public sealed record ItemList(ListKind Kind, int First, IReadOnlyList<ListItem> Items) : Block;

public enum ListKind
{
    Bullets,
    Numbers,

    /// <summary>Numbered things to do one after the other, shown with more weight than a plain list.</summary>
    Steps,
}

/// <param name="Blocks">Paragraphs and further lists; never empty.</param>
public sealed record ListItem(IReadOnlyList<Block> Blocks);

/// <param name="Caption">Says what the table shows. Never empty in a published text.</param>
/// <param name="Rows">All of the same number of cells; header rows first.</param>
public sealed record Table(string Caption, IReadOnlyList<TableRow> Rows) : Block;

/// <param name="IsHeader">All its cells head columns.</param>
public sealed record TableRow(bool IsHeader, IReadOnlyList<Cell> Cells);

public sealed record Cell(CellKind Kind, IReadOnlyList<Inline> Content);

public enum CellKind
{
    Data,
    ColumnHeading,
    RowHeading,
}

/// <param name="Picture">None when the file is not to be had; the words still stand.</param>
/// <param name="Alt">What it shows; empty when it only adorns.</param>
public sealed record Figure(Picture? Picture, string Alt, string? Caption, string? Credit) : Block
{
    public bool IsDecorative => Alt.Length == 0;
}

/// <summary>What must not be missed; shown with the label of <see cref="DocumentWords.Note"/>.</summary>
public sealed record Note(IReadOnlyList<Block> Blocks) : Block;

public sealed record Quotation(IReadOnlyList<Block> Blocks) : Block;

/// <summary>How to reach somebody, or where something is.</summary>
/// <param name="Does">What they deal with, in a sentence.</param>
/// <param name="Lines">Such as the telephone number; each is a label and what it leads to.</param>
public sealed record Contact(string Name, string? Does, IReadOnlyList<ContactLine> Lines) : Block
{
    /// <summary>Given only where the name is not in the document's own language.</summary>
    public Language? NameLanguage { get; init; }
}

/// <param name="Label">Without a colon: a format that needs one puts it. Empty for a remark that stands by itself.</param>
public sealed record ContactLine(string Label, IReadOnlyList<Inline> Content);

/// <param name="Number">Counts from 1 in the order of the first marks.</param>
public sealed record Footnote(int Number, IReadOnlyList<Block> Blocks);
