using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>The file under test, and what the rules pass on to one another.</summary>
internal sealed class PdfSubject(PdfFile file, bool isStrict, bool isUa2, CheckBudget budget)
{
    public PdfFile File => file;

    public PdfDict Root => file.Root;

    public bool IsStrict => isStrict;

    /// <summary>Held to part 2 of PDF/UA, not part 1.</summary>
    public bool IsUa2 => isUa2;

    public CheckBudget Budget => budget;

    public FindingList Findings { get; } = new();

    /// <summary>Of the file as a whole.</summary>
    public string? Language { get; } = file.Root.Get("Lang") is { } language ? language.Plain() : null;

    public StructureTree Structure { get; } = new();

    /// <summary>An empty language says that none is known, which is allowed below the file itself.</summary>
    public void CheckLanguage(PdfValue? language, string where, int? page = null)
    {
        if (language is not null)
        {
            var tag = language.Plain();
            Findings.Expect(tag.Length == 0 || LanguageTag.IsWellFormed(tag, isStrict), "S-08", $"{where} “{tag}”", page);
        }
    }
}
