using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>What has become of the plan: a result before the public, one that is half, one that could be published, and something in a register.</summary>
internal sealed class ScreensPlan(DeskSite desk, ScreensWork work)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public Guid Published { get; private set; }

    public Guid Half { get; private set; }

    public Guid Entry { get; private set; }

    public Guid Coming { get; private set; }

    public Guid Held { get; private set; }

    public Guid Item { get; private set; }

    public Guid Action { get; private set; }

    public Guid Done { get; private set; }

    public async Task FillAsync()
    {
        var whole = new TypedResult("2025-01-01", "2025-12-31", "not-kept", "71.5", "percent", new("Bhí moill ann.", "There was a delay."), "page", "customer-charter");
        Published = await RecordAsync(40, whole);
        Half = await RecordAsync(41, whole with { Progress = "under-way", Note = new("Tá sé ar siúl.", "") });
        await RecordAsync(42, whole with { Progress = "kept" });
        ScreensWork.Need(await desk.Get<PlanResults>().PublishAsync(work.Of(Role.Publisher), [Published], Never));
        var (id, issues) = await desk.Get<PlanRegisters>().Get("simplification").AddAsync(
            work.Of(Role.WorkingGroupMember),
            new Dictionary<string, string> { ["kind"] = "form", ["title-ga"] = "Foirm mótarchánach", ["title-en"] = "Motor tax form", ["before"] = "41", ["after"] = "66", ["done"] = "2026-01-15", ["commitments"] = "19" },
            Never);
        ScreensWork.Need(issues);
        Entry = id!.Value;
        await MeetAsync();
    }

    /// <summary>A meeting that is to come, with an agenda; one that was held, with half its minutes; an action that is open and one that is done.</summary>
    private async Task MeetAsync()
    {
        var (chair, member, today) = (work.Of(Role.WorkingGroupChair), work.Of(Role.WorkingGroupMember), DublinTime.DayOf(desk.Clock.GetUtcNow()));
        var (calling, agenda, actions) = (desk.Get<MeetingCalling>(), desk.Get<MeetingAgenda>(), desk.Get<MeetingActions>());
        Coming = await CallAsync(today.AddDays(9));
        Held = await CallAsync(today.AddDays(-1));
        foreach (var meeting in new[] { Held, Coming })
        {
            ScreensWork.Need(await agenda.AddAsync(member, meeting, new("Comharthaí san oifig", "Signs in the office"), Never));
            ScreensWork.Need(await agenda.DrawAsync(member, meeting, Never));
        }

        var action = new TypedAction(new("Comharthaí nua a chur suas.", "Put up new signs."), null, "customer-services", today.AddDays(20));
        ScreensWork.Need(await actions.AgreeAsync(member, Held, null, action, Never));
        ScreensWork.Need(await actions.AgreeAsync(member, Held, null, action with { Text = new("Na seanchomharthaí a bhaint anuas.", "Take down the old signs."), OwnerId = chair.Id, OwnerUnit = null }, Never));
        ScreensWork.Need(await calling.CloseAsync(chair, Held, today, new Dictionary<string, int> { ["chair"] = 1, ["department"] = 4 }, Never));
        var meetings = desk.Get<MeetingReading>();
        Item = (await meetings.ReadAsync(Coming, Never)).Items[0].Id;
        var agreed = (await meetings.ReadAsync(Held, Never)).Actions;
        (Action, Done) = (agreed[0].Id, agreed[1].Id);
        ScreensWork.Need(await actions.DoneAsync(chair, Done, today, "Tá siad imithe.", Never));
        ScreensWork.Need(await desk.Get<MeetingMinutes>().DraftAsync(member, Held, Never));
    }

    private async Task<Guid> CallAsync(DateOnly day)
    {
        var (id, issues) = await desk.Get<MeetingCalling>().CallAsync(work.Of(Role.WorkingGroupChair), new MeetingPlan(day, new TimeOnly(10, 0), new TimeOnly(11, 30), "County Hall"), Never);
        ScreensWork.Need(issues);
        return id;
    }

    private async Task<Guid> RecordAsync(int commitment, TypedResult typed)
    {
        var (id, issues) = await desk.Get<PlanResults>().RecordAsync(work.Of(Role.WorkingGroupMember), commitment, typed, Never);
        ScreensWork.Need(issues);
        return id!.Value;
    }
}
