using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>A table as a file to take away.</summary>
internal static class CsvFile
{
    public static FileContentResult Of(string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) =>
        new(CsvTable.Of(heads, rows), CsvTable.ContentType) { FileDownloadName = name };
}
