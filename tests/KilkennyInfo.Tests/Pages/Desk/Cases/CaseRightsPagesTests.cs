using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Tests.Complaints;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

/// <summary>Every role against every kind of case: what may not be seen is not there, what may not be done is refused.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class CaseRightsPagesTests(DeskPagesFixture fixture)
{
    private const string Service = "libraries";

    private CasesBench Bench => new(fixture);

    [Fact]
    public async Task Pages_RoleByCase_AnswerAsTheRightsSay()
    {
        var handler = await Bench.HandlerAsync("Matrix Handler", Service);
        var other = await Bench.HandlerAsync("Other Matrix Handler", Service);
        var kinds = new Dictionary<string, Guid>
        {
            ["own"] = (await Bench.GivenToAsync(handler, SomeCases.New(service: Service))).Id,
            ["section"] = (await Bench.AddAsync(SomeCases.New(service: Service))).Id,
            ["elsewhere"] = (await Bench.AddAsync(SomeCases.New(service: "planning"))).Id,
            ["others"] = (await Bench.GivenToAsync(other, SomeCases.New(service: Service))).Id,
            ["restricted"] = await RestrictedAsync(),
            ["conflicted"] = await ConflictedAsync(handler),
            ["taken"] = (await Bench.AddAsync(SomeCases.New(service: Service) with { TakenBy = fixture.PersonOf(Role.CustomerCare) })).Id,
            ["access"] = (await Bench.AddAsync(SomeCases.New(type: CaseType.Access, service: null))).Id,
        };

        // A pair of letters: the case, and writing a note on it. S: there, F: refused, N: not there.
        await CheckAsync(handler.Name, kinds, "own SS section SS elsewhere NN others NN restricted NN conflicted NN taken SS access NN");
        await CheckAsync(NameOf(Role.ComplaintsOfficer), kinds, "own SS section SS elsewhere SS others SS restricted SS conflicted SS taken SS access SS");
        await CheckAsync(NameOf(Role.InquiryOfficer), kinds, "own NN section NN elsewhere NN others NN restricted NN conflicted NN taken NN access SS");
        await CheckAsync(NameOf(Role.CaseReviewer), kinds, "own NN section NN elsewhere NN others NN restricted NN conflicted NN taken NN access NN");
        await CheckAsync(NameOf(Role.CustomerCare), kinds, "own NF section NF elsewhere NF others NF restricted NF conflicted NF taken SF access NF");
        await CheckAsync(NameOf(Role.DataProtectionOfficer), kinds, "own SF section SF elsewhere SF others SF restricted SF conflicted SF taken SF access SF");
        await CheckAsync(NameOf(Role.Auditor), kinds, "own SF section SF elsewhere SF others SF restricted SF conflicted SF taken SF access SF");
        await CheckAsync(NameOf(Role.Publisher), kinds, "own FF section FF elsewhere FF others FF restricted FF conflicted FF taken FF access FF");
    }

    [Fact]
    public async Task Note_WhoeverOnlyReads_IsRefusedAndNothingIsKept()
    {
        var both = await fixture.AddAsync("Takes And Handles", Role.CustomerCare, Role.SectionHandler);
        var receipt = await Bench.AddAsync(SomeCases.New(service: "planning") with { TakenBy = both });
        var client = await fixture.ClientAsync(both.Name);
        var path = $"/desk/cases/{receipt.Id}";
        await client.PageAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path + "/note")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(path + "/note", path, ("seen", "1"), ("words", "A note"))).StatusCode);
        Assert.Single(await Bench.EventsAsync(receipt.Id));
    }

    [Fact]
    public async Task Act_OnACaseOfOthers_FindsNothing()
    {
        var (handler, other) = (await Bench.HandlerAsync("Hands Off", "water"), await Bench.HandlerAsync("Hands On", "water"));
        var receipt = await Bench.GivenToAsync(other, SomeCases.New(service: "water"));
        var client = await fixture.ClientAsync(handler.Name);
        foreach (var act in new[] { "note", "acknowledge", "answer", "assign", "unassign", "withdraw", "close", "take-over" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/desk/cases/{receipt.Id}/{act}", "/desk", ("seen", "2"), ("words", "Words"))).StatusCode);
        }

        Assert.Equal(2, await Bench.NewestAsync(receipt.Id));
    }

    [Fact]
    public async Task Conflict_OfWhoeverHasIt_TakesItAwayAndHidesIt()
    {
        var handler = await Bench.HandlerAsync("Was There", "water");
        var receipt = await Bench.GivenToAsync(handler, SomeCases.New(service: "water"));
        var client = await fixture.ClientAsync(handler.Name);
        var done = await client.SubmitAsync($"/desk/cases/{receipt.Id}/conflict", ("person", $"{handler.Id}"), ("reason", "I took the decision."));
        Assert.Equal("/desk/cases", done.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/cases/{receipt.Id}")).StatusCode);
        Assert.Null((await Bench.ReadAsync(receipt.Id)).HandlerId);
    }

    private static string NameOf(Role role) => DeskPagesFixture.NameOf(role);

    private async Task CheckAsync(string name, Dictionary<string, Guid> kinds, string expected)
    {
        var client = await fixture.ClientAsync(name);
        var found = new List<string>();
        foreach (var (kind, id) in kinds)
        {
            found.Add($"{kind} {Letter(await client.GetAsync($"/desk/cases/{id}"))}{Letter(await client.GetAsync($"/desk/cases/{id}/note"))}");
        }

        Assert.Equal($"{name}: {expected}", $"{name}: {string.Join(' ', found)}");
    }

    private static string Letter(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => "S",
        HttpStatusCode.Forbidden => "F",
        HttpStatusCode.NotFound => "N",
        var status => $"({(int)status})",
    };

    private async Task<Guid> RestrictedAsync()
    {
        var receipt = await Bench.AddAsync(SomeCases.New(service: Service));
        await Bench.DoAsync(receipt.Id, seen => fixture.Desk.Get<CaseMarks>().RestrictAsync(Bench.Officer, receipt.Id, seen, true, "Health.", CancellationToken.None));
        return receipt.Id;
    }

    private async Task<Guid> ConflictedAsync(Person handler)
    {
        var receipt = await Bench.AddAsync(SomeCases.New(service: Service));
        await Bench.DoAsync(receipt.Id, seen => fixture.Desk.Get<CaseHanding>().NoteConflictAsync(Bench.Officer, receipt.Id, seen, handler.Id, "Was there.", CancellationToken.None));
        return receipt.Id;
    }
}
