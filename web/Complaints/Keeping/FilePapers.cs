using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>The files of a case, for whoever is given the whole of it. One that the scanner has not passed is not to be had.</summary>
internal sealed class FilePapers(CaseAttachments attachments) : ICasePapers
{
    public async Task<IReadOnlyList<CasePaper>> ListAsync(Guid complaintId, CancellationToken cancellation) =>
    [
        .. (await attachments.ListAsync(complaintId, cancellation)).Select(file => new CasePaper(
            PaperKind.File, file.Number, file.Name, file.Kind.Ending(), DublinTime.DayOf(new DateTimeOffset(file.AddedUtc, TimeSpan.Zero)), null, stopping => ReadAsync(complaintId, file.Id, stopping))),
    ];

    private async Task<byte[]?> ReadAsync(Guid complaintId, Guid id, CancellationToken cancellation)
    {
        if (await attachments.OpenAsync(complaintId, id, cancellation) is not { Content: { } content })
        {
            return null;
        }

        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }
}
