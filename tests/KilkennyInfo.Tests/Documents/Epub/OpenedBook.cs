using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.Epub;

/// <summary>An e-book as a reader opens it.</summary>
internal sealed class OpenedBook
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";

    private OpenedBook(byte[] bytes)
    {
        Bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Times = [.. zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct()];
        Files = zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return content.ToArray();
        });
        Package = XDocument.Parse(Text("EPUB/package.opf"));
        var hrefs = Package.Descendants(Opf + "item").ToDictionary(item => item.Attribute("id")!.Value, item => item.Attribute("href")!.Value);
        Pages = [.. Package.Descendants(Opf + "itemref").Select(item => hrefs[item.Attribute("idref")!.Value]).Select(file => (file, Page(file)))];
    }

    public byte[] Bytes { get; }

    /// <summary>Those that its entries carry.</summary>
    public IReadOnlyList<DateTime> Times { get; }

    public Dictionary<string, byte[]> Files { get; }

    public XDocument Package { get; }

    /// <summary>In the order of the spine.</summary>
    public IReadOnlyList<(string File, IDocument Page)> Pages { get; }

    public static async Task<OpenedBook> OfAsync(DocumentText text, Narrate? narrate = null) =>
        new((await new EpubWriter(SamplePictures.ToPng, narrate).WriteAsync(text, default)).Bytes);

    /// <summary>The book with other words in its texts.</summary>
    public static byte[] Spoil(byte[] book, string words, string otherWords)
    {
        using var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(book)))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create))
        {
            foreach (var entry in from.Entries)
            {
                using var read = new StreamReader(entry.Open(), Encoding.Latin1);
                using var write = new StreamWriter(to.CreateEntry(entry.FullName, entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open(), Encoding.Latin1);
                write.Write(read.ReadToEnd().Replace(words, otherWords, StringComparison.Ordinal));
            }
        }

        return changed.ToArray();
    }

    public string Text(string file) => Encoding.UTF8.GetString(Files[file]);

    public IDocument Page(string file)
    {
        // Well-formed, or the reader shows an error in the place of the page.
        _ = XDocument.Parse(Text("EPUB/" + file));
        return new HtmlParser().ParseDocument(Text("EPUB/" + file));
    }

    public IReadOnlyList<string> Meta(string property) =>
        [.. Package.Descendants(Opf + "meta").Where(meta => meta.Attribute("property")?.Value == property && meta.Attribute("refines") is null).Select(meta => meta.Value)];
}
