using System.Text.RegularExpressions;
using KilkennyInfo.Languages;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Finds what must not go live in a text: broken links, unknown boxes, skipped headings, images without words, typed phone numbers.</summary>
public sealed partial class TextChecks
{
    private const int LastHeadingLevel = 4;

    private readonly MarkdownText _text;
    private readonly TextContext _context;
    private readonly Action<int, string> _report;

    private TextChecks(MarkdownText text, TextContext context, Action<int, string> report)
    {
        _text = text;
        _context = context;
        _report = report;
    }

    /// <param name="lineOffset">Lines of the file that stand before the body.</param>
    public static void Check(MarkdownText text, TextContext context, string file, int lineOffset, IssueList issues)
    {
        var checks = new TextChecks(text, context, (line, message) => issues.Add(file, lineOffset + line + 1, message));
        checks.CheckHeadings();
        checks.CheckBlocks();
        checks.CheckInlines();
    }

    private void CheckHeadings()
    {
        var level = 1;
        var anchors = new HashSet<string>();
        foreach (var heading in _text.Headings)
        {
            var line = heading.Block.Line;
            if (heading.Level == 1)
            {
                _report(line, "The title is the only first-level heading; start headings here with ##.");
            }
            else if (heading.Level > level + 1)
            {
                _report(line, $"This heading skips a level: after level {level} comes level {level + 1}, not {heading.Level}.");
            }
            else if (heading.Level > LastHeadingLevel)
            {
                _report(line, $"Headings go down to level {LastHeadingLevel}; split the text instead.");
            }

            if (heading.Words.Length == 0)
            {
                _report(line, "This heading has no words.");
            }

            if (!Slug.IsValid(heading.Anchor))
            {
                _report(line, $"“{heading.Anchor}” is not an anchor: lower-case letters a-z without fadas, digits and single hyphens.");
            }

            if (!anchors.Add(heading.Anchor))
            {
                _report(line, $"The anchor “{heading.Anchor}” stands twice on this page.");
            }

            level = heading.Level;
        }
    }

    private void CheckBlocks()
    {
        foreach (var block in _text.Document.Descendants())
        {
            switch (block)
            {
                case CustomContainer box:
                    CheckBox(box);
                    break;
                case Table table when table.Parent is not CustomContainer box || Boxes.NameOf(box) != Boxes.Table:
                    _report(table.Line, "A table needs a caption: put it between “::: table What the table shows” and “:::”.");
                    break;
                case CodeBlock code:
                    _report(code.Line, "This line is indented like program code. Take the spaces before it away.");
                    break;
            }
        }
    }

    private void CheckBox(CustomContainer box)
    {
        var name = Boxes.NameOf(box);
        if (box.ClosingFencedCharCount == 0)
        {
            _report(box.Line, $"The box “::: {name}” is never closed: put “:::” on a line of its own after it.");
        }

        if (box.Parent is not MarkdownDocument)
        {
            _report(box.Line, "A box stands by itself, not inside a list or another box.");
        }

        if (Boxes.Parts.TryGetValue(name, out var arguments))
        {
            CheckPart(box, name, arguments);
        }
        else if (!Boxes.HoldsWords(name))
        {
            _report(box.Line, $"There is no box “{name}”. Boxes are: {string.Join(", ", Boxes.Parts.Keys.Prepend(Boxes.Table).Prepend(Boxes.Steps).Prepend(Boxes.Note))}.");
        }
        else if (name == Boxes.Steps && (box.Count != 1 || box[0] is not ListBlock { IsOrdered: true }))
        {
            _report(box.Line, "“::: steps” holds one numbered list and nothing else.");
        }
        else if (name == Boxes.Table)
        {
            CheckTable(box);
        }
    }

    private void CheckTable(CustomContainer box)
    {
        if (Boxes.CaptionOf(box).Length == 0)
        {
            _report(box.Line, "Say what the table shows after “::: table”: that is its caption.");
        }

        if (box.Count != 1 || box[0] is not Table table)
        {
            _report(box.Line, "“::: table” holds one table and nothing else.");
        }
        else if (table.OfType<TableRow>().First() is { IsHeader: true } header && header.OfType<TableCell>().Any(IsEmpty))
        {
            _report(table.Line, "Every column of a table needs words in its first row.");
        }
    }

    private static bool IsEmpty(TableCell cell) => cell.Descendants<LeafInline>().All(inline => inline is not (LiteralInline or ReferenceInline or LanguageSpanInline));

