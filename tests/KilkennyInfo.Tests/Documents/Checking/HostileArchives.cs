using System.IO.Compression;
using System.Text;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>Word files and books made to harm whoever opens them.</summary>
internal static class HostileArchives
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static IReadOnlyDictionary<string, (Func<byte[]> Make, RefusalReason? Reason)> All { get; } = new Dictionary<string, (Func<byte[]>, RefusalReason?)>
    {
        ["word: bomb in the text"] = (() => SmallWord.Of($"<w:document {Word}><w:body>{new string(' ', 300 << 20)}</w:body></w:document>"), RefusalReason.InflatesTooMuch),
        ["word: bomb beside the text"] = (() => SmallWord.Of(SmallWord.Body("<w:p/>"), ("word/media/a.png", new byte[300 << 20])), RefusalReason.InflatesTooMuch),
        ["word: many bombs just below the limit"] = (ManyBombs, RefusalReason.InflatesTooMuch),
        ["word: paragraphs without end"] = (() => SmallWord.Of(SmallWord.Body(Many("<w:p/>", 2_500_000))), RefusalReason.InflatesTooMuch),
        ["word: as many elements as may be"] = (() => SmallWord.Of(SmallWord.Body(Many("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 140_000))), null),
        ["word: attributes without end"] = (() => SmallWord.Of($"<w:document {Word}><w:body><w:p {string.Concat(Enumerable.Range(0, 1_100_000).Select(at => $"a{at}='' "))}/></w:body></w:document>"), RefusalReason.TooManyObjects),
        ["word: elements 100,000 deep"] = (() => SmallWord.Of(SmallWord.Body(Many("<w:sdt><w:sdtContent>", 50_000))), RefusalReason.TooDeep),
        ["word: elements deep in a part that claims to be a picture"] = (() => SmallWord.Of(SmallWord.Body("<w:p/>"), ("word/media/a.png", Encoding.ASCII.GetBytes(Many("<a>", 50_000)))), RefusalReason.TooDeep),
        ["word: external entity"] = (() => SmallWord.Of($"<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document {Word}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"), RefusalReason.ForbiddenXml),
        ["word: a thousand million laughs"] = (() => SmallWord.Of($"<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"{Many("&a;", 1000)}\">]><w:document {Word}/>"), RefusalReason.ForbiddenXml),
        ["word: names that lead out"] = (() => SmallWord.Of(SmallWord.Body("<w:p/>"), ("word/../../../etc/cron.d/a", [1])), RefusalReason.UnsafeNames),
        ["word: entries without end"] = (() => Zip([("[Content_Types].xml", []), ("word/document.xml", []), .. Enumerable.Range(0, 20_000).Select(at => ($"a{at}", Array.Empty<byte>()))]), RefusalReason.TooManyObjects),
        ["word: styles in a circle"] = (() => SmallWord.Of(SmallWord.Body("<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"), ("word/styles.xml",
            Encoding.UTF8.GetBytes($"<w:styles {Word}><w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style></w:styles>"))), null),
        ["word: no text part"] = (() => Zip([("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()), ("word/a", [])]), RefusalReason.Broken),
        ["word: cut off"] = (() => SmallWord.Of(SmallWord.Body("<w:p/>"))[..^100], RefusalReason.Broken),
        ["word: a cell in a cell in a cell"] = (() => SmallWord.Of(SmallWord.Body(Many("<w:tbl><w:tr><w:tc>", 60) + "<w:p/>" + Many("</w:tc></w:tr></w:tbl>", 60))), null),
        ["word: an address that is none"] = (() => SmallWord.WithLink("mailto:somebody@@@[", "Write to us"), null),
        ["book: bomb in a text"] = (() => SmallBook.Of(new string(' ', 100 << 20)), RefusalReason.InflatesTooMuch),
        ["book: elements 100,000 deep"] = (() => SmallBook.Of(Many("<div>", 100_000)), RefusalReason.TooDeep),
        ["book: external entity"] = (() => SmallBook.Of("<p>&a;</p>", "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"), RefusalReason.ForbiddenXml),
        ["book: names that lead out"] = (() => SmallBook.Of("<p/>", "", ("../../a.txt", [1])), RefusalReason.UnsafeNames),
        ["book: no package"] = (() => Zip([("mimetype", "application/epub+zip"u8.ToArray())]), RefusalReason.Broken),
        ["book: under rights management"] = (() => SmallBook.Of("<p/>", "", ("META-INF/rights.xml", "<r/>"u8.ToArray())), RefusalReason.Encrypted),
    };

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static byte[] ManyBombs()
    {
        var noise = new byte[250_000];
        new Random(5).NextBytes(noise);
        byte[] part = [.. noise, .. new byte[40 << 20]];
        return SmallWord.Of(SmallWord.Body("<w:p/>"), [.. Enumerable.Range(0, 20).Select(at => ($"word/media/{at}.png", part))]);
    }

    private static string Many(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
