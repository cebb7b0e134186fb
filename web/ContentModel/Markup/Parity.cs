using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>
/// Whether two texts of a page say the same as far as a program can tell: the same outline of headings, lists, tables and boxes in
/// the same order, and the same links, references and figures.
/// </summary>
public static partial class Parity
{
    /// <summary>The first difference in structure, and every difference in facts; empty when there is none. Lines count from 0 in the body.</summary>
    public static IReadOnlyList<ParityDifference> Compare(MarkdownText irish, MarkdownText english) =>
        [.. CompareStructure(irish, english), .. CompareFacts(irish, english)];

    private static IEnumerable<ParityDifference> CompareStructure(MarkdownText irish, MarkdownText english)
    {
        var (left, right) = (Outline(irish), Outline(english));
        for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
        {
            var ours = index < left.Count ? left[index] : End;
            var theirs = index < right.Count ? right[index] : End;
            if (ours.Shape != theirs.Shape)
            {
                yield return new ParityDifference(ours.Line, theirs.Line, new Fault(
                    "parity-structure",
                    $"The Irish text has {ours.Shape} here, the English text has {theirs.Shape} (line {theirs.Line + 1} of its body).",
                    [.. ours.Values("ga"), .. theirs.Values("en")]));
                yield break;
            }
        }
    }

    private static IEnumerable<ParityDifference> CompareFacts(MarkdownText irish, MarkdownText english)
    {
        var (left, right) = (Facts(irish), Facts(english));
        var (inIrish, inEnglish) = (left.CountBy(fact => fact).ToDictionary(), right.CountBy(fact => fact).ToDictionary());
        foreach (var fact in left.Union(right))
        {
            var (ours, theirs) = (inIrish.GetValueOrDefault(fact), inEnglish.GetValueOrDefault(fact));
            if (ours != theirs)
            {
                yield return new ParityDifference(0, 0, new Fault(
                    $"parity-{fact.Kind}",
                    $"{fact.Message} stands {ours} times in the Irish text and {theirs} times in the English text.",
                    ("words", fact.Words), ("ga", $"{ours}"), ("en", $"{theirs}")));
            }
        }
    }

    private static readonly Part End = new("end", "", "the end", 0);

    private static List<Part> Outline(MarkdownText text)
    {
        var parts = new List<Part>();
        foreach (var block in text.Document.Descendants())
        {
            var part = block switch
            {
                HeadingBlock heading => new Part("heading", $"{heading.Level}", $"a heading of level {heading.Level}", block.Line),
                ListBlock list => new Part(list.IsOrdered ? "numbers" : "list", $"{list.Count}", $"a {(list.IsOrdered ? "numbered " : "")}list of {list.Count}", block.Line),
                Table table => new Part("table", $"{table.Count} × {table.ColumnDefinitions.Count}", $"a table of {table.Count} rows and {table.ColumnDefinitions.Count} columns", block.Line),
                CustomContainer box => BoxPart(box),
                QuoteBlock => new Part("quotation", "", "a quotation", block.Line),
                Footnote => new Part("footnote", "", "a footnote", block.Line),
                ParagraphBlock { Parent: MarkdownDocument } => new Part("paragraph", "", "a paragraph", block.Line),
                _ => null,
            };
            if (part is not null)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static Part BoxPart(CustomContainer box)
    {
        var name = Boxes.NameOf(box);
        var words = Boxes.HoldsWords(name) ? name : $"{name} {box.Arguments}";
        return new Part("box", words, $"the box “{words}”", box.Line);
    }

    private static List<Told> Facts(MarkdownText text)
    {
        var facts = new List<Told>();
        foreach (var inline in text.Document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    facts.Add(new Told("image", image.Url ?? "", $"The image “{image.Url}”"));
                    break;
                case LinkInline link:
                    var target = PageLink.Parse(link.Url) is { } page ? page.Key : link.Url ?? "";
                    facts.Add(new Told("link", target, $"A link to “{target}”"));
                    break;
                case ReferenceInline reference:
                    facts.Add(new Told("reference", $"{{{reference.Kind}:{reference.Key}}}", $"“{{{reference.Kind}:{reference.Key}}}”"));
                    break;
                case LiteralInline literal:
                    facts.AddRange(Figure().Matches(literal.Content.ToString()).Select(figure => new Told("figure", figure.Value, $"The figure “{figure.Value}”")));
                    break;
            }
        }

        return facts;
    }

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex Figure();

    /// <param name="Kind">Names the shape at the desk: <c>desk.shape.(kind)</c>.</param>
    /// <param name="Size">What tells two of a kind apart.</param>
    private sealed record Part(string Kind, string Size, string Shape, int Line)
    {
        public IEnumerable<(string Name, string Value)> Values(string side) => [($"{side}shape", Kind), ($"{side}size", Size)];
    }

    private sealed record Told(string Kind, string Words, string Message);
}

/// <param name="Line">In the Irish body, counted from 0.</param>
/// <param name="EnglishLine">In the English body, counted from 0.</param>
public sealed record ParityDifference(int Line, int EnglishLine, Fault Fault)
{
    public string Message => Fault.Message;
}
