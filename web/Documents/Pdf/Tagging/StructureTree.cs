using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Objects;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Pdf.Tagging;

/// <summary>Writes the elements, and the way back from marks and annotations to them.</summary>
internal sealed class StructureTree
{
    /// <summary>Types that PDF 2.0 does not have any more; they keep their names in the namespace of PDF 1.7.</summary>
    private static readonly HashSet<string> OnlyInOnePointSeven = ["BlockQuote", "TOC", "TOCI", "Reference"];

    private readonly PdfFile _file;
    private readonly IReadOnlyList<PageContent> _pages;
    private readonly List<Element> _elements = [];
    private readonly Dictionary<Element, int> _numbers = [];
    private readonly List<int> _annotationOwners = [];
    private readonly (int Current, int Older)? _namespaces;

    public StructureTree(PdfFile file, Element root, IReadOnlyList<PageContent> pages, PdfStandard standard)
    {
        (_file, _pages) = (file, pages);
        Number = file.Reserve();
        Collect(root);
        if (standard is PdfStandard.Ua2)
        {
            _namespaces = (file.Add("<</Type/Namespace/NS(http://iso.org/pdf2/ssn)>>"), file.Add("<</Type/Namespace/NS(http://iso.org/pdf/ssn)>>"));
        }
    }

    /// <summary>Of the tree's root object.</summary>
    public int Number { get; }

    public int NumberOf(Element element) => _numbers[element];

    /// <returns>The key under which the annotation finds its element.</returns>
    public int AddAnnotation(Element element, int page, int annotation)
    {
        element.AddAnnotation(page, annotation);
        _annotationOwners.Add(NumberOf(element));
        return _pages.Count + _annotationOwners.Count - 1;
    }

    public void Write()
    {
        foreach (var element in _elements)
        {
            _file.Set(NumberOf(element), Body(element));
        }
        var marks = _pages.Select(page => $"[{PdfText.References(page.Marks.Select(NumberOf))}]").Concat(_annotationOwners.Select(PdfText.Reference));
        var parents = _file.Add($"<</Nums[{string.Join(' ', marks.Select((owner, key) => string.Create(CultureInfo.InvariantCulture, $"{key} {owner}")))}]>>");
        var ids = _elements.Where(element => element.Id is not null).OrderBy(element => element.Id, StringComparer.Ordinal).ToList();
        var idTree = ids.Count == 0 ? "" : $"/IDTree<</Names[{string.Join(' ', ids.Select(element => PdfText.String(element.Id!) + PdfText.Reference(NumberOf(element))))}]>>";
        var namespaces = _namespaces is { } both ? $"/Namespaces[{PdfText.References([both.Current, both.Older])}]" : "";
        _file.Set(Number, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K[{NumberOf(_elements[0])} 0 R]/ParentTree {parents} 0 R/ParentTreeNextKey {_pages.Count + _annotationOwners.Count}{idTree}{namespaces}>>"));
    }

    private void Collect(Element element)
    {
        _elements.Add(element);
        _numbers[element] = _file.Reserve();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is not null)
            {
                Collect(kid.Element);
            }
        }
    }

    private string Body(Element element)
    {
        var parent = element.Parent is null ? Number : NumberOf(element.Parent);
        var body = new StringBuilder($"<</Type/StructElem/S/{TypeOf(element)}/P {PdfText.Reference(parent)}");
        if (_namespaces is { } both)
        {
            body.Append(CultureInfo.InvariantCulture, $"/NS {PdfText.Reference(OnlyInOnePointSeven.Contains(element.Tag) ? both.Older : both.Current)}");
            body.Append(element.Refers.Count > 0 ? $"/Ref[{PdfText.References(element.Refers.Where(_numbers.ContainsKey).Select(NumberOf))}]" : "");
        }
        body.Append(element.Language is { } language ? $"/Lang({language.Code()})" : "");
        body.Append(element.Alternative is { } alternative ? $"/Alt{PdfText.String(alternative)}" : "");
        body.Append(element.Id is { } id ? $"/ID{PdfText.String(id)}" : "");
        body.Append(element.Attributes is { } attributes ? $"/A{attributes}" : "");
        return body.Append(Kids(element)).Append(">>").ToString();
    }

    private string TypeOf(Element element) => element.Tag == "Note" && _namespaces is not null ? "FENote" : element.Tag;

    /// <summary>Marks of the page where the element begins are plain numbers; those of later pages name theirs.</summary>
    private string Kids(Element element)
    {
        if (element.Kids.Count == 0)
        {
            return "";
        }
        var page = element.Kids.Where(kid => kid.Element is null && kid.Annotation is null).Select(kid => (int?)kid.Page).FirstOrDefault();
        var kids = element.Kids.Select(kid => kid switch
        {
            { Element: { } child } => PdfText.Reference(NumberOf(child)),
            { Annotation: { } annotation } => $"<</Type/OBJR/Obj {PdfText.Reference(annotation)}/Pg {PdfText.Reference(_pages[kid.Page].Number)}>>",
            _ when kid.Page == page => kid.Mark.ToString(CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {_pages[kid.Page].Number} 0 R/MCID {kid.Mark}>>"),
        });
        return (page is { } first ? $"/Pg {PdfText.Reference(_pages[first].Number)}" : "") + $"/K[{string.Join(' ', kids)}]";
    }
}
