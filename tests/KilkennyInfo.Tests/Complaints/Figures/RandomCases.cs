using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Figures;

/// <summary>
/// Complaints with lives of their own, lived through the core: taken in, acknowledged, answered, taken further, withdrawn, opened again. What
/// happened is written down beside it as it is done, so that figures can be counted in another way.
/// </summary>
internal sealed class RandomCases(SiteDatabase database, int seed)
{
    private readonly Random _random = new(seed);

    public SetClock Clock { get; } = new("2026-01-02T12:00:00Z");

    public List<Lived> All { get; } = [];

    public async Task LiveAsync(int cases, int days)
    {
        for (var day = 0; day < days; day++)
        {
            for (var more = cases * (day + 1) / days - All.Count; more > 0; more--)
            {
                await TakeAsync();
            }

            foreach (var one in All.Where(one => _random.Next(9) == 0).ToList())
            {
                await GoOnAsync(one);
            }

            Clock.Now = Clock.Now.AddDays(1);
        }
    }

    private async Task TakeAsync()
    {
        var categories = SiteContent.Data.Categories;
        var isAnonymous = _random.Next(8) == 0;
        var sent = SomeCases.New(
            _random.Next(4) == 0 ? Language.Irish : Language.English, _random.Next(10) == 0 ? CaseType.Access : CaseType.Complaint, _random.Next(12) == 0 ? null : Any(categories.Services).Key, isAnonymous)
            with
        { Channel = (CaseChannel)_random.Next(6), ReceivedOn = DublinTime.Today(Clock).AddDays(-_random.Next(2)) };
        var receipt = await SomeCases.AddAsync(database, Clock, sent);
        var days = new CaseDates(SiteContent.Data, receipt.ReceivedOn);
        All.Add(new Lived(receipt.Id, sent.Language, sent.Channel, sent.Type, sent.ServiceKey, isAnonymous, receipt.ReceivedOn)
        {
            AcknowledgeBy = receipt.AcknowledgeBy,
            Due = receipt.ReplyBy,
            FirstDue = receipt.ReplyBy,
            FirstStage = days.FirstStage(sent.Type, false),
        });
    }

    private async Task GoOnAsync(Lived one)
    {
        var today = DublinTime.Today(Clock);
        var act = Choose(one, today);
        if (act is not null)
        {
            Assert.Empty(await SomeCases.Acts(database, Clock).ActAsync(CaseHand.Site, one.Id, null, open =>
            {
                open.Add(act);
                if (act is Withdrawn)
                {
                    open.Add(new Closed("withdrawn", today));
                }

                return Task.FromResult<IReadOnlyList<KilkennyInfo.Platform.Issue>>([]);
            }, CancellationToken.None));
        }
    }

    private CaseAct? Choose(Lived one, DateOnly today)
    {
        var choice = _random.Next(12);
        if (one.IsClosed)
        {
            return choice == 0 && one.AnsweredOn is not null ? one.Reopen(new Reopened(today, one.IsAnonymous ? null : today.AddDays(28))) : null;
        }

        return (one.AnsweredOn is not null, choice) switch
        {
            (false, < 3) => one.Acknowledge(new Acknowledged(today, ContactWay.Email, null)),
            (false, 3) => one.Interim(new InterimReply(today.AddDays(20), null)),
            (false, 4) => one.Withdraw(new Withdrawn(), today),
            (false, 5) when one.Due is not null && one.Type is CaseType.Complaint => one.Move(new DeadlineMoved(Deadline.Reply, one.Due.Value, one.Due.Value.AddDays(1), one.Due.Value, null)),
            (false, < 10) => one.Answer(new Answered(one.Stage, Any(SiteContent.Data.Categories.Outcomes.Take(3).ToList()).Key, Some(SiteContent.Data.Categories.Grounds, 1), Some(SiteContent.Data.Categories.Remedies, 0), false, null, today)),
            (false, 10) => one.Query(new QueryReceived(Guid.NewGuid(), today, today.AddDays(21))),
            (true, < 3) => one.Close(new Closed(one.Outcome!, today)),
            (true, < 6) when one.Stage == CaseStages.Section => one.Escalate(new Escalated(CaseStages.Officer, today, one.IsAnonymous ? null : today.AddDays(28))),
            _ => null,
        };
    }

    private T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private List<string> Some(IReadOnlyList<Category> list, int least) => [.. Enumerable.Range(0, least + _random.Next(3)).Select(_ => Any(list).Key).Distinct()];
}

/// <summary>The diary of one complaint.</summary>
internal sealed record Lived(Guid Id, Language Language, CaseChannel Channel, CaseType Type, string? Service, bool IsAnonymous, DateOnly ReceivedOn)
{
    public DateOnly? AcknowledgeBy { get; init; }

    public string FirstStage { get; init; } = "";

    public DateOnly? FirstDue { get; set; }

    public DateOnly? Due { get; set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    public DateOnly? FirstAnswer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public string? Outcome { get; private set; }

    public bool IsClosed { get; private set; }

    public List<(string Stage, int Days)> Answers { get; } = [];

    public IReadOnlyList<string> Grounds { get; private set; } = [];

    public HashSet<string> Remedies { get; } = [];

    public (int Escalated, int Queries, int Interim, int Reopened) Counts { get; private set; }

    public string Stage => _stage ?? FirstStage;

    private string? _stage;
    private DateOnly? _since;

    public CaseAct Acknowledge(Acknowledged act)
    {
        AcknowledgedOn ??= act.On;
        return act;
    }

    public CaseAct Interim(InterimReply act)
    {
        Counts = Counts with { Interim = Counts.Interim + 1 };
        return act;
    }

    public CaseAct Query(QueryReceived act)
    {
        Counts = Counts with { Queries = Counts.Queries + 1 };
        return act;
    }

    public CaseAct Withdraw(Withdrawn act, DateOnly today)
    {
        (WithdrawnOn, Outcome, IsClosed) = (today, "withdrawn", true);
        return act;
    }

    public CaseAct Move(DeadlineMoved act)
    {
        Due = act.To;
        FirstDue = _since is null ? act.To : FirstDue;
        return act;
    }

    public CaseAct Answer(Answered act)
    {
        Answers.Add((Stage, act.On.DayNumber - (_since ?? ReceivedOn).DayNumber));
        FirstAnswer = _since is null ? act.On : FirstAnswer;
        AcknowledgedOn ??= act.On;
        (AnsweredOn, Outcome, Grounds) = (act.On, act.OutcomeKey, act.GroundKeys);
        Remedies.UnionWith(act.RemedyKeys);
        return act;
    }

    public CaseAct Close(Closed act)
    {
        IsClosed = true;
        return act;
    }

    public CaseAct Escalate(Escalated act)
    {
        Counts = Counts with { Escalated = Counts.Escalated + 1 };
        (_stage, _since, Due, AnsweredOn, Outcome) = (act.StageKey, act.On, act.ReplyBy, null, null);
        return act;
    }

    public CaseAct Reopen(Reopened act)
    {
        Counts = Counts with { Reopened = Counts.Reopened + 1 };
        (_since, Due, AnsweredOn, Outcome, IsClosed) = (act.On, act.ReplyBy, null, null, false);
        return act;
    }
}
