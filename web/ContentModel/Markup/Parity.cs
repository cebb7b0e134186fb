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
                yield return new ParityDifference(ours.Line, $"The Irish text has {ours.Shape} here, the English text has {theirs.Shape} (line {theirs.Line + 1} of its body).");
                yield break;
            }
        }
    }

    private static IEnumerable<ParityDifference> CompareFacts(MarkdownText irish, MarkdownText english)
    {
        var (left, right) = (Facts(irish), Facts(english));
        foreach (var fact in left.Union(right).Distinct())
        {
            var (ours, theirs) = (left.Count(other => other == fact), right.Count(other => other == fact));
            if (ours != theirs)
            {
                yield return new ParityDifference(0, $"{fact} stands {ours} times in the Irish text and {theirs} times in the English text.");
            }
        }
    }

    private static readonly Part End = new("the end", 0);

    private static List<Part> Outline(MarkdownText text)
    {
        var parts = new List<Part>();
        foreach (var block in text.Document.Descendants())
        {
            var shape = block switch
            {
                HeadingBlock heading => $"a heading of level {heading.Level}",
                ListBlock list => $"a {(list.IsOrdered ? "numbered " : "")}list of {list.Count}",
                Table table => $"a table of {table.Count} rows and {table.ColumnDefinitions.Count} columns",
                CustomContainer box => $"the box “{Boxes.NameOf(box)}{(Boxes.HoldsWords(Boxes.NameOf(box)) ? "" : " " + box.Arguments)}”",
                QuoteBlock => "a quotation",
                Footnote => "a footnote",
                ParagraphBlock { Parent: MarkdownDocument } => "a paragraph",
                _ => null,
            };
            if (shape is not null)
            {
                parts.Add(new Part(shape, block.Line));
            }
        }

        return parts;
    }

    private static List<string> Facts(MarkdownText text)
    {
        var facts = new List<string>();
        foreach (var inline in text.Document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    facts.Add($"The image “{image.Url}”");
                    break;
                case LinkInline link:
                    facts.Add($"A link to “{(PageLink.Parse(link.Url) is { } page ? page.Key : link.Url)}”");
                    break;
                case ReferenceInline reference:
                    facts.Add($"“{{{reference.Kind}:{reference.Key}}}”");
                    break;
                case LiteralInline literal:
                    facts.AddRange(Figure().Matches(literal.Content.ToString()).Select(figure => $"The figure “{figure.Value}”"));
                    break;
            }
        }

        return facts;
    }

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex Figure();

    private sealed record Part(string Shape, int Line);
}

public sealed record ParityDifference(int Line, string Message);
