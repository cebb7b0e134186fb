using System.Text;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Tests.Documents.Checking;
using KilkennyInfo.Tests.Documents.Uploads;
using KilkennyInfo.Tests.Media;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;

namespace KilkennyInfo.Tests.Complaints.Files;

/// <summary>One honest file of each kind that is taken, those with notes in them full of what must not stay.</summary>
internal static class SampleCaseFiles
{
    /// <summary>Turned by a quarter, with a maker's name, a place, a comment and a second file behind the end.</summary>
    public static byte[] Photo => Samples.Join(
        SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, Samples.Exif(6)), SampleJpeg.Segment(0xFE, Samples.Secret)), Samples.Words(Samples.Secret));

    public static byte[] Screenshot => SamplePng.File(
        SamplePng.Header(1, 1, 8, 0), SamplePng.Chunk("tEXt", Samples.Words("Author\0" + Samples.Secret)), SamplePng.Chunk("eXIf", Samples.Tiff(6)),
        SamplePng.Chunk("IDAT", SamplePng.Packed([0, 7])), SamplePng.End);

    public static byte[] WebP => SampleWebP.File(
        SampleWebP.Head(8 + 4, SampleWebP.Width, SampleWebP.Height), SampleWebP.Part(SampleWebP.Lossy, "VP8 "),
        SampleWebP.Chunk("EXIF", Samples.Tiff(6)), SampleWebP.Chunk("XMP ", Samples.Words(Samples.Secret)));

    public static byte[] Pdf => SamplePdf.Clean();

    public static byte[] Word => SmallWord.Of(SmallWord.Body(SmallWord.P("The lamp is broken.")));

    public static byte[] OpenDocument => Odt();

    public static byte[] Text => "Tá an lampa briste – tá sé dorcha.\r\n"u8.ToArray();

    /// <summary>The test file of the makers of virus scanners (eicar.org), harmless. Put together here, so that no scanner takes this source for it.</summary>
    public static byte[] Eicar => Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*");

    /// <param name="more">Further parts, or others in the place of those that there are.</param>
    public static byte[] Odt(params (string Name, string Words)[] more)
    {
        var parts = new Dictionary<string, string>
        {
            ["mimetype"] = "application/vnd.oasis.opendocument.text",
            ["content.xml"] = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
            ["META-INF/manifest.xml"] = "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\"><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        };
        foreach (var (name, words) in more)
        {
            parts[name] = words;
        }

        return HostileArchives.Zip(parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))));
    }

    /// <summary>An office file with these kinds of content.</summary>
    public static byte[] Package(params string[] contentTypes) => HostileArchives.Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(
            $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{string.Concat(contentTypes.Select((type, at) => $"<Override PartName=\"/{at}\" ContentType=\"{type}\"/>"))}</Types>")),
        ("word/document.xml", "<a/>"u8.ToArray()),
    ]);

    public static OfferedFile Offer(string name, byte[] bytes) => new(name, new MemoryStream(bytes));
}
