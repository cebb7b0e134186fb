namespace KilkennyInfo.Documents.BrailleText;

/// <summary>What came of looking for liblouis when the program started: the library, or why there is no Braille.</summary>
/// <param name="Fault">Set when <paramref name="Found"/> is none.</param>
/// <param name="Detail">The version that was found, or what was looked for in vain; for those who run the site.</param>
public sealed record LiblouisSearch(Liblouis? Found, LiblouisFault? Fault, string Detail);

public enum LiblouisFault
{
    LibraryMissing,

    /// <summary>Built with characters of another size than 2 or 4 bytes.</summary>
    CharacterSize,

    TableMissing,
}
