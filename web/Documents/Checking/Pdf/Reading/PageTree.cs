namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>The pages in their order. A tree of any depth is walked without growing the stack, and no part of it twice.</summary>
internal static class PageTree
{
    private const int MostAncestors = 50;

    public static IReadOnlyList<PdfDict> Pages(PdfFile file, CheckBudget budget)
    {
        var pages = new List<PdfDict>();
        var seen = new HashSet<PdfDict>(ReferenceEqualityComparer.Instance);
        var open = new Stack<PdfDict>();
        open.Push(file.Root.Dict("Pages")!);
        while (open.TryPop(out var node))
        {
            budget.Step();
            if (!seen.Add(node))
            {
                continue;
            }

            if (node.Array("Kids") is not { } kids)
            {
                pages.Add(node);
                CheckBudget.AtMost(pages.Count, budget.Limits.Pages, "pages");
                continue;
            }

            for (var at = kids.Count - 1; at >= 0; at--)
            {
                if (kids[at] is PdfDict kid)
                {
                    open.Push(kid);
                }
            }
        }

        return pages;
    }

    /// <summary>A value that a page may have from the nodes above it.</summary>
    public static PdfValue? Inherited(PdfDict page, string key)
    {
        var node = page;
        for (var level = 0; level < MostAncestors && node is not null; level++)
        {
            if (node.Get(key) is { } value)
            {
                return value;
            }

            node = node.Dict("Parent");
        }

        return null;
    }
}
