using System.Xml;
using System.Xml.Linq;

namespace KilkennyInfo.Documents.Checking.Epub;

/// <summary>Metadata, list of parts, reading order and table of contents.</summary>
internal static class EpubPackageRules
{
    private static readonly string[] AccessProperties =
        ["schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary"];

    public static string? TitleOf(EpubBook book) => Told(book, "title");

    public static string? LanguageOf(EpubBook book) => Told(book, "language");

    public static void Check(EpubBook book, Archive archive, FindingList findings, CheckBudget budget)
    {
        findings.Expect(book.Version.StartsWith('3'), "E-04", book.Version);
        findings.Expect(TitleOf(book) is not null, "E-05");
        findings.Expect(LanguageOf(book) is { } language && LanguageTag.IsWellFormed(language), "E-08", LanguageOf(book));
        CheckAccess(book, findings);
        CheckParts(book, archive, findings);
        CheckContents(book, archive, findings, budget);
    }

    private static string? Told(EpubBook book, string name) => book.Metadata.Where(element => element.Name == EpubBook.Dublin + name)
        .Select(element => element.Value.Trim()).FirstOrDefault(value => value.Length > 0);

    private static void CheckAccess(EpubBook book, FindingList findings)
    {
        var told = book.Metadata.Where(element => element.Value.Trim().Length > 0)
            .Select(element => (string?)element.Attribute("property") ?? string.Empty)
            .Concat(book.Metadata.Select(element => (string?)element.Attribute("name") ?? string.Empty))
            .ToHashSet(StringComparer.Ordinal);
        findings.Touch("E-07");
        foreach (var missing in AccessProperties.Where(property => !told.Contains(property)))
        {
            findings.Fail("E-07", missing);
        }
    }

    private static void CheckParts(EpubBook book, Archive archive, FindingList findings)
    {
        findings.Touch("E-02", "E-18", "E-19");
        foreach (var item in book.Items.Values)
        {
            if (item.Path is null)
            {
                findings.Fail("E-19", item.Reference);
            }
            else if (!archive.Has(item.Path))
            {
                findings.Fail("E-02", item.Path);
            }

            if (item.MediaType.Contains("javascript", StringComparison.OrdinalIgnoreCase) || item.Properties.Split(' ').Contains("scripted"))
            {
                findings.Fail("E-18", item.Reference);
            }
        }

        foreach (var id in book.Spine.Where(id => !book.Items.ContainsKey(id)))
        {
            findings.Fail("E-02", $"reading order: {id}");
        }

        if (book.Spine.Count == 0)
        {
            findings.Fail("E-02", "no reading order");
        }
    }

    /// <summary>EPUB 3 has a text for it; EPUB 2 a file of its own, the NCX.</summary>
    private static void CheckContents(EpubBook book, Archive archive, FindingList findings, CheckBudget budget)
    {
        var isOld = !book.Version.StartsWith('3');
        var item = book.Items.Values.FirstOrDefault(item => isOld ? item.MediaType == "application/x-dtbncx+xml" : item.IsNavigation);
        var entry = isOld ? "navPoint" : "a";
        findings.Expect(item?.Path is { } path && archive.Read(path) is { } bytes && Entries(bytes, isOld ? null : "nav", entry, budget) > 0, "E-10");
    }

    private static int Entries(byte[] bytes, string? within, string entry, CheckBudget budget)
    {
        try
        {
            var lists = SafeXml.Load(bytes, budget).Descendants();
            var scope = within is null
                ? lists
                : lists.Where(element => element.Name.LocalName == within && IsContents(element)).SelectMany(element => element.Descendants());
            return scope.Count(element => element.Name.LocalName == entry);
        }
        catch (XmlException)
        {
            return 0;
        }
    }

    private static bool IsContents(XElement list) =>
        list.Attributes().Any(attribute => attribute.Name.LocalName == "type" && attribute.Value.Split(' ').Contains("toc"));
}
