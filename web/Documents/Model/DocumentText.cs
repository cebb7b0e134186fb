using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Model;

/// <summary>
/// One language of a document, as every format is made from it: facts for the cover and neutral blocks in reading order. It knows no
/// database, no web address of its own making and no format, so that formats cannot drift apart.
/// </summary>
/// <param name="Blocks">Heading levels start at 2, since the title is the document's only first-level heading, and skip none.</param>
/// <param name="Footnotes">In the order of their numbers, which count from 1 without a gap. Each is referred to by at least one <see cref="NoteMark"/>.</param>
public sealed record DocumentText(
    Language Language,
    Cover Cover,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Footnote> Footnotes,
    DocumentWords Words);

/// <summary>What stands before the first block, and what the file says of itself.</summary>
/// <param name="Publisher">The Council's name in this language.</param>
/// <param name="Summary">One or two sentences; also the file's description.</param>
/// <param name="Facts">Version, dates and the like, in the order in which they are shown.</param>
/// <param name="OtherFormats">Where to ask for another format: one sentence with links.</param>
/// <param name="Address">The document's own page on the site, absolute.</param>
/// <param name="PublishedOn">When this version was made public; the date that the files carry, so that the same input gives the same bytes.</param>
/// <param name="Identifier">Stable across languages' formats and unique to this version and language, such as <c>urn:uuid:…</c>.</param>
public sealed record Cover(
    string Title,
    string Publisher,
    string Summary,
    IReadOnlyList<CoverFact> Facts,
    IReadOnlyList<Inline> OtherFormats,
    string Address,
    DateOnly PublishedOn,
    string Identifier);

/// <param name="Label">Without a colon: a format that needs one puts it.</param>
public sealed record CoverFact(string Label, string Value);

/// <summary>The words of the program that stand in a document, in its language.</summary>
/// <param name="Note">The label of a note that must not be missed.</param>
/// <param name="Footnotes">The heading over the footnotes, where a format gathers them.</param>
/// <param name="Contents">The heading over a list of contents.</param>
/// <param name="PageNumber">With <c>{n}</c> and <c>{total}</c>.</param>
/// <param name="FootnoteMark">What a footnote's mark is called by a screen reader, with <c>{n}</c>.</param>
/// <param name="BackToText">What the way back from a footnote is called, with <c>{n}</c>.</param>
/// <param name="Picture">Said before the words for a picture, where the picture itself cannot be shown.</param>
/// <param name="Table">Said before the caption of a table, where a table is told in lines.</param>
/// <param name="TableGoesOn">Said to the eye when a table goes on on another page.</param>
/// <param name="EndOfTable">Said after the last line of a table that is told in lines.</param>
/// <param name="AccessSummary">For e-book catalogues: what makes the file accessible, without a claim of conformance.</param>
public sealed record DocumentWords(
    string Note,
    string Footnotes,
    string Contents,
    string PageNumber,
    string FootnoteMark,
    string BackToText,
    string Picture,
    string Table,
    string TableGoesOn,
    string EndOfTable,
    string AccessSummary);
