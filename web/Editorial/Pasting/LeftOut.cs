namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Says of an element whether all that is in it stays out of the text, and notes why.</summary>
internal sealed class LeftOut(PasteNotes notes)
{
    /// <summary>The lines of a table of contents come one by one; they are one list.</summary>
    private bool _isInContents;

    public bool Takes(SourceElement element)
    {
        if (IsContents(element))
        {
            NoteOnce(element);
            return true;
        }

        _isInContents &= !ElementNames.IsBlock(element.Name);
        return ReasonFor(element) is { } reason ? Note(reason, element) : element.Name == "img" && NoteImage(element);
    }

    private static string? ReasonFor(SourceElement element)
    {
        if (ElementNames.IsEmbedded(element.Name))
        {
            return PasteNote.EmbeddedLeftOut;
        }

        if (IsComment(element))
        {
            return PasteNote.CommentLeftOut;
        }

        if (element.Name == "del" || element.HasClass("msoDel"))
        {
            return PasteNote.DeletedWordsLeftOut;
        }

        return ElementNames.IsLeftOut(element.Name) || element.Style.Element is "header" or "footer" ? ""
            : element.Style.IsHidden || element["hidden"] is not null ? PasteNote.HiddenWordsLeftOut : null;
    }

    private static bool IsContents(SourceElement element) =>
        (element.Name == "p" && element.HasClass("MsoToc")) || element["id"]?.StartsWith("Table of Contents", StringComparison.Ordinal) is true;

    /// <summary>Word's and Google's comments: the letters in the text and, below it, the list of what was said.</summary>
    private static bool IsComment(SourceElement element) => element.Name switch
    {
        "a" => (element["href"] ?? "").Contains("#_msocom_", StringComparison.Ordinal) || (element["href"] ?? "").Contains("#cmnt", StringComparison.Ordinal),
        "span" => element.HasClass("MsoCommentReference"),
        "div" => element.Style.Element is "comment" or "comment-list" || element.HasClass("msocomtxt") || HoldsGoogleComment(element),
        _ => false,
    };

    private static bool HoldsGoogleComment(SourceElement element) =>
        element.Elements.FirstOrDefault()?.Elements.FirstOrDefault() is { Name: "a" } link && link["href"]?.StartsWith("#cmnt_ref", StringComparison.Ordinal) is true;

    private bool Note(string reason, SourceElement element)
    {
        if (reason.Length > 0 && (element.HasWords || reason == PasteNote.EmbeddedLeftOut))
        {
            notes.Add(reason);
        }

        return true;
    }

    /// <summary>A picture of one dot holds a layout open, or tells a sender that a letter was read: it is nobody's loss.</summary>
    private bool NoteImage(SourceElement image)
    {
        if (image["width"] is not ("0" or "1") && image["height"] is not ("0" or "1"))
        {
            notes.Add(PasteNote.ImageLeftOut, image["alt"]);
        }

        return true;
    }

    private void NoteOnce(SourceElement element)
    {
        if (!_isInContents && element.HasWords)
        {
            notes.Add(PasteNote.ContentsListLeftOut);
        }

        _isInContents = true;
    }
}
