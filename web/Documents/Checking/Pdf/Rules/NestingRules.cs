namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Which tags may stand in which (ISO 32000-1, 14.8.4).</summary>
internal static class NestingRules
{
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
        ["RB"] = ["Ruby"],
        ["RT"] = ["Ruby"],
        ["RP"] = ["Ruby", "Warichu"],
        ["WT"] = ["Warichu"],
        ["WP"] = ["Warichu"],
    };

    private static readonly Dictionary<string, string[]> Kids = new(StringComparer.Ordinal)
    {
        ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"],
        ["TR"] = ["TH", "TD"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["L"] = ["L", "LI", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
        ["TOC"] = ["TOC", "TOCI", "Caption"],
        ["Ruby"] = ["RB", "RT", "RP"],
        ["Warichu"] = ["WT", "WP"],
    };

    public static void CheckParent(PdfSubject subject, string type, string parent)
    {
        if (Parents.TryGetValue(type, out var allowed) && !allowed.Contains(parent) && !(subject.IsUa2 && parent == "Artifact"))
        {
            subject.Findings.Fail(ConditionOf(type), $"{type} in {parent}");
        }
    }

    public static void CheckKids(PdfSubject subject, StructureNode node, bool holdsContent)
    {
        var type = node.Type;
        if (!Kids.TryGetValue(type, out var allowed))
        {
            return;
        }

        var condition = ConditionOf(type);
        foreach (var kid in node.Kids.Where(kid => !allowed.Contains(kid.Type) && !(subject.IsUa2 && kid.Type == "Artifact")))
        {
            subject.Findings.Fail(condition, $"{type} contains {kid.Type}");
        }

        // Text directly in a list item is read well by programs; only the house asks for more.
        if (holdsContent && type is not ("Ruby" or "Warichu") && (subject.IsStrict || type != "LI"))
        {
            subject.Findings.Fail(condition, $"{type} holds content directly");
        }

        CheckCaption(subject, node, condition);
    }

    private static void CheckCaption(PdfSubject subject, StructureNode node, string condition)
    {
        var captions = node.Kids.Count(kid => kid.Type == "Caption");
        if (captions == 0 || node.Type is not ("Table" or "L" or "TOC"))
        {
            return;
        }

        var isFirst = node.Kids[0].Type == "Caption";
        var mayStand = isFirst || (node.Type == "Table" && node.Kids[^1].Type == "Caption");
        if (captions > 1 || !mayStand)
        {
            subject.Findings.Fail(condition, "place of the caption");
        }
    }

    private static string ConditionOf(string type) => type switch
    {
        "TOC" or "TOCI" => "09-006",
        ['T', ..] => "09-004",
        ['L', ..] => "09-005",
        "Ruby" or "RB" or "RT" or "RP" => "09-007",
        _ => "09-008",
    };
}
