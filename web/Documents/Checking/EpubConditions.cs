using static KilkennyInfo.Documents.Checking.ConditionFamily;

namespace KilkennyInfo.Documents.Checking;

/// <summary>What is looked for in an EPUB.</summary>
internal static class EpubConditions
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        new("E-01", null, Foundation, "The file does not begin with its media type, stored and alone."),
        new("E-02", null, Foundation, "A file that the book lists is missing, or the reading order is empty."),
        new("E-03", null, Foundation, "A text of the book is not well-formed."),
        new("E-04", null, Foundation, "The book is of an older version than EPUB 3.", Severity.Warning),
        new("E-05", "2.4.2", Metadata, "The book has no title."),
        new("E-06", "2.4.2", Metadata, "A text of the book has no title.", Severity.Warning),
        new("E-07", null, Metadata, "The metadata do not tell how accessible the book is."),
        new("E-08", "3.1.1", Language, "The book does not tell its language, or not in a way that programs understand."),
        new("E-09", "3.1.1", Language, "A text of the book does not tell its language."),
        new("E-10", "2.4.5", Navigation, "There is no table of contents, or it is empty."),
        new("E-11", "1.3.1", Headings, "There are no headings."),
        new("E-12", "1.3.1", Headings, "A level of heading is skipped."),
        new("E-13", "2.4.6", Headings, "A heading is empty."),
        new("E-14", "1.1.1", PictureWords, "A picture has no alternative words, not even empty ones."),
        new("E-15", "1.1.1", PictureWords, "The words for a picture are the name of a file."),
        new("E-16", "1.3.1", Tables, "A table has no header cells."),
        new("E-17", "2.4.4", Links, "The words of a link do not say where it leads."),
        new("E-18", null, Security, "The book contains scripts.", Severity.Warning),
        new("E-19", null, Security, "The book draws in something from outside."),
    ];
}
