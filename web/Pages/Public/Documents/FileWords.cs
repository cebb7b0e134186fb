using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>What there is to say of a document's files, in the language of the reader.</summary>
public sealed class FileWords(Strings words)
{
    private const long Kilobyte = 1000;
    private const long Megabyte = 1000 * Kilobyte;

    /// <summary>What a format is called.</summary>
    public string FormatOf(string code) => words[$"documents.format.{code}"];

    /// <summary>What a format is good for, in a sentence.</summary>
    public string UseOf(string code) => words[$"documents.good-for.{code}"];

    /// <summary>A file as it is called where nothing around it says what it is: “Customer Charter, PDF, in Irish, 73 KB, 4 pages”.</summary>
    public string NameOf(LiveDocument document, LiveRendition file) => string.Join(
        ", ", document.Newest.Texts[words.Language].Title, FormatOf(file.Format), words[$"documents.in.{file.Language.Code()}"], FactsOf(file));

    public string NameOf(LiveDocument document, LiveVersion version, LiveRendition file) =>
        version == document.Newest ? NameOf(document, file) : $"{words.Format("documents.version", ("number", Figure(version.Number)))}: {NameOf(document, file)}";

    /// <summary>Size and length: “73 KB, 4 pages”.</summary>
    public string FactsOf(LiveRendition file) => string.Join(", ", new[] { SizeOf(file.Bytes), LengthOf(file) }.OfType<string>());

    /// <summary>Kilobytes and megabytes as file managers and shops count them, by thousands. Never nothing.</summary>
    public static string SizeOf(long bytes) => bytes < Megabyte
        ? $"{Math.Max(1, (bytes + (Kilobyte / 2)) / Kilobyte).ToString(CultureInfo.InvariantCulture)} KB"
        : $"{((double)bytes / Megabyte).ToString("0.0", CultureInfo.InvariantCulture)} MB";

    private string? LengthOf(LiveRendition file) => file switch
    {
        { Length: { } length } => words.Count("documents.minutes", Math.Max(1, (long)Math.Round(length.TotalMinutes))),
        { Pages: { } pages } => words.Count("documents.pages", pages),
        _ => null,
    };

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
