using AngleSharp.Dom;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Tests.Documents.Html;

/// <summary>How much of everything a document has, counted in the model or read back from its markup.</summary>
internal sealed record ModelCounts(int Headings, int Lists, int Items, int Tables, int Cells, int Links, int Marks, int Spans, int Notes, int Contacts, int Pictures, string Alts)
{
    public static ModelCounts Of(DocumentText text)
    {
        var blocks = All(text.Blocks).Concat(text.Footnotes.SelectMany(note => All(note.Blocks))).ToList();
        var inlines = Passages.Of(text)
            .SelectMany(passage => passage.Row?.Cells.SelectMany(cell => cell.Content) ?? passage.Content)
            .SelectMany(inline => inline is Link link ? link.Content.Prepend(inline) : [inline]).ToList();
        var lists = blocks.OfType<ItemList>().ToList();
        var figures = blocks.OfType<Figure>().Where(figure => figure.Picture is not null).ToList();
        return new ModelCounts(
            blocks.OfType<Heading>().Count(), lists.Count, lists.Sum(list => list.Items.Count),
            blocks.OfType<Table>().Count(), blocks.OfType<Table>().Sum(table => table.Rows.Sum(row => row.Cells.Count)),
            inlines.OfType<Link>().Count(), inlines.OfType<NoteMark>().Count(), inlines.OfType<Words>().Count(words => words.Language is not null),
            blocks.OfType<Note>().Count(), blocks.OfType<Contact>().Count(), figures.Count, string.Join('|', figures.Select(figure => figure.Alt)));
    }

    /// <summary>Without the list of contents, the list of footnotes itself and its heading.</summary>
    public static ModelCounts Of(params IReadOnlyList<IDocument> pages)
    {
        List<IElement> All(string selector) => [.. pages.SelectMany(page => page.QuerySelectorAll(selector)).Where(element => element.Closest("nav") is null)];
        int Count(string selector) => All(selector).Count;
        var footnotes = Count(".footnotes");
        return new ModelCounts(
            Count("h2, h3, h4, h5, h6") - footnotes, Count("ul, ol") - footnotes, Count("li") - Count(".footnotes > ol > li"),
            Count("table"), Count("th, td"), Count("a:not([role])"), Count("a[role=doc-noteref]"), Count("body [lang]"),
            Count("aside[role=note]"), Count(".contact"), Count("img"), string.Join('|', All("img").Select(image => image.GetAttribute("alt"))));
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(block => (block switch
    {
        ItemList list => list.Items.SelectMany(item => All(item.Blocks)),
        Note note => All(note.Blocks),
        Quotation quotation => All(quotation.Blocks),
        _ => [],
    }).Prepend(block));
}
