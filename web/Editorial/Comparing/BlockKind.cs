namespace KilkennyInfo.Editorial.Comparing;

/// <summary>What a block of a text is to its reader. The names go into the marks of blocks, so a kind is never renamed.</summary>
public enum BlockKind
{
    Title,
    Menu,
    Summary,
    Description,
    Heading,
    Paragraph,
    ListItem,
    NumberedItem,
    Quotation,
    TableCaption,
    TableRow,
    Footnote,

    /// <summary>A part made from data: <c>::: contact main</c>.</summary>
    Part,

    /// <summary>The line that opens a box with words inside: <c>::: note</c>.</summary>
    Box,

    /// <summary>What pages should not have and a draft may: a line across, program code, the address of a link on a line of its own.</summary>
    Other,
}

public static class BlockKindExtensions
{
    /// <summary>Not in the body, and there at most once.</summary>
    public static bool IsField(this BlockKind kind) => kind is BlockKind.Title or BlockKind.Menu or BlockKind.Summary or BlockKind.Description;
}
