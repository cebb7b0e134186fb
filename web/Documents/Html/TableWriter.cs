using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Html;

/// <summary>
/// Writes a table with its caption and the reach of every heading. A page may move a wide table sideways under its frame, which the
/// keyboard must reach; a book has no such frame, since its readers turn pages.
/// </summary>
internal sealed class TableWriter(Markup to, InlineWriter inlines, Func<PassageKind, string?, string?> mark, Func<string> nextLabel)
{
    public void Write(Table table)
    {
        var caption = mark(PassageKind.TableCaption, nextLabel());
        if (!to.IsXml)
        {
            to.Open("div", ("class", "wide"), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", caption)).Line();
        }

        to.Open("table").Line().Element("caption", table.Caption, ("id", caption)).Line();
        Rows("thead", table.Rows.Where(row => row.IsHeader));
        Rows("tbody", table.Rows.Where(row => !row.IsHeader));
        to.Close("table").Line();
        if (!to.IsXml)
        {
            to.Close("div").Line();
        }
    }

    private void Rows(string group, IEnumerable<TableRow> rows)
    {
        var isOpen = false;
        foreach (var row in rows)
        {
            if (!isOpen)
            {
                to.Open(group).Line();
                isOpen = true;
            }

            to.Open("tr", ("id", mark(row.IsHeader ? PassageKind.TableHeader : PassageKind.TableRow, null)));
            foreach (var cell in row.Cells)
            {
                Write(cell);
            }

            to.Close("tr").Line();
        }

        if (isOpen)
        {
            to.Close(group).Line();
        }
    }

    private void Write(Cell cell)
    {
        // An empty corner heads nothing, whatever its row is.
        var (element, scope) = cell.Content.Count == 0 ? ("td", null) : cell.Kind switch
        {
            CellKind.ColumnHeading => ("th", "col"),
            CellKind.RowHeading => ("th", "row"),
            _ => ("td", (string?)null),
        };
        to.Open(element, ("scope", scope));
        inlines.Write(cell.Content);
        to.Close(element);
    }
}
