using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// The files that go with a form. Each is checked by itself and laid ready, so that the others are kept when one is refused; what lies
/// ready is known to nobody but the form itself, which carries it along under seal.
/// </summary>
public sealed class SentFiles(CaseAttachments attachments, Tickets tickets)
{
    private const string Kind = "files";

    /// <summary>Shorter than a file without a case lies on the shelf.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(20);

    /// <summary>What a form carries; empty when nothing, or when it has lain too long.</summary>
    public IReadOnlyList<PreparedFile> Open(string ticket) => tickets.Open<List<PreparedFile>>(Kind, ticket) ?? [];

    /// <summary>They have lain too long, and have to be chosen again.</summary>
    public bool AreOver(string ticket) => ticket.Length > 0 && Open(ticket).Count == 0;

    public string Seal(IReadOnlyList<PreparedFile> files) => files.Count == 0 ? "" : tickets.Seal(Kind, files.ToList(), Kept);

    /// <summary>Adds the file to those that go with the form, or says why it does not.</summary>
    public async Task TakeAsync(OfferedFile offered, List<PreparedFile> files, List<Issue> issues, CancellationToken cancellation)
    {
        if (files.Count >= CaseFileReading.MostFiles)
        {
            if (!issues.Any(issue => issue.Key == TooMany))
            {
                issues.Add(new Issue(CaseFileReading.Field, TooMany, ("limit", $"{CaseFileReading.MostFiles}")));
            }

            return;
        }

        var prepared = await attachments.PrepareAsync([offered], cancellation);
        files.AddRange(prepared.Files.Where(file => files.All(one => one.Sha256 != file.Sha256)));
        issues.AddRange(prepared.Issues);
    }

    private static string TooMany => $"complaint.file.{CaseFileRefusal.TooMany}";
}
