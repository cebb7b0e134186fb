using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

/// <summary>
/// The names under which Word finds headings. It takes letters, figures and underscores, at most forty of them, and does not tell
/// capitals from small letters; Irish headings make longer names.
/// </summary>
internal sealed class WordBookmarks
{
    private const int Longest = 40;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _count;

    public WordBookmarks(DocumentText text)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var anchor in text.Blocks.SelectMany(Anchors))
        {
            var name = Simple(anchor);
            _names[anchor] = taken.Add(name) ? name : Hashed(anchor, name);
            taken.Add(_names[anchor]);
        }
    }

    /// <exception cref="DocumentFaultException">There is no such heading.</exception>
    public string NameOf(string anchor) => _names.TryGetValue(anchor, out var name)
        ? name
        : throw new DocumentFaultException($"A link leads to “#{anchor}”, but no heading of this document has that name.");

    public (BookmarkStart Start, BookmarkEnd End) Mark(string name)
    {
        var id = (++_count).ToString(CultureInfo.InvariantCulture);
        return (new BookmarkStart { Id = id, Name = name }, new BookmarkEnd { Id = id });
    }

    /// <summary>Begins with an underscore, which hides it from lists and keeps it apart from those of headings.</summary>
    public static string OfNoteMark(int number) => $"_NoteMark{number}";

    private static string Simple(string anchor)
    {
        var name = string.Concat(anchor.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        return name.Length is > 0 and <= Longest && char.IsLetter(name[0]) ? name : Hashed(anchor, name);
    }

    private static string Hashed(string anchor, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor)).AsSpan(0, 5));
        var room = Longest - hash.Length - 3;
        return $"h_{name[..Math.Min(name.Length, room)]}_{hash}";
    }

    private static IEnumerable<string> Anchors(Block block) => block switch
    {
        Heading heading => [heading.Anchor],
        Note note => note.Blocks.SelectMany(Anchors),
        Quotation quotation => quotation.Blocks.SelectMany(Anchors),
        ItemList list => list.Items.SelectMany(item => item.Blocks).SelectMany(Anchors),
        _ => [],
    };
}
