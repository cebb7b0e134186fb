using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Checks a Word file. The archive is unpacked and looked through with bounds before the library for Office files sees it.</summary>
internal static class WordCheck
{
    public static FileReport Run(ReadOnlyMemory<byte> file, CheckBudget budget)
    {
        using (var archive = new Archive(file, budget))
        {
            archive.Inspect(SafeXml.DocumentTypes);
        }

        using var word = Open(file, budget);
        if (word.MainDocumentPart is not { Document.Body: { } body } main)
        {
            throw new RefusedException(RefusalReason.Broken, "there is no text part");
        }

        try
        {
            return Check(new WordSubject(word, main, body, budget));
        }
        catch (Exception exception) when (exception is FormatException or XmlException)
        {
            // The library reads the value of an attribute only when it is asked for; Word calls such a file corrupt.
            throw new RefusedException(RefusalReason.Broken, exception.Message);
        }
    }

    /// <summary>Reads all parts at once, so that what the library cannot read is told here and not in the middle of a rule.</summary>
    private static WordprocessingDocument Open(ReadOnlyMemory<byte> file, CheckBudget budget)
    {
        var word = default(WordprocessingDocument);
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = budget.Limits.XmlBytes };
            word = WordprocessingDocument.Open(new MemoryStream(file.ToArray(), writable: false), false, settings);
            _ = word.PackageProperties.Title;
            foreach (var part in word.GetAllParts())
            {
                budget.LookAtTheClock();
                _ = part.RootElement?.FirstChild;
            }

            return word;
        }
        catch (Exception exception) when (exception is not (RefusedException or OperationCanceledException))
        {
            // The library throws a dozen kinds of exceptions for broken files, some of them those of programming slips.
            word?.Dispose();
            throw new RefusedException(RefusalReason.Broken, $"the library for Office files says: {exception.Message}");
        }
    }

    private static FileReport Check(WordSubject subject)
    {
        WordFileRules.Check(subject);
        WordHeadingRules.Check(subject);
        WordParagraphRules.Check(subject);
        WordTableRules.Check(subject);
        WordPictureRules.Check(subject);
        var text = WordText.Read(subject);
        var findings = subject.Findings.InOrder;
        var facts = new FileFacts(
            WordFileRules.TitleOf(subject.File),
            subject.Styles.Language,
            Words: text.Pieces.Sum(piece => WordCount.Of(piece.Text) + WordCount.Of(piece.Heading ?? string.Empty)),
            IsTagged: text.Pieces.Any(piece => piece.Heading is not null));
        var verdict = findings.Count > 0 ? Verdict.Findings : Verdict.Clean;
        return new FileReport(FileKind.Word, verdict, null, null, findings, subject.Findings.Checked, FileChecker.Version, facts, text);
    }
}
