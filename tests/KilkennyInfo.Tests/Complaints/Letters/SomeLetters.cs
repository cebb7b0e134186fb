using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Documents.Pdf;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Complaints.Letters;

/// <summary>Letters as tests need them, written as the desk does it; their files land in a list.</summary>
internal sealed class SomeLetters
{
    private readonly SiteDatabase _database;
    private readonly TimeProvider _clock;

    public SomeLetters(SiteDatabase database, TimeProvider clock, CurrentSite? site = null)
    {
        (_database, _clock) = (database, clock);
        Writer = new CaseLetterWriter(database, site ?? SomeCases.Site, new PublicAddress(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build()), () => Writers, KeepAsync, clock);
    }

    public static DocumentWriters Writers { get; } = new([Sample.Writer(RenditionFormat.Pdf), Sample.Writer(RenditionFormat.LargePrint)], []);

    public CaseLetterWriter Writer { get; }

    /// <summary>What was put on the shelf, by its hash.</summary>
    public Dictionary<string, byte[]> Shelf { get; } = [];

    public static TheoryData<LetterKind, Language> KindsAndLanguages
    {
        get
        {
            var all = new TheoryData<LetterKind, Language>();
            foreach (var kind in LetterKinds.All)
            {
                all.Add(kind, Language.Irish);
                all.Add(kind, Language.English);
            }

            return all;
        }
    }

    /// <summary>Only what a letter of this kind cannot do without.</summary>
    public static LetterDraft Least(LetterKind kind, Language language = Language.English) => new()
    {
        Kind = kind,
        Language = language,
        Way = ContactWay.Email,
        Understood = "The bin was not emptied.",
        Body = kind.NeedsBody() ? "We are waiting for the crew’s record." : "",
        By = kind.NeedsDay() ? new DateOnly(2027, 1, 15) : null,
        Findings = kind.IsAnswer() ? [new LetterFinding("The bin was not emptied", "upheld", "The crew left your road out.")] : [],
        Remedy = kind.IsAnswer() ? "It was emptied today." : "",
        HasNoLesson = kind.IsAnswer(),
        OtherBodyKey = kind is LetterKind.Referral ? "ombudsman-children" : null,
    };

    /// <summary>With everything that a writer may give.</summary>
    public static LetterDraft Full(LetterKind kind, Language language = Language.English) => Least(kind, language) with
    {
        Opening = "I am sorry about this.",
        Understood = "The bin was not emptied for five weeks.\n\nYou rang us twice.",
        Body = "Two things:\n- the record of the crew\n- the map of your road",
        By = new DateOnly(2027, 1, 15),
        Findings =
        [
            new LetterFinding("The bin was not emptied.", "upheld", "The crew left your road out.\n\nNobody told you."),
            new LetterFinding("Nobody rang back", "partly-upheld", "We rang once."),
        ],
        Remedy = "It was emptied today.",
        RemedyKeys = ["apology", "service"],
        HasNoLesson = false,
        Lesson = "The list of roads is checked every month.",
        Next = "The crew’s supervisor will ring you.",
    };

    /// <summary>A case, its handler, and both as the desk has them.</summary>
    public async Task<(ReadCase Read, Person By)> CaseAsync(Language language = Language.English, Action<ComplaintDetails>? change = null, Action<Caseworker>? worker = null, string? name = null)
    {
        var by = await SomeCases.StaffAsync(_database, name ?? "Siobhán Ní Laoi", [Role.ComplaintsOfficer]);
        var sent = SomeCases.New(language);
        var receipt = await SomeCases.AddAsync(_database, _clock, sent with
        {
            Details = id =>
            {
                var details = sent.Details(id);
                change?.Invoke(details);
                return details;
            },
        });
        await _database.WriteAsync(
            async db =>
            {
                var row = await db.Set<Caseworker>().AsTracking().SingleAsync(one => one.AccountId == by.Id);
                worker?.Invoke(row);
                await db.SaveChangesAsync();
                return true;
            },
            CancellationToken.None);
        return (await new CaseReading(_database, _clock).OpenAsync(by, receipt.Id, "letter", CancellationToken.None), by);
    }

    public async Task<PreparedLetter> PrepareAsync(LetterDraft draft, ReadCase read, Person by)
    {
        var prepared = await Writer.PrepareAsync(draft, read, by, CancellationToken.None);
        Assert.Empty(prepared.Issues.Select(issue => issue.Key));
        return prepared.Letter!;
    }

    /// <summary>Prepares it and sends it with an act.</summary>
    public async Task<CaseLetter> SendAsync(LetterDraft draft, ReadCase read, Person by)
    {
        var letter = await PrepareAsync(draft, read, by);
        var issues = await SomeCases.Acts(_database, _clock).ActAsync(
            by,
            read.Complaint.Id,
            (await SomeCases.ReadAsync(_database, read.Complaint.Id)).LastNumber,
            async open =>
            {
                open.Add(new Contacted(letter.Way, IsFromPerson: false, await letter.AddAsync(open)));
                return [];
            },
            CancellationToken.None);
        Assert.Empty(issues);
        return (await new CaseLetters(_database).ListAsync(read.Complaint.Id, CancellationToken.None))[^1];
    }

    private Task KeepAsync(string sha256, byte[] bytes, CancellationToken cancellation)
    {
        Shelf[sha256] = bytes;
        return Task.CompletedTask;
    }
}
