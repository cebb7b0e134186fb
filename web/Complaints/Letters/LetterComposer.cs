using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Documents.Composing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.PlainText;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>Makes the neutral text of a letter, from which every file and the mail are made. The same content and template always give the same text.</summary>
internal static class LetterComposer
{
    /// <exception cref="InvalidOperationException">The letter would not say what every letter says: its template is not sound.</exception>
    public static DocumentText Compose(LetterContent content, LetterText template, ReferenceData data, string origin)
    {
        var filling = new LetterFilling(content, data, origin);
        var text = new DocumentText(
            content.Language,
            CoverOf(content, template, filling, data, origin),
            new LetterBlocks(template, data, filling).Read(),
            [],
            DocumentWordsReader.Of(data.Strings[content.Language]));
        RequireWhole(text, content, filling);
        return text;
    }

    /// <summary>For an e-mail: without the address block, and with the way to the file.</summary>
    public static DocumentText ForMail(DocumentText letter, LetterContent content, Strings words, string origin)
    {
        var address = origin + CaseAddresses.Track(content.Language);
        var file = new Paragraph([new Words(words["letter.mail.file"]), new LineBreak(), new Link(address, [new Words(address)])]);
        return letter with { Blocks = [.. letter.Blocks.Where(block => !IsRecipient(block, content)), file] };
    }

    private static bool IsRecipient(Block block, LetterContent content) =>
        content.Recipient.Count > 0 && block is Paragraph paragraph && paragraph.Content.SequenceEqual(WrittenWords.Lines(content.Recipient));

    private static Cover CoverOf(LetterContent content, LetterText template, LetterFilling filling, ReferenceData data, string origin) => new(
        template.Title,
        data.Settings.Council[content.Language],
        "",
        [.. template.Facts.Select(fact => new CoverFact(fact.Label.TrimEnd(':'), string.Concat(LetterPlaces.Cut(fact.Value).Select(piece => piece.IsPlace ? filling.Text(piece.Words) : piece.Words))))],
        [],
        origin + CaseAddresses.Track(content.Language),
        content.On,
        IdentifierOf(content));

    /// <summary>The last gate: whatever went wrong before, no letter leaves without these (commitment 58).</summary>
    private static void RequireWhole(DocumentText text, LetterContent content, LetterFilling filling)
    {
        var all = string.Join(' ', PlainTextWriter.WordsInOrder(text));
        string[] needed = [LetterPlaces.Reference, LetterPlaces.Date, LetterPlaces.ContactName, LetterPlaces.Phone, LetterPlaces.Extension, LetterPlaces.Email, LetterPlaces.By];
        var missing = needed.Where(place => !all.Contains(string.Join(' ', filling.Text(place).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"A letter of the kind {content.Draft.Kind.Key()} would go without: {string.Join(", ", missing)}.");
        }
    }

    /// <summary>The same for the same letter: a UUID made from what it says (RFC 9562, version 8).</summary>
    private static string IdentifierOf(LetterContent content)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJson()))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
