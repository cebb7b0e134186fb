using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Follows types of tags to standard ones.</summary>
internal sealed class RoleMapping
{
    private const string Namespace17 = "http://iso.org/pdf/ssn";
    private const string MathMl = "http://www.w3.org/1998/Math/MathML";
    public const string Namespace20 = "http://iso.org/pdf2/ssn";

    /// <summary>Honest files need two or three steps; a longer chain is told as a circle.</summary>
    private const int LongestChain = 100;

    private static readonly HashSet<string> Standard = [.. (
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead "
        + "TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form").Split(' ')];

    private readonly PdfSubject _subject;
    private readonly Dictionary<string, string> _map = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _resolved = new(StringComparer.Ordinal);

    public RoleMapping(PdfSubject subject, PdfDict root)
    {
        _subject = subject;
        foreach (var key in root.Dict("RoleMap")?.Keys ?? [])
        {
            _map[key] = root.Dict("RoleMap")!.Get(key).Plain();
        }

        foreach (var type in _map.Keys)
        {
            Resolve(type);
        }
    }

    public string TypeOf(PdfDict element)
    {
        var type = element.Name("S") ?? string.Empty;
        var space = element.Dict("NS");
        if (_subject.IsUa2 && space?.Get("NS").Plain() is { } name)
        {
            if (name == Namespace20)
            {
                return type;
            }

            if (name != Namespace17)
            {
                return TypeInNamespace(type, space, name);
            }
        }

        var standard = Resolve(type);
        if (!Standard.Contains(standard))
        {
            _subject.Findings.Fail("02-001", type);
        }

        return standard;
    }

    private string TypeInNamespace(string type, PdfDict space, string name)
    {
        if (space.Dict("RoleMapNS")?.Get(type) is PdfArray target)
        {
            return target[0].Plain();
        }

        if (name != MathMl)
        {
            _subject.Findings.Fail("02-001", type);
        }

        return type;
    }

    private string Resolve(string type)
    {
        if (_resolved.TryGetValue(type, out var known))
        {
            return known;
        }

        _subject.Findings.Touch("02-001", "02-003", "02-004");
        if (Standard.Contains(type) && _map.TryGetValue(type, out var other) && other != type)
        {
            _subject.Findings.Fail("02-004", $"{type} to {other}");
        }

        var standard = type;
        var seen = new HashSet<string>(StringComparer.Ordinal) { type };
        while (!Standard.Contains(standard) && _map.TryGetValue(standard, out var next))
        {
            standard = next;
            _subject.Budget.Step();
            if (!seen.Add(standard) || seen.Count > LongestChain)
            {
                _subject.Findings.Fail("02-003", type);
                break;
            }
        }

        return _resolved[type] = standard;
    }
}
