using System.Text.RegularExpressions;
using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Walks through the tags once: checks each, and fills <see cref="PdfSubject.Structure"/> for the rules of pages.</summary>
internal sealed partial class StructureRules
{
    /// <summary>Deeper ones are left out and told; the walk itself stays shallow enough for any stack.</summary>
    private const int Deepest = 400;

    private readonly PdfSubject _subject;
    private readonly RoleMapping _roles;
    private readonly PdfDict _root;
    private readonly TableRules _tables;
    private readonly HashSet<int> _visited = [];
    private readonly HashSet<string> _noteIds = new(StringComparer.Ordinal);

    private StructureRules(PdfSubject subject, PdfDict root)
    {
        _subject = subject;
        _root = root;
        _roles = new RoleMapping(subject, root);
        _tables = new TableRules(subject, root);
    }

    private FindingList Findings => _subject.Findings;

    public static void Check(PdfSubject subject)
    {
        if (subject.Root.Dict("StructTreeRoot") is not { } root)
        {
            subject.Findings.Fail("S-01");
            return;
        }

        new StructureRules(subject, root).Check();
    }

    private void Check()
    {
        var top = _root.Get("K").OneOrMany().OfType<PdfDict>().ToList();
        _subject.Structure.IsThere = top.Count > 0;
        Findings.Expect(top.Count > 0, "S-01", "empty");
        foreach (var element in top)
        {
            Walk(element, _root, "Root", _subject.Language, 0);
        }

        HeadingRules.Check(_subject);
        if (_subject.IsUa2 && !(top is [var document] && document.Name("S") == "Document" && document.Dict("NS")?.Get("NS").Plain() == RoleMapping.Namespace20))
        {
            Findings.Fail("S-01", "PDF/UA-2: one Document in the PDF 2.0 namespace");
        }
    }

    private StructureNode? Walk(PdfDict element, PdfDict parent, string parentType, string? language, int depth)
    {
        _subject.Budget.Step();
        if (depth > Deepest || (element.Number != 0 && !_visited.Add(element.Number)))
        {
            Findings.Fail("S-04", depth > Deepest ? "too deep" : "element reached twice");
            return null;
        }

        var type = _roles.TypeOf(element);
        CheckParent(element, parent, type);
        _subject.CheckLanguage(element.Get("Lang"), type);
        if (element.Get("Lang").Plain() is { Length: > 0 } own)
        {
            language = own;
        }

        CheckWords(element, type, language);
        CheckNote(element, type);
        if (HeadingType().IsMatch(type))
        {
            _subject.Structure.Headings.Add(type);
        }

        Findings.Touch("09-004", "09-005", "14-006");
        NestingRules.CheckParent(_subject, type, parentType);
        var node = new StructureNode(element, type, language);
        var holdsContent = WalkKids(node, depth);
        NestingRules.CheckKids(_subject, node, holdsContent);
        if (type == "Table")
        {
            _tables.Check(node);
        }

        if (node.Kids.Count(kid => kid.Type == "H") > 1)
        {
            Findings.Fail("14-006");
        }

        return node;
    }

    /// <returns>Whether page content belongs to the tag itself.</returns>
    private bool WalkKids(StructureNode node, int depth)
    {
        var holdsContent = false;
        var page = node.Element.Get("Pg") as PdfMap;
        foreach (var kid in node.Element.Get("K").OneOrMany())
        {
            if (kid is PdfNumber number)
            {
                Own(page, number.Whole, node);
                holdsContent = true;
            }
            else if (kid is PdfDict dict && dict.Name("Type") == "MCR")
            {
                Own(dict.Get("Stm") as PdfMap ?? dict.Get("Pg") as PdfMap ?? page, dict.Whole("MCID") ?? -1, node);
                holdsContent = true;
            }
            else if (kid is PdfDict reference && reference.Name("Type") == "OBJR")
            {
                if (reference.Get("Obj") is PdfMap target)
                {
                    _subject.Structure.Refer(target.Number, node);
                }
            }
            else if (kid is PdfDict element && element.Has("S")
                && Walk(element, node.Element, node.Type, node.Language, depth + 1) is { } child)
            {
                node.Kids.Add(child);
            }
        }

        return holdsContent;
    }

    private void Own(PdfMap? holder, int mark, StructureNode node)
    {
        if (!_subject.Structure.Own(holder, mark, node))
        {
            Findings.Fail("S-03", $"MCID {mark} has two owners");
        }
    }

    private void CheckParent(PdfDict element, PdfDict parent, string type)
    {
        Findings.Touch("S-04");
        if (element.Get("P") is not { } named)
        {
            Findings.Fail("S-04", $"{type} names no parent");
        }
        else if (((named as PdfMap)?.Number ?? 0) != parent.Number)
        {
            Findings.Fail("S-04", $"{type} names a wrong parent");
        }
    }

    private void CheckWords(PdfDict element, string type, string? language)
    {
        foreach (var key in (ReadOnlySpan<string>)["Alt", "ActualText", "E"])
        {
            if (element.Has(key))
            {
                Findings.Expect(!string.IsNullOrEmpty(language), "11-002", $"{type} {key}");
            }
        }

        if (type is not ("Figure" or "Formula"))
        {
            return;
        }

        var hasWords = element.Get("Alt").Plain().Length > 0 || element.Has("ActualText");
        Findings.Expect(hasWords, type == "Figure" ? "13-004" : "17-002");
        var words = (element.Get("Alt") ?? element.Get("ActualText")).Plain();
        if (hasWords && _subject.IsStrict && WordsForPictures.SayNothing(words))
        {
            Findings.Fail("H-03", words);
        }
    }

    private void CheckNote(PdfDict element, string type)
    {
        if (type != "Note" || _subject.IsUa2)
        {
            return;
        }

        Findings.Touch("19-003", "19-004");
        if (element.Get("ID") is not PdfString { Bytes.Length: > 0 } id)
        {
            Findings.Fail("19-003");
        }
        else if (!_noteIds.Add(Convert.ToHexString(id.Bytes)))
        {
            Findings.Fail("19-004", id.Text);
        }
    }

    [GeneratedRegex("^H[0-9]*$")]
    private static partial Regex HeadingType();
}
