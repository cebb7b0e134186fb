namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

internal enum XrefKind
{
    Free,

    /// <summary>It stands at a place in the file.</summary>
    Plain,

    /// <summary>It stands in the object stream of a number.</summary>
    Packed,
}

/// <param name="At">A place in the file, or the number of an object stream.</param>
internal readonly record struct XrefEntry(XrefKind Kind, int At);

/// <summary>Where each object stands, and the dictionary that says where to begin.</summary>
internal sealed class XrefTable
{
    public Dictionary<int, XrefEntry> Entries { get; } = [];

    public PdfMap? Trailer { get; set; }

    /// <summary>Newer parts are read first; what they say of an object stands.</summary>
    public void Add(int number, XrefEntry entry, CheckBudget budget)
    {
        if (Entries.TryAdd(number, entry))
        {
            budget.Step();
            CheckBudget.AtMost(Entries.Count, budget.Limits.Objects, "objects");
        }
    }
}
