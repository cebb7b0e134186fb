using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Objects;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>
/// Draws onto one page after the other and marks all content: as an element's, in the order of drawing, or as an artifact, which is for the
/// eye only. Measures are points from the left and top edges.
/// </summary>
/// <param name="pageOf">On which page, counted from 0, a heading came to stand: pages are made up before they are drawn.</param>
internal sealed class Canvas(PdfFile file, Resources resources, Typefaces typefaces, Style style, IReadOnlyDictionary<string, int> pageOf)
{
    private const double UnderlineDepth = 0.16, UnderlineWeight = 0.06;

    private readonly List<PageContent> _pages = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly StringBuilder _content = new();
    private object? _mark;
    private Colour? _colour;

    public IReadOnlyList<PageContent> Pages => _pages;

    public IReadOnlyDictionary<string, Place> Places => _places;

    /// <summary>The headings drawn so far.</summary>
    public List<HeadingUse> Outline { get; } = [];

    /// <summary>While this is set everything is an artifact of this kind.</summary>
    public string? Artifact { get; set; }

    public IReadOnlyDictionary<string, int> PageOf => pageOf;

    private PageContent Page => _pages[^1];

    public void BeginPage()
    {
        _pages.Add(new PageContent(file.Reserve()));
        _colour = null;
    }

    public void EndPage()
    {
        foreach (var (box, colour) in Page.Underlines)
        {
            Fill(box, colour);
        }
        Mark(null);
        // Written at once, so that pages drawn before take up little memory.
        Page.ContentNumber = file.AddCompressed("", Encoding.ASCII.GetBytes(_content.ToString()));
        _content.Clear();
    }

    /// <summary>Makes this place known, so that links can lead here; the first of a name counts.</summary>
    public void Reach(string name, double top, Element? element)
    {
        if (Artifact is null)
        {
            _places.TryAdd(name, new Place(_pages.Count - 1, top, element));
        }
    }

    public void Write(Line line, double left, double baseline)
    {
        for (var index = 0; index < line.Pieces.Count; index++)
        {
            var piece = line.Pieces[index];
            Mark(Artifact is null && piece.Run.Element is { } element ? element : Artifact ?? ArtifactKind.Layout);
            Write(piece, left + piece.Left, baseline);
            if (Artifact is null && piece.Run.Anchor is { } anchor)
            {
                Reach(anchor, baseline - (2 * piece.Run.Size), piece.Run.Element);
            }
            if (Artifact is null && piece.Run.Link is { } link)
            {
                AddLink(link, piece.Run, left + piece.Left, left + (index == line.Pieces.Count - 1 ? line.Width : piece.Left + piece.Width), baseline);
            }
        }
    }

    public void Fill(Box box, Colour colour)
    {
        Mark(Artifact ?? ArtifactKind.Layout);
        Use(colour);
        _content.Append(CultureInfo.InvariantCulture, $"{PdfText.Numbers(box.Left, style.PageHeight - box.Bottom, box.Width, box.Height)} re f\n");
    }

    /// <param name="element">None where the picture only adorns.</param>
    public void Draw(Picture picture, Box box, Element? element)
    {
        var name = resources.Picture(picture);
        Mark(element ?? (object)ArtifactKind.Layout);
        if (element is not null)
        {
            element.Attributes = $"<</O/Layout/Placement/Block/BBox[{PdfText.Numbers(box.Left, style.PageHeight - box.Bottom, box.Right, style.PageHeight - box.Top)}]>>";
        }
        _content.Append(CultureInfo.InvariantCulture, $"q {PdfText.Numbers(box.Width, 0, 0, box.Height, box.Left, style.PageHeight - box.Bottom)} cm /{name} Do Q\n");
    }

    private void Write(Piece piece, double left, double baseline)
    {
        Use(piece.Run.Look.Colour);
        _content.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {PdfText.Numbers(left, style.PageHeight - baseline + piece.Run.Rise)} Tm");
        FontUse? font = null;
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            // A space that does not break is a space to everybody who copies text.
            var character = rune.Value == '\u00A0' ? ' ' : rune.Value;
            var letter = typefaces.Find(piece.Run.Face, character);
            var use = resources.Font(letter.Font);
            if (use != font)
            {
                _content.Append(font is null ? "" : ">Tj").Append(CultureInfo.InvariantCulture, $" /{use.Name} {PdfText.Number(piece.Run.Size)} Tf <");
                font = use;
            }
            _content.Append(use.CodeOf(character, letter.Glyph).ToString("X4", CultureInfo.InvariantCulture));
        }
        _content.Append(font is null ? " ET\n" : ">Tj ET\n");
    }

    private void AddLink(LinkUse link, TextRun run, double left, double right, double baseline)
    {
        var (size, line) = (run.Size, baseline - run.Rise);
        Page.Links.Add((link, new Box(left, line - (size * 0.9), right, line + (size * 0.26))));
        if (link.IsUnderlined)
        {
            Page.Underlines.Add((new Box(left, line + (size * UnderlineDepth), right, line + (size * (UnderlineDepth + UnderlineWeight))), run.Look.Colour));
        }
    }

    private void Use(Colour colour)
    {
        if (_colour != colour)
        {
            _content.Append(CultureInfo.InvariantCulture, $"{colour.Operands} rg\n");
            _colour = colour;
        }
    }

    /// <summary>Closes the mark that is open, unless it is the same, and opens this one.</summary>
    /// <param name="mark">An element, the kind of an artifact, or nothing.</param>
    private void Mark(object? mark)
    {
        if (Equals(_mark, mark))
        {
            return;
        }
        _content.Append(_mark is null ? "" : "EMC\n");
        _mark = mark;
        if (mark is Element element)
        {
            _content.Append(CultureInfo.InvariantCulture, $"/{element.Tag}<</MCID {Page.Marks.Count}>>BDC\n");
            element.AddMark(_pages.Count - 1, Page.Marks.Count);
            Page.Marks.Add(element);
        }
        else if (mark is string kind)
        {
            _content.Append(CultureInfo.InvariantCulture, $"/Artifact<<{kind}>>BDC\n");
        }
    }
}

/// <summary>What content is that only the eye needs.</summary>
internal static class ArtifactKind
{
    public const string Layout = "/Type/Layout";
    public const string Repeat = "/Type/Pagination";
    public const string Foot = "/Type/Pagination/Subtype/Footer";
}
