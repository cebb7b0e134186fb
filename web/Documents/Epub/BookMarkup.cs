using KilkennyInfo.Documents.Html;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Epub;

/// <summary>The frame round every page of an e-book.</summary>
internal static class BookMarkup
{
    public static void Start(Markup to, Language language, string title)
    {
        var code = language.Code();
        to.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>").Line().Raw("<!DOCTYPE html>").Line();
        to.Open("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"), ("lang", code), ("xml:lang", code)).Line();
        to.Open("head").Element("title", title).Empty("link", ("rel", "stylesheet"), ("href", "style.css")).Close("head").Line().Open("body").Line();
    }

    public static string End(Markup to) => to.Close("body").Line().Close("html").Line().Take();
}
