using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Epub;

/// <summary>
/// Writes the pages of an e-book: one for a short text; for a long one a page for each second-level heading, since readers open a page
/// whole, and one for the footnotes.
/// </summary>
internal sealed class BookPages
{
    /// <summary>About ten minutes' reading.</summary>
    private const int LettersOfLongText = 15_000;

    private readonly DocumentText _text;
    private readonly bool _isLong;
    private readonly List<List<Block>> _parts;
    private readonly BookPlaces _places;
    private readonly PassageMarks? _marks;
    private readonly Markup _to = new(asXml: true);
    private readonly BodyWriter _body;
    private readonly List<BookPage> _pages = [];

    private BookPages(DocumentText text, bool isRead)
    {
        _text = text;
        var passages = Passages.Of(text);
        _isLong = passages.Sum(passage => passage.Content.Sum(Letters)) > LettersOfLongText;
        _parts = _isLong ? Parts(text.Blocks) : [[.. text.Blocks]];
        _places = new BookPlaces([.. _parts.Select((blocks, at) => (PageFile(at), (IReadOnlyList<Block>)blocks))], FootnotesFile);
        _marks = isRead ? new PassageMarks(passages) : null;
        _body = new BodyWriter(_to, _places, text, _marks);
    }

    private string FootnotesFile => PageFile(_isLong ? _parts.Count : 0);

    public static Book Of(DocumentText text, bool isRead) => new BookPages(text, isRead).Write();

    private Book Write()
    {
        for (var at = 0; at < _parts.Count; at++)
        {
            Start(PageFile(at), at == 0 ? _text.Cover.Title : $"{InlineText.Of(((Heading)_parts[at][0]).Content)} – {_text.Cover.Title}");
            if (at == 0)
            {
                _body.Cover();
            }

            _body.Blocks(_parts[at]);
            if (_text.Footnotes.Count > 0 && !_isLong)
            {
                _body.Footnotes();
            }

            End();
        }

        if (_text.Footnotes.Count > 0 && _isLong)
        {
            Start(FootnotesFile, $"{_text.Words.Footnotes} – {_text.Cover.Title}");
            _body.Footnotes();
            End();
        }

        _marks?.End();
        _places.File = "";
        var headings = Headings.In(_text.Blocks).Select(heading => new BookHeading(_places.ToHeading(heading.Anchor)!, heading));
        return new Book(_pages, _places.Pictures, [.. headings], _text.Footnotes.Count > 0 ? $"{FootnotesFile}#{Ids.Footnotes}" : null);
    }

    private void Start(string file, string title)
    {
        _places.File = file;
        BookMarkup.Start(_to, _text.Language, title);
    }

    private void End()
    {
        var before = _pages.Sum(page => page.Passages.Count);
        _pages.Add(new BookPage(_places.File, BookMarkup.End(_to), _marks is null ? [] : [.. _marks.Given.Skip(before)]));
    }

    private static List<List<Block>> Parts(IReadOnlyList<Block> blocks)
    {
        List<List<Block>> parts = [[]];
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 2 })
            {
                parts.Add([]);
            }

            parts[^1].Add(block);
        }

        return parts;
    }

    private static int Letters(Inline inline) => inline switch
    {
        Words words => words.Text.Length,
        Link link => link.Content.Sum(Letters),
        _ => 0,
    };

    private static string PageFile(int at) => FormattableString.Invariant($"text-{at + 1}.xhtml");
}
