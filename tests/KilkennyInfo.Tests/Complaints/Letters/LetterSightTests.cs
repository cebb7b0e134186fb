using System.Text.RegularExpressions;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Letters;

/// <summary>What a person gets, of each kind and in both languages.</summary>
public sealed partial class LetterSightTests(SqliteTestDatabase databases) : IClassFixture<SqliteTestDatabase>
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    public static TheoryData<LetterKind, Language> All => SomeLetters.KindsAndLanguages;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Letter_FullAndLeast_SaysAllThatEveryLetterSays(LetterKind kind, Language language)
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(language);
        foreach (var draft in new[] { SomeLetters.Full(kind, language), SomeLetters.Least(kind, language) })
        {
            var sight = await SightAsync(letters, draft, read, by);
            var report = await CaseLetterWriterTests.CheckAsync(sight.Pdf);
            Assert.Equal((Verdict.Clean, language.Code(), true), (report.Verdict, report.Facts.Language?[..2], report.Facts.IsTagged));
            var text = Squeeze(await CaseLetterWriterTests.TextAsync(sight.Pdf));
            string[] needed = [read.Complaint.Reference, LongDate.WithoutWeekday(new DateOnly(2026, 11, 26), language), by.Name, "056 779 4000", "4012", "cases@example.ie", "The bin was not emptied"];
            Assert.All(needed, words => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.All([sight.MailText, sight.MailHtml, sight.Html, text], one => Assert.DoesNotMatch(@"[⟦⟧{}]", one));
            Assert.All(needed[..6], words => Assert.Contains(words, Squeeze(sight.MailText), StringComparison.Ordinal));
            Assert.Equal(kind.IsLastAnswer() || kind is LetterKind.Closing, text.Contains(language is Language.Irish ? "6 Ardán Phort an Iarla, Baile Átha Cliath 2" : "6 Earlsfort Terrace, Dublin 2", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.Irish, "Beidh freagra agat faoin dáta seo ar a dheireanaí: 24 Nollaig 2026", "A chara,", "Is mise le meas,", "Oifigeach")]
    [InlineData(Language.English, "You will have an answer by: 24 December 2026", "Dear Úna Ní Bhriain,", "Yours sincerely,", "Officer")]
    public async Task Acknowledgement_OfACase_NamesItsDaysInItsLanguage(Language language, params string[] expected)
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(language);
        var sight = await SightAsync(letters, SomeLetters.Least(LetterKind.Acknowledgement, language), read, by);
        Assert.All(expected, words => Assert.Contains(words, Squeeze(sight.MailText), StringComparison.Ordinal));
        Assert.Contains($"lang=\"{language.Code()}\"", sight.MailHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InterimReply_NamesBothTheExpectedDayAndTheOnePromised()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync();
        var text = Squeeze((await SightAsync(letters, SomeLetters.Least(LetterKind.InterimReply), read, by)).MailText);
        Assert.Contains("We expect to answer you by: 15 January 2027", text, StringComparison.Ordinal);
        Assert.Contains("Date promised to you at first: 24 December 2026", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish, "Seasadh leis", "Leithscéal", "laistigh de 12 mí tar éis an ghnímh")]
    [InlineData(Language.English, "Upheld", "Apology", "within 12 months of the act or decision")]
    public async Task FinalResponse_Full_HasFindingsReasonsRemedyLessonAndOmbudsman(Language language, params string[] expected)
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(language);
        var text = Squeeze((await SightAsync(letters, SomeLetters.Full(LetterKind.FinalResponse, language), read, by)).MailText);
        Assert.All([.. expected, "Nobody rang back", "We rang once.", "The list of roads is checked every month.", "01 639 5600", "www.ombudsman.ie"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FinalResponse_NothingToPutRight_SaysSoAndWhy()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync();
        var draft = SomeLetters.Least(LetterKind.FinalResponse) with { HasNoRemedy = true, Remedy = "The bin had been emptied.", HasNoLesson = true };
        var text = Squeeze((await SightAsync(letters, draft, read, by)).MailText);
        Assert.Contains("We do not think that there is anything to put right. The bin had been emptied.", text, StringComparison.Ordinal);
        Assert.Contains("We do not see anything that we should do differently.", text, StringComparison.Ordinal);
    }

    /// <summary>What people type is never read as markup, nor filled in.</summary>
    [Fact]
    public async Task Words_ThatLookLikeMarkup_StayAsTheyAre()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(change: details => details.Name = "<b>Máire</b> {reference}");
        var sight = await SightAsync(letters, SomeLetters.Least(LetterKind.Acknowledgement) with { Understood = "**Not** <i>markup</i>, {date}, {fact:reply-within}." }, read, by);
        Assert.Contains("**Not** <i>markup</i>, {date}, {fact:reply-within}.", Squeeze(sight.MailText), StringComparison.Ordinal);
        Assert.Contains("**Not** &lt;i&gt;markup", sight.MailHtml, StringComparison.Ordinal);
        Assert.Contains("Dear <b>Máire</b> {reference},", Squeeze(sight.MailText), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Structure_OfBothLanguages_IsTheSame(LetterKind kind, Language language)
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var own = await ShapeAsync(letters, kind, language);
        Assert.Equal(await ShapeAsync(letters, kind, language.Other()), own);
        Assert.Contains("Heading 2", own);
    }

    [Fact]
    public async Task Preview_ThenLetter_HaveTheSameBytes()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync();
        var draft = SomeLetters.Full(LetterKind.SectionAnswer);
        var sight = await SightAsync(letters, draft, read, by);
        Assert.Empty(letters.Shelf);
        var letter = await letters.PrepareAsync(draft, read, by);
        Assert.Equal(sight.Pdf, letters.Shelf[letter.File.Sha256]);
        Assert.Equal((sight.MailText, sight.MailHtml), (letter.Mail!.Text, letter.Mail.Html));
    }

    [Fact]
    public async Task Subject_OfTheMail_SaysNothingOfThePersonOrTheirStory()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        foreach (var kind in LetterKinds.All)
        {
            var (read, by) = await letters.CaseAsync();
            var mail = (await letters.PrepareAsync(SomeLetters.Full(kind), read, by)).Mail!;
            Assert.Equal($"Your complaint: {read.Complaint.Reference}", mail.Subject);
            Assert.DoesNotContain("Úna", mail.Key + mail.AboutKey, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Name_WithLettersThatNoTypefaceHas_IsLeftOutOfTheLetter()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(change: details => details.Name = "李伟");
        var letter = await letters.PrepareAsync(SomeLetters.Least(LetterKind.Acknowledgement), read, by);
        Assert.Contains("Dear Sir or Madam,", letter.Mail!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extension_SaidToBeNone_IsSaid()
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(worker: worker => (worker.Extension, worker.HasNoExtension) = (null, true));
        Assert.Contains("Extension: none; this is a direct line", Squeeze((await SightAsync(letters, SomeLetters.Least(LetterKind.Acknowledgement), read, by)).MailText), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "We utilise the aforementioned record.", PlainRules.EverydayWord)]
    [InlineData(Language.Irish, "Tha sinn ag obair airson an sgioba.", PlainRules.ScottishWord)]
    public async Task Advice_OnTheWritersWords_NamesTheirFieldAndDoesNotBlock(Language language, string words, string rule)
    {
        var letters = new SomeLetters(await databases.NewAsync(), _clock);
        var (read, by) = await letters.CaseAsync(language);
        var preview = await letters.Writer.PreviewAsync(SomeLetters.Least(LetterKind.InterimReply, language) with { Body = words }, read, by, CancellationToken.None);
        Assert.NotNull(preview.Sight);
        Assert.Contains(preview.Advice, advice => advice.Field == "body" && advice.Note.Rule == rule);
    }

    /// <summary>A new wording does not change what was written with the old one.</summary>
    [Fact]
    public async Task TextOf_LetterOfAnOldVersion_IsComposedWithIt()
    {
        var files = SiteContent.Texts.ToDictionary();
        foreach (var language in LanguageExtensions.Both)
        {
            var path = $"letters/acknowledgement/{language.Code()}.md";
            files[$"letters/acknowledgement/v1/{language.Code()}.md"] = files[path];
            files[path] = files[path].Replace("## What happens next", "## What we do now", StringComparison.Ordinal);
        }

        files["letters/acknowledgement/letter.yaml"] = "name: { ga: Admháil, en: Acknowledgement }\nversions:\n  - { version: 1, from: 2026-11-26 }\n  - { version: 2, from: 2026-12-01 }\n";
        var issues = new KilkennyInfo.ContentModel.IssueList();
        var data = ReferenceData.Read(files, issues);
        Assert.Empty(issues.All);
        CurrentSite site = () => new LiveSite([], [], data, [], new DateOnly(2026, 11, 26), "");
        var letters = new SomeLetters(await databases.NewAsync(), _clock, site);
        var (read, by) = await letters.CaseAsync();
        var old = await letters.SendAsync(SomeLetters.Full(LetterKind.Acknowledgement), read, by);
        _clock.Now = _clock.Now.AddDays(10);
        var young = await letters.SendAsync(SomeLetters.Full(LetterKind.Acknowledgement), read, by);
        Assert.Equal((1, 2), (old.TemplateVersion, young.TemplateVersion));
        var text = letters.Writer.TextOf(old)!;
        Assert.Contains("What happens next", Words(text), StringComparison.Ordinal);
        Assert.DoesNotContain("What we do now", Words(text), StringComparison.Ordinal);
        Assert.Contains("What we do now", Words(letters.Writer.TextOf(young)!), StringComparison.Ordinal);
        Assert.Equal(letters.Shelf[old.Sha256!], (await SomeLetters.Writers.Find("pdf")!.WriteAsync(text, CancellationToken.None)).Bytes);
    }

    private static async Task<LetterSight> SightAsync(SomeLetters letters, LetterDraft draft, ReadCase read, KilkennyInfo.Accounts.Person by)
    {
        var preview = await letters.Writer.PreviewAsync(draft, read, by, CancellationToken.None);
        Assert.Empty(preview.Issues.Select(issue => issue.Key));
        return preview.Sight!;
    }

    private static async Task<List<string>> ShapeAsync(SomeLetters letters, LetterKind kind, Language language)
    {
        var (read, by) = await letters.CaseAsync(language);
        var letter = await letters.SendAsync(SomeLetters.Full(kind, language), read, by);
        return [.. letters.Writer.TextOf(letter)!.Blocks.Select(block => block switch
        {
            Heading heading => $"Heading {heading.Level}",
            ItemList list => $"List of {list.Items.Count}",
            Contact contact => $"Contact of {contact.Lines.Count}",
            _ => block.GetType().Name,
        })];
    }

    private static string Words(DocumentText text) => string.Join(' ', PlainTextWriter.WordsInOrder(text));

    private static string Squeeze(string text) => Whitespace().Replace(text.Replace('\u00A0', ' '), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
