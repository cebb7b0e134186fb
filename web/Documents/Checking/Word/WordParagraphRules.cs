using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Paragraphs used for what they are not: space, lists typed by hand; words of links; text boxes.</summary>
internal static partial class WordParagraphRules
{
    public static void Check(WordSubject subject)
    {
        subject.Findings.Touch("W-14", "W-15", "W-16");
        CheckSpace(subject);
        CheckLists(subject);
        foreach (var element in subject.Stories.SelectMany(story => WordTree.Walk(story, subject.Budget)))
        {
            switch (element)
            {
                case TextBoxContent box when subject.TextOf(box) is { Length: > 0 } boxed:
                    subject.Findings.Fail("W-16", boxed);
                    break;
                case Hyperlink link when subject.TextOf(link) is var words && !HoldsPicture(link):
                    subject.Findings.Expect(words.Length > 0 && !LinkWords.SayNothing(words), "W-17", words);
                    break;
            }
        }
    }

    private static void CheckSpace(WordSubject subject)
    {
        var empty = 0;
        foreach (var element in subject.Body.ChildElements.Where(element => element is not SectionProperties))
        {
            empty = element is Paragraph paragraph && IsEmpty(subject, paragraph) ? empty + 1 : 0;
            if (empty == 2)
            {
                subject.Findings.Fail("W-15");
            }
        }
    }

    private static void CheckLists(WordSubject subject)
    {
        var items = 0;
        foreach (var element in subject.Body.ChildElements)
        {
            var text = element is Paragraph paragraph && !subject.Styles.IsListItem(paragraph) && subject.Styles.LevelOf(paragraph) is null
                ? subject.TextOf(paragraph)
                : string.Empty;
            items = ListMark().IsMatch(text) ? items + 1 : 0;
            if (items == 2)
            {
                subject.Findings.Fail("W-14", text);
            }
        }
    }

    private static bool IsEmpty(WordSubject subject, Paragraph paragraph) => subject.TextOf(paragraph).Length == 0
        && paragraph.ParagraphProperties?.SectionProperties is null
        && !WordTree.Walk(paragraph, subject.Budget)
            .Any(element => element is Drawing or Picture or EmbeddedObject or Break or BookmarkStart or DocumentFormat.OpenXml.Math.OfficeMath);

    private static bool HoldsPicture(OpenXmlElement element) => element.Descendants<Drawing>().Any() || element.Descendants<Picture>().Any();

    [GeneratedRegex(@"^([•·▪‣○●–—*-]|[0-9]{1,2}[.)]|\(?[a-z]\))\s+\S")]
    private static partial Regex ListMark();
}
