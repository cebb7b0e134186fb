using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>What rendering needs to know beyond the text itself.</summary>
/// <param name="PageAddress">The address of a page in this language; none when it is not live, and then the link's words stay and the link goes.</param>
public sealed record RenderContext(Language Language, ReferenceData Data, Func<string, string?> PageAddress, Func<string, string?> MediaAddress)
{
    public Strings Strings => Data.Strings[Language];
}

/// <summary>A piece of a rendered body: finished HTML, or a part that the theme makes from data.</summary>
public abstract record BodySegment;

public sealed record HtmlSegment(string Html) : BodySegment;

public sealed record PartSegment(string Name, IReadOnlyList<string> Keys) : BodySegment;
