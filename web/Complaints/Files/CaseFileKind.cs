using System.Diagnostics;

namespace KilkennyInfo.Complaints.Files;

/// <summary>The kinds of file that may lie with a case, told by their bytes and never by their name. Stored by name.</summary>
public enum CaseFileKind
{
    Pdf,
    Jpeg,
    Png,
    WebP,
    Word,
    OpenDocument,
    PlainText,
}

public static class CaseFileKindNames
{
    /// <summary>The ending that its name gets, with the dot.</summary>
    public static string Ending(this CaseFileKind kind) => kind switch
    {
        CaseFileKind.Pdf => ".pdf",
        CaseFileKind.Jpeg => ".jpg",
        CaseFileKind.Png => ".png",
        CaseFileKind.WebP => ".webp",
        CaseFileKind.Word => ".docx",
        CaseFileKind.OpenDocument => ".odt",
        CaseFileKind.PlainText => ".txt",
        _ => throw new UnreachableException(),
    };

    /// <summary>What people call it, the same in both languages; none for plain text, which each language has a word for.</summary>
    public static string? Name(this CaseFileKind kind) => kind switch
    {
        CaseFileKind.Pdf => "PDF",
        CaseFileKind.Jpeg => "JPEG",
        CaseFileKind.Png => "PNG",
        CaseFileKind.WebP => "WebP",
        CaseFileKind.Word => "Word",
        CaseFileKind.OpenDocument => "OpenDocument",
        CaseFileKind.PlainText => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Of plain text the letters are told as well; see <see cref="PlainTextFile"/>.</summary>
    internal static string MediaType(this CaseFileKind kind) => kind switch
    {
        CaseFileKind.Pdf => "application/pdf",
        CaseFileKind.Jpeg => "image/jpeg",
        CaseFileKind.Png => "image/png",
        CaseFileKind.WebP => "image/webp",
        CaseFileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        CaseFileKind.OpenDocument => "application/vnd.oasis.opendocument.text",
        CaseFileKind.PlainText => "text/plain",
        _ => throw new UnreachableException(),
    };

    /// <summary>Other endings under which honest files of the kind come; the name keeps them.</summary>
    internal static IReadOnlyList<string> OtherEndings(this CaseFileKind kind) => kind is CaseFileKind.Jpeg ? [".jpeg", ".jpe", ".jfif"] : [];
}
