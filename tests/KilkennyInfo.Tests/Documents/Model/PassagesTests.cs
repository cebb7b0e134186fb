using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.Model;

public sealed class PassagesTests
{
    private static readonly IReadOnlyList<Passage> Rich = Passages.Of(DocumentSample.Rich(Language.English));

    [Fact]
    public void Ids_EveryPassage_CountFromOne() => Assert.Equal(Enumerable.Range(1, Rich.Count).Select(at => $"p{at}"), Rich.Select(passage => passage.Id));

    [Fact]
    public void Order_CoverFirst_FootnotesLast()
    {
        Assert.Equal(
            [PassageKind.CoverPublisher, PassageKind.CoverTitle, PassageKind.CoverSummary, PassageKind.CoverFact, PassageKind.CoverFact, PassageKind.CoverFormats, PassageKind.Paragraph],
            Rich.Take(7).Select(passage => passage.Kind));
        Assert.Equal(["Footnotes", "By telephone or in writing.", "See above", "Not in June."], Rich.TakeLast(4).Select(Said));
        Assert.Equal([null, "1.", null, "2."], Rich.TakeLast(4).Select(passage => passage.Marker));
    }

    [Fact]
    public void Row_UnderHeadings_IsToldCellByCell()
    {
        var rows = Rich.Where(passage => passage.Kind is PassageKind.TableRow).Take(2).Select(Said);

        Assert.Equal(["Bins 2025: €100 2026: €110", "Parking 2025: – 2026: example.ie"], rows);
    }

    [Fact]
    public void Row_TwoHeaderRows_IsToldUnderBoth()
    {
        TableRow[] rows = [Row(true, "Fee", ""), Row(true, "2025", "2026"), Row(false, "1", "2")];
        var text = DocumentSample.Rich(Language.English) with { Blocks = [new Table("Fees", rows)] };

        Assert.Equal("Fee 2025: 1 2026: 2", Said(Passages.Of(text).Single(passage => passage.Kind is PassageKind.TableRow)));
    }

    [Fact]
    public void Figure_OnlyAdorns_IsNoPassage() => Assert.DoesNotContain(Rich, passage => Said(passage).Length == 0 && passage.Kind is not PassageKind.TableHeader);

    [Fact]
    public void Marker_NumberedItems_StandOnTheirFirstPassage() =>
        Assert.Equal(["1.", "2.", "4.", "5."], Rich.Where(passage => passage.Marker is not null).Take(4).Select(passage => passage.Marker));

    private static string Said(Passage passage) => InlineText.Of(passage.Content);

    private static TableRow Row(bool isHeader, params string[] cells) =>
        new(isHeader, [.. cells.Select(cell => new Cell(isHeader ? CellKind.ColumnHeading : CellKind.Data, cell.Length == 0 ? [] : [new Words(cell)]))]);
}
