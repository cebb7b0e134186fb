namespace KilkennyInfo.Api;

/// <summary>All live pages, home first and then down the tree.</summary>
public sealed record PageList(IReadOnlyList<PageSummary> Pages);

/// <param name="Key">Stable; the same in both languages.</param>
/// <param name="Parent">The key of the page above; none for home.</param>
/// <param name="UpdatedUtc">When the words last changed.</param>
/// <param name="InStep">Each text was confirmed against the other as it now stands.</param>
/// <param name="Awaited">In an emergency one text is live ahead of the other: which one is behind, since when, and until when it follows.</param>
public sealed record PageSummary(string Key, string Type, string? Parent, DateTime UpdatedUtc, bool InStep, AwaitedDetail? Awaited, TextSummaries Texts);

/// <param name="Lang"><c>ga</c> or <c>en</c>: the text that is behind.</param>
public sealed record AwaitedDetail(string Lang, DateOnly Since, DateOnly Until);

public sealed record TextSummaries(TextSummary Ga, TextSummary En);

/// <param name="Url">Path on this site.</param>
public sealed record TextSummary(string Url, string Slug, string Title, string Summary);

/// <summary>One page with both its texts.</summary>
public sealed record PageDetail(
    string Key,
    string Type,
    string? Parent,
    DateTime UpdatedUtc,
    bool InStep,
    AwaitedDetail? Awaited,
    RevisionDetail Revision,
    IReadOnlyList<AlternateLink> Alternates,
    TextDetails Texts);

/// <param name="Number">Counts from 1 within the page.</param>
/// <param name="ReviewBy">The day by which the page's owner looks at it again.</param>
public sealed record RevisionDetail(int Number, DateTime PublishedUtc, string Owner, DateOnly ReviewBy);

/// <param name="Lang"><c>ga</c>, <c>en</c>, or <c>x-default</c> for the address that lets a reader choose.</param>
public sealed record AlternateLink(string Lang, string Url);

public sealed record TextDetails(TextDetail Ga, TextDetail En);

/// <param name="Hash">SHA-256 of the words; changes when they do.</param>
public sealed record TextDetail(
    string Url,
    string Slug,
    string Title,
    string Summary,
    string? Description,
    string? Change,
    string Hash,
    string Markdown,
    string Html,
    IReadOnlyList<HeadingDetail> Headings);

public sealed record HeadingDetail(int Level, string Id, string Text);

/// <summary>Departments and officers of the Council, and outside bodies people can turn to.</summary>
public sealed record ContactList(IReadOnlyList<ContactDetail> Contacts);

/// <param name="Kind"><c>council</c> or <c>external</c>.</param>
/// <param name="Through">The key of the contact this one is reached through, while it has no line of its own.</param>
/// <param name="State"><c>confirmed</c> by the Council, or <c>to-verify</c>.</param>
public sealed record ContactDetail(
    string Key,
    string Kind,
    BothLanguages<string> Name,
    BothLanguages<string> Does,
    string? Phone,
    string? Extension,
    string? Email,
    string? Website,
    BothLanguages<string>? Hours,
    BothLanguages<IReadOnlyList<string>>? Address,
    bool ByAppointment,
    string? Through,
    string Source,
    DateOnly CheckedOn,
    string State);

public sealed record BothLanguages<T>(T Ga, T En);
