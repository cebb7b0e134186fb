namespace KilkennyInfo.Editorial.Pasting;

/// <summary>The elements that are open at one place of the pasted HTML, and which of them a tag closes.</summary>
internal sealed class OpenElements
{
    private readonly List<SourceElement> _open;

    /// <summary>How many were open when the contents of one began to be left out.</summary>
    private int? _leavingOutFrom;

    public OpenElements(SourceElement root)
    {
        _open = [root];
    }

    public SourceElement Root => _open[0];

    public bool IsLeavingOut => _leavingOutFrom is not null;

    private SourceElement Current => _open[^1];

    public void Add(SourceNode node)
    {
        if (!IsLeavingOut)
        {
            Current.Children.Add(node);
        }
    }

    public void Push(SourceElement element)
    {
        if (_open.Count > SourceTree.MaxDepth)
        {
            throw new PasteRefusedException(PasteRefusedException.TooDeep, $"Elements stand more than {SourceTree.MaxDepth} deep in one another.");
        }

        _open.Add(element);
        if (!IsLeavingOut && ElementNames.IsLeftOut(element.Name))
        {
            _leavingOutFrom = _open.Count - 1;
        }
    }

    public void Close(string name)
    {
        var place = _open.FindLastIndex(element => IsClosedBy(element.Name, name) || IsWallFor(element.Name, name));
        if (place > 0 && IsClosedBy(_open[place].Name, name))
        {
            CutTo(place);
        }
    }

    /// <summary>Closes what may not hold such an element, and says what it is here: a cell without a table is a block like others.</summary>
    public string MakeRoomFor(string name)
    {
        if (IsLeavingOut)
        {
            EndHead(name);
        }

        if (IsLeavingOut)
        {
            return name;
        }

        if (ElementNames.IsTablePart(name))
        {
            return _open.Exists(element => element.Name == "table") ? MakeRoomInTable(name) : "div";
        }

        if (ElementNames.IsBlock(name))
        {
            CloseWithin("p", "button");
        }

        MakeRoomAmongBrothers(name);
        return name;
    }

    private void MakeRoomAmongBrothers(string name)
    {
        switch (name)
        {
            case "li":
                CloseWithin("li", "ul", "ol", "menu", "dir");
                break;
            case "dt" or "dd":
                CloseWithin("dt", "dl");
                CloseWithin("dd", "dl");
                break;
            case "a":
                CloseWithin("a");
                break;
            case var heading when ElementNames.IsHeading(heading) && ElementNames.IsHeading(Current.Name):
                CutTo(_open.Count - 1);
                break;
        }
    }

    private string MakeRoomInTable(string name)
    {
        string[] holders = name switch
        {
            "td" or "th" => ["table", "tr"],
            "tr" => ["table", "thead", "tbody", "tfoot"],
            _ => ["table"],
        };
        var holder = _open.FindLastIndex(element => holders.Contains(element.Name));
        CutTo(holder + 1);
        if (name is "td" or "th" && Current.Name != "tr")
        {
            var row = new SourceElement("tr", SourceElement.NoAttributes);
            Add(row);
            Push(row);
        }

        return name;
    }

    /// <summary>Closes the nearest such element, unless a cell or one of these stands between.</summary>
    private void CloseWithin(string name, params string[] walls)
    {
        var place = _open.FindLastIndex(element => element.Name == name || element.Name == "table" || ElementNames.IsCell(element.Name) || walls.Contains(element.Name));
        if (place > 0 && _open[place].Name == name)
        {
            CutTo(place);
        }
    }

    /// <summary>A head that is never closed ends where something stands that belongs in no head.</summary>
    private void EndHead(string name)
    {
        if (_open[_leavingOutFrom!.Value].Name == "head" && !ElementNames.MayStandInHead(name))
        {
            CutTo(_leavingOutFrom.Value);
        }
    }

    private void CutTo(int count)
    {
        _open.RemoveRange(count, _open.Count - count);
        if (_leavingOutFrom >= count)
        {
            _leavingOutFrom = null;
        }
    }

    private static bool IsClosedBy(string open, string name) => open == name || (ElementNames.IsHeading(open) && ElementNames.IsHeading(name));

    /// <summary>A closing tag does not reach through these: an inline one not out of its block, a block's not out of its cell.</summary>
    private static bool IsWallFor(string open, string name)
    {
        if (name == "table" || ElementNames.IsLeftOut(name))
        {
            return false;
        }

        if (ElementNames.IsTablePart(name))
        {
            return open == "table";
        }

        return ElementNames.IsBlock(name) ? open == "table" || ElementNames.IsCell(open) : ElementNames.IsBlock(open) || ElementNames.IsLeftOut(open);
    }
}
