using System.Globalization;
using KilkennyInfo.Documents.Html;

namespace KilkennyInfo.Documents.Epub;

/// <summary>What joins the sound to the words of one page (a media overlay, in SMIL).</summary>
internal sealed record Overlay(string Page, string File, string Smil, TimeSpan Length)
{
    /// <summary>For every page that is read at all.</summary>
    public static IReadOnlyList<Overlay> For(Book book, Narration narration)
    {
        var clips = narration.Clips.ToDictionary(clip => clip.Passage);
        var known = book.Pages.SelectMany(page => page.Passages).Select(mark => mark.Passage).ToHashSet();
        if (clips.Keys.FirstOrDefault(passage => !known.Contains(passage)) is { } stray)
        {
            throw new ArgumentException($"There is sound for {stray}, which is no passage of this text.", nameof(narration));
        }

        return [.. book.Pages.Select(page => Of(page, clips)).OfType<Overlay>()];
    }

    private static Overlay? Of(BookPage page, Dictionary<string, NarrationClip> clips)
    {
        // A clip without length is an error to readers.
        var read = page.Passages.Where(mark => clips.TryGetValue(mark.Passage, out var clip) && clip.End > clip.Start).ToList();
        if (read.Count == 0)
        {
            return null;
        }

        var to = new Markup(asXml: true);
        to.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>").Line();
        to.Open("smil", ("xmlns", "http://www.w3.org/ns/SMIL"), ("version", "3.0")).Open("body").Line();
        foreach (var mark in read)
        {
            var clip = clips[mark.Passage];
            to.Open("par", ("id", mark.Passage));
            to.Empty("text", ("src", $"{page.File}#{mark.ElementId}"));
            to.Empty("audio", ("src", EpubWriter.SoundFile(clip.Sound)), ("clipBegin", Clock(clip.Start)), ("clipEnd", Clock(clip.End)));
            to.Close("par").Line();
        }

        to.Close("body").Close("smil").Line();
        var length = new TimeSpan(read.Sum(mark => (clips[mark.Passage].End - clips[mark.Passage].Start).Ticks));
        return new Overlay(page.File, Path.ChangeExtension(page.File, "smil"), to.Take(), length);
    }

    public static string Clock(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) + "s";
}
