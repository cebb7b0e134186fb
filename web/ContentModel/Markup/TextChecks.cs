using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Finds what must not go live in a text: broken links, unknown boxes, skipped headings, images without words, typed phone numbers.</summary>
public static class TextChecks
{
    private const int LastHeadingLevel = 4;

    /// <param name="lineOffset">Lines of the file that stand before the body.</param>
    public static void Check(MarkdownText text, TextContext context, string file, int lineOffset, IssueList issues)
    {
        foreach (var (line, fault) in Find(text, context))
        {
            issues.Add(file, lineOffset + line + 1, fault);
        }
    }

    /// <summary>What is wrong, each with its line in the body, counted from 0.</summary>
    public static IReadOnlyList<(int Line, Fault Fault)> Find(MarkdownText text, TextContext context)
    {
        var found = new List<(int, Fault)>();
        void Report(int line, Fault fault) => found.Add((line, fault));
        if (text.Flaw is not null)
        {
            Report(0, new Fault("unreadable", "This text cannot be read: it is too long, stands too deep inside itself, or holds too many brackets, stars or cells in one piece."));
        }

        CheckHeadings(text, context, Report);
        new BlockChecks(context, Report).Check(text);
        new InlineChecks(context, Report).Check(text);
        return found;
    }

    private static void CheckHeadings(MarkdownText text, TextContext context, Action<int, Fault> report)
    {
        var level = 1;
        var anchors = new HashSet<string>();
        foreach (var heading in text.Headings)
        {
            var line = heading.Block.Line;
            if (heading.Level == 1)
            {
                report(line, new Fault("heading-first-level", "The title is the only first-level heading; start headings here with ##."));
            }
            else if (heading.Level > level + 1)
            {
                report(line, new Fault("heading-skips", $"This heading skips a level: after level {level} comes level {level + 1}, not {heading.Level}.", ("next", $"{level + 1}"), ("level", $"{heading.Level}")));
            }
            else if (heading.Level > LastHeadingLevel)
            {
                report(line, new Fault("heading-deep", $"Headings go down to level {LastHeadingLevel}; split the text instead.", ("last", $"{LastHeadingLevel}")));
            }

            if (heading.Words.Length == 0)
            {
                report(line, new Fault("heading-empty", "This heading has no words."));
            }

            if (!Slug.IsValid(heading.Anchor))
            {
                report(line, new Fault("anchor-invalid", $"“{heading.Anchor}” is not an anchor: lower-case letters a-z without fadas, digits and single hyphens.", ("anchor", heading.Anchor)));
            }

            if (ReservedAnchors.Contains(heading.Anchor, context.Data))
            {
                report(line, new Fault("anchor-reserved", $"The anchor “{heading.Anchor}” is taken by another part of the page. Give this heading one of its own: {{#an-anchor}}.", ("anchor", heading.Anchor)));
            }

            if (!anchors.Add(heading.Anchor))
            {
                report(line, new Fault("anchor-twice", $"The anchor “{heading.Anchor}” stands twice on this page.", ("anchor", heading.Anchor)));
            }

            level = heading.Level;
        }
    }
}
