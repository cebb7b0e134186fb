using System.Xml.Linq;

namespace KilkennyInfo.Documents.Checking.Epub;

/// <summary>One text of a book after the other; levels of headings go on from text to text.</summary>
internal sealed class EpubTextRules(FindingList findings, string? bookLanguage, CheckBudget budget)
{
    private int _level;

    public bool HasHeadings { get; private set; }

    public void Check(XDocument text, string path)
    {
        CheckHead(text, path);
        foreach (var element in text.Descendants())
        {
            budget.Step();
            switch (element.Name.LocalName)
            {
                case ['h', >= '1' and <= '6' and var level]:
                    CheckHeading(element, level - '0', path);
                    break;
                case "img":
                    CheckPicture(element, path);
                    break;
                case "table" when !IsLayout(element):
                    findings.Expect(element.Descendants().Any(cell => cell.Name.LocalName == "th"), "E-16", path);
                    break;
                case "a" when element.Attribute("href") is not null && !IsNoteMark(element):
                    CheckLink(element, path);
                    break;
                case "script":
                    findings.Fail("E-18", path);
                    break;
            }

            CheckSource(element, path);
        }
    }

    private void CheckHead(XDocument text, string path)
    {
        var root = text.Root!;
        var language = (string?)root.Attribute(XNamespace.Xml + "lang") ?? (string?)root.Attribute("lang");
        var isKnown = language is not null ? LanguageTag.IsWellFormed(language) : bookLanguage is not null && root.Name.LocalName != "html";
        findings.Expect(isKnown, "E-09", $"{path} {language}");
        var title = root.Descendants().FirstOrDefault(element => element.Name.LocalName == "title" && element.Parent?.Name.LocalName == "head");
        findings.Expect(!string.IsNullOrWhiteSpace(title?.Value), "E-06", path);
    }

    private void CheckHeading(XElement heading, int level, string path)
    {
        HasHeadings = true;
        findings.Touch("E-12");
        var words = heading.Value.Trim();
        findings.Expect(words.Length > 0 || WordsOfPictures(heading).Length > 0, "E-13", path);
        if (_level > 0 && level > _level + 1)
        {
            findings.Fail("E-12", $"{path}: h{_level} → h{level} {words}");
        }

        _level = level;
    }

    private void CheckPicture(XElement picture, string path)
    {
        var words = (string?)picture.Attribute("alt");
        var role = (string?)picture.Attribute("role");
        var isTold = words is not null || role is "presentation" or "none" || picture.Attribute("aria-label") is not null;
        findings.Expect(isTold, "E-14", $"{path} {(string?)picture.Attribute("src")}");
        if (!string.IsNullOrWhiteSpace(words))
        {
            findings.Expect(!WordsForPictures.AreFileName(words), "E-15", words);
        }
    }

    private void CheckLink(XElement link, string path)
    {
        var words = (string?)link.Attribute("aria-label") ?? link.Value.Trim();
        findings.Expect((words + WordsOfPictures(link)).Trim().Length > 0 && !LinkWords.SayNothing(words), "E-17", $"{path} {words}");
    }

    private static string WordsOfPictures(XElement element) => string.Concat(element.Descendants()
        .Where(inner => inner.Name.LocalName == "img").Select(picture => (string?)picture.Attribute("alt"))).Trim();

    private void CheckSource(XElement element, string path)
    {
        // A link may lead anywhere; what is drawn in may not.
        var source = (string?)element.Attribute("src") ?? (element.Name.LocalName == "link" ? (string?)element.Attribute("href") : null);
        if (source is not null && EpubPaths.IsOutside(source))
        {
            findings.Fail("E-19", $"{path} {source}");
        }
    }

    private static bool IsLayout(XElement table) => (string?)table.Attribute("role") is "presentation" or "none";

    private static bool IsNoteMark(XElement link) => link.Attributes().Any(attribute =>
        (attribute.Name.LocalName == "type" && attribute.Value.Contains("noteref", StringComparison.Ordinal))
        || (attribute.Name.LocalName == "role" && attribute.Value is "doc-noteref" or "doc-backlink"));
}
