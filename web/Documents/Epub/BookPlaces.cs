using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Epub;

/// <summary>Where everything stands in a book of several files. Addresses are told as seen from the file that is being written.</summary>
internal sealed class BookPlaces : IPlaces
{
    private readonly Dictionary<string, string> _fileOfHeading = [];
    private readonly Dictionary<int, string> _fileOfMark = [];
    private readonly Dictionary<Picture, string> _pictures = new(ReferenceEqualityComparer.Instance);
    private readonly string _footnotesFile;

    public BookPlaces(IReadOnlyList<(string File, IReadOnlyList<Block> Blocks)> pages, string footnotesFile)
    {
        _footnotesFile = footnotesFile;
        foreach (var (file, blocks) in pages)
        {
            foreach (var heading in Headings.In(blocks))
            {
                _fileOfHeading[heading.Anchor] = file;
            }
        }
    }

    /// <summary>The one that is being written.</summary>
    public string File { get; set; } = "";

    public IReadOnlyList<(string File, Picture Picture)> Pictures => [.. _pictures.Select(pair => (pair.Value, pair.Key))];

    public string? ToHeading(string anchor) => _fileOfHeading.TryGetValue(anchor, out var file) ? To(file, anchor) : null;

    public string ToFootnote(int number) => To(_footnotesFile, Ids.Footnote(number));

    public string? ToMark(int number) => _fileOfMark.TryGetValue(number, out var file) ? To(file, Ids.Mark(number)) : null;

    public bool IsFirstMark(int number) => _fileOfMark.TryAdd(number, File);

    public string PictureAddress(Picture picture)
    {
        if (!_pictures.TryGetValue(picture, out var file))
        {
            file = FormattableString.Invariant($"pictures/{_pictures.Count + 1}.{(picture.Kind is PictureKind.Jpeg ? "jpg" : "png")}");
            _pictures.Add(picture, file);
        }

        return file;
    }

    private string To(string file, string id) => file == File ? "#" + id : $"{file}#{id}";
}
