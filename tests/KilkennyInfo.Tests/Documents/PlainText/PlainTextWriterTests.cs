using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.PlainText;

public sealed class PlainTextWriterTests
{
    [Fact]
    public async Task File_EveryKindOfBlock_ReadsAsWritten()
    {
        var written = await Written(DocumentSample.Rich(Language.English));

        Assert.StartsWith("""
            Kilkenny County Council

            Customer Charter
            ================

            What you can expect of us, and what to do when it goes wrong.

            Version: 1.2
            In force from: 1 October 2026

            Ask for another format: access@example.ie

            You are welcome. <b>&amp;</b> "as it is"

            How to complain
            ---------------

            Tell us[1] or read the plan and the site of others
            <https://www.example.ie/a?b=1&c=2>.

            In the other language: fáilte, Ḃ ḃ Ṫ ṫ
            Telephone 056 779 4000, or write to info@example.ie or to the office
            <office@example.ie>.

            1. Say what happened.
            2. Say what you want.
               4. four
               5. five

            Deep lists
            ~~~~~~~~~~

            - depth 5
              - depth 4
            """.ReplaceLineEndings("\n"), written, StringComparison.Ordinal);
        Assert.EndsWith("""
            Note:
              The office is closed on Friday.[2]
              - one
              - two

            The plan of 2026 – an plean
            ---------------------------

            Table: Fees by year

            Bins
              2025: €100
              2026: €110

            Parking
              2025: –
              2026: example.ie

            End of table

            [Picture: Bars of seven colours]
            Colours of the plan
            Picture: the Council

            [Picture: A green field]

            [Picture: A map that was lost]
            Map

            Reach us
            --------

            Customer service
              Answers every question.
              Telephone: 056 779 4000
              Address: County Hall
                John Street

            An Méara
              By appointment only.

                Well done.[1]

            More
            ----

            Table: Without heads

            a
              b

            End of table

            Footnotes
            ---------

            [1] By telephone or in writing.

                See above

            [2] - Not in June.

            """.ReplaceLineEndings("\n"), written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_LongText_KeepsToItsColumns()
    {
        var file = (await new PlainTextWriter().WriteAsync(DocumentSample.Rich(Language.Irish, 3), default)).Bytes;
        var lines = Encoding.UTF8.GetString(file).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, PlainTextWriter.Columns));
        Assert.Contains(lines, line => line.Length > PlainTextWriter.Columns - 4);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain("\n\n\n", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, file[0]);
        Assert.DoesNotContain((byte)'\r', file);
    }

    [Fact]
    public async Task Telephone_AtTheEndOfALine_StaysWhole()
    {
        var words = string.Join(' ', Enumerable.Repeat("letters", 8));
        var written = await Written(Of(new Paragraph([new Words(words + " "), new Words("056 779 4000", KeepTogether: true)])));

        Assert.Contains($"\n{words}\n056 779 4000\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_LongerThanALine_StaysWhole()
    {
        var address = "https://www.example.ie/" + new string('a', 80);
        var written = await Written(Of(new Paragraph([new Link(address, [new Words("The form")]), new Words(" helps.")])));

        Assert.Contains($"The form\n<{address}>\nhelps.\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_TenItems_LinesUpItsWords()
    {
        ListItem[] items = [.. Enumerable.Range(1, 10).Select(at => new ListItem([new Paragraph([new Words($"item {at}")])]))];

        Assert.Contains("\n9.  item 9\n10. item 10\n", await Written(Of(new ItemList(ListKind.Numbers, 1, items))), StringComparison.Ordinal);
    }

    [Fact]
    public void WordsInOrder_EveryKindOfBlock_LeavesOutWhatIsNotShown()
    {
        var words = PlainTextWriter.WordsInOrder(DocumentSample.Rich(Language.English));
        var all = string.Join(' ', words);

        Assert.Contains("Tell us 1 or read the plan and the site of others.", all, StringComparison.Ordinal);
        Assert.Contains("Fees by year 2025 2026 Bins €100 €110 Parking example.ie", all, StringComparison.Ordinal);
        Assert.Contains("1. Say what happened. 2. Say what you want. 4. four", all, StringComparison.Ordinal);
        Assert.Contains("[Picture: A map that was lost] Map", all, StringComparison.Ordinal);
        Assert.DoesNotContain("seven colours", all, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", all, StringComparison.Ordinal);
    }

    private static DocumentText Of(params Block[] blocks) => DocumentSample.Rich(Language.English) with { Blocks = blocks, Footnotes = [] };

    private static async Task<string> Written(DocumentText text) => Encoding.UTF8.GetString((await new PlainTextWriter().WriteAsync(text, default)).Bytes);
}
