using System.Text;
using KilkennyInfo.Complaints.Keeping;

namespace KilkennyInfo.Tests.Complaints.Keeping;

/// <summary>A letter and a file that lie with every case.</summary>
internal sealed class StandInPapers(string words) : ICasePapers
{
    public Task<IReadOnlyList<CasePaper>> ListAsync(Guid complaintId, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<CasePaper>>(
    [
        new CasePaper(PaperKind.Letter, 1, "Final response", ".pdf", new DateOnly(2026, 6, 2), [words], _ => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes("The letter’s bytes"))),
        new CasePaper(PaperKind.File, 1, "Bin of Una.jpg", ".jpg", new DateOnly(2026, 6, 2), null, _ => Task.FromResult<byte[]?>([0xFF, 0xD8, 0xFF])),
    ]);
}
