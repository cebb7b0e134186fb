using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteMatrixTests(SqliteTestDatabase databases) : MatrixTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMatrixTests(PostgresTestDatabase databases) : MatrixTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Role by kind of case by act: done, not allowed (403) or not there (404). The table is written out by hand, so that a slip in the rules cannot agree with itself.</summary>
public abstract class MatrixTests(TestDatabase databases) : WorkFixture(databases)
{
    private static readonly string[] Kinds = ["own", "section", "foreign", "others", "restricted", "conflict", "access", "taken"];

    /// <summary>One letter for each kind of case, in their order: d = done, a = not allowed, n = not there.</summary>
    private static readonly (Role Role, string Note, string Restrict, string Hold, string Assign, string Call)[] Table =
    [
        (Role.SectionHandler, "ddnnnnnd", "aannnnna", "aannnnna", "ddnnnnnd", "aannnnna"),
        (Role.ComplaintsOfficer, "dddddndd", "dddddndd", "dddddndd", "dddddndd", "aaaaanaa"),
        (Role.CaseReviewer, "dnnnnnnn", "annnnnnn", "annnnnnn", "annnnnnn", "annnnnnn"),
        (Role.InquiryOfficer, "nnnnnndn", "nnnnnndn", "nnnnnndn", "nnnnnndn", "nnnnnnan"),
        (Role.CustomerCare, "nnnnnnnn", "nnnnnnnn", "nnnnnnna", "nnnnnnnn", "nnnnnnnd"),
        (Role.DataProtectionOfficer, "nnnnnnnn", "nnnnnnnn", "dddddndd", "nnnnnnnn", "aaaaanaa"),
        (Role.Auditor, "nnnnnnnn", "nnnnnnnn", "nnnnnnnn", "nnnnnnnn", "nnnnnnnn"),
        (Role.Administrator, "nnnnnnnn", "nnnnnnnn", "nnnnnnnn", "nnnnnnnn", "nnnnnnnn"),
        (Role.Publisher, "nnnnnnnn", "nnnnnnnn", "nnnnnnnn", "nnnnnnnn", "nnnnnnnn"),
    ];

    [Fact]
    public async Task Act_EveryRoleOnEveryKindOfCase_IsDoneOrRefusedAsTheTableSays()
    {
        var wrong = new List<string>();
        foreach (var (role, note, restrict, hold, assign, call) in Table)
        {
            var person = await SomeCases.StaffAsync(Database, $"Person {role}", [role], "environment");
            foreach (var (kind, index) in Kinds.Select((kind, index) => (kind, index)))
            {
                await ExpectAsync(person, kind, "note", note[index], (id, seen) => Work.NoteAsync(person, id, seen, "Words.", None), wrong);
                await ExpectAsync(person, kind, "restrict", restrict[index], async (id, seen) => await Marks.RestrictAsync(person, id, seen, !(await ReadAsync(id)).IsRestricted, "Why.", None), wrong);
                await ExpectAsync(person, kind, "hold", hold[index], (id, seen) => Marks.HoldAsync(person, id, seen, true, "Why.", None), wrong);
                await ExpectAsync(person, kind, "call", call[index], (id, seen) => Calls.NoteAsync(person, id, seen, true, "Rang.", None), wrong);
                await ExpectAsync(person, kind, "assign", assign[index], async (id, seen) =>
                {
                    // Whether the handler fits is another question: this asks only whether the person may give the case.
                    await Handing.AssignAsync(person, id, seen, Handler.Id, true, None);
                    return [];
                }, wrong);
            }
        }

        Assert.Empty(wrong);
    }

    private async Task ExpectAsync(Person person, string kind, string act, char expected, Func<Guid, int, Task<IReadOnlyList<Issue>>> acting, List<string> wrong)
    {
        var id = await MakeAsync(kind, person);
        var seen = await SeenAsync(id);
        var found = 'd';
        try
        {
            Done(await acting(id, seen));
        }
        catch (NotThereException)
        {
            found = 'n';
        }
        catch (NotAllowedException)
        {
            found = 'a';
        }

        if (found != expected)
        {
            wrong.Add($"{person.Roles.First()} {act} {kind}: {found} in place of {expected}");
        }

        if (found != 'd' && await SeenAsync(id) != seen)
        {
            wrong.Add($"{person.Roles.First()} {act} {kind}: refused, and yet something was written");
        }
    }

    private async Task<Guid> MakeAsync(string kind, Person person)
    {
        var id = await AddAsync(kind switch
        {
            "foreign" => SomeCases.New(service: "housing"),
            "access" => SomeCases.New(type: CaseType.Access, service: null),
            "taken" => SomeCases.New() with { Channel = CaseChannel.Phone, TakenBy = person },
            _ => null,
        });
        CaseAct[] acts = kind switch
        {
            "own" => [new Assigned(person.Id, person.Name)],
            "others" => [new Assigned(Guid.NewGuid(), "Somebody")],
            "restricted" => [new RestrictionSet(true)],
            "conflict" => [new ConflictNoted(person.Id, person.Name)],
            _ => [],
        };
        await ForceAsync(id, acts);
        return id;
    }
}
