using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Boxes, tables and stray code blocks.</summary>
internal sealed class BlockChecks(TextContext context, Action<int, Fault> report)
{
    public void Check(MarkdownText text)
    {
        foreach (var block in text.Document.Descendants())
        {
            switch (block)
            {
                case CustomContainer box:
                    CheckBox(box);
                    break;
                case Table table when table.Parent is not CustomContainer box || Boxes.NameOf(box) != Boxes.Table:
                    report(table.Line, new Fault("table-bare", "A table needs a caption: put it between “::: table What the table shows” and “:::”."));
                    break;
                case CodeBlock code:
                    report(code.Line, new Fault("indented", "This line is indented like program code. Take the spaces before it away."));
                    break;
            }
        }

        CheckRepeatedParts(text);
    }

    private void CheckRepeatedParts(MarkdownText text)
    {
        var seen = new HashSet<string>();
        foreach (var box in text.Document.Descendants<CustomContainer>().Where(box => Boxes.WithIds.Contains(Boxes.NameOf(box))))
        {
            var part = string.Join(' ', Boxes.KeysOf(box).Prepend(Boxes.NameOf(box)));
            if (!seen.Add(part))
            {
                report(box.Line, new Fault("part-twice", $"“::: {part}” stands twice on this page; links to it would not know which.", ("part", part)));
            }
        }
    }

    private void CheckBox(CustomContainer box)
    {
        var name = Boxes.NameOf(box);
        if (box.ClosingFencedCharCount == 0)
        {
            report(box.Line, new Fault("box-open", $"The box “::: {name}” is never closed: put “:::” on a line of its own after it.", ("box", name)));
        }

        if (box.Parent is not MarkdownDocument)
        {
            report(box.Line, new Fault("box-inside", "A box stands by itself, not inside a list or another box."));
        }

        if (Boxes.Parts.TryGetValue(name, out var arguments))
        {
            CheckPart(box, name, arguments);
        }
        else if (!Boxes.HoldsWords(name))
        {
            report(box.Line, new Fault("box-unknown", $"There is no box “{name}”. Boxes are: {BoxNames}.", ("box", name), ("boxes", BoxNames)));
        }
        else if (name == Boxes.Steps && (box.Count != 1 || box[0] is not ListBlock { IsOrdered: true }))
        {
            report(box.Line, new Fault("steps-shape", "“::: steps” holds one numbered list and nothing else."));
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
            report(box.Line, new Fault("table-caption", "Say what the table shows after “::: table”: that is its caption."));
        }

        if (box.Count != 1 || box[0] is not Table table)
        {
            report(box.Line, new Fault("table-shape", "“::: table” holds one table and nothing else."));
        }
        else if (table.OfType<TableRow>().First() is { IsHeader: true } header && header.OfType<TableCell>().Any(IsEmpty))
        {
            report(table.Line, new Fault("table-heads", "Every column of a table needs words in its first row."));
        }
    }

    private static bool IsEmpty(TableCell cell) => cell.Descendants<LeafInline>().All(inline => inline is not (LiteralInline or ReferenceInline or LanguageSpanInline));

    private void CheckPart(CustomContainer box, string name, Boxes.Arguments arguments)
    {
        var keys = Boxes.KeysOf(box);
        if (box.Count > 0)
        {
            report(box.Line, new Fault("part-holds", $"“::: {name}” is made from data: nothing stands between it and its closing “:::”.", ("part", name)));
        }

        var exists = Boxes.Exists(arguments, context.Data, context.PageExists);
        if (!Boxes.CountFits(arguments, keys.Count))
        {
            report(box.Line, CountFault(name, arguments));
        }

        foreach (var key in keys.Where(key => arguments is not Boxes.Arguments.None && !exists(key)))
        {
            report(box.Line, new Fault("part-key", $"“::: {name}”: “{key}” is not known.", ("part", name), ("key", key)));
        }
    }

    private static string BoxNames { get; } = string.Join(", ", Boxes.Parts.Keys.Prepend(Boxes.Table).Prepend(Boxes.Steps).Prepend(Boxes.Note));

    private static Fault CountFault(string name, Boxes.Arguments arguments) => arguments switch
    {
        Boxes.Arguments.None => new Fault("part-none", $"“::: {name}” is followed by nothing.", ("part", name)),
        Boxes.Arguments.Pages => new Fault("part-pages", $"“::: {name}” is followed by the keys of pages.", ("part", name)),
        _ => new Fault("part-one", $"“::: {name}” is followed by one key.", ("part", name)),
    };
}
