using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Composing;

/// <summary>Makes the neutral text of a document out of live pages: the one way from Markdown to every file.</summary>
public static class DocumentComposer
{
    public static DocumentText Compose(DocumentSource source)
    {
        var anchors = new Anchors(source);
        var (blocks, footnotes) = (new List<Block>(), new List<Model.Footnote>());
        foreach (var (page, markdown) in source.Pages)
        {
            var text = MarkdownText.Parse(markdown);
            if (source.Pages.Count > 1)
            {
                blocks.Add(new Model.Heading(2, anchors.OfPage(page), [new Words(page.Texts[source.Language].Title)]));
                blocks.Add(new Paragraph([new Words(page.Texts[source.Language].Summary)]));
            }

            var reader = new BlockReader(source, page, text, anchors, footnotes.Count);
            blocks.AddRange(reader.Read(text.Document));
            footnotes.AddRange(reader.ReadFootnotes(text.Document));
        }

        return new DocumentText(source.Language, CoverOf(source), blocks, footnotes, DocumentWordsReader.Of(source.Words));
    }

    private static Cover CoverOf(DocumentSource source)
    {
        var first = source.Pages[0].Page;
        return new Cover(
            source.Title,
            source.Data.Settings.Council[source.Language],
            source.Record.Summary?[source.Language] ?? first.Texts[source.Language].Summary,
            [.. FactsOf(source)],
            OtherFormatsOf(source),
            source.Absolute(source.PathOf),
            source.UpdatedOn,
            IdentifierOf(source));
    }

    private static IEnumerable<CoverFact> FactsOf(DocumentSource source)
    {
        CoverFact? Date(string key, DateOnly? date) => date is { } day ? new CoverFact(source.Words[key], LongDate.WithoutWeekday(day, source.Language)) : null;
        var version = source.Version is { } number ? new CoverFact(source.Words["document.version"], number.ToString(CultureInfo.InvariantCulture)) : null;
        return new[]
        {
            version,
            Date("document.updated", source.UpdatedOn),
            Date("document.adopted", source.Record.Adopted),
            Date("document.from", source.Record.From),
            Date("document.to", source.Record.To),
        }.OfType<CoverFact>();
    }

    private static List<Inline> OtherFormatsOf(DocumentSource source)
    {
        var main = source.Data.Unit(source.Data.Settings.MainContactKey);
        List<Inline> line = [new Words(source.Words["documents.other-formats"] + " " + source.Words["documents.ask"] + " ")];
        if (main?.Phone is { } phone)
        {
            line.Add(new Link(phone.Link, [new Words(phone.Display, KeepTogether: true)]));
        }

        if (main?.Email is { } email)
        {
            line.AddRange([new Words(", "), new Link("mailto:" + email, [new Words(email)])]);
        }

        return line;
    }

    /// <summary>The same for every format of a version in one language, and for no other: a UUID made from its name (RFC 9562, version 8).</summary>
    private static string IdentifierOf(DocumentSource source)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{source.Absolute("/")}{source.Record.Key}/{source.Language.Code()}/{source.Version ?? 0}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
