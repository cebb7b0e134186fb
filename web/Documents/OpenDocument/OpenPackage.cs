using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Zip;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>The zip file. Its first entry says what it is, unpacked, so that programs know it by its first bytes.</summary>
internal static class OpenPackage
{
    private const string Styles = "styles.xml";
    private const string Content = "content.xml";
    private const string Settings = "settings.xml";
    private const string Meta = "meta.xml";
    private const string Xml = "text/xml";

    private static readonly string MediaType = RenditionFormat.OpenDocument.MediaType;

    public static byte[] Pack(OpenFile file, XElement content)
    {
        using var zip = new FixedZip(file.Text.Cover.PublishedOn);
        zip.Add("mimetype", Encoding.ASCII.GetBytes(MediaType), CompressionLevel.NoCompression);
        zip.Add("META-INF/manifest.xml", Odf.Bytes(Manifest(file)));
        zip.Add(Meta, Odf.Bytes(OpenMeta.Of(file.Text)));
        zip.Add(Settings, Odf.Bytes(OpenSettings.Of()));
        zip.Add(Styles, Odf.Bytes(OpenStyles.Of(file.Text)));
        zip.Add(Content, Odf.Bytes(content));
        foreach (var (name, picture) in file.Pictures)
        {
            zip.Add(name, file.BytesOf(picture), FixedZip.LevelFor(name));
        }

        return zip.ToArray();
    }

    private static XElement Manifest(OpenFile file) => new(
        Odf.Manifest + "manifest",
        new XAttribute(XNamespace.Xmlns + "manifest", Odf.Manifest.NamespaceName),
        new XAttribute(Odf.Manifest + "version", Odf.Version),
        Entry("/", MediaType),
        new[] { Content, Styles, Settings, Meta }.Select(name => Entry(name, Xml)),
        file.Pictures.Select(picture => Entry(picture.Name, picture.Picture.Kind is PictureKind.Jpeg ? "image/jpeg" : "image/png")));

    private static XElement Entry(string path, string type) => new(
        Odf.Manifest + "file-entry",
        new XAttribute(Odf.Manifest + "full-path", path),
        new XAttribute(Odf.Manifest + "media-type", type));
}
