using KilkennyInfo.Documents.Audio;
using KilkennyInfo.Documents.BrailleText;
using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.OpenDocument;
using KilkennyInfo.Documents.Pdf;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Documents.Word;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Documents.Library;

/// <summary>Finds out, once after a start, what this machine can make: most formats always, Braille and sound with the programs that are there.</summary>
public sealed class WriterFinding(SiteOptions options, SitePaths paths)
{
    private static readonly RenditionFormat[] BrailleFormats = [RenditionFormat.Braille, RenditionFormat.BrailleUncontracted, RenditionFormat.BraillePef];
    private static readonly RenditionFormat[] SoundFormats = [RenditionFormat.Mp3, RenditionFormat.Opus, RenditionFormat.EpubWithAudio];

    /// <summary>Runs the programs to hear what they can do, so it takes a moment.</summary>
    public async Task<DocumentWriters> FindAsync(CancellationToken cancellation)
    {
        var (writers, missing) = (Always().ToList(), new List<MissingFormat>());
        AddBraille(Liblouis.Find(), writers, missing);
        AddSound(await SpeechPrograms.FindAsync(options.EspeakProgram, options.FfmpegProgram, cancellation), writers, missing);
        return new DocumentWriters(writers, missing);
    }

    private IEnumerable<IDocumentWriter> Always()
    {
        var typefaces = new Typefaces(FontFiles.Load(FontFolder()));
        var standard = options.PdfStandard is 2 ? PdfStandard.Ua2 : PdfStandard.Ua1;
        return
        [
            .. PdfWriter.Formats.Select(format => new PdfWriter(format, typefaces, PicturePixels.Of, standard)),
            new WordWriter(PicturePixels.PngOf),
            new OpenDocumentWriter(PicturePixels.PngOf),
            new HtmlWriter(),
            new EpubWriter(PicturePixels.PngOf),
            new PlainTextWriter(),
        ];
    }

    /// <summary>The theme's own, else those of the theme that every other one falls back to.</summary>
    private string FontFolder()
    {
        var own = Path.Combine(paths.Themes, options.Theme, "fonts");
        return Directory.Exists(own) ? own : Path.Combine(paths.Themes, "kilkenny", "fonts");
    }

    private static void AddBraille(LiblouisSearch search, List<IDocumentWriter> writers, List<MissingFormat> missing)
    {
        if (search.Found is { } liblouis)
        {
            writers.AddRange([new BrailleWriter(liblouis, BrailleGrade.Contracted), new BrailleWriter(liblouis, BrailleGrade.Uncontracted), new PefWriter(liblouis)]);
        }
        else
        {
            missing.AddRange(BrailleFormats.Select(format => new MissingFormat(format, "braille-missing", $"liblouis: {search.Fault}, {search.Detail}")));
        }
    }

    private static void AddSound(SpeechSearch search, List<IDocumentWriter> writers, List<MissingFormat> missing)
    {
        if (search.Found is { } programs)
        {
            var narrator = new Narrator(programs);
            writers.AddRange([new Mp3Writer(narrator), new OpusWriter(narrator), new EpubWriter(PicturePixels.PngOf, narrator.NarrateAsync)]);
        }
        else
        {
            missing.AddRange(SoundFormats.Select(format => new MissingFormat(format, "sound-missing", $"espeak-ng and ffmpeg: {search.Fault}, {search.Detail}")));
        }
    }
}
