namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>The content of a page, which may be cut into several streams.</summary>
internal static class ContentBytes
{
    private static readonly byte[] LineBreak = "\n"u8.ToArray();

    /// <returns>All parts together; of a damaged one, what comes before the damage.</returns>
    public static byte[] Read(PdfFile file, IEnumerable<PdfStream> streams, CheckBudget budget, out bool isWhole)
    {
        var parts = new List<byte[]>();
        var length = 0L;
        isWhole = true;
        foreach (var stream in streams)
        {
            var bytes = file.Decode(stream, out var isPartWhole);
            isWhole &= isPartWhole;

            // A break between two parts ends a word.
            parts.Add(bytes);
            parts.Add(LineBreak);
            length += bytes.Length;
            budget.Inflate(0, length, length);
        }

        return parts is [var only, _] ? only : Join(parts);
    }

    private static byte[] Join(List<byte[]> parts)
    {
        var all = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, at);
            at += part.Length;
        }

        return all;
    }
}
