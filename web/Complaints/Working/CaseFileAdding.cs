using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Puts with a case what the person sent in another way than on the site: a letter that came by post, a picture by e-mail.</summary>
public sealed class CaseFileAdding(CaseDesk desk, CaseAttachments attachments, ScanWatch scans)
{
    /// <summary>A file comes by no telephone.</summary>
    public static IReadOnlyList<ContactWay> Ways { get; } = [ContactWay.Post, ContactWay.Email, ContactWay.InPerson];

    /// <param name="files">Checked, and on the shelf; they are of the person, whoever scanned them.</param>
    /// <param name="words">What they are; may be left out.</param>
    public async Task<IReadOnlyList<Issue>> AddAsync(Person by, Guid id, int seen, ContactWay? way, string? words, IReadOnlyList<PreparedFile> files, CancellationToken cancellation)
    {
        var issues = await desk.ActAsync(by, id, seen, CaseDeed.AddFiles, async moment =>
        {
            IReadOnlyList<Issue> found =
            [
                .. files.Count > 0 ? [] : new[] { new Issue(CaseFileReading.Field, "desk.cases.files.missing") },
                .. way is { } known && Ways.Contains(known) ? [] : new[] { new Issue("way", "desk.cases.files.way") },
                .. CaseWords.Optional(CaseWords.Words, words),
            ];
            if (found.Count > 0)
            {
                return found;
            }

            var added = await attachments.AddAsync(moment.Db, id, files, CaseFileSender.Complainant, moment.Open.Now, cancellation);
            moment.Open.Add(new InformationAdded([.. added.Select(file => file.Id)]) { Way = way }, CaseWords.Tidy(words));
            return [];
        }, cancellation);
        scans.Nudge();
        return issues;
    }
}
