using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>
/// The lists of tables by which liblouis is called, all giving Unicode Braille. Irish grade 2 gets rules that its table lacks (as of
/// liblouis 3.24): it marks a letter that stands alone (“Cuid C”) as a letter, but forgets some of those that are short for a word,
/// so that “Cuid B” would be read as “Cuid Bíonn”.
/// </summary>
internal sealed class BrailleTables
{
    private const string LettersMissed = "bdmnstBDMNOST";

    private readonly Dictionary<BrailleCode, byte[]> _lists = [];

    public byte[] this[BrailleCode code] => _lists[code];

    /// <summary>Compiles all tables, after which the library keeps them, by the names in the list.</summary>
    /// <param name="missing">The first table that is not there or not sound.</param>
    public static BrailleTables? Compile(LiblouisLibrary library, out string missing)
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-braille-");
        try
        {
            // The library takes rules from files only; once compiled they are not read again.
            var letters = Path.Combine(folder.FullName, "ga-letters.cti");
            File.WriteAllLines(letters, LettersMissed.Select(letter => $"contraction {letter}"));
            var tables = new BrailleTables();
            missing = BrailleCode.All.Where(code => !tables.Add(library, code, letters)).Select(code => code.TableName).FirstOrDefault("");
            return missing.Length == 0 ? tables : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private bool Add(LiblouisLibrary library, BrailleCode code, string letters)
    {
        var list = "unicode.dis," + code.TableName + (code is (Language.Irish, BrailleGrade.Contracted) ? "," + letters : "");
        _lists[code] = Encoding.UTF8.GetBytes(list + "\0");
        return library.Knows(_lists[code]);
    }
}
