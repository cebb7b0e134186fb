namespace KilkennyInfo.Documents.Model;

/// <summary>
/// A piece of a document that is read in one breath: a heading, a paragraph, a row of a table. Sound, Braille and the marks that join
/// sound to words all count the same passages.
/// </summary>
/// <param name="Id"><c>p1</c>, <c>p2</c> … in reading order, the cover's included.</param>
/// <param name="Content">
/// What is read, without the words of the program before it (“Picture:”, “Table:”), which <paramref name="Kind"/> tells. Pairs of label
/// and value are joined by a colon. A row is told cell by cell, each on a line of its own and led by its column's heading.
/// </param>
/// <param name="Source">The block that it stands in; none on the cover and for the heading over the footnotes.</param>
/// <param name="Row">For a row of a table.</param>
/// <param name="Marker">The number before the first passage of a numbered item or of a footnote, such as <c>1.</c></param>
public sealed record Passage(
    string Id,
    PassageKind Kind,
    IReadOnlyList<Inline> Content,
    Block? Source = null,
    TableRow? Row = null,
    string? Marker = null);

public enum PassageKind
{
    CoverPublisher,
    CoverTitle,
    CoverSummary,
    CoverFact,
    CoverFormats,
    Heading,
    Paragraph,
    TableCaption,

    /// <summary>A row whose cells all head columns. They are told again in the rows, so only sound joined to a page needs it.</summary>
    TableHeader,
    TableRow,
    FigureAlt,
    FigureCaption,
    FigureCredit,
    NoteLabel,
    ContactName,
    ContactDoes,
    ContactLine,
    FootnotesHeading,
}
