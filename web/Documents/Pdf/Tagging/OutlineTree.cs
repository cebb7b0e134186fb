using System.Globalization;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Objects;

namespace KilkennyInfo.Documents.Pdf.Tagging;

/// <summary>Writes the outline that readers show beside the pages: the headings, nested by their levels.</summary>
internal sealed class OutlineTree(PdfFile file, Canvas canvas, Annotations annotations)
{
    /// <returns>The number of its root.</returns>
    public int Write()
    {
        var root = new Entry(null, file.Reserve(), null);
        var path = new Stack<Entry>([root]);
        foreach (var heading in canvas.Outline)
        {
            while (path.Peek().Heading is { } above && above.Level >= heading.Level)
            {
                path.Pop();
            }
            var entry = new Entry(heading, file.Reserve(), path.Peek());
            path.Peek().Kids.Add(entry);
            path.Push(entry);
        }
        file.Set(root.Number, $"<</Type/Outlines{Ends(root)}>>");
        WriteKids(root);
        return root.Number;
    }

    private void WriteKids(Entry parent)
    {
        for (var index = 0; index < parent.Kids.Count; index++)
        {
            var entry = parent.Kids[index];
            var last = index > 0 ? $"/Prev {PdfText.Reference(parent.Kids[index - 1].Number)}" : "";
            var next = index + 1 < parent.Kids.Count ? $"/Next {PdfText.Reference(parent.Kids[index + 1].Number)}" : "";
            file.Set(entry.Number, $"<</Title{PdfText.String(entry.Heading!.Title)}/Parent {PdfText.Reference(parent.Number)}{last}{next}{Ends(entry)}"
                + $"/A{annotations.GoTo(canvas.Places[entry.Heading.Anchor])}>>");
            WriteKids(entry);
        }
    }

    /// <summary>Entries are open down to the second level; a negative count says that those under it are closed.</summary>
    private static string Ends(Entry entry)
    {
        if (entry.Kids.Count == 0)
        {
            return "";
        }
        var count = IsOpen(entry) ? Shown(entry) : -entry.Kids.Count;
        return $"/First {PdfText.Reference(entry.Kids[0].Number)}/Last {PdfText.Reference(entry.Kids[^1].Number)}/Count {count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static bool IsOpen(Entry entry) => entry.Heading is null or { Level: 1 };

    private static int Shown(Entry entry) => entry.Kids.Sum(kid => 1 + (IsOpen(kid) ? Shown(kid) : 0));

    private sealed record Entry(HeadingUse? Heading, int Number, Entry? Parent)
    {
        public List<Entry> Kids { get; } = [];
    }
}
