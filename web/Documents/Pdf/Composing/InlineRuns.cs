using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>Turns running text of the model into runs to be set, each in its element: links, words of the other language, note marks.</summary>
internal sealed class InlineRuns(Style style, DocumentText text)
{
    private readonly HashSet<int> _marked = [];

    /// <summary>The footnotes' elements, which their marks refer to.</summary>
    public Dictionary<int, Element> Notes { get; } = [];

    public IReadOnlyList<TextRun> Of(IReadOnlyList<Inline> content, Element element, Look look) =>
        [.. content.SelectMany((inline, index) => inline is NoteMark && index > 0 && content[index - 1] is NoteMark
            ? [Between(element, look), .. Of(inline, element, look)]
            : Of(inline, element, look))];

    public static IReadOnlyList<TextRun> Of(string words, Element? element, Look look) => [new TextRun(Clean(words), look, element)];

    public static string PlainText(IReadOnlyList<Inline> content) => Clean(string.Concat(content.Select(inline => inline switch
    {
        Words words => words.Text,
        Link link => string.Concat(link.Content.Select(words => words.Text)),
        LineBreak => " ",
        _ => "",
    }))).Trim();

    /// <summary>A link whose words are said by the program, such as the way back from a footnote.</summary>
    public static IReadOnlyList<TextRun> Link(string target, string words, Element parent, Look look)
    {
        var element = new Element("Link", parent);
        return [new TextRun(Clean(words), look, element) { Link = new LinkUse(target, Clean(words), element) }];
    }

    /// <summary>Marks 2 and 1 are not mark 21.</summary>
    private static TextRun Between(Element element, Look look) => new(" ", look, element);

    private IEnumerable<TextRun> Of(Inline inline, Element element, Look look) => inline switch
    {
        Words words => [Of(words, element, look, null)],
        Link link => Of(link, element, look),
        NoteMark mark => [Of(mark, element, look)],
        LineBreak => [new TextRun("", look, element) { EndsLine = true }],
        _ => throw new NotSupportedException($"No way to set {inline.GetType().Name}."),
    };

    private TextRun Of(Words words, Element element, Look look, LinkUse? link)
    {
        var within = words.Language is { } other && other != text.Language ? new Element("Span", element) { Language = other } : element;
        return new TextRun(Clean(words.Text), look with { Face = FaceOf(words.Style, look.Face) }, within) { Link = link, IsUnbroken = words.KeepTogether };
    }

    private IEnumerable<TextRun> Of(Link link, Element element, Look look)
    {
        var within = new Element("Link", element);
        var use = new LinkUse(link.Target, PlainText([link]), within);
        var coloured = look with { Colour = look.Colour == Colour.White ? look.Colour : style.Accent };
        return link.Content.Select(words => Of(words, within, coloured, use));
    }

    private TextRun Of(NoteMark mark, Element element, Look look)
    {
        var within = new Element("Link", new Element("Reference", element));
        var note = Notes.GetValueOrDefault(mark.Number) ?? throw new DocumentFaultException($"There is a mark of footnote {mark.Number}, and no such footnote.");
        within.Refers.Add(note);
        note.Refers.Add(within);
        var number = mark.Number.ToString(CultureInfo.InvariantCulture);
        var size = Math.Min(style.NoteMarkSize, look.Size);
        return new TextRun(number, look with { Size = size, Face = look.Face | Face.Bold, Colour = style.Accent }, within)
        {
            Rise = style.NoteMarkRise,
            Link = new LinkUse(FootnoteAnchor.OfNote(mark.Number), FootnoteAnchor.Numbered(text.Words.FootnoteMark, mark.Number), within, IsUnderlined: false),
            Anchor = _marked.Add(mark.Number) ? FootnoteAnchor.OfMark(mark.Number)[1..] : null,
        };
    }

    private Face FaceOf(WordStyle wordStyle, Face face) => face
        | (wordStyle.HasFlag(WordStyle.Strong) ? Face.Bold : 0)
        | (wordStyle.HasFlag(WordStyle.Emphasis) ? style.Emphasis : 0);

    /// <summary>Composed letters, single spaces, and nothing that has no shape.</summary>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormC))
        {
            if (letter is '\u202F' or '\u2007')
            {
                clean.Append('\u00A0');
            }
            else if (letter != '\u00A0' && char.IsWhiteSpace(letter))
            {
                clean.Append(clean.Length > 0 && clean[^1] == ' ' ? "" : " ");
            }
            else if (!IsShapeless(letter))
            {
                clean.Append(letter);
            }
        }
        return clean.ToString();
    }

    private static bool IsShapeless(char letter) => char.IsControl(letter) || letter is '\u00AD' or '\uFEFF' or '\u2060' || letter is >= '\u200B' and <= '\u200F';
}

/// <summary>The places of footnotes and of their marks, as links name them.</summary>
internal static class FootnoteAnchor
{
    /// <summary>No heading's anchor has a space.</summary>
    public static string OfNote(int number) => string.Create(CultureInfo.InvariantCulture, $"#note {number}");

    public static string OfMark(int number) => string.Create(CultureInfo.InvariantCulture, $"#mark {number}");

    public static string Numbered(string words, int number) => words.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
