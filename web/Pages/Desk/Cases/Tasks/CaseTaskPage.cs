using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>
/// One thing that is done with a case. Its form carries the number of the newest event that the person saw: when a colleague has acted
/// since, nothing is done, the page says who and what, and everything typed is still there.
/// </summary>
public abstract class CaseTaskPage(CaseReading reading, CaseDeed deed) : CasePage(reading)
{
    /// <summary>What a reference looks like; none of ours, since its check sign is wrong.</summary>
    private const string Example = "KCC-2026-7QWM-X";

    private const string Changed = "desk.cases.changed";

    private readonly CaseReading _reading = reading;

    /// <summary>How people reach us and we reach them, when it is not on the page where they follow their complaint.</summary>
    public static IReadOnlyList<ContactWay> Ways { get; } = [ContactWay.Email, ContactWay.Post, ContactWay.Phone, ContactWay.InPerson];

    /// <summary>The number of the newest event when the form was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What has happened since, while the person was typing.</summary>
    public IReadOnlyList<CaseEvent> Since { get; private set; } = [];

    /// <summary>Why it cannot be done at this moment; then no form is shown.</summary>
    public Issue? Obstacle { get; private set; }

    /// <summary>The middle of the keys of the page's words.</summary>
    public virtual string TaskKey => CaseCode.Of(deed);

    public string ReferenceHint => Words.Format("desk.cases.reference.hint", ("example", Example));

    public string SentenceOf(CaseEvent one) => new CaseSentence(this, Complaint.ReceivedOn).Of(one);

    public string Who(CaseEvent one) => new CaseSentence(this, Complaint.ReceivedOn).Who(one);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Obstacle = CaseDeeds.Refusal(deed, State, Policy, Today);
        Begin();
    }

    /// <summary>What the form holds when it is first shown.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Reads what the form offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected async Task<IActionResult> ActAsync(Func<Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        await RequireRightAsync(cancellation);
        var issues = await act();
        return issues.Count == 0 ? await DoneAsync(cancellation) : await AgainAsync(issues, cancellation);
    }

    /// <summary>The form once more, with what has to be mended.</summary>
    protected async Task<IActionResult> AgainAsync(IReadOnlyList<Issue> issues, CancellationToken cancellation)
    {
        var hasChanged = issues.Any(issue => issue.Key.StartsWith(Changed, StringComparison.Ordinal));
        if (Case is null || hasChanged)
        {
            await LoadAsync(cancellation);
        }

        Since = [.. Case!.Events.Where(one => one.Number > Seen && one.Act is not Reminded)];
        return PageWith(issues, hasChanged ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    protected async Task LoadAsync(CancellationToken cancellation)
    {
        await OpenAsync(CaseMenu.NameOf(deed), cancellation);
        if (!(Case.MayWork || IsForReaders) || !CaseDeeds.IsFor(deed, Person, State, Policy))
        {
            throw new NotAllowedException($"{Person.Name} does not do “{deed}” in this case.");
        }

        Title = Words.Format($"desk.cases.task.{TaskKey}.title", ("reference", Reference));
        await PrepareAsync(cancellation);
    }

    /// <summary>Whoever may only read the case is told so; whoever may not even know of it finds nothing.</summary>
    protected async Task RequireRightAsync(CancellationToken cancellation)
    {
        var right = await _reading.RightAsync(Person, Id, cancellation);
        if (right is CaseRight.None)
        {
            throw new NotThereException($"There is no case {Id} for {Person.Name}.");
        }

        if (right is not CaseRight.Work && !(right is CaseRight.Read && IsForReaders))
        {
            throw new NotAllowedException($"{Person.Name} reads this case and does not work on it.");
        }
    }

    /// <summary>The Data Protection Officer holds cases without working on them, and whoever took one down notes a call.</summary>
    private bool IsForReaders => deed is CaseDeed.Hold or CaseDeed.Call;

    /// <summary>Whoever has given a case away may not see it any more.</summary>
    private async Task<IActionResult> DoneAsync(CancellationToken cancellation)
    {
        var sees = await _reading.RightAsync(Person, Id, cancellation) is not CaseRight.None;
        return DoneTo(sees ? Root : List, $"desk.cases.task.{TaskKey}.done");
    }
}
