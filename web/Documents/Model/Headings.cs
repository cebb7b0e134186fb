namespace KilkennyInfo.Documents.Model;

/// <summary>The headings of a text, those within notes, quotations and lists included.</summary>
public static class Headings
{
    public static IEnumerable<Heading> In(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Heading> Of(Block block) => block switch
    {
        Heading heading => [heading],
        Note note => In(note.Blocks),
        Quotation quotation => In(quotation.Blocks),
        ItemList list => list.Items.SelectMany(item => In(item.Blocks)),
        _ => [],
    };
}
