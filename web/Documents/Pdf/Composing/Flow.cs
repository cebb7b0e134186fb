using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>
/// Collects slices from top to bottom. Of two spaces that meet, the space under one block and that over the next, the larger counts.
/// </summary>
internal sealed class Flow(LineBreaker lines, double width)
{
    private readonly List<Slice> _slices = [];
    private List<Frame> _frames = [];
    private double _after;
    private double _pad;
    private bool _holdNext;

    public IReadOnlyList<Slice> Slices => _slices;

    public LineBreaker Lines => lines;

    /// <summary>Some table was too wide for its columns to stand beside each other.</summary>
    public bool HasStacks { get; set; }

    public double Left { get; private set; }

    /// <summary>What is left of the column beside indents.</summary>
    public double Width { get; private set; } = width;

    public void Add(Slice slice, double before = 0, double after = 0)
    {
        slice.Before = Math.Max(_after, before) + _pad;
        slice.Left += Left;
        slice.Frames = _frames;
        slice.StaysWithLast |= _holdNext;
        (_after, _pad, _holdNext) = (after, 0, false);
        _slices.Add(slice);
    }

    /// <summary>What comes next stands on the page of what came last.</summary>
    public void HoldNext() => _holdNext = true;

    /// <summary>The space under what came last is this instead.</summary>
    public void After(double space) => _after = space;

    /// <summary>Adds text in lines, of which never one alone stands on a page.</summary>
    /// <param name="heading">Where it is a heading.</param>
    public void Add(IReadOnlyList<TextRun> runs, BlockLook look, Element element, HeadingUse? heading = null)
    {
        var broken = lines.Break(runs, Width);
        for (var index = 0; index < broken.Count; index++)
        {
            var slice = new TextSlice(broken[index], look.Look)
            {
                Height = look.Look.LineHeight,
                Heading = index == 0 ? heading : null,
                StaysWithLast = index > 0 && (index == 1 || index == broken.Count - 1 || heading is not null),
            };
            Add(slice, index == 0 ? look.Before : 0, index == broken.Count - 1 ? look.After : 0);
        }
        if (heading is not null)
        {
            HoldNext();
        }
    }

    public void Indented(double left, double right, Action content)
    {
        (Left, Width) = (Left + left, Width - left - right);
        content();
        (Left, Width) = (Left - left, Width + left + right);
    }

    /// <param name="inset">From the frame to what stands in it.</param>
    /// <param name="gap">Over and under the frame.</param>
    /// <param name="isWhole">It is kept on one page where a page can hold it.</param>
    public void Framed(FrameKind kind, double inset, double pad, double gap, bool isWhole, Action content)
    {
        var outer = _frames;
        var first = _slices.Count;
        _frames = [.. outer, new Frame(kind, Left, Width, pad)];
        _after = Math.Max(_after, gap);
        _pad += pad;
        Indented(inset, inset, content);
        _frames = outer;
        _pad += pad;
        _after = gap;
        if (isWhole)
        {
            KeepWhole(first);
        }
    }

    /// <summary>What was added since there were so many slices stands on one page, where a page can hold it.</summary>
    public void KeepWhole(int since)
    {
        foreach (var slice in _slices.Skip(since + 1))
        {
            slice.StaysWithLast = true;
        }
    }

    /// <summary>The slices added since there were this many.</summary>
    public IEnumerable<Slice> Since(int count) => _slices.Skip(count);
}
