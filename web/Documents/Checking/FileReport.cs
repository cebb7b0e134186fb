namespace KilkennyInfo.Documents.Checking;

/// <summary>
/// What the checker says of one file that was made elsewhere. It is no proof of conformance: what only a person can judge (reading
/// order, fitting words for pictures, contrast) is outside it.
/// </summary>
/// <param name="Kind">None when the file is neither PDF, Word nor EPUB.</param>
/// <param name="Reason">Given exactly when the file was refused.</param>
/// <param name="Detail">More about the refusal, in English, for whoever looks into it.</param>
/// <param name="Checked">Codes of the conditions that applied and were tested, those that failed included.</param>
/// <param name="Checker">Name and version of the rules; a change means that files are to be checked again.</param>
public sealed record FileReport(
    FileKind? Kind,
    Verdict Verdict,
    RefusalReason? Reason,
    string? Detail,
    IReadOnlyList<FileFinding> Findings,
    IReadOnlyList<string> Checked,
    string Checker,
    FileFacts Facts,
    ExtractedText Text)
{
    /// <summary>What the verb tells the shell: 0 clean, 1 findings, 2 refused.</summary>
    public int ExitCode => (int)Verdict;

    /// <summary>Codes of the conditions with a finding, each once.</summary>
    public IEnumerable<string> Failed => Findings.Select(finding => finding.Condition).Distinct();
}

/// <param name="Condition">A code of <see cref="Conditions.All"/>.</param>
/// <param name="Wcag">The WCAG success criterion behind it, such as <c>1.1.1</c>.</param>
/// <param name="Page">Counts from 1, where the format has pages.</param>
/// <param name="Detail">What was found, in the words of the file: a name, a value, a few words of the text.</param>
public sealed record FileFinding(string Condition, string? Wcag, int? Page, string? Detail, Severity Severity);

public enum FileKind
{
    Pdf,
    Word,
    Epub,
}

public enum Verdict
{
    Clean = 0,
    Findings = 1,
    Refused = 2,
}

public enum Severity
{
    /// <summary>Somebody cannot use the file, or part of it.</summary>
    Error,

    /// <summary>Harder to use, or to be looked at by a person.</summary>
    Warning,
}

/// <summary>Why a file was not checked to its end.</summary>
public enum RefusalReason
{
    Empty,
    NotAKnownKind,
    TooLarge,

    /// <summary>It opens only with a password, or is under digital rights management.</summary>
    Encrypted,

    /// <summary>Damaged beyond what can be mended while reading.</summary>
    Broken,

    /// <summary>Parts within parts beyond any honest use.</summary>
    TooDeep,

    /// <summary>A small file that unpacks to a huge one.</summary>
    InflatesTooMuch,

    TooManyObjects,
    TookTooLong,

    /// <summary>A document type definition in its XML: a way to draw in other files.</summary>
    ForbiddenXml,

    /// <summary>An archive entry whose name leads out of the archive.</summary>
    UnsafeNames,
}

/// <param name="IsTagged">Whether it tells its structure at all; the first thing to say of a PDF that does not.</param>
/// <param name="IsEncrypted">Protected by an owner's password; it still opens without one.</param>
/// <param name="ScannedPages">Pages that are a picture without text.</param>
public sealed record FileFacts(
    string? Title = null,
    string? Language = null,
    int? Pages = null,
    int Words = 0,
    bool IsTagged = false,
    bool IsEncrypted = false,
    int ScannedPages = 0)
{
    public static readonly FileFacts None = new();

    public bool IsScanned => ScannedPages > 0 && ScannedPages == Pages;
}

/// <summary>The words of a file in pieces that a search result can lead to.</summary>
/// <param name="IsCut">The text was longer than what is kept.</param>
public sealed record ExtractedText(IReadOnlyList<TextPiece> Pieces, bool IsCut)
{
    public static readonly ExtractedText None = new([], false);
}

/// <summary>A page of a PDF, or what stands under one heading of another file.</summary>
/// <param name="Page">Counts from 1, in a PDF.</param>
/// <param name="Heading">In other files; none before the first heading.</param>
public sealed record TextPiece(int? Page, string? Heading, string Text);
