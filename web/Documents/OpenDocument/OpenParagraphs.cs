using System.Xml.Linq;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>Paragraphs that differ from their look: OpenDocument has a style of its own for each such kind.</summary>
internal sealed class OpenParagraphs
{
    private readonly Dictionary<(Look Look, bool Gap, bool KeepsNext), string> _names = [];

    public IEnumerable<XElement> Styles => _names.Select(style => new XElement(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", style.Value),
        new XAttribute(Odf.Style + "family", "paragraph"),
        new XAttribute(Odf.Style + "parent-style-name", style.Key.Look.OpenId),
        new XElement(
            Odf.Style + "paragraph-properties",
            // Both, since a program that is told only one takes the other for none.
            new XAttribute(Odf.Fo + "margin-top", Odf.Points(style.Key.Gap ? Math.Max(style.Key.Look.Before, Looks.Gap) : style.Key.Look.Before)),
            new XAttribute(Odf.Fo + "margin-bottom", Odf.Points(style.Key.Look.After)),
            style.Key.KeepsNext ? new XAttribute(Odf.Fo + "keep-with-next", "always") : null)));

    /// <returns>The name of the style.</returns>
    public string StyleOf(Look look, bool gap, bool keepsNext)
    {
        if (!gap && !keepsNext)
        {
            return look.OpenId;
        }

        if (!_names.TryGetValue((look, gap, keepsNext), out var name))
        {
            name = $"P{_names.Count + 1}";
            _names.Add((look, gap, keepsNext), name);
        }

        return name;
    }
}
