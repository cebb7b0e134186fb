using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Finds what must not go live in a text: broken links, unknown boxes, skipped headings, images without words, typed phone numbers.</summary>
public static class TextChecks
{
    private const int LastHeadingLevel = 4;

    /// <param name="lineOffset">Lines of the file that stand before the body.</param>
    public static void Check(MarkdownText text, TextContext context, string file, int lineOffset, IssueList issues)
    {
        void Report(int line, string message) => issues.Add(file, lineOffset + line + 1, message);
        CheckHeadings(text, context, Report);
        new BlockChecks(context, Report).Check(text);
        new InlineChecks(context, Report).Check(text);
    }

    private static void CheckHeadings(MarkdownText text, TextContext context, Action<int, string> report)
    {
        var level = 1;
        var anchors = new HashSet<string>();
        foreach (var heading in text.Headings)
        {
            var line = heading.Block.Line;
            if (heading.Level == 1)
            {
                report(line, "The title is the only first-level heading; start headings here with ##.");
            }
            else if (heading.Level > level + 1)
            {
                report(line, $"This heading skips a level: after level {level} comes level {level + 1}, not {heading.Level}.");
            }
            else if (heading.Level > LastHeadingLevel)
            {
                report(line, $"Headings go down to level {LastHeadingLevel}; split the text instead.");
            }

            if (heading.Words.Length == 0)
            {
                report(line, "This heading has no words.");
            }

            if (!Slug.IsValid(heading.Anchor))
            {
                report(line, $"“{heading.Anchor}” is not an anchor: lower-case letters a-z without fadas, digits and single hyphens.");
            }

            if (ReservedAnchors.Contains(heading.Anchor, context.Data))
            {
                report(line, $"The anchor “{heading.Anchor}” is taken by another part of the page. Give this heading one of its own: {{#an-anchor}}.");
            }

            if (!anchors.Add(heading.Anchor))
            {
                report(line, $"The anchor “{heading.Anchor}” stands twice on this page.");
            }

            level = heading.Level;
        }
    }
}
