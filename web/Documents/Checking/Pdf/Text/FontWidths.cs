using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Text;

/// <summary>How wide each code of a font is, in thousandths of its size; only to tell where a gap is a space.</summary>
internal sealed class FontWidths
{
    private const double Usual = 500;
    private const int MostCodes = 65_536;
    private readonly Dictionary<int, double> _widths = [];
    private readonly CheckBudget _budget;
    private readonly double _default;

    public FontWidths(PdfDict font, PdfDict descendant, bool isComposite, CheckBudget budget)
    {
        _budget = budget;
        _default = isComposite ? descendant.Whole("DW") ?? 1000 : Usual;
        if (isComposite)
        {
            ReadComposite(descendant.Array("W"));
        }
        else
        {
            ReadSimple(font.Array("Widths"), font.Whole("FirstChar") ?? 0);
        }
    }

    public double Of(int code) => _widths.GetValueOrDefault(code, _default);

    private void ReadSimple(PdfArray? widths, int first)
    {
        for (var at = 0; at < Math.Min(widths?.Count ?? 0, 256); at++)
        {
            Put(first + at, widths![at]);
        }
    }

    /// <summary>Either “first [widths]” or “first last width”.</summary>
    private void ReadComposite(PdfArray? widths)
    {
        for (var at = 0; at + 1 < (widths?.Count ?? 0) && _widths.Count < MostCodes;)
        {
            _budget.Step();
            var first = (widths![at] as PdfNumber)?.Whole ?? 0;
            if (widths[at + 1] is PdfArray list)
            {
                for (var index = 0; index < Math.Min(list.Count, MostCodes); index++)
                {
                    Put(first + index, list[index]);
                }

                at += 2;
            }
            else
            {
                var last = (widths[at + 1] as PdfNumber)?.Whole ?? 0;
                for (long code = first; code <= Math.Min(last, (long)first + MostCodes); code++)
                {
                    Put((int)code, widths[at + 2]);
                }

                at += 3;
            }
        }
    }

    private void Put(int code, PdfValue width)
    {
        _budget.Step();
        if (width is PdfNumber number && _widths.Count < MostCodes)
        {
            _widths[code] = number.Value;
        }
    }
}
