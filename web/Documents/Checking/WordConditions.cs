using static KilkennyInfo.Documents.Checking.ConditionFamily;

namespace KilkennyInfo.Documents.Checking;

/// <summary>What is looked for in a Word file.</summary>
internal static class WordConditions
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        new("W-01", "2.4.2", Metadata, "The file has no title among its properties."),
        new("W-02", "3.1.1", Language, "The file does not tell its language."),
        new("W-03", "3.1.1", Language, "A language is written in a way that programs do not understand."),
        new("W-04", "1.3.1", Headings, "A long text has no headings made with heading styles."),
        new("W-05", "1.3.1", Headings, "The first heading is not of level 1.", Severity.Warning),
        new("W-06", "1.3.1", Headings, "A level of heading is skipped."),
        new("W-07", "1.3.1", Headings, "A short bold paragraph looks like a heading but is none.", Severity.Warning),
        new("W-08", "2.4.6", Headings, "A heading is empty."),
        new("W-09", "1.1.1", PictureWords, "A picture has no words in its place."),
        new("W-10", "1.1.1", PictureWords, "The words for a picture are the name of a file."),
        new("W-11", "1.3.1", Tables, "A table has no header row."),
        new("W-12", "1.3.1", Tables, "Cells of a table are merged or split.", Severity.Warning),
        new("W-13", "1.3.1", Tables, "A table seems to be used for layout: most of its cells are empty, or it has one cell or column.", Severity.Warning),
        new("W-14", "1.3.1", Lists, "A list is typed by hand instead of made with a list style.", Severity.Warning),
        new("W-15", "1.3.2", Tagging, "Empty paragraphs are used to make space.", Severity.Warning),
        new("W-16", "1.3.2", Tagging, "Text stands in a text box, outside the reading order."),
        new("W-17", "2.4.4", Links, "The words of a link do not say where it leads."),
        new("W-18", null, Leftovers, "There are tracked changes that were neither accepted nor rejected."),
        new("W-19", null, Leftovers, "There are comments.", Severity.Warning),
        new("W-20", null, Leftovers, "There is hidden text."),
        new("W-21", null, Security, "The file contains macros."),
        new("W-22", null, Security, "Objects of other programs are embedded in the file."),
        new("W-23", null, Security, "The file draws in something from outside: a template, a picture or a part."),
    ];
}
