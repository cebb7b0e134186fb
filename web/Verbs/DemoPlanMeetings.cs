using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Verbs;

/// <summary>A meeting of the working group in each quarter but one, which is missed and shown so; the next is called.</summary>
internal sealed class DemoPlanMeetings(DemoPlanActs acts, DemoPlanCast cast, DemoPlanDays days)
{
    /// <summary>Which of the quarters that are over was missed, counted back from the newest.</summary>
    private const int Missed = 2;

    /// <summary>Whose minutes a publisher still has to read.</summary>
    private const int MinutesWaiting = 4;

    private const int DaysToTheReviewMeeting = 14;
    private const string Place = "County Hall";

    private static readonly TimeOnly Begin = new(10, 0);
    private static readonly TimeOnly End = new(11, 30);

    public void Tell(DemoStory story, CancellationToken cancellation)
    {
        var ofReview = ReviewMeeting(days);
        var held = Quarters().SkipLast(Missed).Concat(Quarters().TakeLast(Missed - 1)).Select(quarter => quarter.Has(ofReview) ? ofReview : DayIn(quarter)).ToList();
        var others = held.Where(day => day != ofReview).ToList();
        foreach (var day in held)
        {
            var number = others.IndexOf(day);
            TellMeeting(story, day, number < 0 ? DemoPlanMeetingTexts.OfReview : DemoPlanMeetingTexts.All[number % DemoPlanMeetingTexts.All.Count], number != MinutesWaiting, cancellation);
        }

        TellNext(story, cancellation);
    }

    /// <summary>The working group meets while the first review is under way.</summary>
    public static DateOnly ReviewMeeting(DemoPlanDays days) => DemoPlanDays.WorkingDay(days.FirstOpened.AddDays(DaysToTheReviewMeeting));

    /// <summary>Those that are over since the first day of the plan.</summary>
    private List<Quarter> Quarters()
    {
        var all = new List<Quarter>();
        for (var quarter = Quarter.Of(days.From); quarter < Quarter.Of(days.Today); quarter = quarter.Next)
        {
            all.Add(quarter);
        }

        return all;
    }

    /// <summary>In its middle, and not in the first days of the plan.</summary>
    private DateOnly DayIn(Quarter quarter)
    {
        var (middle, begun) = (quarter.First.AddDays(45), days.From.AddDays(14));
        return DemoPlanDays.WorkingDay(middle < begun ? begun : middle);
    }

    private void TellMeeting(DemoStory story, DateOnly day, DemoTalk talk, bool isPublished, CancellationToken cancellation)
    {
        var id = Guid.Empty;
        story.On(day.AddDays(-14) < days.From ? days.From : day.AddDays(-14), async () => id = await CallAsync(day, cancellation));
        story.On(day.AddDays(-3), () => PrepareAsync(id, talk.Topic, cancellation));
        story.On(day, () => HoldAsync(id, day, talk, cancellation));
        story.On(day.AddDays(2), async () => DemoPlanActs.Whole(await acts.Minutes.DraftAsync(cast.Member, id, cancellation)));
        if (isPublished)
        {
            story.On(day.AddDays(7), () => PublishAsync(id, cancellation));
        }

        foreach (var (index, _) in talk.Agreed.Index().Where(agreed => agreed.Item.State is DemoTask.Done))
        {
            story.On(day.AddDays(25), () => FinishAsync(id, index + 1, day.AddDays(25), cancellation));
        }
    }

    private void TellNext(DemoStory story, CancellationToken cancellation)
    {
        var id = Guid.Empty;
        story.On(days.SecondOpened, async () => id = await CallAsync(DemoPlanDays.WorkingDay(days.Today.AddDays(6)), cancellation));
        story.On(days.Today, () => PrepareAsync(id, DemoPlanMeetingTexts.Next, cancellation));
    }

    private async Task<Guid> CallAsync(DateOnly day, CancellationToken cancellation)
    {
        var (id, issues) = await acts.Calling.CallAsync(cast.Chair, new MeetingPlan(day, Begin, End, Place), cancellation);
        DemoPlanActs.Whole(issues);
        return id;
    }

    private async Task PrepareAsync(Guid id, Bilingual<string?> topic, CancellationToken cancellation)
    {
        DemoPlanActs.Whole(await acts.Agenda.AddAsync(cast.Chair, id, topic, cancellation));
        DemoPlanActs.Whole(await acts.Agenda.DrawAsync(cast.Chair, id, cancellation));
    }

    private async Task HoldAsync(Guid id, DateOnly day, DemoTalk talk, CancellationToken cancellation)
    {
        var item = await FirstAsync(db => db.Set<AgendaItem>().Where(one => one.MeetingId == id && one.Kind == AgendaKind.Own), cancellation);
        DemoPlanActs.Whole(await acts.Agenda.NoteAsync(cast.Member, id, item.Id, new TypedNote(item.Version, null, talk.Decision), cancellation));
        foreach (var agreed in talk.Agreed)
        {
            var about = agreed.Commitment is { } number ? await FirstAsync(db => db.Set<AgendaItem>().Where(one => one.MeetingId == id && one.Kind == AgendaKind.RedCommitment && one.Commitment == number), cancellation) : item;
            DemoPlanActs.Whole(await acts.Actions.AgreeAsync(cast.Chair, id, about.Id, new TypedAction(agreed.Text, null, agreed.Unit, DueOn(agreed.State, day)), cancellation));
        }

        var there = new Dictionary<string, int> { ["chair"] = 1, ["department"] = 5 + (day.Month % 4), ["library"] = 1, ["access-officer"] = 1, ["irish-officer"] = day.Month % 2, ["staff-member"] = 2 };
        DemoPlanActs.Whole(await acts.Calling.CloseAsync(cast.Chair, id, day, there, cancellation));
    }

    private DateOnly DueOn(DemoTask state, DateOnly day) => state switch
    {
        DemoTask.Done => day.AddDays(30),
        DemoTask.Overdue => days.Today.AddDays(-10),
        _ => days.Today.AddDays(25),
    };

    private async Task FinishAsync(Guid meeting, int number, DateOnly on, CancellationToken cancellation)
    {
        var action = await FirstAsync(db => db.Set<MeetingAction>().Where(one => one.MeetingId == meeting && one.Number == number), cancellation);
        DemoPlanActs.Whole(await acts.Actions.DoneAsync(cast.Member, action.Id, on, "The section says that it is done.", cancellation));
    }

    private async Task PublishAsync(Guid id, CancellationToken cancellation)
    {
        var meeting = await FirstAsync(db => db.Set<Meeting>().Where(one => one.Id == id), cancellation);
        DemoPlanActs.Whole(await acts.Minutes.PublishAsync(cast.Publisher, id, meeting.MinutesVersion, cancellation));
    }

    private async Task<T> FirstAsync<T>(Func<SiteDb, IQueryable<T>> query, CancellationToken cancellation)
    {
        await using var db = acts.Database.OpenForReading();
        return await query(db).FirstAsync(cancellation);
    }
}
