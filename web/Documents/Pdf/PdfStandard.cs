namespace KilkennyInfo.Documents.Pdf;

/// <summary>Which part of PDF/UA (ISO 14289) a file is made to.</summary>
public enum PdfStandard
{
    /// <summary>Part 1, on PDF 1.7: what assistive programs know today.</summary>
    Ua1,

    /// <summary>Part 2 of 2024, on PDF 2.0.</summary>
    Ua2,
}
