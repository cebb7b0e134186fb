namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>The bytes of a stream, unpacked through its filters. Pictures are not unpacked: nothing here looks at them.</summary>
internal static class StreamDecoder
{
    private const int MostFilters = 8;

    /// <param name="isWhole">False when something in it was damaged or is packed in a way that is not read.</param>
    public static byte[] Decode(PdfStream stream, byte[] bytes, CheckBudget budget, out bool isWhole)
    {
        isWhole = true;
        var filters = (stream.Get("Filter") ?? stream.Get("F")).OneOrMany().ToList();
        var parameters = (stream.Get("DecodeParms") ?? stream.Get("DP")).OneOrMany().ToList();
        CheckBudget.NotDeeper(filters.Count, MostFilters);
        for (var at = 0; at < filters.Count; at++)
        {
            var parameter = at < parameters.Count ? parameters[at] as PdfDict : null;
            if (Undo(filters[at].Plain(), bytes, parameter, budget, ref isWhole) is not { } undone)
            {
                isWhole = false;
                return [];
            }

            bytes = undone;
        }

        return bytes;
    }

    private static byte[]? Undo(string filter, byte[] bytes, PdfDict? parameters, CheckBudget budget, ref bool isWhole)
    {
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                var inflated = Inflating.Flate(bytes, budget, out var isGood);
                isWhole &= isGood;
                return Predictor.Undo(inflated, parameters);
            case "LZWDecode" or "LZW":
                return Predictor.Undo(Inflating.Lzw(bytes, parameters?.Whole("EarlyChange") ?? 1, budget), parameters);
            case "ASCIIHexDecode" or "AHx":
                return AsciiFilters.Hexadecimal(bytes);
            case "ASCII85Decode" or "A85":
                return AsciiFilters.Base85(bytes);
            case "RunLengthDecode" or "RL":
                return AsciiFilters.Runs(bytes, budget);
            case "Crypt":
                return bytes;
            default:
                return null;
        }
    }
}
