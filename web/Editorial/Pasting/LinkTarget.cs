namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Where words lead.</summary>
internal abstract record LinkTarget;

/// <param name="Address">As it stands in the Markdown: <c>https://...</c> or <c>page:key#anchor</c>.</param>
internal sealed record PageOrSite(string Address) : LinkTarget;

/// <summary>An e-mail address or a telephone number, which texts do not link to but refer to.</summary>
/// <param name="Kind">The kind of the reference: <c>email</c> or <c>phone</c>.</param>
/// <param name="Key">None when no contact is known by it.</param>
internal sealed record Contact(string Kind, string Address, string? Key) : LinkTarget;
