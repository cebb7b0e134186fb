using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Complaints;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

/// <summary>Complaints on the desk that page tests share, made through the real services.</summary>
internal sealed class CasesBench(DeskPagesFixture fixture)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public DeskSite Desk => fixture.Desk;

    public DateOnly Today => DublinTime.Today(Desk.Clock);

    public Task<ComplaintReceipt> AddAsync(NewComplaint? sent = null) => Desk.Get<ComplaintIntake>().AddAsync(sent ?? SomeCases.New(), Never);

    public async Task<int> NewestAsync(Guid id) => (await SomeCases.ReadAsync(Desk.Get<SiteDatabase>(), id)).LastNumber;

    public Task<Complaint> ReadAsync(Guid id) => SomeCases.ReadAsync(Desk.Get<SiteDatabase>(), id);

    public Task<List<CaseEvent>> EventsAsync(Guid id) => SomeCases.EventsAsync(Desk.Get<SiteDatabase>(), id);

    /// <summary>A case that this person has in hand.</summary>
    public async Task<ComplaintReceipt> GivenToAsync(Person handler, NewComplaint? sent = null)
    {
        var receipt = await AddAsync(sent);
        await DoAsync(receipt.Id, seen => Desk.Get<CaseHanding>().AssignAsync(Officer, receipt.Id, seen, handler.Id, noConflict: true, Never));
        return receipt;
    }

    public async Task DoAsync(Guid id, Func<int, Task<IReadOnlyList<Issue>>> act)
    {
        var issues = await act(await NewestAsync(id));
        Assert.True(issues.Count == 0, string.Join(", ", issues.Select(issue => issue.Key)));
    }

    public Person Officer => fixture.PersonOf(Role.ComplaintsOfficer);

    /// <summary>Somebody who answers for a service and can sign letters.</summary>
    public async Task<Person> HandlerAsync(string name, string service)
    {
        var person = await fixture.AddAsync(name, Role.SectionHandler);
        Assert.Empty(await Desk.Get<CaseworkerDetails>().GiveServicesAsync(Officer, person.Id, [service], Never));
        Assert.Empty(await Desk.Get<CaseworkerDetails>().SaveAsync(person, new TypedDetails("Oifigeach", "Officer", "056 779 4000", "4012", false, "officer@example.ie", WorksInIrish: false), Never));
        return person;
    }

    public async Task SignsAsync(Person person) =>
        Assert.Empty(await Desk.Get<CaseworkerDetails>().SaveAsync(person, new TypedDetails("Oifigeach Gearán", "Complaints Officer", "056 779 4000", null, true, "complaints@example.ie", WorksInIrish: true), Never));
}
