using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Headings made with styles, their levels, and paragraphs that only look like headings.</summary>
internal static class WordHeadingRules
{
    /// <summary>A text of this many words should have headings.</summary>
    private const int LongText = 300;

    private const int LongestHeading = 100;

    public static void Check(WordSubject subject)
    {
        var paragraphs = WordTree.Walk(subject.Body, subject.Budget).OfType<Paragraph>().ToList();
        var levels = CheckLevels(subject, paragraphs);
        if (levels.Count > 0)
        {
            subject.Findings.Expect(levels[0] == 1, "W-05", $"level {levels[0]}");
        }

        if (levels.Count > 0 || paragraphs.Sum(paragraph => WordCount.Of(subject.TextOf(paragraph))) >= LongText)
        {
            subject.Findings.Expect(levels.Count > 0, "W-04");
        }

        CheckLooks(subject);
    }

    private static List<int> CheckLevels(WordSubject subject, List<Paragraph> paragraphs)
    {
        var levels = new List<int>();
        foreach (var paragraph in paragraphs)
        {
            if (subject.Styles.LevelOf(paragraph) is not { } level)
            {
                continue;
            }

            var text = subject.TextOf(paragraph);
            subject.Findings.Touch("W-06");
            subject.Findings.Expect(text.Length > 0, "W-08");
            if (text.Length == 0)
            {
                continue;
            }

            if (levels.Count > 0 && level > levels[^1] + 1)
            {
                subject.Findings.Fail("W-06", $"{levels[^1]} → {level}: {text}");
            }

            levels.Add(level);
        }

        return levels;
    }

    /// <summary>Only among paragraphs of the text itself: bold words in a table are header cells, if anything.</summary>
    private static void CheckLooks(WordSubject subject)
    {
        subject.Findings.Touch("W-07");
        var paragraphs = subject.Body.Elements<Paragraph>().Select(paragraph => (Paragraph: paragraph, Text: subject.TextOf(paragraph)))
            .Where(pair => pair.Text.Length > 0).ToList();
        foreach (var (current, next) in paragraphs.Zip(paragraphs.Skip(1)))
        {
            var isFollowedByText = !IsAllBold(subject, next.Paragraph) && subject.Styles.LevelOf(next.Paragraph) is null;
            if (isFollowedByText && LooksLikeHeading(subject, current.Paragraph, current.Text))
            {
                subject.Findings.Fail("W-07", current.Text);
            }
        }
    }

    private static bool LooksLikeHeading(WordSubject subject, Paragraph paragraph, string text) =>
        text.Length <= LongestHeading && text[^1] is not ('.' or ',' or ';' or ':' or '!')
        && subject.Styles.LevelOf(paragraph) is null && !subject.Styles.IsTitle(paragraph) && !subject.Styles.IsLabel(paragraph) && !subject.Styles.IsListItem(paragraph)
        && IsAllBold(subject, paragraph);

    private static bool IsAllBold(WordSubject subject, Paragraph paragraph) => WordTree.Walk(paragraph, subject.Budget, child => child is TextBoxContent)
        .OfType<Run>()
        .Where(run => subject.TextOf(run).Length > 0).All(run => subject.Styles.IsBold(paragraph, run));
}
