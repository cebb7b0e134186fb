using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Epub;

/// <summary>The written pages of an e-book and what they show.</summary>
internal sealed record Book(
    IReadOnlyList<BookPage> Pages,
    IReadOnlyList<(string File, Picture Picture)> Pictures,
    IReadOnlyList<BookHeading> Headings,
    string? FootnotesAddress);

/// <param name="Passages">Those that stand in it, when the book is read aloud.</param>
internal sealed record BookPage(string File, string Xhtml, IReadOnlyList<PassageMarks.Mark> Passages);

internal sealed record BookHeading(string Address, Heading Heading);
