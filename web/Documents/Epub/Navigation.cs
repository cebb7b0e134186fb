using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Epub;

/// <summary>The book's list of contents, nested as its headings are, and its landmarks.</summary>
internal static class Navigation
{
    public static string Of(DocumentText text, Book book)
    {
        var to = new Markup(asXml: true);
        BookMarkup.Start(to, text.Language, text.Words.Contents);
        to.Open("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("aria-labelledby", Ids.Contents)).Line();
        to.Element("h1", text.Words.Contents, ("id", Ids.Contents)).Line().Open("ol").Line();
        Leaf(to, book.Pages[0].File, text.Cover.Title);
        Entries(to, new InlineWriter(to, new BookPlaces([], ""), text.Words), book.Headings);
        if (book.FootnotesAddress is { } footnotes)
        {
            Leaf(to, footnotes, text.Words.Footnotes);
        }

        to.Close("ol").Line().Close("nav").Line();
        Landmarks(to, text, book);
        return BookMarkup.End(to);
    }

    private static void Entries(Markup to, InlineWriter inlines, IReadOnlyList<BookHeading> headings)
    {
        var open = new Stack<int>();
        foreach (var (address, heading) in headings)
        {
            if (open.Count > 0 && open.Peek() < heading.Level)
            {
                to.Open("ol").Line();
            }
            else
            {
                CloseTo(to, open, heading.Level);
            }

            open.Push(heading.Level);
            to.Open("li").Open("a", ("href", address));
            inlines.WriteLabel(heading.Content);
            to.Close("a");
        }

        CloseTo(to, open, 0);
    }

    /// <summary>Ends the entries that a heading of this level does not stand under.</summary>
    private static void CloseTo(Markup to, Stack<int> open, int level)
    {
        while (open.Count > 0 && open.Peek() >= level)
        {
            to.Close("li").Line();
            open.Pop();
            if (open.Count > 0 && open.Peek() >= level)
            {
                to.Close("ol").Line();
            }
        }
    }

    private static void Leaf(Markup to, string address, string words) =>
        to.Open("li").Element("a", words, ("href", address)).Close("li").Line();

    private static void Landmarks(Markup to, DocumentText text, Book book)
    {
        to.Open("nav", ("epub:type", "landmarks"), ("hidden", "hidden")).Open("ol");
        to.Open("li").Element("a", text.Cover.Title, ("epub:type", "bodymatter"), ("href", book.Pages[0].File)).Close("li");
        if (book.FootnotesAddress is { } footnotes)
        {
            to.Open("li").Element("a", text.Words.Footnotes, ("epub:type", "endnotes"), ("href", footnotes)).Close("li");
        }

        to.Close("ol").Close("nav").Line();
    }
}
