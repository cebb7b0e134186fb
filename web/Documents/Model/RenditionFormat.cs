namespace KilkennyInfo.Documents.Model;

/// <summary>A way in which a document can be had as a file.</summary>
/// <param name="Code">Stable: it stands in addresses of programs, in the database, and in the keys of the wording files.</param>
public sealed record RenditionFormat(string Code, string Extension, string MediaType)
{
    public static readonly RenditionFormat Html = new("html", "html", "text/html; charset=utf-8");
    public static readonly RenditionFormat Pdf = new("pdf", "pdf", "application/pdf");
    public static readonly RenditionFormat LargePrint = new("large-print", "pdf", "application/pdf");
    public static readonly RenditionFormat Poster = new("poster", "pdf", "application/pdf");
    public static readonly RenditionFormat Word = new("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly RenditionFormat OpenDocument = new("odt", "odt", "application/vnd.oasis.opendocument.text");
    public static readonly RenditionFormat Epub = new("epub", "epub", "application/epub+zip");
    public static readonly RenditionFormat PlainText = new("txt", "txt", "text/plain; charset=utf-8");
    public static readonly RenditionFormat Braille = new("brf", "brf", "application/x-brf");
    public static readonly RenditionFormat BrailleUncontracted = new("brf-1", "brf", "application/x-brf");
    public static readonly RenditionFormat BraillePef = new("pef", "pef", "application/x-pef+xml");
    public static readonly RenditionFormat Mp3 = new("mp3", "mp3", "audio/mpeg");
    public static readonly RenditionFormat Opus = new("opus", "opus", "audio/ogg; codecs=opus");
    public static readonly RenditionFormat EpubWithAudio = new("epub-audio", "epub", "application/epub+zip");

    /// <summary>Made elsewhere, by people: short sentences and simple words.</summary>
    public static readonly RenditionFormat EasyRead = new("easy-read", "pdf", "application/pdf");
    public static readonly RenditionFormat EasyReadWord = new("easy-read-docx", "docx", Word.MediaType);

    /// <summary>Made elsewhere: the document as it was laid out for print.</summary>
    public static readonly RenditionFormat Booklet = new("booklet", "pdf", "application/pdf");
    public static readonly RenditionFormat OtherEpub = new("epub-upload", "epub", Epub.MediaType);

    /// <summary>Those that the site makes itself, in the order in which they are offered.</summary>
    public static IReadOnlyList<RenditionFormat> Made { get; } =
        [Pdf, LargePrint, Word, Html, Epub, PlainText, OpenDocument, Braille, BrailleUncontracted, BraillePef, Mp3, Opus, EpubWithAudio, Poster];

    /// <summary>Those that come as files made elsewhere, which a reviewer signs.</summary>
    public static IReadOnlyList<RenditionFormat> Uploaded { get; } = [EasyRead, EasyReadWord, Booklet, OtherEpub];

    public static IReadOnlyList<RenditionFormat> All { get; } = [.. Made, .. Uploaded];

    /// <summary>Its place in <see cref="All"/>.</summary>
    public int Rank => All.Index().First(format => format.Item == this).Index;

    public static RenditionFormat? FromCode(string? code) => All.FirstOrDefault(format => format.Code == code);
}
