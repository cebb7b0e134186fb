using System.Text;

namespace KilkennyInfo.Documents.BrailleText;

/// <param name="Cells">Unicode Braille, U+2800 for a blank.</param>
/// <param name="Origins">For each cell the place of the letter in the print that it stands for.</param>
public sealed record BrailleCells(string Cells, IReadOnlyList<int> Origins);

/// <summary>The numbers are those of liblouis.</summary>
[Flags]
public enum BrailleEmphasis
{
    None = 0,
    Italic = 1,
    Bold = 4,
}

public sealed class UnknownSignException(Rune sign) : Exception($"Braille has no cells for the sign “{sign}” (U+{sign.Value:X4}).")
{
    public Rune Sign { get; } = sign;
}
