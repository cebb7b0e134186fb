using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A page of the desk that is about one case. Opening it is a reading of the case, and is written down as one.</summary>
public abstract class CasePage(CaseReading reading) : CasesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public ReadCase Case { get; private set; } = null!;

    public Complaint Complaint => Case.Complaint;

    public CaseState State => Case.State;

    public string Root => RootOf(Id);

    public string Reference => Complaint.Reference;

    public PolicyVersion Policy => Data.Complaints.VersionFor(Complaint.ReceivedOn);

    public StoryView Story => new(this, Case);

    /// <summary>What the person needs besides or in place of a plain letter.</summary>
    public IEnumerable<AnswerFormat> Needs
    {
        get
        {
            if (Case.Details is { Format: not AnswerFormat.Standard } details)
            {
                yield return details.Format;
            }

            if (Case.Details is { NeedsSignLanguage: true, Format: not AnswerFormat.SignLanguage })
            {
                yield return AnswerFormat.SignLanguage;
            }
        }
    }

    /// <summary>What this person can do with the case now.</summary>
    public IReadOnlyList<CaseDeed> Possible => CaseDeeds.For(Person, Case.MayWork, State, Policy, Today);

    /// <summary>An auditor sees the bare facts of a case, and nothing that people said in it.</summary>
    protected void RequireStory()
    {
        if (Case.Details is null)
        {
            throw new NotAllowedException($"{Person.Name} sees nothing that tells who complained.");
        }
    }

    /// <param name="what">What is read, for the audit log.</param>
    protected async Task OpenAsync(string what, CancellationToken cancellation) => Case = await reading.OpenAsync(Person, Id, what, cancellation);
}
