using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Platform.Outbound;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Editorial.Links;

/// <summary>The links to other sites that one text holds: typed out, pulled in as a website, or on a contact card.</summary>
internal static class OutsideLinks
{
    public static IEnumerable<string> Of(MarkdownText text, ReferenceData data) =>
        text.Document.Descendants().Select(part => AddressIn(part, data)).OfType<Uri>().Select(KeyOf).OfType<string>().Distinct();

    /// <summary>The address that counts as the same link; none for what is not to be asked.</summary>
    public static string? KeyOf(Uri address) =>
        address.Scheme is "https" or "http" && address.GetLeftPart(UriPartial.Query) is { Length: <= OutboundAddress.MaxLength } key ? key : null;

    private static Uri? AddressIn(MarkdownObject part, ReferenceData data) => part switch
    {
        LinkInline { IsImage: false } link => Whole(link.Url),
        AutolinkInline { IsEmail: false } link => Whole(link.Url),
        ReferenceInline { Kind: "website" } reference => data.Unit(reference.Key)?.Website,
        CustomContainer box when Boxes.Parts.GetValueOrDefault(Boxes.NameOf(box)) is Boxes.Arguments.OneUnit => Boxes.KeysOf(box) is [var key, ..] ? data.Unit(key)?.Website : null,
        _ => null,
    };

    private static Uri? Whole(string? address) =>
        address?.Contains("://", StringComparison.Ordinal) is true && Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole : null;
}
