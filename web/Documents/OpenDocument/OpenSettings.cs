using System.Xml.Linq;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>
/// How LibreOffice is to set the text: between two paragraphs the larger space counts, as in Word, and not the sum of both; and the space
/// between lines is the same before the first.
/// </summary>
internal static class OpenSettings
{
    private static readonly XNamespace Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

    /// <summary>The set's name is looked up by this namespace, whatever its prefix.</summary>
    private static readonly XNamespace Office = "http://openoffice.org/2004/office";

    public static XElement Of() => Odf.Root("document-settings", new XElement(
        Odf.Office + "settings",
        new XAttribute(XNamespace.Xmlns + "ooo", Office.NamespaceName),
        new XElement(
            Config + "config-item-set",
            new XAttribute(XNamespace.Xmlns + "config", Config.NamespaceName),
            new XAttribute(Config + "name", "ooo:configuration-settings"),
            Switch("AddParaTableSpacing", "false"),
            Switch("UseFormerLineSpacing", "false"),
            Switch("PropLineSpacingShrinksFirstLine", "true"))));

    private static XElement Switch(string name, string value) => new(
        Config + "config-item",
        new XAttribute(Config + "name", name),
        new XAttribute(Config + "type", "boolean"),
        value);
}
