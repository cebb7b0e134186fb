using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>Who has read what in some days, about one case or one member of staff.</summary>
public sealed class ReadsModel(ReadsReport report, TimeProvider clock) : ReadsPage
{
    public const int Most = 500;

    /// <summary>The newest first; none before anything was asked.</summary>
    public IReadOnlyList<AuditEntry>? Entries { get; private set; }

    public string FileAddress => "/desk/keeping/reads.csv" + Request.QueryString;

    public string SentenceOf(AuditEntry entry) => AuditSentence.Of(entry, Words);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.reads.title"];
        if (!IsAsked)
        {
            // The last month is what is mostly asked about.
            var today = DublinTime.Today(clock);
            (From, To) = (FormattableString.Invariant($"{today.AddMonths(-1):yyyy-MM-dd}"), FormattableString.Invariant($"{today:yyyy-MM-dd}"));
            return Page();
        }

        var (question, issues) = ReadQuestion();
        if (question is null)
        {
            return PageWith(issues);
        }

        Entries = await report.FindAsync(Person, question, Most, cancellation);
        return Page();
    }
}
