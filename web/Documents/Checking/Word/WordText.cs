using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>The text of a Word file, a piece for each heading.</summary>
internal static class WordText
{
    public static ExtractedText Read(WordSubject subject)
    {
        var pieces = new PieceList(subject.Budget.Limits.TextLength);
        foreach (var paragraph in WordTree.Walk(subject.Body, subject.Budget, child => child is DeletedRun or MoveFromRun).OfType<Paragraph>())
        {
            var text = subject.TextOf(paragraph);
            if (text.Length > 0 && subject.Styles.LevelOf(paragraph) is not null)
            {
                pieces.Begin(text);
            }
            else
            {
                pieces.Add(text);
            }
        }

        foreach (var note in (subject.Main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? []).Where(note => note.Type is null))
        {
            pieces.Add(subject.TextOf(note));
        }

        return pieces.All();
    }
}