    private void CheckPart(CustomContainer box, string name, Boxes.Arguments arguments)
    {
        var keys = Boxes.KeysOf(box);
        if (box.Count > 0)
        {
            _report(box.Line, $"“::: {name}” is made from data: nothing stands between it and its closing “:::”.");
        }

        Func<string, bool> exists = arguments switch
        {
            Boxes.Arguments.OneUnit => key => _context.Data.Unit(key) is not null,
            Boxes.Arguments.OneOffice => _context.Data.Offices.ContainsKey,
            _ => _context.PageExists,
        };
        var countIsRight = arguments switch
        {
            Boxes.Arguments.None => keys.Count == 0,
            Boxes.Arguments.Pages => keys.Count > 0,
            _ => keys.Count == 1,
        };
        if (!countIsRight)
        {
            _report(box.Line, $"“::: {name}” is followed by {(arguments is Boxes.Arguments.None ? "nothing" : arguments is Boxes.Arguments.Pages ? "the keys of pages" : "one key")}.");
        }

        foreach (var key in keys.Where(key => arguments is not Boxes.Arguments.None && !exists(key)))
        {
            _report(box.Line, $"“::: {name}”: “{key}” is not known.");
        }
    }

    private void CheckInlines()
    {
        foreach (var inline in _text.Document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    CheckImage(image);
                    break;
                case LinkInline link:
                    CheckLink(link);
                    break;
                case AutolinkInline autolink:
                    _report(autolink.Line, "Give the link words: [what it leads to](address).");
                    break;
                case ReferenceInline reference:
                    CheckReference(reference);
                    break;
                case AnchorInline { Parent.ParentBlock: not HeadingBlock } anchor:
                    _report(anchor.Line, $"“{{#{anchor.Anchor}}}” stands only at the end of a heading.");
                    break;
                case LanguageSpanInline span when span.Language == _context.Language:
                    _report(span.Line, $"“{span.Words}” is marked as being in the language of the page itself.");
                    break;
                case LiteralInline literal:
                    CheckLiteral(literal);
                    break;
            }
        }
    }

    private void CheckImage(LinkInline image)
    {
        if (PlainText.Of(image).Trim().Length == 0)
        {
            _report(image.Line, "Say in words what the image shows: ![What it shows](media:name.png), or ![decorative](media:name.png).");
        }

        if (PageLink.Media(image.Url) is not { } name || !_context.MediaExists(name))
        {
            _report(image.Line, $"There is no image “{image.Url}” in content/media. Write (media:name.png).");
        }
    }

    private void CheckLink(LinkInline link)
    {
        var url = link.Url ?? "";
        if (PlainText.Of(link).Trim().Length == 0 && !link.Descendants<ReferenceInline>().Any())
        {
            _report(link.Line, "This link has no words.");
        }

        if (PageLink.Parse(url) is { } target)
        {
            CheckPageLink(link, target);
        }
        else if (url.StartsWith($"/{_context.Language.Other().Code()}/", StringComparison.Ordinal))
        {
            _report(link.Line, $"“{url}” leads to the other language's page. Link with (page:key): it always leads to the page in the reader's language.");
        }
        else if (url.StartsWith('/') || url.StartsWith('#') || !url.Contains(':', StringComparison.Ordinal))
        {
            _report(link.Line, $"“{url}” is not a link this site can keep whole. Link to a page with (page:key) or (page:key#anchor).");
        }
        else if (!url.StartsWith("https://", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            _report(link.Line, $"“{url}”: links outside start with https://. For phone and e-mail write {{phone:key}} and {{email:key}}.");
        }
    }

    private void CheckPageLink(LinkInline link, PageLink target)
    {
        if (!_context.PageExists(target.Key))
        {
            _report(link.Line, $"There is no page “{target.Key}”.");
        }
        else if (target.Anchor is { } anchor && !_context.AnchorExists(target.Key, anchor))
        {
            _report(link.Line, $"The page “{target.Key}” has no heading with the anchor “{anchor}” in this language.");
        }
    }

    private void CheckReference(ReferenceInline reference)
    {
        if (References.Find(reference.Kind, reference.Key, _context.Data, _context.Language) is null)
        {
            _report(reference.Line, $"There is no “{{{reference.Kind}:{reference.Key}}}”: the kinds are {string.Join(", ", References.Kinds)}, and the key must stand in its data file with that field filled.");
        }
    }

    private void CheckLiteral(LiteralInline literal)
    {
        var words = literal.Content.ToString();
        if (Tag().Match(words) is { Success: true } tag)
        {
            _report(literal.Line, $"“{tag.Value}” looks like HTML, which is not used here.");
        }

        if (words.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            _report(literal.Line, "A brace stands alone: references look like {fact:key}, words of the other language like [words]{lang=ga}.");
        }

        if (Email().Match(words) is { Success: true } email)
        {
            _report(literal.Line, $"“{email.Value}” is typed out. Write {{email:key}}, so that it stands in one place only.");
        }

        if (Phone().Match(words) is { Success: true } phone)
        {
            _report(literal.Line, $"“{phone.Value}” is typed out. Write {{phone:key}}, so that it stands in one place only.");
        }

        if (_context.Language is Language.Irish && Grave().Match(words) is { Success: true } grave)
        {
            _report(literal.Line, $"“{grave.Value}” has a grave accent; Irish has the síneadh fada only.");
        }
    }

    [GeneratedRegex(@"</?[A-Za-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]*\w")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+353|\b0\d{1,3})[ -]\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\w*[àèìòùÀÈÌÒÙ]\w*")]
    private static partial Regex Grave();
}
