using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>The page of one document: what it is, every file of it in both languages, and its earlier versions.</summary>
public sealed class DocumentView(PublicSite publicSite, LiveSite site, Language language, DocumentWriters writers) : SiteView(publicSite, site, language)
{
    public required LiveDocument Document { get; init; }

    public LiveVersion Version => Document.Newest;

    public LiveVersionText Text => Version.Texts[Language];

    /// <summary>Its sections: each is a place that links and search can lead to, and leads on to the section itself where that can be read on the site.</summary>
    public required IReadOnlyList<ContentsEntry> Contents { get; init; }

    /// <summary>The page that says the same; none for a document made from several.</summary>
    public LivePage? Source => Record?.PageKeys is [var key] ? Site.Find(key) : null;

    public FileWords Files => new(Words);

    /// <summary>Dates of the cover; none when the document was taken away.</summary>
    public DocumentRecord? Record => Data.Documents.GetValueOrDefault(Document.Key);

    public bool IsInForce => Site.IsInForce(Document);

    /// <summary>Since when it is out of force.</summary>
    public DateOnly? EndedOn => Version.SupersededUtc is { } taken ? DayOf(taken) : Record?.To is { } last && last < Site.Today ? last.AddDays(1) : null;

    /// <summary>The live pages that say the same.</summary>
    public IReadOnlyList<LivePage> Pages => [.. Live(Record?.PageKeys ?? [])];

    /// <summary>The reader's own language first; both are shown alike.</summary>
    public IReadOnlyList<Language> OwnFirst => [Language, Language.Other()];

    public override string SwitchAddress => Document.AddressOf(Language.Other());

    public override Bilingual<string>? Addresses => Bilingual.For(language => Document.AddressOf(language));

    public override CommentSubject CommentSubject => Source is { } page ? new CommentSubject(PageKey: page.Key) : CommentSubject.Nothing;

    public string RequestAddress => RequestAddressFor(WantedFormat.Other, Language);

    /// <summary>The formats in which there is a file, in one language at least.</summary>
    public IEnumerable<RenditionFormat> Formats => RenditionFormat.All.Where(Has);

    /// <summary>Formats that this site makes and has not made yet.</summary>
    public IReadOnlyList<RenditionFormat> Coming => Document.IsInForce
        ? [.. writers.All.Select(writer => writer.Format).Where(format => !Has(format) && (format != RenditionFormat.Poster || Record?.HasPoster is true))] : [];

    /// <summary>What one has to ask for: kinds of format of which there is no file, and those single ones that this site cannot make.</summary>
    public IReadOnlyList<FormatToAskFor> ToAskFor
    {
        get
        {
            var there = Formats.Concat(Coming).Select(WantedFor).ToHashSet();
            var kinds = Enum.GetValues<WantedFormat>().Where(wanted => wanted is not WantedFormat.Other && !there.Contains(wanted));
            var single = writers.Missing.Select(missing => missing.Format).Where(format => !Has(format) && there.Contains(WantedFor(format)));
            return
            [
                .. kinds.Select(wanted => new FormatToAskFor(Words[$"request.name.{RequestForm.CodeOf(wanted)}"], RequestAddressFor(wanted, Language))),
                .. single.Select(format => new FormatToAskFor(Files.FormatOf(format.Code), RequestAddressFor(WantedFor(format), Language))),
            ];
        }
    }

    /// <summary>Files that a checker has read.</summary>
    public IEnumerable<LiveRendition> Checked => Version.Renditions.Where(file => file.Check is not null);

    /// <summary>Formats that no checker reads.</summary>
    public IEnumerable<RenditionFormat> Unchecked => Formats.Where(format => Version.Renditions.All(file => file.Format != format.Code || file.Check is null));

    /// <summary>The checkers of the PDF files that the site makes itself.</summary>
    public IReadOnlyList<string> PdfTools =>
        [.. Checked.Where(file => file.UploadId is null && RenditionFormat.FromCode(file.Format)?.Extension == "pdf").Select(file => file.Check!.Tool).Distinct()];

    /// <summary>Checkers have English names; marked where the page is not in English.</summary>
    public string? ToolLanguage => Language is Language.English ? null : Language.English.Code();

    public string RequestAddressFor(WantedFormat wanted, Language inLanguage) =>
        DocumentAddresses.OfRequest(Language, Text.Slug) + $"?format={RequestForm.CodeOf(wanted)}&language={inLanguage.Code()}";

    public static DateOnly DayOf(DateTime utc) => DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));

    /// <summary>What somebody asks for who misses this format.</summary>
    public static WantedFormat WantedFor(RenditionFormat format) => format.Code switch
    {
        "large-print" => WantedFormat.LargePrint,
        "brf" or "brf-1" or "pef" => WantedFormat.Braille,
        "mp3" or "opus" or "epub-audio" => WantedFormat.Audio,
        "easy-read" or "easy-read-docx" => WantedFormat.EasyToRead,
        _ => WantedFormat.Other,
    };

    private bool Has(RenditionFormat format) => Version.Renditions.Any(file => file.Format == format.Code);
}

/// <summary>A format that has to be asked for, and where.</summary>
public sealed record FormatToAskFor(string Name, string Address);
