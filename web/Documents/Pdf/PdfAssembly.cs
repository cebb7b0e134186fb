using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Objects;
using KilkennyInfo.Documents.Pdf.Pictures;
using KilkennyInfo.Documents.Pdf.Tagging;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Pdf;

/// <summary>Makes the file of pages that are made up: draws them and writes all that stands around them.</summary>
internal sealed class PdfAssembly(DocumentText text, Typefaces typefaces, Func<Picture, Pixels> pixels, PdfStandard standard)
{
    private readonly PdfFile _file = new(standard is PdfStandard.Ua2 ? "2.0" : "1.7");

    public byte[] Assemble(MadeUp made)
    {
        var resources = new Resources(_file, new PictureObjects(pixels));
        var canvas = new Canvas(_file, resources, typefaces, made.Style, made.PageOf);
        new PageDrawing(canvas, made, new LineBreaker(typefaces), text).Draw();
        resources.Write();

        var tree = new StructureTree(_file, Root(canvas), canvas.Pages, standard);
        var annotations = new Annotations(_file, tree, canvas, made.Style.PageHeight, standard, text.Cover.Address);
        var pages = WritePages(canvas, annotations, resources, made.Style);
        var outline = new OutlineTree(_file, canvas, annotations).Write();
        tree.Write();
        var metadata = Metadata.WriteXmp(_file, text, standard);
        var catalog = _file.Add($"<</Type/Catalog/Pages {PdfText.Reference(pages)}/Lang({text.Language.Code()})/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {PdfText.Reference(tree.Number)}/Metadata {PdfText.Reference(metadata)}/Outlines {PdfText.Reference(outline)}/ViewerPreferences<</DisplayDocTitle true>>>>");
        return _file.ToBytes(catalog, Metadata.WriteInformation(_file, text, standard));
    }

    private static Element Root(Canvas canvas)
    {
        var element = canvas.Pages.SelectMany(page => page.Marks).First();
        while (element.Parent is { } parent)
        {
            element = parent;
        }
        return element;
    }

    private int WritePages(Canvas canvas, Annotations annotations, Resources resources, Style style)
    {
        var parent = _file.Reserve();
        for (var index = 0; index < canvas.Pages.Count; index++)
        {
            var page = canvas.Pages[index];
            var links = annotations.Write(index);
            var annots = links.Count > 0 ? $"/Annots[{PdfText.References(links)}]" : "";
            _file.Set(page.Number, $"<</Type/Page/Parent {PdfText.Reference(parent)}/MediaBox[0 0 {PdfText.Numbers(style.PageWidth, style.PageHeight)}]"
                + $"/Resources {PdfText.Reference(resources.Number)}/Contents {PdfText.Reference(page.ContentNumber)}/StructParents {index.ToString(CultureInfo.InvariantCulture)}/Tabs/S{annots}>>");
        }
        _file.Set(parent, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {canvas.Pages.Count}/Kids[{PdfText.References(canvas.Pages.Select(page => page.Number))}]>>"));
        return parent;
    }
}
