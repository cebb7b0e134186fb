using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordLanguages = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Properties of the file as a whole, and what should not have been left in it.</summary>
internal static class WordFileRules
{
    /// <summary>Kinds of relationships that show what stands elsewhere; a link only leads there.</summary>
    private static readonly string[] OutsideParts =
        ["attachedTemplate", "image", "oleObject", "subDocument", "frame", "aFChunk", "audio", "video", "media"];

    public static string? TitleOf(WordprocessingDocument file) => file.PackageProperties.Title?.Trim() is { Length: > 0 } title ? title : null;

    public static void Check(WordSubject subject)
    {
        subject.Findings.Expect(TitleOf(subject.File) is not null, "W-01");
        CheckLanguages(subject);
        CheckChanges(subject);
        CheckParts(subject);
    }

    private static void CheckLanguages(WordSubject subject)
    {
        var runs = subject.Stories.SelectMany(story => WordTree.Walk(story, subject.Budget)).OfType<WordLanguages>()
            .Select(language => language.Val?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        subject.Findings.Expect(!string.IsNullOrWhiteSpace(subject.Styles.Language), "W-02");
        foreach (var language in runs.Concat(subject.Styles.Languages).Append(subject.Styles.Language).OfType<string>().Distinct())
        {
            subject.Findings.Expect(LanguageTag.IsWellFormed(language), "W-03", language);
        }
    }

    private static void CheckChanges(WordSubject subject)
    {
        subject.Findings.Touch("W-18", "W-19", "W-20");
        foreach (var element in subject.Stories.SelectMany(story => WordTree.Walk(story, subject.Budget)))
        {
            switch (element)
            {
                case InsertedRun or DeletedRun or MoveFromRun or MoveToRun or Inserted or Deleted:
                    subject.Findings.Fail("W-18", subject.TextOf(element));
                    break;
                case Run { RunProperties.Vanish: { } vanish } run when vanish.Val?.Value != false && subject.TextOf(run) is { Length: > 0 } hidden:
                    subject.Findings.Fail("W-20", hidden);
                    break;
            }
        }

        foreach (var comment in subject.Main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            subject.Findings.Fail("W-19", subject.TextOf(comment));
        }
    }

    private static void CheckParts(WordSubject subject)
    {
        subject.Findings.Touch("W-21", "W-22", "W-23");
        foreach (var part in subject.File.GetAllParts())
        {
            subject.Budget.Step();
            switch (part)
            {
                case VbaProjectPart or CustomizationPart:
                    subject.Findings.Fail("W-21");
                    break;
                case EmbeddedObjectPart or EmbeddedPackagePart or EmbeddedControlPersistencePart or AlternativeFormatImportPart:
                    subject.Findings.Fail("W-22", part.Uri.ToString());
                    break;
            }

            foreach (var outside in part.ExternalRelationships.Where(IsDrawnIn))
            {
                subject.Findings.Fail("W-23", outside.Uri.ToString());
            }
        }
    }

    private static bool IsDrawnIn(ExternalRelationship outside) =>
        OutsideParts.Any(kind => outside.RelationshipType.EndsWith("/" + kind, StringComparison.Ordinal));
}
