using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Library;

/// <summary>Where documents stand on the site. Fixed by design section 5; other programs rely on them.</summary>
public static class DocumentAddresses
{
    public const string Irish = "/ga/doicimeid";
    public const string English = "/en/documents";

    /// <summary>The list of all documents.</summary>
    public static string Of(Language language) => language is Language.Irish ? Irish : English;

    /// <summary>The page of one document.</summary>
    public static string Of(Language language, string slug) => $"{Of(language)}/{slug}";

    /// <summary>A file of the version in force; the address stays when a new version comes.</summary>
    public static string OfFile(Language language, string slug, string fileName) => $"{Of(language, slug)}/{fileName}";

    /// <summary>A file of a certain version.</summary>
    public static string OfFile(Language language, string slug, int version, string fileName) => $"{Of(language, slug)}/{VersionPart(version)}/{fileName}";

    /// <summary>The form that asks for another format.</summary>
    public static string OfRequest(Language language, string slug) => $"{Of(language, slug)}/{(language is Language.Irish ? "iarratas" : "request")}";

    /// <summary>What shows whoever has the reference how their request stands.</summary>
    public static string OfReceipt(Language language, string slug, string reference) => $"{OfRequest(language, slug)}/{reference}";

    public static string VersionPart(int version) => "v" + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>None when this is not the part of an address that names a version.</summary>
    public static int? VersionOf(string part) =>
        part is ['v', not '0', ..] && int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <param name="suffix">Tells files with the same ending apart, in the language of the file; empty for the plainest.</param>
    public static string FileName(string slug, string suffix, RenditionFormat format) => $"{slug}{(suffix.Length > 0 ? "-" : "")}{suffix}.{format.Extension}";
}
