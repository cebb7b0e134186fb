using System.Text;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>
/// Turns print into Braille cells (U+2800 to U+283F) and back, by the library liblouis, which must be installed. Safe to call from
/// several threads: the library itself is not, so one call waits for the other.
/// </summary>
public sealed class Liblouis
{
    private const int LeaveOutUnknown = 128;

    private static readonly Lock OneAtATime = new();
    private static readonly Lazy<LiblouisSearch> Usual = new(() => Find(["liblouis.so.20", "liblouis.so", "liblouis"]));

    private readonly LiblouisLibrary _library;
    private readonly BrailleTables _tables;
    private readonly Dictionary<(char Sign, BrailleCode Code), bool> _known = [];

    private Liblouis(LiblouisLibrary library, BrailleTables tables)
    {
        _library = library;
        _tables = tables;
    }

    private Encoding Characters => _library.CharacterSize == 4 ? Encoding.UTF32 : Encoding.Unicode;

    public static LiblouisSearch Find() => Usual.Value;

    internal static LiblouisSearch Find(IReadOnlyList<string> names)
    {
        lock (OneAtATime)
        {
            if (names.Select(LiblouisLibrary.Load).FirstOrDefault(found => found is not null) is not { } library)
            {
                return new LiblouisSearch(null, LiblouisFault.LibraryMissing, names[0]);
            }

            if (library.CharacterSize is not (2 or 4))
            {
                return new LiblouisSearch(null, LiblouisFault.CharacterSize, $"{library.Version}, {library.CharacterSize}");
            }

            return BrailleTables.Compile(library, out var missing) is { } tables
                ? new LiblouisSearch(new Liblouis(library, tables), null, library.Version)
                : new LiblouisSearch(null, LiblouisFault.TableMissing, $"{library.Version}, {missing}");
        }
    }

    /// <summary>One call for one run of text, so that no word is cut and contractions see their neighbours.</summary>
    /// <param name="emphasis">For each letter, in the library's own numbers (<see cref="BrailleEmphasis"/>); none for plain text.</param>
    /// <exception cref="UnknownSignException">The code has no cells for one of the signs.</exception>
    public BrailleCells Translate(string text, BrailleCode code, IReadOnlyList<BrailleEmphasis>? emphasis = null)
    {
        lock (OneAtATime)
        {
            if (text.Any(sign => !IsKnown(sign, code)))
            {
                throw new UnknownSignException(Unknown(text, code));
            }

            return Call(text, code, emphasis, 0);
        }
    }

    /// <summary>What a reader of these cells would write in print.</summary>
    public string BackTranslate(string cells, BrailleCode code)
    {
        lock (OneAtATime)
        {
            var (read, room) = (cells.Length, Room(cells));
            var output = new byte[room * _library.CharacterSize];
            return _library.BackTranslate(_tables[code], Encoded(cells), ref read, output, ref room) && read == cells.Length
                ? Characters.GetString(output, 0, room * _library.CharacterSize)
                : throw new InvalidOperationException($"liblouis did not read {cells.Length} cells by {code.TableName}.");
        }
    }

    private static int Room(string text) => (text.Length * 8) + 64;

    private Rune Unknown(string text, BrailleCode code) =>
        text.EnumerateRunes().First(rune => !rune.IsBmp || !IsKnown((char)rune.Value, code));

    private byte[] Encoded(string text) => Characters.GetBytes(text);

    /// <summary>A sign without cells is written by its number, which no reader expects, unless the library is asked to leave it out.</summary>
    private bool IsKnown(char sign, BrailleCode code)
    {
        if (!_known.TryGetValue((sign, code), out var known))
        {
            var alone = sign.ToString();
            known = !char.IsSurrogate(sign) && Call(alone, code, null, 0).Cells == Call(alone, code, null, LeaveOutUnknown).Cells;
            _known[(sign, code)] = known;
        }

        return known;
    }

    private BrailleCells Call(string text, BrailleCode code, IReadOnlyList<BrailleEmphasis>? emphasis, int mode)
    {
        var (read, room) = (text.Length, Room(text));
        var output = new byte[room * _library.CharacterSize];
        var origins = new int[room];
        var done = _library.Translate(_tables[code], Encoded(text), ref read, output, ref room, TypeForms(emphasis, room), origins, mode);
        return done && read == text.Length
            ? new BrailleCells(Characters.GetString(output, 0, room * _library.CharacterSize), origins[..room])
            : throw new InvalidOperationException($"liblouis did not translate {text.Length} letters by {code.TableName}.");
    }

    /// <summary>As long as the output, since the library writes into it.</summary>
    private static ushort[]? TypeForms(IReadOnlyList<BrailleEmphasis>? emphasis, int room)
    {
        if (emphasis is null)
        {
            return null;
        }

        var forms = new ushort[room];
        for (var at = 0; at < emphasis.Count; at++)
        {
            forms[at] = (ushort)emphasis[at];
        }

        return forms;
    }
}
