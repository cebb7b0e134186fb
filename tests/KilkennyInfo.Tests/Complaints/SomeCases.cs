using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Complaints;

/// <summary>Complaints as tests need them, taken in as the site does it.</summary>
internal static class SomeCases
{
    public const string Story = "The bin in front of my house was not emptied for five weeks.";

    /// <summary>The project's own words, rules and calendar; no pages.</summary>
    public static CurrentSite Site { get; } = SiteOn(new DateOnly(2026, 11, 23));

    public static CurrentSite SiteOn(DateOnly today) => () => new LiveSite([], [], SiteContent.Data, [], today, "");

    public static ComplaintIntake Intake(SiteDatabase database, TimeProvider clock) => new(
        database, Site, new ReceiptMail(new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build())), TestMail.Sender(database, clock), clock);

    public static CaseActs Acts(SiteDatabase database, TimeProvider clock) => new(database, TestMail.Sender(database, clock), clock);

    public static NewComplaint New(Language language = Language.English, CaseType type = CaseType.Complaint, string? service = "environment", bool isAnonymous = false, string? actKey = null) => new()
    {
        ActKey = actKey ?? Guid.NewGuid().ToString("N"),
        Language = language,
        Type = type,
        Channel = CaseChannel.Site,
        ServiceKey = service,
        IsAnonymous = isAnonymous,
        Details = id => new ComplaintDetails
        {
            ComplaintId = id,
            Name = isAnonymous ? null : "Úna Ní Bhriain",
            Email = isAnonymous ? null : "una@example.ie",
            Way = isAnonymous ? null : ContactWay.Email,
            WhatHappened = Story,
            Wanted = "Empty it.",
        },
    };

    public static async Task<ComplaintReceipt> AddAsync(SiteDatabase database, TimeProvider clock, NewComplaint? sent = null) =>
        await Intake(database, clock).AddAsync(sent ?? New(), CancellationToken.None);

    /// <summary>A member of staff with an account, who answers for these services.</summary>
    public static async Task<Person> StaffAsync(SiteDatabase database, string name, Role[] roles, string services = "", bool worksInIrish = false)
    {
        var person = new Person(Guid.NewGuid(), name, roles.ToHashSet());
        await database.WriteAsync(
            async db =>
            {
                var account = new Account
                {
                    Id = person.Id,
                    Name = name,
                    Email = $"{person.Id:N}@example.ie",
                    NormalizedUserName = $"{person.Id:N}",
                    Language = Language.English,
                    CreatedUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    PasswordHash = "-",
                };
                account.Roles.AddRange(roles.Select(role => new AccountRole { Role = role }));
                db.Add(account);
                db.Add(new Caseworker
                {
                    AccountId = person.Id,
                    TitleGa = "Oifigeach",
                    TitleEn = "Officer",
                    Phone = "056 779 4000",
                    Extension = "4012",
                    Email = "cases@example.ie",
                    ServiceKeys = services,
                    WorksInIrish = worksInIrish,
                });
                await db.SaveChangesAsync();
                return true;
            },
            CancellationToken.None);
        return person;
    }

    public static async Task<Complaint> ReadAsync(SiteDatabase database, Guid id)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Complaint>().SingleAsync(one => one.Id == id);
    }

    public static async Task<List<CaseEvent>> EventsAsync(SiteDatabase database, Guid id)
    {
        await using var db = database.OpenForReading();
        return await db.Set<CaseEvent>().Where(one => one.ComplaintId == id).OrderBy(one => one.Number).ToListAsync();
    }
}
