namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>Where a slice came to stand.</summary>
/// <param name="IsRepeat">It stands there again, for the eye only.</param>
internal sealed record Placed(Slice Slice, Region Region, double Top, bool IsRepeat)
{
    public double Left => Region.Left + Slice.Left;
}

/// <summary>A column of a page that text flows through.</summary>
/// <param name="Page">Counts from 0.</param>
internal sealed record Region(int Page, double Left, double Top, double Bottom)
{
    public double Height => Bottom - Top;
}

/// <summary>Fills regions with slices, one after the other, and ends each where a page may end.</summary>
internal sealed class Paginator(IReadOnlyList<Slice> slices, Func<int, Region> regions)
{
    private const double Tolerance = 0.01;

    private readonly List<Slice> _slices = [.. slices];
    private readonly List<Placed> _placed = [];
    private int _next;

    public IReadOnlyList<Placed> Place()
    {
        for (var number = 0; _next < _slices.Count; number++)
        {
            Fill(regions(number));
        }
        return _placed;
    }

    private void Fill(Region region)
    {
        var first = _next;
        var top = PlaceRepeats(region);
        // Where the region can end, and how much had been placed by then.
        var ending = (Slice: -1, Placed: 0);
        for (; _next < _slices.Count; _next++)
        {
            var slice = _slices[_next];
            var before = _next == first ? 0 : slice.Before;
            if (_next > first && !slice.StaysWithLast)
            {
                ending = (_next, _placed.Count);
            }
            if (top + before + slice.Height > region.Bottom + Tolerance)
            {
                if (TrySplit(region, top + before))
                {
                    return;
                }
                if (_next > first)
                {
                    EndAt(ending);
                    return;
                }
            }
            _placed.Add(new Placed(slice, region, top + before, IsRepeat: false));
            top += before + slice.Height;
        }
    }

    private double PlaceRepeats(Region region)
    {
        var top = region.Top;
        foreach (var slice in _slices[_next].RepeatedHead?.Slices ?? [])
        {
            top += slice.Before;
            _placed.Add(new Placed(slice, region, top, IsRepeat: true));
            top += slice.Height;
        }
        return top;
    }

    /// <summary>A row that is taller than a page begins on this one and goes on on the next.</summary>
    private bool TrySplit(Region region, double top)
    {
        var slice = _slices[_next];
        var whole = region.Height - (slice.RepeatedHead?.Height ?? 0);
        if (slice.Height <= whole || slice.Split(region.Bottom - top) is not var (here, rest))
        {
            return false;
        }
        _placed.Add(new Placed(here, region, top, IsRepeat: false));
        _slices[_next] = rest;
        return true;
    }

    /// <summary>Goes back to where the region may end; where nothing could be left behind, it ends here.</summary>
    private void EndAt((int Slice, int Placed) ending)
    {
        if (ending.Slice > 0)
        {
            _placed.RemoveRange(ending.Placed, _placed.Count - ending.Placed);
            _next = ending.Slice;
        }
    }
}
