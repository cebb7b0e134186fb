using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.Tests.Pages.Public.Complaints;

[CollectionDefinition(Name)]
public sealed class ComplaintsGroup : ICollectionFixture<ComplaintsFixture>
{
    public const string Name = "complaints of the public";
}

/// <summary>A running site that takes complaints, on the real content, whose clock stands at a day of the tests' choice.</summary>
public sealed class ComplaintsFixture : IAsyncLifetime
{
    public static readonly Guid LetterId = Guid.Parse("0193a1de-0000-7000-8000-000000000001");

    private TestSite? _site;

    public TestSite Site => _site!;

    public MovableClock Clock { get; } = new();

    public T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    public async Task InitializeAsync() => _site = await TestSite.StartAsync(adjust: builder =>
    {
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        builder.Services.Replace(ServiceDescriptor.Singleton(Letters));
    });

    public async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>Every case has one letter.</summary>
    private static LetterDoor Letters { get; } = new(
        (_, _) => Task.FromResult<IReadOnlyList<FollowedLetter>>([new FollowedLetter(LetterId, "Freagra ar do ghearán", Language.Irish, new DateOnly(2026, 11, 20), 12_345, 23_456)]),
        (_, id, inLargePrint, _) => Task.FromResult(id == LetterId ? new LetterFile(new MemoryStream(inLargePrint ? "%PDF large"u8.ToArray() : "%PDF letter"u8.ToArray()), "KCC-letter.pdf") : null));

    public Task<ComplaintReceipt> AddAsync(NewComplaint? sent = null) => Get<ComplaintIntake>().AddAsync(sent ?? Tests.Complaints.SomeCases.New(), CancellationToken.None);

    public async Task<Complaint> CaseAsync(string reference)
    {
        await using var db = Get<SiteDatabase>().OpenForReading();
        return await db.Set<Complaint>().SingleAsync(one => one.Reference == reference);
    }

    public async Task<ComplaintDetails> DetailsAsync(string reference)
    {
        var found = await CaseAsync(reference);
        await using var db = Get<SiteDatabase>().OpenForReading();
        return await db.Set<ComplaintDetails>().SingleAsync(one => one.ComplaintId == found.Id);
    }

    public async Task<List<CaseEvent>> EventsAsync(string reference) => await Tests.Complaints.SomeCases.EventsAsync(Get<SiteDatabase>(), (await CaseAsync(reference)).Id);

    public async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Get<SiteDatabase>().OpenForReading();
        return await db.Set<T>().CountAsync();
    }

    public async Task<List<OutgoingMail>> MailsAsync(string reference)
    {
        await using var db = Get<SiteDatabase>().OpenForReading();
        return await db.Set<OutgoingMail>().Where(mail => mail.AboutKey == reference).ToListAsync();
    }

    /// <summary>Something that staff did.</summary>
    public Task ActAsync(Guid id, params CaseAct[] acts) => Get<CaseActs>().ActAsync(
        CaseHand.Site,
        id,
        null,
        open =>
        {
            foreach (var act in acts)
            {
                open.Add(act, act is Noted ? "The neighbour is known to us." : null);
            }

            return Task.FromResult<IReadOnlyList<KilkennyInfo.Platform.Issue>>([]);
        },
        CancellationToken.None);
}
