using System.Text;
using System.Xml.Linq;

namespace KilkennyInfo.Documents.Checking.Epub;

/// <summary>The words of a text of a book, a piece for each heading.</summary>
internal static class EpubText
{
    private static readonly HashSet<string> Blocks =
    [
        "p", "li", "td", "th", "dt", "dd", "caption", "figcaption", "pre", "address", "div", "section", "article", "aside", "blockquote", "tr",
        "table", "ul", "ol", "body", "nav", "header", "footer",
    ];

    public static void Read(XDocument text, PieceList pieces, CheckBudget budget)
    {
        var body = text.Descendants().FirstOrDefault(element => element.Name.LocalName == "body");
        var words = new StringBuilder();
        foreach (var node in body?.DescendantNodes() ?? [])
        {
            budget.Step();
            if (node is XElement element)
            {
                ReadElement(element, words, pieces);
            }
            else if (node is XText letters && !IsWithinHeading(letters))
            {
                words.Append(letters.Value);
            }
        }

        Flush(words, pieces);
    }

    private static void ReadElement(XElement element, StringBuilder words, PieceList pieces)
    {
        if (IsHeading(element))
        {
            Flush(words, pieces);
            pieces.Begin(Plain(element.Value));
        }
        else if (Blocks.Contains(element.Name.LocalName))
        {
            Flush(words, pieces);
        }
        else if (element.Name.LocalName is "br" or "img")
        {
            words.Append(' ').Append((string?)element.Attribute("alt"));
        }
    }

    private static bool IsHeading(XElement element) => element.Name.LocalName is ['h', >= '1' and <= '6'];

    private static bool IsWithinHeading(XText text) => text.Ancestors().Any(element => IsHeading(element) || element.Name.LocalName is "script" or "style");

    private static void Flush(StringBuilder words, PieceList pieces)
    {
        pieces.Add(Plain(words.ToString()));
        words.Clear();
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
