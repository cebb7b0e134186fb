namespace KilkennyInfo.Api;

/// <summary>All documents in force, with every file of the newest version of each.</summary>
public sealed record DocumentList(IReadOnlyList<DocumentDetail> Documents);

/// <param name="Key">Stable; the same in both languages.</param>
/// <param name="Version">Counts from 1; goes up when the words change.</param>
/// <param name="RequestUrl">Where a person asks for another format: a path on this site, in each language.</param>
public sealed record DocumentDetail(
    string Key, BothLanguages<string> Title, int Version, IReadOnlyList<RenditionDetail> Renditions, BothLanguages<string> RequestUrl);

/// <param name="Language"><c>ga</c> or <c>en</c>.</param>
/// <param name="Format">Such as <c>pdf</c>, <c>large-print</c>, <c>docx</c> or <c>brf</c>.</param>
/// <param name="Url">Path on this site; it always leads to the version in force.</param>
/// <param name="Sha256">Of the file's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Pages">Where the format has pages.</param>
/// <param name="Seconds">Where it is listened to.</param>
/// <param name="Generated">When the file was made, or signed if it was made elsewhere.</param>
/// <param name="Check">What a checker said of these very bytes; none where no checker reads the format.</param>
public sealed record RenditionDetail(
    string Language, string Format, string Url, long Bytes, string Sha256, int? Pages, int? Seconds, DateTime Generated, CheckDetail? Check);

/// <param name="Tool">The checker and the version of its rules.</param>
/// <param name="Findings">How many; what only a person can judge is not among them.</param>
public sealed record CheckDetail(string Tool, bool Passed, int Findings);
