namespace KilkennyInfo.Media.Jpeg;

/// <summary>
/// The start of a scan (ITU-T T.81, B.2.3): which components and which part of their coefficients follow. Held against the frame and the
/// tables, so that what is kept is what a browser can show.
/// </summary>
internal static class JpegScan
{
    private const int LastCoefficient = 63;
    private const int MostShift = 13;
    private const int MostBlocks = 10;

    /// <summary>Answers with the places of its components in the frame.</summary>
    public static IReadOnlyList<int> Check(ReadOnlySpan<byte> data, JpegFrame frame, JpegTables tables)
    {
        if (data.Length < 1 || data[0] < 1 || data[0] > frame.Components.Count || data.Length != 4 + (2 * data[0]))
        {
            throw JpegDamage.Because("a scan of the wrong length");
        }

        var selection = data[^3..];
        var spectrum = new Spectrum(selection[0], selection[1], selection[2] >> 4, selection[2] & 0xF);
        if (frame.IsProgressive && !spectrum.IsPossible(data[0]))
        {
            throw JpegDamage.Because("a scan of coefficients that cannot be");
        }

        return CheckComponents(data[1..^3], frame, tables, frame.IsProgressive ? spectrum : Spectrum.Whole);
    }

    private static List<int> CheckComponents(ReadOnlySpan<byte> data, JpegFrame frame, JpegTables tables, Spectrum spectrum)
    {
        var found = new List<int>();
        for (; data.Length > 0; data = data[2..])
        {
            if (frame.IndexOf(data[0]) is not { } index || found.Contains(index))
            {
                throw JpegDamage.Because("a scan of a component that is not there");
            }

            found.Add(index);
            if (!tables.HasQuantization(frame.Components[index].Quantization)
                || (spectrum.NeedsDc && !tables.HasDc(data[1] >> 4))
                || (spectrum.NeedsAc && !tables.HasAc(data[1] & 0xF)))
            {
                throw JpegDamage.Because("a scan without its tables");
            }
        }

        if (found.Count > 1 && found.Sum(index => frame.Components[index].Blocks) > MostBlocks)
        {
            throw JpegDamage.Because("a scan of too many blocks at a time");
        }

        return found;
    }

    /// <summary>From which to which coefficient; how many low bits were left out by the scan before, and are by this one.</summary>
    private readonly record struct Spectrum(int First, int Last, int ShiftBefore, int Shift)
    {
        public static Spectrum Whole { get; } = new(0, LastCoefficient, 0, 0);

        public bool NeedsDc => First == 0 && ShiftBefore == 0;

        public bool NeedsAc => Last > 0;

        /// <summary>The rules for progressive scans: T.81, G.1.1.1.</summary>
        public bool IsPossible(int components) =>
            Last <= LastCoefficient
            && (First == 0 ? Last == 0 : First <= Last && components == 1)
            && Shift <= MostShift
            && (ShiftBefore == 0 || Shift == ShiftBefore - 1);
    }
}
