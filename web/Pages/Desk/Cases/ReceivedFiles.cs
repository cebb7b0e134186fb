using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>Files that came with a letter, a mail or a visit, and are put with the case by somebody at the desk.</summary>
internal static class ReceivedFiles
{
    public static async Task<Preparation> PrepareAsync(CaseAttachments attachments, IFormFileCollection files, CancellationToken cancellation)
    {
        var offered = files.Where(file => file.Name == CaseFileReading.Field).Select(file => new OfferedFile(file.FileName, file.OpenReadStream())).ToList();
        try
        {
            return await attachments.PrepareAsync(offered, cancellation);
        }
        finally
        {
            offered.ForEach(file => file.Content.Dispose());
        }
    }

    /// <summary>The files are of the person, whoever scanned them.</summary>
    public static Func<SiteDb, Guid, DateTime, CancellationToken, Task<IReadOnlyList<Guid>>> Adding(CaseAttachments attachments, IReadOnlyList<PreparedFile> files) =>
        async (db, id, now, cancellation) => [.. (await attachments.AddAsync(db, id, files, CaseFileSender.Complainant, now, cancellation)).Select(file => file.Id)];

    /// <summary>What is wrong with a file is said in the same words as to the public, in the language of the desk.</summary>
    public static Issue ForDesk(Issue issue, DeskPage page) =>
        new(issue.Field, "desk.cases.file.problem", ("problem", page.Data.Strings[page.Language].Format(issue.Key, issue.Values)));
}
