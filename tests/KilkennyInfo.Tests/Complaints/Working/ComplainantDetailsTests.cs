using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteComplainantDetailsTests(SqliteTestDatabase databases) : ComplainantDetailsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresComplainantDetailsTests(PostgresTestDatabase databases) : ComplainantDetailsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ComplainantDetailsTests(TestDatabase databases) : WorkFixture(databases)
{
    private static readonly TypedPerson Typed = new("Úna Ní Bhriain", ContactWay.Post, "una@example.ie", "", "1 High Street\r\nKilkenny", AnswerFormat.LargePrint, NeedsSignLanguage: true);

    [Fact]
    public async Task Change_OfAnAddress_IsKeptInOnePlaceAndToldEverywhereElseByName()
    {
        var id = await AddGivenAsync();
        Done(await PersonDetails.ChangeAsync(Handler, id, 2, Typed, ContactWay.Phone, "Rang: she has moved.", None));
        var details = (await Reading.OpenAsync(Handler, id, "note", None)).Details!;
        Assert.Equal(("1 High Street\nKilkenny", ContactWay.Post, AnswerFormat.LargePrint, true), (details.Address, details.Way, details.Format, details.NeedsSignLanguage));
        Assert.Equal((null, SomeCases.Story), (details.Phone, details.WhatHappened));

        var change = (await SomeCases.EventsAsync(Database, id))[^1];
        var act = Assert.IsType<DetailsChanged>(change.Act);
        Assert.Equal(["way", "address", "format", "sign-language"], act.Fields);
        Assert.Equal((ContactWay.Phone, "Rang: she has moved."), (act.Way, change.Words));
        Assert.DoesNotContain("High Street", change.Facts, StringComparison.Ordinal);
        Assert.Equal(2, (await TestDatabase.DumpAsync(Database)).Split("High Street").Length);
        await using var db = Database.OpenForReading();
        var entry = Assert.Single(await db.Set<AuditEntry>().Where(one => one.Details.Contains("details-changed")).ToListAsync());
        Assert.Equal(("case.changed", """{"what":"details-changed"}""", Handler.Name), (entry.Act, entry.Details, entry.PersonName));
    }

    [Theory]
    [InlineData("name", "desk.cases.new.name.missing")]
    [InlineData("way", "desk.cases.new.way.missing")]
    [InlineData("address", "desk.cases.new.address.missing")]
    [InlineData("email", "desk.cases.new.email.wrong")]
    [InlineData("phone", "desk.cases.new.phone.wrong")]
    [InlineData("format", "desk.cases.new.format.missing")]
    [InlineData("from", "desk.cases.way.missing")]
    [InlineData("words", "desk.cases.task.details.words.missing")]
    public async Task Change_WithASlip_IsToldAtItsFieldAndKeepsNothing(string field, string key)
    {
        var id = await AddGivenAsync();
        var typed = field switch
        {
            "name" => Typed with { Name = " " },
            "way" => Typed with { Way = null },
            "address" => Typed with { Address = "" },
            "email" => Typed with { Email = "una@" },
            "phone" => Typed with { Phone = "12" },
            "format" => Typed with { Format = null },
            _ => Typed,
        };
        var issue = Assert.Single(await PersonDetails.ChangeAsync(Handler, id, 2, typed, field == "from" ? null : ContactWay.Phone, field == "words" ? "" : "Moved.", None));
        Assert.Equal((field, key), (issue.Field, issue.Key));
        Assert.Equal(2, await SeenAsync(id));
        Assert.Null((await Reading.OpenAsync(Handler, id, "note", None)).Details!.Address);
    }

    [Fact]
    public async Task Change_ThatChangesNothing_IsNone()
    {
        var id = await AddGivenAsync();
        var typed = TypedPerson.Of((await Reading.OpenAsync(Handler, id, "note", None)).Details!);
        Refused("desk.cases.task.details.same", await PersonDetails.ChangeAsync(Handler, id, 2, typed, ContactWay.Phone, "Rang.", None));
        Assert.Equal(2, await SeenAsync(id));
    }

    [Fact]
    public async Task Change_OfWhoGaveNoName_OrByWhoeverOnlyReads_IsRefused()
    {
        var anonymous = await AddAsync(SomeCases.New(isAnonymous: true));
        Refused("desk.cases.moment.nobody", await PersonDetails.ChangeAsync(Officer, anonymous, 1, Typed, ContactWay.Phone, "Rang.", None));
        var keeper = await SomeCases.StaffAsync(Database, "Keeper", [Role.DataProtectionOfficer]);
        await Assert.ThrowsAsync<NotThereException>(() => PersonDetails.ChangeAsync(keeper, anonymous, 1, Typed, ContactWay.Phone, "Rang.", None));
    }
}
