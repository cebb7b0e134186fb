namespace KilkennyInfo.Languages.PlainLanguage;

public enum PassageKind
{
    Heading,

    /// <summary>A paragraph, a list item, a table cell.</summary>
    Text,
}

/// <summary>
/// One block of a text as its reader meets it: plain words without markup, references filled in. What is marked as being in the other
/// language, and names that must stand as the law writes them, are left out by the caller.
/// </summary>
public sealed record Passage(string Words, PassageKind Kind);
