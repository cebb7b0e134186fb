using System.Text;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>What a file says, as it is kept for search: its pages or parts one after another, each after the first behind a form feed.</summary>
internal static class UploadText
{
    public const char Between = '\f';

    public static string? Of(ExtractedText text)
    {
        var kept = new StringBuilder();
        foreach (var piece in text.Pieces.TakeWhile(_ => kept.Length < UploadedFile.TextMaxLength))
        {
            kept.Append(kept.Length > 0 ? Between : "").Append(piece.Heading is { } heading && !piece.Text.StartsWith(heading, StringComparison.Ordinal) ? heading + "\n" : "").Append(piece.Text);
        }

        return kept.Length == 0 ? null : Storable(kept);
    }

    /// <summary>Half a character, and the one that ends a text in C, are words in no language; PostgreSQL takes neither.</summary>
    private static string Storable(StringBuilder text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, UploadedFile.TextMaxLength));
        foreach (var rune in text.ToString().EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > UploadedFile.TextMaxLength)
            {
                break;
            }

            clean.Append(rune.Value == 0 ? " " : rune.ToString());
        }

        return clean.ToString();
    }
}
