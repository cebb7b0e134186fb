using System.Globalization;
using System.Xml.Linq;
using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.Epub;

public sealed class NarrationTests
{
    private static readonly XNamespace Smil = "http://www.w3.org/ns/SMIL";

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task Overlays_EveryPassage_IsJoinedToItsWordsInOrder(int sections)
    {
        var text = DocumentSample.Rich(Language.English, sections);
        var book = await OpenedBook.OfAsync(text, SilentVoice.Narrate);
        var passages = Passages.Of(text).Where(passage => passage.Kind is not PassageKind.TableHeader).ToList();
        var joined = book.Pages.SelectMany(page => Joined(book, page.File)).ToList();

        Assert.Equal(passages.Select(passage => passage.Id), joined.Select(pair => pair.Id));
        foreach (var (passage, (_, file, element)) in passages.Zip(joined))
        {
            var there = book.Pages.Single(page => page.File == file).Page.GetElementById(element)!;
            var said = there.LocalName == "img" ? there.GetAttribute("alt")! : there.TextContent;
            var meant = passage.Row is { } row ? string.Concat(row.Cells.Select(cell => Shown(cell.Content))) : Shown(passage.Content);
            Assert.Contains(Bare(meant), Bare(said), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Package_Lengths_AddUp()
    {
        var text = DocumentSample.Rich(Language.English, 8);
        var book = await OpenedBook.OfAsync(text, SilentVoice.Narrate);
        var seconds = Passages.Of(text).Count(passage => passage.Kind is not PassageKind.TableHeader);
        var lengths = book.Package.Descendants().Where(meta => meta.Attribute("property")?.Value == "media:duration" && meta.Attribute("refines") is not null);

        Assert.Equal(book.Pages.Count, book.Package.Descendants().Count(item => item.Attribute("media-overlay") is not null));
        Assert.Equal([$"{seconds}.000s"], book.Meta("media:duration"));
        Assert.Equal(seconds, lengths.Sum(length => double.Parse(length.Value.TrimEnd('s'), CultureInfo.InvariantCulture)));
        Assert.Contains($".{book.Meta("media:active-class").Single()} {{", book.Text("EPUB/style.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_EverythingRead_CanBeListenedTo()
    {
        var book = await OpenedBook.OfAsync(DocumentSample.Rich(Language.English), SilentVoice.Narrate);

        Assert.Equal(["textual", "visual", "auditory"], book.Meta("schema:accessMode"));
        Assert.Equal(["textual", "auditory"], book.Meta("schema:accessModeSufficient"));
        Assert.Contains("synchronizedAudioText", book.Meta("schema:accessibilityFeature"));
    }

    [Fact]
    public async Task Package_OnePassageNotRead_MustBeReadToo()
    {
        Narrate hoarse = async (text, cancellation) =>
        {
            var whole = await SilentVoice.Narrate(text, cancellation);
            return whole with { Clips = [.. whole.Clips.Select(clip => clip.Passage == "p9" ? clip with { End = clip.Start } : clip)] };
        };
        var book = await OpenedBook.OfAsync(DocumentSample.Rich(Language.English), hoarse);

        Assert.Equal(["textual"], book.Meta("schema:accessModeSufficient"));
        Assert.DoesNotContain("id=\"p9\"", book.Text("EPUB/text-1.smil"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_ForNoPassage_IsRefused()
    {
        Narrate lost = (_, _) => Task.FromResult(new Narration([], [new NarrationClip("p99999", 0, TimeSpan.Zero, TimeSpan.FromSeconds(1))]));

        await Assert.ThrowsAsync<ArgumentException>(() => OpenedBook.OfAsync(DocumentSample.Rich(Language.English), lost));
    }

    [Fact]
    public async Task File_WithAVoice_TellsHowLongItIs()
    {
        var text = DocumentSample.Rich(Language.English);
        var file = await new EpubWriter(SamplePictures.ToPng, SilentVoice.Narrate).WriteAsync(text, default);

        Assert.Equal(TimeSpan.FromSeconds(Passages.Of(text).Count - 1), file.Length);
    }

    [Fact]
    public async Task Pages_WithoutAVoice_HaveNoMarks() =>
        Assert.DoesNotContain("id=\"_p", (await OpenedBook.OfAsync(DocumentSample.Rich(Language.English))).Text("EPUB/text-1.xhtml"), StringComparison.Ordinal);

    private static IEnumerable<(string Id, string File, string Element)> Joined(OpenedBook book, string page) =>
        from pair in XDocument.Parse(book.Text("EPUB/" + Path.ChangeExtension(page, "smil"))).Descendants(Smil + "par")
        let address = pair.Element(Smil + "text")!.Attribute("src")!.Value.Split('#')
        select (pair.Attribute("id")!.Value, address[0], address[1]);

    private static string Shown(IReadOnlyList<Inline> content) =>
        string.Concat(content.Select(inline => inline is NoteMark mark ? $"{mark.Number}" : InlineText.Of([inline])));

    private static string Bare(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
}
