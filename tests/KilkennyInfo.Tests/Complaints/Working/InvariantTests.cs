using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteInvariantTests(SqliteTestDatabase databases) : InvariantTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresInvariantTests(PostgresTestDatabase databases) : InvariantTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Whatever is done with a case, by whomever and in whatever order, some things stay true. The seed is fixed, so that a failure is the same everywhere.</summary>
public abstract class InvariantTests(TestDatabase databases) : WorkFixture(databases)
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20261126, 7);

    /// <summary>Only these say by when the answer is due, or the acknowledgement.</summary>
    private static readonly Type[] MayMoveDays = [typeof(Received), typeof(DeadlineMoved), typeof(Resumed), typeof(Escalated), typeof(Reopened), typeof(TypeChanged)];

    private int _done;

    [Fact]
    public void AnySequenceOfActs_KeepsWhatACasePromises()
    {
        Change("complaints/policy.yaml", text => text.Replace("  pauses: []", "  pauses:\n    - { key: details, name: { ga: Sonraí, en: Details } }", StringComparison.Ordinal));
        var acts = Gen.Choose(0, 27).SelectMany(kind => Gen.Choose(0, 5).Select(choice => (kind, choice))).ListOf(40);
        Prop.ForAll(acts.ToArbitrary(), sequence =>
        {
            var (id, other) = (AddAsync(SomeCases.New(isAnonymous: sequence is [{ choice: 0 }, ..])).GetAwaiter().GetResult(), AddAsync().GetAwaiter().GetResult());
            foreach (var (kind, choice) in sequence)
            {
                ActAsync(id, other, kind, choice).GetAwaiter().GetResult();
                CheckAsync(id).GetAwaiter().GetResult();
                CheckAsync(other).GetAwaiter().GetResult();
            }
        }).Check(Fixed);

        // A sequence in which everything is refused would show nothing.
        Assert.True(_done > 100, $"Only {_done} acts were done.");
    }

    private async Task ActAsync(Guid id, Guid other, int kind, int choice)
    {
        Clock.Now = Clock.Now.AddHours(7);
        var seen = await SeenAsync(id);
        try
        {
            var issues = await DoAsync(id, other, seen, kind, choice);
            _done += issues is [] ? 1 : 0;
            Assert.True(issues is [] || await SeenAsync(id) == seen, "An act was refused, and yet something was written.");
        }
        catch (Exception refused) when (refused is NotThereException or NotAllowedException)
        {
            Assert.Equal(seen, await SeenAsync(id));
        }
    }

    private Task<IReadOnlyList<Issue>> DoAsync(Guid id, Guid other, int seen, int kind, int choice)
    {
        var by = choice % 2 == 0 ? Officer : Handler;
        var outcome = new[] { "upheld", "partly-upheld", "not-upheld", "resolved", "withdrawn", "nonsense" }[choice];
        return kind switch
        {
            0 => Handing.RouteAsync(by, id, seen, choice < 3 ? "roads" : "housing", None),
            1 or 2 => Handing.AssignAsync(Officer, id, seen, choice < 4 ? Handler.Id : Officer.Id, true, None),
            3 => Handing.TakeOverAsync(by, id, seen, true, None),
            4 => Handing.UnassignAsync(by, id, seen, "Why.", None),
            5 => Handing.ChangeTypeAsync(Officer, id, seen, choice < 3 ? CaseType.Access : CaseType.Complaint, "Why.", None),
            6 => Work.NoteAsync(by, id, seen, "Words.", None),
            7 => Work.ContactAsync(by, id, seen, ContactWay.Phone, choice < 3, "Words.", null, None),
            8 => Work.AcknowledgeAsync(by, id, seen, ContactWay.Email, "Words.", null, None),
            9 => Work.InterimAsync(by, id, seen, Today.AddDays(choice), "Words.", null, None),
            10 or 11 => Work.PauseAsync(by, id, seen, "details", "Words.", None),
            12 or 13 => Work.ResumeAsync(by, id, seen, None),
            14 or 15 or 16 => Answering.AnswerAsync(by, id, seen, An(outcome, isFinal: choice == 5), "Words.", null, None),
            17 or 18 => Answering.EscalateAsync(by, id, seen, ContactWay.Post, Today, "Words.", None),
            19 => Answering.QueryReceivedAsync(Officer, id, seen, Today, null, "Words.", None),
            20 => Answering.QueryAnsweredAsync(Officer, id, seen, null, Today, "Words.", None),
            21 => choice == 0 ? Ending.WithdrawAsync(by, id, seen, "Words.", CaseTelling.Nobody, None) : Ending.ReferAsync(by, id, seen, choice == 1 ? "ombudsman" : "", "Words.", CaseTelling.In(ContactWay.Phone), None),
            22 => Ending.CloseAsync(by, id, seen, outcome, "Words.", CaseTelling.Nobody, None),
            23 or 24 => Ending.ReopenAsync(Officer, id, seen, "Words.", CaseTelling.Nobody, None),
            25 => MergeOrLinkAsync(id, other, seen, choice),
            26 => Marks.HoldAsync(Officer, id, seen, choice < 3, "Why.", None),
            _ => LookAsync(choice),
        };
    }

    private async Task<IReadOnlyList<Issue>> MergeOrLinkAsync(Guid id, Guid other, int seen, int choice)
    {
        var reference = (await ReadAsync(other)).Reference;
        return choice == 0 ? await Ending.MergeAsync(Officer, id, seen, reference, "Why.", None) : await Marks.LinkAsync(Officer, id, seen, reference, None);
    }

    /// <summary>What the site does by itself.</summary>
    private async Task<IReadOnlyList<Issue>> LookAsync(int choice)
    {
        Clock.Now = Clock.Now.AddDays(choice * 3);
        Change("calendar/closures.yaml", _ => choice < 3 ? "[]\n" : $"- {{ date: {NextWeekday():yyyy-MM-dd}, name: {{ ga: Stoirm, en: Storm }} }}\n");
        await Moves.FollowAsync(None);
        await Reminders.RemindAsync(None);
        return [];
    }

    private DateOnly NextWeekday()
    {
        var day = Today.AddDays(2);
        return CouncilCalendar.IsWeekend(day) ? day.AddDays(2) : day;
    }

    private async Task CheckAsync(Guid id)
    {
        var (stored, events) = (await ReadAsync(id), await SomeCases.EventsAsync(Database, id));
        var state = CaseState.Of(events);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(one => one.Number));
        Assert.Equal(Columns(Copy(stored, state)), Columns(stored));
        Assert.True(state.Status is not CaseStatus.Closed || (state.OutcomeKey is not null && state.ClosedOn is not null), "A closed case has no outcome or no day.");
        Assert.True(state.Status is CaseStatus.Paused == state.Pauses.Any(pause => pause.Until is null), "A clock stands still that should run, or the other way round.");
        Assert.True(!state.IsAnonymous || (state.ReplyBy is null && state.AcknowledgeBy is null), "A day was promised to nobody.");
        Assert.True(state.Handler is null || state.Conflicts.All(conflict => conflict.Id != state.Handler.Id), "Somebody who took part has the case.");
        CheckDays(events);
    }

    private static void CheckDays(List<CaseEvent> events)
    {
        var state = CaseState.Of(events.Take(1));
        foreach (var one in events.Skip(1))
        {
            var next = state.With(one);
            Assert.True(MayMoveDays.Contains(one.Act.GetType()) || (next.ReplyBy, next.AcknowledgeBy) == (state.ReplyBy, state.AcknowledgeBy), $"{one.Kind} moved a day that was promised.");
            Assert.True(one.Act is not Answered answered || answered.StageKey == state.StageKey, "An answer was given for another stage.");
            state = next;
        }
    }

    private static Complaint Copy(Complaint stored, CaseState state)
    {
        var copy = new Complaint
        {
            Id = stored.Id,
            Reference = stored.Reference,
            CodeHash = stored.CodeHash,
            CodeSalt = stored.CodeSalt,
            ActKeyHash = stored.ActKeyHash,
            Language = stored.Language,
            Channel = stored.Channel,
            StoredUtc = stored.StoredUtc,
            ReceivedOn = stored.ReceivedOn,
            PolicyFrom = stored.PolicyFrom,
            TakenById = stored.TakenById,
        };
        copy.Take(state);
        return copy;
    }

    private static string Columns(Complaint complaint) =>
        string.Join('\n', typeof(Complaint).GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}: {property.GetValue(complaint)}"));

    [Fact]
    public async Task AuditLog_AfterActs_IsWholeAndTellsNoWordsOfAnybody()
    {
        var id = await AddAnsweredAsync();
        Done(await Work.NoteAsync(Officer, id, await SeenAsync(id), "Úna Ní Bhriain rang about her bin.", None));
        await using var db = Database.OpenForReading();
        Assert.Null(await AuditLog.FirstBrokenAsync(db, None));
        Assert.DoesNotContain("Bhriain", string.Concat(db.Set<AuditEntry>().AsEnumerable().Select(entry => entry.Details + entry.Subject)), StringComparison.Ordinal);
        Assert.DoesNotContain("Bhriain", string.Concat((await SomeCases.EventsAsync(Database, id)).Select(one => one.Facts)), StringComparison.Ordinal);
    }
}
