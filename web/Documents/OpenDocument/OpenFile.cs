using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>One file being made: its pictures, and what has to be counted over all of it.</summary>
internal sealed class OpenFile(DocumentText text, Func<Picture, byte[]> pngOf)
{
    private readonly Dictionary<Picture, string> _pictures = [];
    private readonly Dictionary<int, Footnote> _footnotes = text.Footnotes.ToDictionary(footnote => footnote.Number);
    private readonly HashSet<int> _marked = [];
    private int _frames;
    private int _tables;

    public DocumentText Text { get; } = text;

    public OpenParagraphs Paragraphs { get; } = new();

    /// <summary>Short names for headings, the same as in the Word file: they outlast being saved as one.</summary>
    public WordBookmarks Bookmarks { get; } = new(text);

    /// <summary>The look of each table, whose widths are its own.</summary>
    public List<XElement> TableStyles { get; } = [];

    /// <summary>Names within the file, in the order in which the text shows them.</summary>
    public IEnumerable<(string Name, Picture Picture)> Pictures => _pictures.Select(picture => (picture.Value, picture.Key));

    public int NextFrame() => ++_frames;

    public int NextTable() => ++_tables;

    public bool FirstMark(int number) => _marked.Add(number);

    /// <exception cref="DocumentFaultException">There is none of that number.</exception>
    public Footnote FootnoteOf(int number) => _footnotes.TryGetValue(number, out var footnote)
        ? footnote
        : throw new DocumentFaultException($"The text refers to footnote {number}, but there is none of that number.");

    public string NameOf(Picture picture)
    {
        if (!_pictures.TryGetValue(picture, out var name))
        {
            name = $"Pictures/{_pictures.Count + 1}.{(picture.Kind is PictureKind.Jpeg ? "jpg" : "png")}";
            _pictures.Add(picture, name);
        }

        return name;
    }

    public ReadOnlySpan<byte> BytesOf(Picture picture) => picture.Kind is PictureKind.WebP ? pngOf(picture) : picture.Bytes.Span;
}
