using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>
/// Documents, each language by itself, that can be had in every format that is promised here: all those that this installation can make.
/// Files made elsewhere are promised by nobody.
/// </summary>
/// <param name="matrix">Asked only when it is counted: finding out what can be made takes a moment.</param>
public sealed class DocumentsWithAllFormats(Func<FormatMatrix> matrix) : IStateOfNow
{
    public FigureRule Rule { get; } = new("documents-with-all-formats", FigureRule.Percent, FigureSource.Documents, IsOfNow: true);

    public async Task<StateNow> LookAsync(DateOnly today, CancellationToken cancellation)
    {
        var sides =
            from document in await matrix().ReadAsync(cancellation)
            from language in LanguageExtensions.Both
            let promised = document.Rows.Where(row => RenditionFormat.Made.Contains(row.Format)).Select(row => row.Cells[language]).Where(cell => cell.State is not MatrixState.NotHere).ToList()
            where promised.Count > 0
            select (document.Key, Language: language, Missing: promised.Where(cell => cell.File is not { HasFile: true }).Select(cell => cell.Format.Code).ToList());
        var all = sides.ToList();
        var missing = all.Where(side => side.Missing.Count > 0).Select(side => new TraceLine(TraceKind.Document, side.Key, []) { Language = side.Language, Missing = side.Missing }).ToList();
        return new StateNow(all.Count - missing.Count, all.Count, missing);
    }
}
