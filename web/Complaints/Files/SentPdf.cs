using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// A PDF that somebody sends with a case. It has to open without a password, and nothing in it may run, start a program or bring other
/// files along.
/// </summary>
internal static class SentPdf
{
    private static readonly byte[] LeadingSigns = [0xEF, 0xBB, 0xBF, .. " \t\r\n\0"u8];

    /// <summary>Only at the very start, though readers look further: what has something else in front of it is something else too.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> file) => file.TrimStart(LeadingSigns).StartsWith("%PDF-"u8);

    /// <exception cref="RefusedException">It is broken, needs a password or is too much work.</exception>
    /// <exception cref="CaseFileRefusedException">Something in it is not to be opened.</exception>
    public static void Check(ReadOnlyMemory<byte> bytes, CheckBudget budget)
    {
        if (ZipEnd.Find(bytes.Span) is { } end && end.HasDirectory(bytes.Span))
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Mixed);
        }

        var file = PdfFile.Open(bytes, budget);
        var left = new Stack<PdfValue>();
        foreach (var value in file.Objects)
        {
            left.Push(value);
            while (left.TryPop(out var next))
            {
                budget.Step();
                Look(file, next, left);
            }
        }
    }

    /// <summary>What is only referred to is an object too and comes round by itself.</summary>
    private static void Look(PdfFile file, PdfValue value, Stack<PdfValue> left)
    {
        switch (value)
        {
            case PdfArray array:
                PushAll(array.Raw, left);
                break;
            case PdfMap map when IsActive(map):
                throw new CaseFileRefusedException(CaseFileRefusal.Active);
            case PdfMap map:
                Unpack(file, map);
                PushAll(map.Entries.Select(entry => entry.Value), left);
                break;
        }
    }

    /// <summary>Only to count what comes out. Pictures are passed over: an honest scan of a white page is packed as tightly as a bomb.</summary>
    private static void Unpack(PdfFile file, PdfMap map)
    {
        if (map is PdfStream stream && stream.Name("Subtype") != "Image")
        {
            file.Decode(stream, out _);
        }
    }

    private static bool IsActive(PdfMap map) => map.Has("EF") || map.Name("S") switch
    {
        "JavaScript" => map.Has("JS"),
        "Launch" or "ImportData" => true,
        _ => false,
    };

    private static void PushAll(IEnumerable<PdfValue> values, Stack<PdfValue> left)
    {
        foreach (var value in values)
        {
            if (value is PdfArray or PdfMap)
            {
                left.Push(value);
            }
        }
    }
}
