using DocumentFormat.OpenXml.Packaging;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

/// <summary>A part with text in it, and what that text refers to outside of it: addresses and pictures. Each is kept once.</summary>
internal sealed class WordPart(WordFile file, OpenXmlPart part)
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<Picture, string> _pictures = [];

    /// <returns>The name by which the text refers to it.</returns>
    public string Address(string target)
    {
        var address = Plain.Address(target);
        if (!_addresses.TryGetValue(address, out var id))
        {
            id = $"link{_addresses.Count + 1}";
            part.AddHyperlinkRelationship(new Uri(address), isExternal: true, id);
            _addresses.Add(address, id);
        }

        return id;
    }

    /// <returns>The name by which the text refers to it.</returns>
    public string Picture(Picture picture)
    {
        if (!_pictures.TryGetValue(picture, out var id))
        {
            id = $"picture{part.Parts.Count(other => other.OpenXmlPart is ImagePart) + 1}";
            var image = part.AddNewPart<ImagePart>(picture.Kind is PictureKind.Jpeg ? "image/jpeg" : "image/png", id);
            using var stream = image.GetStream(FileMode.Create);
            stream.Write(picture.Kind is PictureKind.WebP ? file.PngOf(picture) : picture.Bytes.Span);
            _pictures.Add(picture, id);
        }

        return id;
    }
}
