using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Complaints.Keeping;

/// <summary>One database with what keeps, destroys and gives out its cases. The rules of retention are confirmed here, as they are not yet in the content.</summary>
internal sealed partial class KeepingBench(SiteDatabase database, SetClock clock, params IReadOnlyList<IEraseOfCase> others)
{
    public static readonly Person Officer = new(Guid.NewGuid(), "Deirdre Data", new HashSet<Role> { Role.DataProtectionOfficer });

    private static readonly PdfWriter Writer = new(RenditionFormat.Pdf, new Typefaces(FontFiles.Load(Path.Combine(TestSite.Root, "themes", "kilkenny", "fonts"))), PicturePixels.Of);

    public static CurrentSite Site { get; } = WithRules(isConfirmed: true);

    public CurrentSite Rules { get; init; } = Site;

    public MailSettings Mail { get; init; } = MailFixture.Settings();

    public SiteDatabase Database => database;

    public Disposal Disposal => new(database, Rules, new CaseErasure([new ErasedMails(Mail, clock), .. others]), clock, NullLogger<Disposal>.Instance);

    public static CasePdf Pdf { get; } = new(() => new DocumentWriters([Writer], []));

    public static PublicAddress Address { get; } = new(new SiteOptions { PublicUrl = TestMail.Origin }, new ConfigurationBuilder().Build());

    public DisposalCertificates Certificates => new(database, new CertificateText(Site, Address, Pdf), Pdf);

    public ICasePapers Papers { get; init; } = new StandInPapers("We looked into it.");

    public CaseGathering Gathering => new(new CaseReading(database, clock), [Papers]);

    public static PackText PackText => new(Site, Address, Pdf);

    public OmbudsmanPack Pack => new(database, Gathering, PackText, Pdf, clock);

    public CaseExport Export => new(database, Site, Gathering, new ExportText(Site, Address, Pdf), Pdf, clock);

    public ReadsReport Reads => new(database, clock);

    public LegalHolds Holds => new(database, clock);

    public static CurrentSite WithRules(bool isConfirmed)
    {
        var files = new Dictionary<string, string>(SiteContent.Texts);
        files[ComplaintPolicy.File] = isConfirmed ? ConfirmedRule().Replace(files[ComplaintPolicy.File], "$1confirmed") : files[ComplaintPolicy.File];
        var issues = new IssueList();
        var site = new LiveSite([], [], ReferenceData.Read(files, issues), [], new DateOnly(2026, 11, 23), "");
        Assert.Empty(issues.All);
        return () => site;
    }

    [GeneratedRegex(@"(- type: \w+\n\s+(?:months|days): \d+\n\s+state: )to-verify")]
    private static partial Regex ConfirmedRule();

    /// <summary>A case that was answered and closed on the day on which the clock stands.</summary>
    public async Task<ComplaintReceipt> ClosedAsync(NewComplaint? sent = null, params IReadOnlyList<(CaseAct Act, string? Words)> acts)
    {
        var receipt = await SomeCases.AddAsync(database, clock, sent);
        await ActAsync(receipt.Id, [.. acts, (new Closed("upheld", DateOnly.FromDateTime(clock.Now.Date)), "Settled on the telephone.")]);
        return receipt;
    }

    public async Task ActAsync(Guid id, params IReadOnlyList<(CaseAct Act, string? Words)> acts) => Assert.Empty(await SomeCases.Acts(database, clock).ActAsync(
        CaseHand.Of(new Person(Guid.NewGuid(), "Henry Handler", new HashSet<Role>())), id, null,
        open =>
        {
            foreach (var (act, words) in acts)
            {
                open.Add(act, words);
            }

            return Task.FromResult<IReadOnlyList<Issue>>([]);
        },
        CancellationToken.None));

    public static SignedWish Wish(IEnumerable<DueCase> cases) => new([.. cases.Select(one => one.Mark)], "Kept for seven years.", "NA/2033/17", IsSure: true);
}
