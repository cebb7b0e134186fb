using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Composing;

/// <summary>The program's own words in a document, from the wording files.</summary>
public static class DocumentWordsReader
{
    public static DocumentWords Of(Strings words) => new(
        words["note.label"],
        words["footnotes.title"],
        words["document.contents"],
        words["document.page"],
        words["footnotes.ref"],
        words["footnotes.back"],
        words["document.picture"],
        words["document.table"],
        words["document.table-goes-on"],
        words["document.table-end"],
        words["document.access-summary"]);
}
