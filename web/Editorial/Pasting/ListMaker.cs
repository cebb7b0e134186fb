namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Puts lists together: from paragraphs that are items, and from pieces of a numbered list that something stands between.</summary>
internal static class ListMaker
{
    /// <summary>More paragraphs than this between two numbers are no part of an item.</summary>
    private const int MostParagraphsBetween = 3;

    /// <summary>Lists in place of the paragraphs that are their items.</summary>
    public static List<Block> Nest(IEnumerable<Block> blocks)
    {
        var nested = new List<Block>();
        var open = new List<(int Level, ListBlock List)>();
        foreach (var block in blocks)
        {
            if (block is not ItemParagraph item)
            {
                open.Clear();
                nested.Add(block);
            }
            else if (!item.IsMore)
            {
                Add(item, nested, open);
            }
            else if (open.Count > 0)
            {
                open[^1].List.Items[^1].Blocks.Add(new Paragraph(item.Line));
            }
            else
            {
                nested.Add(new Paragraph(item.Line));
            }
        }

        return nested;
    }

    private static void Add(ItemParagraph item, List<Block> nested, List<(int Level, ListBlock List)> open)
    {
        var level = Math.Min(item.Level, ListBlock.MaxDepth);
        open.RemoveAll(list => list.Level > level || (list.Level == level && list.List.IsOrdered != item.IsOrdered));
        if (open.Count == 0 || open[^1].Level < level)
        {
            var list = new ListBlock(item.IsOrdered, item.Number ?? 1, []);
            (open.Count == 0 ? nested : open[^1].List.Items[^1].Blocks).Add(list);
            open.Add((level, list));
        }

        open[^1].List.Items.Add(new ListItem([new Paragraph(item.Line)]));
    }

    /// <summary>Without the blocks that have lost their last word.</summary>
    public static List<Block> WithWords(IEnumerable<Block> blocks)
    {
        var kept = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is not ListBlock list)
            {
                kept.AddRange(block.Lines.All(line => line.IsBlank) ? [] : [block]);
            }
            else if (list.Items.SelectMany(ItemsWithWords).ToList() is { Count: > 0 } items)
            {
                kept.Add(list with { Items = items });
            }
        }

        return kept;
    }

    /// <summary>An item that has nothing but a list left is the items of that list.</summary>
    private static IEnumerable<ListItem> ItemsWithWords(ListItem item) => WithWords(item.Blocks) switch
    {
        [] => [],
        [ListBlock inner, .. var rest] => [.. inner.Items, .. ItemsWithWords(new ListItem(rest))],
        var blocks => [new ListItem(blocks)],
    };

    /// <summary>
    /// One list of those that follow one another, and of a numbered list that goes on after a paragraph: that belongs to the item
    /// before it. Where numbers change all the same, that is noted.
    /// </summary>
    public static List<Block> Join(IEnumerable<Block> blocks, PasteNotes notes)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is not ListBlock list)
            {
                joined.Add(block);
                continue;
            }

            var inside = new ListBlock(list.IsOrdered, list.Start, [.. list.Items.Select(item => new ListItem(Join(item.Blocks, notes)))]);
            if (PlaceOfBeginning(inside, joined) is { } place)
            {
                Append(inside, (ListBlock)joined[place], joined[(place + 1)..], notes);
                joined.RemoveRange(place + 1, joined.Count - place - 1);
            }
            else
            {
                Note(inside, 1, notes);
                joined.Add(inside);
            }
        }

        return joined;
    }

    /// <summary>Where the list stands that this one goes on with.</summary>
    private static int? PlaceOfBeginning(ListBlock list, List<Block> joined)
    {
        var place = joined.FindLastIndex(block => block is not Paragraph);
        if (place < 0 || joined[place] is not ListBlock before || before.IsOrdered != list.IsOrdered)
        {
            return null;
        }

        var between = joined.Count - 1 - place;
        var goesOn = list.IsOrdered && between <= MostParagraphsBetween && list.Start > 1 && list.Start == before.Start + before.Items.Count;
        return between == 0 || goesOn ? place : null;
    }

    private static void Append(ListBlock list, ListBlock before, List<Block> between, PasteNotes notes)
    {
        Note(list, before.Start + before.Items.Count, notes);
        before.Items[^1].Blocks.AddRange(between);
        before.Items.AddRange(list.Items);
    }

    private static void Note(ListBlock list, int expected, PasteNotes notes)
    {
        if (list.IsOrdered && list.Start != expected)
        {
            notes.Add(PasteNote.ListNumbersChanged);
        }
    }
}
