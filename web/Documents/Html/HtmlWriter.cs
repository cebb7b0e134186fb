using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Html;

/// <summary>One web page that needs nothing else: to keep, to send on, to print. It runs no script and asks no server for anything.</summary>
public sealed class HtmlWriter : IDocumentWriter
{
    private const int HeadingsWorthAList = 4;

    public RenditionFormat Format => RenditionFormat.Html;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new RenderedFile(Encoding.UTF8.GetBytes(Page(text))));
    }

    private static string Page(DocumentText text)
    {
        var to = new Markup(asXml: false);
        var body = new BodyWriter(to, new Places(text), text);
        to.Raw("<!DOCTYPE html>").Line().Open("html", ("lang", text.Language.Code())).Line();
        Head(to, text.Cover);
        to.Open("body").Line().Open("main").Line();
        body.Cover();
        Contents(to, body.Inlines, text);
        to.Open("div", ("class", "text")).Line();
        body.Blocks(text.Blocks);
        to.Close("div").Line();
        if (text.Footnotes.Count > 0)
        {
            body.Footnotes();
        }

        return to.Close("main").Line().Close("body").Line().Close("html").Line().Take();
    }

    private static void Head(Markup to, Cover cover)
    {
        to.Open("head").Line().Empty("meta", ("charset", "utf-8")).Line();
        to.Element("title", $"{cover.Title} – {cover.Publisher}").Line();
        to.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        to.Empty("meta", ("name", "description"), ("content", cover.Summary)).Line();
        to.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        to.Empty("link", ("rel", "canonical"), ("href", cover.Address)).Line();
        to.Open("style").Raw(PageStyle.Sheet).Close("style").Line().Close("head").Line();
    }

    private static void Contents(Markup to, InlineWriter inlines, DocumentText text)
    {
        var chapters = text.Blocks.OfType<Heading>().Where(heading => heading.Level == 2).ToList();
        if (chapters.Count < HeadingsWorthAList)
        {
            return;
        }

        to.Open("nav", ("aria-labelledby", Ids.Contents)).Line();
        to.Element("p", text.Words.Contents, ("class", "label"), ("id", Ids.Contents)).Line().Open("ol").Line();
        foreach (var chapter in chapters)
        {
            to.Open("li").Open("a", ("href", "#" + chapter.Anchor));
            inlines.WriteLabel(chapter.Content);
            to.Close("a").Close("li").Line();
        }

        to.Close("ol").Line().Close("nav").Line();
    }

    private sealed class Places(DocumentText text) : IPlaces
    {
        private readonly HashSet<string> _anchors = [.. Headings.In(text.Blocks).Select(heading => heading.Anchor)];
        private readonly HashSet<int> _marks = [];

        public string? ToHeading(string anchor) => _anchors.Contains(anchor) ? "#" + anchor : null;

        public string ToFootnote(int number) => "#" + Ids.Footnote(number);

        public string? ToMark(int number) => _marks.Contains(number) ? "#" + Ids.Mark(number) : null;

        public bool IsFirstMark(int number) => _marks.Add(number);

        public string PictureAddress(Picture picture) => $"data:{PictureFiles.MediaType(picture.Kind)};base64,{Convert.ToBase64String(picture.Bytes.Span)}";
    }
}
