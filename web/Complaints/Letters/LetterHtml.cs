using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>A letter as simple HTML: headings, paragraphs and lists in the reader's own letters, without styles, lists of contents or anything to load.</summary>
public static class LetterHtml
{
    /// <summary>A whole page, as a mail carries it.</summary>
    public static string PageOf(DocumentText text)
    {
        var to = new Markup(asXml: false);
        to.Raw("<!DOCTYPE html>").Line().Open("html", ("lang", text.Language.Code())).Line();
        to.Open("head").Line().Empty("meta", ("charset", "utf-8")).Line().Element("title", text.Cover.Title).Line().Close("head").Line().Open("body").Line();
        Write(to, text);
        return to.Close("body").Line().Close("html").Line().Take();
    }

    /// <summary>Its words alone, for a page that shows them.</summary>
    public static string PartOf(DocumentText text)
    {
        var to = new Markup(asXml: false);
        to.Open("div", ("class", "letter"), ("lang", text.Language.Code())).Line();
        Write(to, text);
        return to.Close("div").Line().Take();
    }

    private static void Write(Markup to, DocumentText text)
    {
        var body = new BodyWriter(to, NoPlaces.Instance, text);
        body.Cover();
        body.Blocks(text.Blocks);
    }

    /// <summary>A letter has neither footnotes nor pictures, and no link within itself.</summary>
    private sealed class NoPlaces : IPlaces
    {
        public static NoPlaces Instance { get; } = new();

        public string? ToHeading(string anchor) => null;

        public string ToFootnote(int number) => throw new NotSupportedException("A letter has no footnotes.");

        public string? ToMark(int number) => null;

        public bool IsFirstMark(int number) => false;

        public string PictureAddress(Picture picture) => throw new NotSupportedException("A letter has no pictures.");
    }
}
