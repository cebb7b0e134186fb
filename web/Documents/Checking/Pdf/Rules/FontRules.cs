using System.Text.RegularExpressions;
using KilkennyInfo.Documents.Checking.Pdf.Reading;
using KilkennyInfo.Documents.Checking.Pdf.Text;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Whether a font is in the file, fits its encoding, and whether its letters can be turned into text. Only fonts that show text count.</summary>
internal sealed partial class FontRules(PdfSubject subject)
{
    private const int Invisible = 3;
    private const int Symbolic = 4;
    private static readonly string[] KnownCollections = ["GB1", "CNS1", "Japan1", "Korea1", "KR"];
    private readonly Dictionary<PdfDict, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PdfFont> _checked = [];
    private readonly HashSet<PdfFont> _lacking = [];

    private FindingList Findings => subject.Findings;

    public PdfFont Of(PdfDict dict)
    {
        if (!_fonts.TryGetValue(dict, out var font))
        {
            _fonts.Add(dict, font = new PdfFont(dict, subject.File, subject.Budget));
        }

        return font;
    }

    public void Check(PdfDict dict, List<byte[]> strings, int mode, int page)
    {
        var font = Of(dict);
        if (_checked.Add(font))
        {
            Findings.Touch("31-009", "10-001", "31-028", "31-030");
            CheckProgram(font, mode, page);
            CheckComposite(font, page);
            CheckTrueType(font, page);
            CheckUnicode(font, page);
        }

        if (font.IsIdentity && mode != Invisible)
        {
            CheckCodes(font, strings, page);
        }
    }

    private void CheckProgram(PdfFont font, int mode, int page)
    {
        var isEmbedded = font.Descriptor is { } descriptor && (descriptor.Has("FontFile") || descriptor.Has("FontFile2") || descriptor.Has("FontFile3"));
        if (font.Subtype != "Type3" && mode != Invisible && !isEmbedded)
        {
            Findings.Fail("31-009", font.Name, page);
        }
    }

    private void CheckComposite(PdfFont font, int page)
    {
        if (font.Subtype != "Type0")
        {
            return;
        }

        Findings.Touch("31-001", "31-005", "31-006", "31-007", "31-008");
        if (font.Encoding is PdfStream map)
        {
            CheckCharacterMap(font, map, page);
        }
        else if (font.Encoding is PdfName name && !IsPredefined(name.Value))
        {
            Findings.Fail("31-006", name.Value, page);
        }

        if (font.Descendant.Name("Subtype") == "CIDFontType2" && font.Descendant.Get("CIDToGIDMap") is null or PdfName { Value: not "Identity" })
        {
            Findings.Fail("31-005", font.Name, page);
        }
    }

    private void CheckCharacterMap(PdfFont font, PdfStream map, int page)
    {
        if (font.Descendant.Dict("CIDSystemInfo") is { } own && map.Dict("CIDSystemInfo") is { } other
            && (own.Get("Registry").Plain() != other.Get("Registry").Plain() || own.Get("Ordering").Plain() != other.Get("Ordering").Plain()
                || (own.Whole("Supplement") ?? 0) > (other.Whole("Supplement") ?? 0)))
        {
            Findings.Fail("31-001", font.Name, page);
        }

        if (CharacterMap.WritingModeIn(subject.File.Decode(map, out _)) is { } mode && mode != (map.Whole("WMode") ?? 0))
        {
            Findings.Fail("31-007", font.Name, page);
        }

        var used = map.Get("UseCMap");
        if (used is PdfStream || (used is PdfName name && !IsPredefined(name.Value)))
        {
            Findings.Fail("31-008", used.Plain(), page);
        }
    }

    private void CheckTrueType(PdfFont font, int page)
    {
        if (font.Subtype != "TrueType" || font.Descriptor is null)
        {
            return;
        }

        Findings.Touch("31-018", "31-024");
        if (!font.Has(Symbolic))
        {
            Findings.Expect(font.BaseEncoding is "MacRomanEncoding" or "WinAnsiEncoding", "31-018", font.Name, page);
        }
        else
        {
            Findings.Expect(font.Encoding is null, "31-024", font.Name, page);
        }
    }

    private void CheckUnicode(PdfFont font, int page)
    {
        if (font.ToUnicode is { } map)
        {
            Findings.Expect(!map.HasImpossible, "31-028", font.Name, page);
        }
        else if (NeedsToUnicode(font))
        {
            Findings.Fail("10-001", font.Name, page);
        }
    }

    private static bool NeedsToUnicode(PdfFont font) => font.Subtype switch
    {
        "Type0" => !IsKnownCollection(font) && (font.IsIdentity || font.Encoding is PdfStream),
        "TrueType" => font.Descriptor is not null && font.Has(Symbolic) && font.Encoding is null,
        "Type3" => font.Encoding is not PdfDict || !font.Differences.All(name => SpeakingName().IsMatch(name)),
        "Type1" or "MMType1" => font.Differences.Any(name => NumberedName().IsMatch(name)),
        _ => false,
    };

    private static bool IsKnownCollection(PdfFont font) => font.Descendant.Dict("CIDSystemInfo") is { } system
        && system.Get("Registry").Plain() == "Adobe" && KnownCollections.Contains(system.Get("Ordering").Plain());

    private void CheckCodes(PdfFont font, List<byte[]> strings, int page)
    {
        foreach (var bytes in strings)
        {
            for (var at = 0; at + 1 < bytes.Length; at += 2)
            {
                subject.Budget.Step();
                var code = (bytes[at] << 8) | bytes[at + 1];
                if (code == 0)
                {
                    Findings.Fail("31-030", font.Name, page);
                }

                if (font.ToUnicode?.Contains(code) == false && _lacking.Add(font))
                {
                    Findings.Fail("10-001", $"{font.Name}: code {code:x4}", page);
                }
            }
        }
    }

    private static bool IsPredefined(string map) => map is "Identity-H" or "Identity-V" || PredefinedMap().IsMatch(map);

    [GeneratedRegex("^(UniGB|GB|UniCNS|B5|HK|ET|CNS|UniJIS|83pv|90ms|90pv|Add|EUC|Ext|UniKS|KSC|H$|V$)")]
    private static partial Regex PredefinedMap();

    [GeneratedRegex("^(g|G|c|C|a|A|cid|glyph|index)[0-9]+$")]
    private static partial Regex NumberedName();

    [GeneratedRegex("^([A-Za-z]|[a-z]{3,}|uni[0-9A-F]{4})$")]
    private static partial Regex SpeakingName();
}
