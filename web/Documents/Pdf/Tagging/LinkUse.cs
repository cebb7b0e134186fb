namespace KilkennyInfo.Documents.Pdf.Tagging;

/// <summary>One link of the text; it may take several lines and pages.</summary>
/// <param name="Target">An address, or <c>#name</c> of a place in the document.</param>
/// <param name="Spoken">What it is called by a screen reader: its words.</param>
internal sealed record LinkUse(string Target, string Spoken, Element Element, bool IsUnderlined = true);

/// <summary>A heading where it came to stand, for the outline and the list of contents.</summary>
internal sealed record HeadingUse(int Level, string Title, string Anchor);
