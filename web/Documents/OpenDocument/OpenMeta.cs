using System.Globalization;
using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>What the file says of itself.</summary>
internal static class OpenMeta
{
    public static XElement Of(DocumentText text)
    {
        var time = text.Cover.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T12:00:00";
        return Odf.Root("document-meta", new XElement(
            Odf.Office + "meta",
            new XElement(Odf.Dc + "title", Plain.Xml(text.Cover.Title)),
            new XElement(Odf.Dc + "description", Plain.Xml(text.Cover.Summary)),
            new XElement(Odf.Meta + "initial-creator", Plain.Xml(text.Cover.Publisher)),
            new XElement(Odf.Dc + "creator", Plain.Xml(text.Cover.Publisher)),
            new XElement(Odf.Meta + "creation-date", time),
            new XElement(Odf.Dc + "date", time),
            new XElement(Odf.Dc + "language", Sheet.Region(text.Language)),
            Own("Identifier", text.Cover.Identifier),
            Own("Address", text.Cover.Address)));
    }

    private static XElement Own(string name, string value) => new(
        Odf.Meta + "user-defined",
        new XAttribute(Odf.Meta + "name", name),
        Plain.Xml(value));
}
