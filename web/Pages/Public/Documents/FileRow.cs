using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>The files of one document in one language, in a line of links.</summary>
public sealed record FileRow(SiteView View, LiveDocument Document, Language Language)
{
    private readonly FileWords _words = new(View.Words);

    /// <summary>Those that most people ask for, where there is no room for all.</summary>
    public static IReadOnlyList<RenditionFormat> MostUsed { get; } = [RenditionFormat.Pdf, RenditionFormat.LargePrint, RenditionFormat.Word];

    public IReadOnlyList<RenditionFormat> Formats { get; init; } = RenditionFormat.All;

    /// <summary>None for the version in force, whose addresses stay when another comes.</summary>
    public LiveVersion? Version { get; init; }

    public IEnumerable<LiveRendition> Files => Formats.Select(format => Shown.Find(Language, format.Code)).OfType<LiveRendition>();

    private LiveVersion Shown => Version ?? Document.Newest;

    public string FormatOf(LiveRendition file) => _words.FormatOf(file.Format);

    public string NameOf(LiveRendition file) => _words.NameOf(Document, Shown, file);

    public string AddressOf(LiveRendition file) => Version is null ? Document.AddressOf(file) : Document.AddressOf(Version, file);
}
