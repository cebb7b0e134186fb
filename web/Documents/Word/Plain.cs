using System.Xml;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

internal static class Plain
{
    public static string TextOf(IReadOnlyList<Inline> content) => string.Concat(content.Select(TextOf));

    private static string TextOf(Inline inline) => inline switch
    {
        Words words => Xml(words),
        Link link => string.Concat(link.Content.Select(Xml)),
        LineBreak => " ",
        _ => "",
    };

    /// <summary>As it may stand in an XML file: without the control characters that XML cannot hold and nobody can read.</summary>
    public static string Xml(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && IsXml(text)
        ? text
        : string.Concat(text.EnumerateRunes().Select(Clean));

    /// <summary>The same, with spaces at which no line ends where it is to be kept together.</summary>
    public static string Xml(Words words) => words.KeepTogether ? Xml(words.Text).Replace(' ', '\u00A0') : Xml(words.Text);

    /// <summary>The address with everything escaped that has to be.</summary>
    /// <exception cref="DocumentFaultException">It is none.</exception>
    public static string Address(string target) => Uri.TryCreate(target, UriKind.Absolute, out var uri)
        ? uri.AbsoluteUri
        : throw new DocumentFaultException($"A link leads to “{target}”, which is not an address.");

    private static bool IsXml(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string Clean(System.Text.Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => " ",
        < ' ' or 0xFFFE or 0xFFFF => "",
        _ => rune.ToString(),
    };
}
