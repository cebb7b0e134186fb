using System.Text;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Makes Markdown of this site from what an office program, a mail program or a browser put on the clipboard. Nothing of the HTML goes
/// into the text: its words are read, with the little of their look and structure that texts here have, and written anew.
/// </summary>
public static class PastedHtml
{
    /// <summary>In bytes of UTF-8. More than this is pictures, or no paste.</summary>
    public const int MaxSize = 2 * 1024 * 1024;

    /// <exception cref="PasteRefusedException">The paste is too large, or nested too deeply, to be one.</exception>
    public static PastedText ToMarkdown(string html, PasteContext context)
    {
        RefuseTooLarge(html);
        var reading = new Reading(context, new PasteNotes());
        return Finish(BlockReader.Read(SourceTree.Read(WithoutHeader(html)).Children, Look.Plain, reading), reading);
    }

    /// <summary>Plain words: lines stay lines, bullets and numbers make lists, and no sign in them means anything.</summary>
    /// <exception cref="PasteRefusedException">The paste is too large to be one.</exception>
    public static PastedText FromPlain(string text, PasteContext? context = null)
    {
        RefuseTooLarge(text);
        var reading = new Reading(context ?? PasteContext.Nothing, new PasteNotes());
        return Finish(PlainReader.Read(text, reading), reading);
    }

    private static void RefuseTooLarge(string pasted)
    {
        if (Encoding.UTF8.GetByteCount(pasted) > MaxSize)
        {
            throw new PasteRefusedException(PasteRefusedException.TooLarge, $"More than {MaxSize:N0} bytes were pasted.");
        }
    }

    /// <summary>Windows puts lines such as <c>StartHTML:0000000105</c> before the HTML of a clipboard.</summary>
    private static string WithoutHeader(string html) =>
        html.StartsWith("Version:", StringComparison.Ordinal) && html.IndexOf('<') is > 0 and var start ? html[start..] : html;

    private static PastedText Finish(List<Block> pasted, Reading reading)
    {
        var notes = reading.Notes;
        var blocks = Captions.Attach(ListMaker.Nest(pasted));
        blocks.AddRange(reading.Footnotes.Settle(blocks.SelectMany(block => block.Lines)));
        blocks = HeadingLevels.Settle(ListMaker.Join(ListMaker.WithWords(blocks), notes), notes);
        SettleLines([.. blocks.SelectMany(block => block.Lines), .. reading.Footnotes.Written], reading);
        foreach (var caption in blocks.OfType<Table>().Select(table => table.Caption).OfType<Line>())
        {
            Apostrophes.Settle(caption, reading.Context.Language);
        }

        return new PastedText(new MarkdownWriter(reading.Footnotes, notes).Write(blocks), notes.ToList());
    }

    private static void SettleLines(IReadOnlyList<Line> lines, Reading reading)
    {
        var contacts = new Contacts(reading.Context, reading.Notes);
        LanguageMarks.Settle(lines, reading.Context.Language);
        foreach (var line in lines)
        {
            Apostrophes.Settle(line, reading.Context.Language);
            contacts.Settle(line);
            Emphasis.Settle(line);
        }
    }
}
