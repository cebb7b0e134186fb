namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>Draws the frames of what stands in one column, each around all of its slices there.</summary>
internal static class FrameDrawing
{
    public static void Draw(Canvas canvas, Style style, IEnumerable<Placed> region)
    {
        // Outer frames come first, since their slices begin before or with those of inner ones.
        var boxes = new Dictionary<Frame, Box>(ReferenceEqualityComparer.Instance);
        foreach (var placed in region.Where(placed => !placed.IsRepeat))
        {
            var frames = placed.Slice.Frames;
            for (var depth = 0; depth < frames.Count; depth++)
            {
                var pad = frames.Skip(depth).Sum(frame => frame.Pad);
                var left = placed.Region.Left + frames[depth].Left;
                var box = new Box(left, placed.Top - pad, left + frames[depth].Width, placed.Top + placed.Slice.Height + pad);
                boxes[frames[depth]] = boxes.TryGetValue(frames[depth], out var known) ? known.With(box) : box;
            }
        }
        foreach (var (frame, box) in boxes)
        {
            Draw(canvas, style, frame.Kind, box);
        }
    }

    private static void Draw(Canvas canvas, Style style, FrameKind kind, Box box)
    {
        var weight = style.Unit * 0.35;
        switch (kind)
        {
            case FrameKind.Note:
                canvas.Fill(box, style.Tint);
                canvas.Fill(box with { Right = box.Left + weight }, style.Accent);
                break;
            case FrameKind.Quotation:
                canvas.Fill(box with { Right = box.Left + (weight / 2) }, style.Rule);
                break;
            case FrameKind.Card:
                DrawOutline(canvas, box, 1, style.Accent);
                break;
            case FrameKind.Rules:
                canvas.Fill(box with { Bottom = box.Top + 0.8 }, style.Rule);
                canvas.Fill(box with { Top = box.Bottom - 0.8 }, style.Rule);
                break;
            case FrameKind.Band:
                canvas.Fill(new Box(0, 0, style.PageWidth, box.Bottom), style.Accent);
                break;
            default:
                throw new NotSupportedException($"No way to draw {kind}.");
        }
    }

    private static void DrawOutline(Canvas canvas, Box box, double weight, Colour colour)
    {
        canvas.Fill(box with { Bottom = box.Top + weight }, colour);
        canvas.Fill(box with { Top = box.Bottom - weight }, colour);
        canvas.Fill(box with { Right = box.Left + weight }, colour);
        canvas.Fill(box with { Left = box.Right - weight }, colour);
    }
}
