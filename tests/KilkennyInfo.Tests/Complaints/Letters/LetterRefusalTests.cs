using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Letters;

/// <summary>One by one, what keeps a letter from going; each is said in a sentence that both files of the desk have.</summary>
public sealed class LetterRefusalTests(SqliteTestDatabase databases) : IClassFixture<SqliteTestDatabase>
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    public static TheoryData<string, string> Contacts => new()
    {
        { "phone", "desk.letters.contact-phone" },
        { "extension", "desk.letters.contact-extension" },
        { "email", "desk.letters.contact-email" },
        { "email-wrong", "desk.letters.contact-email" },
    };

    [Theory]
    [MemberData(nameof(Contacts))]
    public async Task Contact_PartMissing_IsRefused(string part, string key) => await RefusedAsync(
        key,
        "",
        SomeLetters.Least(LetterKind.Acknowledgement),
        worker: worker => (worker.Phone, worker.Extension, worker.Email) = part switch
        {
            "phone" => (" ", worker.Extension, worker.Email),
            "extension" => (worker.Phone, null, worker.Email),
            "email" => (worker.Phone, worker.Extension, null),
            _ => (worker.Phone, worker.Extension, "cases at example.ie"),
        });

    [Fact]
    public async Task Contact_NameMissing_IsRefused() => await RefusedAsync("desk.letters.contact-name", "", SomeLetters.Least(LetterKind.Acknowledgement), name: " ");

    [Fact]
    public async Task Reference_Missing_IsRefused()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync();
        var bare = new Complaint
        {
            Id = read.Complaint.Id,
            Reference = "",
            CodeHash = "",
            CodeSalt = "",
            ActKeyHash = "",
            Language = Language.English,
            Channel = CaseChannel.Site,
            StoredUtc = read.Complaint.StoredUtc,
            ReceivedOn = read.Complaint.ReceivedOn,
            PolicyFrom = read.Complaint.PolicyFrom,
        };
        var refused = await letters.Writer.PrepareAsync(SomeLetters.Least(LetterKind.Acknowledgement), read with { Complaint = bare }, by, CancellationToken.None);
        Assert.Equal(["desk.letters.reference-missing"], refused.Issues.Select(issue => issue.Key));
    }

    [Theory]
    [InlineData(null, "desk.letters.language-missing")]
    [InlineData(Language.Irish, "desk.letters.other-language.en")]
    public async Task Language_NotThatOfTheCase_IsRefused(Language? language, string key) =>
        await RefusedAsync(key, "language", SomeLetters.Least(LetterKind.Acknowledgement) with { Language = language });

    [Theory]
    [InlineData(null)]
    [InlineData(ContactWay.Phone)]
    [InlineData((ContactWay)99)]
    public async Task Way_NoneThatALetterGoes_IsRefused(ContactWay? way) => await RefusedAsync("desk.letters.way-missing", "way", SomeLetters.Least(LetterKind.Acknowledgement) with { Way = way });

    [Theory]
    [InlineData(ContactWay.Email, "desk.letters.no-email")]
    [InlineData(ContactWay.Post, "desk.letters.no-address")]
    public async Task Way_CaseDoesNotHaveIt_IsRefused(ContactWay way, string key) =>
        await RefusedAsync(key, "way", SomeLetters.Least(LetterKind.Acknowledgement) with { Way = way }, details => details.Email = null);

    [Fact]
    public async Task Details_Gone_IsRefused()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync();
        var refused = await letters.Writer.PrepareAsync(SomeLetters.Least(LetterKind.Acknowledgement), read with { Details = null }, by, CancellationToken.None);
        Assert.Equal(["desk.letters.nobody"], refused.Issues.Select(issue => issue.Key));
    }

    public static TheoryData<string, string, string> Answers => new()
    {
        { "understood", "desk.letters.understood-missing", "understood" },
        { "findings", "desk.letters.findings-missing", "finding-1-issue" },
        { "issue", "desk.letters.finding-issue", "finding-1-issue" },
        { "verdict", "desk.letters.finding-verdict", "finding-1-verdict" },
        { "reasons", "desk.letters.finding-reasons", "finding-1-reasons" },
        { "many", "desk.letters.findings-many", "finding-1-issue" },
        { "remedy", "desk.letters.remedy-missing", "remedy" },
        { "remedy-none", "desk.letters.remedy-why-none", "remedy" },
        { "remedy-both", "desk.letters.remedy-both", "remedy-keys" },
        { "remedy-unknown", "desk.letters.remedy-unknown", "remedy-keys" },
        { "lesson", "desk.letters.lesson-missing", "lesson" },
        { "day", "desk.letters.day-past", "by" },
        { "long", "desk.text.too-long", "next" },
        { "sign", "desk.letters.unprintable", "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_PartMissing_IsRefused(string part, string key, string field)
    {
        foreach (var kind in LetterKinds.All.Where(kind => kind.IsAnswer()))
        {
            await RefusedAsync(key, field, Without(part, SomeLetters.Least(kind)));
        }
    }

    [Fact]
    public async Task Kind_WithoutWhatItIsAbout_IsRefused()
    {
        foreach (var kind in LetterKinds.All.Where(kind => kind.NeedsBody()))
        {
            await RefusedAsync($"desk.letters.body-missing.{kind.Key()}", "body", SomeLetters.Least(kind) with { Body = " \n " });
        }

        foreach (var kind in LetterKinds.All.Where(kind => kind.NeedsDay()))
        {
            await RefusedAsync("desk.letters.day-missing", "by", SomeLetters.Least(kind) with { By = null });
            await RefusedAsync("desk.letters.day-past", "by", SomeLetters.Least(kind) with { By = new DateOnly(2026, 11, 26) });
        }

        await RefusedAsync("desk.letters.other-body-missing", "other-body", SomeLetters.Least(LetterKind.Referral) with { OtherBodyKey = "nobody" });
    }

    private static LetterDraft Without(string part, LetterDraft draft)
    {
        var finding = draft.Findings[0];
        return part switch
        {
            "understood" => draft with { Understood = "" },
            "findings" => draft with { Findings = [] },
            "issue" => draft with { Findings = [finding with { Issue = "" }] },
            "verdict" => draft with { Findings = [finding with { VerdictKey = "guilty" }] },
            "reasons" => draft with { Findings = [finding with { Reasons = " " }] },
            "many" => draft with { Findings = [.. Enumerable.Repeat(finding, LetterDraft.MostFindings + 1)] },
            "remedy" => draft with { Remedy = "" },
            "remedy-none" => draft with { Remedy = "", HasNoRemedy = true },
            "remedy-both" => draft with { HasNoRemedy = true, RemedyKeys = ["apology"] },
            "remedy-unknown" => draft with { RemedyKeys = ["gold"] },
            "lesson" => draft with { HasNoLesson = false },
            "day" => draft with { By = new DateOnly(2026, 11, 25) },
            "long" => draft with { Next = new string('a', LetterDraft.WordsMaxLength + 1) },
            _ => draft with { Next = "A smile: \U0001F600" },
        };
    }

    private async Task RefusedAsync(string key, string field, LetterDraft draft, Action<ComplaintDetails>? change = null, Action<Caseworker>? worker = null, string? name = null)
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(change: change, worker: worker, name: name);
        var refused = await letters.Writer.PrepareAsync(draft, read, by, CancellationToken.None);
        Assert.Null(refused.Letter);
        Assert.Equal([(field, key)], refused.Issues.Select(issue => (issue.Field, issue.Key)));
        Assert.Empty(letters.Shelf);
        Assert.All(LanguageExtensions.Both, language => Assert.True(SiteContent.Data.DeskStrings[language].Has(key), key));
        Assert.Equal([(field, key)], (await letters.Writer.PreviewAsync(draft, read, by, CancellationToken.None)).Issues.Select(issue => (issue.Field, issue.Key)));
    }
}
