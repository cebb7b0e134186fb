using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Letters;

public sealed class SqliteCaseLetterWriterTests(SqliteTestDatabase databases) : CaseLetterWriterTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCaseLetterWriterTests(PostgresTestDatabase databases) : CaseLetterWriterTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CaseLetterWriterTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Send_ByEmail_StoresTheLetterWithItsFileAndItsMail()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync();
        var letter = await letters.SendAsync(SomeLetters.Full(LetterKind.FinalResponse), read, by);
        Assert.Equal((1, LetterKind.FinalResponse, 1, Language.English, ContactWay.Email), (letter.Number, letter.Kind, letter.TemplateVersion, letter.Language, letter.Way));
        Assert.Equal(("Our final response to your complaint", by.Id, by.Name, new DateOnly(2026, 11, 26)), (letter.Subject, letter.SignedById, letter.SignedBy, letter.SentOn));
        Assert.Equal(letters.Shelf[letter.Sha256!].Length, letter.Bytes);
        Assert.True(letter.Pages >= 1);
        Assert.Null(letter.LargeSha256);
        var act = Assert.IsType<Contacted>((await SomeCases.EventsAsync(database, read.Complaint.Id))[^1].Act);
        Assert.Equal(letter.Id, act.LetterId);
        await using var db = database.OpenForReading();
        var mail = await db.Set<OutgoingMail>().SingleAsync(one => one.Id == letter.MailId);
        Assert.Equal(($"Your complaint: {read.Complaint.Reference}", "una@example.ie", "complaint", read.Complaint.Reference), (mail.Subject, mail.RecipientAddress, mail.AboutKind, mail.AboutKey));
        Assert.Contains("It was emptied today.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("It was emptied today.", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains($"{TestMail.Origin}/en/complaint/track", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Twice_CountsOn()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync();
        await letters.SendAsync(SomeLetters.Least(LetterKind.Acknowledgement), read, by);
        var second = await letters.SendAsync(SomeLetters.Least(LetterKind.InterimReply), read, by);
        Assert.Equal(2, second.Number);
        Assert.Equal(second.Id, (await new CaseLetters(database).FindAsync(read.Complaint.Id, 2, CancellationToken.None))!.Id);
        Assert.Null(await new CaseLetters(database).FindAsync(Guid.NewGuid(), 2, CancellationToken.None));
    }

    [Theory]
    [InlineData(ContactWay.Post)]
    [InlineData(ContactWay.InPerson)]
    [InlineData(ContactWay.Site)]
    public async Task Send_AnotherWay_HasNoMail(ContactWay way)
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync(change: details => details.Address = "1 An tSráid Mhór\nCill Chainnigh");
        var letter = await letters.SendAsync(SomeLetters.Least(LetterKind.Acknowledgement) with { Way = way }, read, by);
        Assert.Null(letter.MailId);
        Assert.Equal(way is ContactWay.Post, (await TextAsync(letters.Shelf[letter.Sha256!])).Contains("An tSráid Mhór", StringComparison.Ordinal));
        await using var db = database.OpenForReading();
        Assert.DoesNotContain(await db.Set<OutgoingMail>().Select(mail => mail.Key).ToListAsync(), key => key.StartsWith("complaint.letter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_LargePrintWanted_HasASecondFile()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync(Language.Irish, details => details.Format = AnswerFormat.LargePrint);
        var letter = await letters.SendAsync(SomeLetters.Least(LetterKind.Acknowledgement, Language.Irish), read, by);
        var large = letters.Shelf[letter.LargeSha256!];
        Assert.Equal((large.Length, 2), (letter.LargeBytes!.Value, letters.Shelf.Count));
        Assert.Equal(Verdict.Clean, (await CheckAsync(large)).Verdict);
        Assert.True(letter.LargePages >= letter.Pages);
    }

    /// <summary>Whoever composes a letter and then gives up leaves nothing in the case.</summary>
    [Fact]
    public async Task Prepare_NotAdded_LeavesTheDatabaseAsItWas()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync();
        var before = await TestDatabase.DumpAsync(database);
        await letters.PrepareAsync(SomeLetters.Full(LetterKind.FinalResponse), read, by);
        await letters.Writer.PreviewAsync(SomeLetters.Full(LetterKind.FinalResponse), read, by, CancellationToken.None);
        Assert.Equal(before, await TestDatabase.DumpAsync(database));
    }

    [Fact]
    public async Task Send_ActRefused_StoresNeitherLetterNorMail()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync();
        var letter = await letters.PrepareAsync(SomeLetters.Least(LetterKind.Acknowledgement), read, by);
        var before = await TestDatabase.DumpAsync(database);
        var issues = await SomeCases.Acts(database, _clock).ActAsync(
            by,
            read.Complaint.Id,
            read.Complaint.LastNumber,
            async open =>
            {
                await letter.AddAsync(open);
                return [KilkennyInfo.Platform.Issue.Whole("desk.cases.changed")];
            },
            CancellationToken.None);
        Assert.Single(issues);
        Assert.Equal(before, await TestDatabase.DumpAsync(database));
    }

    [Fact]
    public async Task Add_ToAnotherCase_IsRefused()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync();
        var (other, otherBy) = await letters.CaseAsync(Language.Irish);
        var letter = await letters.PrepareAsync(SomeLetters.Least(LetterKind.Acknowledgement), read, by);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SomeCases.Acts(database, _clock).ActAsync(
            otherBy,
            other.Complaint.Id,
            other.Complaint.LastNumber,
            async open =>
            {
                await letter.AddAsync(open);
                return [];
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task Forget_LettersOfACase_TakesTheirWordsAndNamesTheirFiles()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync(change: details => details.Format = AnswerFormat.LargePrint);
        var (other, otherBy) = await letters.CaseAsync();
        var letter = await letters.SendAsync(SomeLetters.Full(LetterKind.FinalResponse), read, by);
        var kept = await letters.SendAsync(SomeLetters.Full(LetterKind.FinalResponse), other, otherBy);
        var files = await database.WriteAsync(db => CaseLetters.ForgetAsync(db, read.Complaint.Id, CancellationToken.None), CancellationToken.None);
        Assert.Equal(new[] { letter.Sha256!, letter.LargeSha256! }, files);
        var erased = await new CaseLetters(database).FindAsync(read.Complaint.Id, 1, CancellationToken.None);
        Assert.Equal((true, null, null, LetterKind.FinalResponse, letter.Bytes), (erased!.IsErased, erased.Sha256, erased.LargeSha256, erased.Kind, erased.Bytes));
        Assert.Null(letters.Writer.TextOf(erased));
        await using var db = database.OpenForReading();
        Assert.Equal([kept.Sha256!], await ShelfRows.NeededAsync(db, [kept.Sha256!, new string('0', 64)], CancellationToken.None));
        Assert.NotNull((await new CaseLetters(database).FindAsync(other.Complaint.Id, 1, CancellationToken.None))!.Content);
    }

    [Fact]
    public async Task Start_SecondLetter_BeginsWithWhatWeUnderstood()
    {
        var database = await databases.NewAsync();
        var letters = new SomeLetters(database, _clock);
        var (read, by) = await letters.CaseAsync(Language.Irish);
        var reading = new CaseLetters(database);
        var first = await reading.StartAsync(LetterKind.Acknowledgement, read, CancellationToken.None);
        Assert.Equal((Language.Irish, ContactWay.Email, ""), (first.Language!.Value, first.Way!.Value, first.Understood));
        await letters.SendAsync(SomeLetters.Least(LetterKind.Acknowledgement, Language.Irish), read, by);
        Assert.Equal("The bin was not emptied.", (await reading.StartAsync(LetterKind.InterimReply, read, CancellationToken.None)).Understood);
    }

    internal static async Task<string> TextAsync(byte[] pdf) => string.Join('\n', (await CheckAsync(pdf)).Text.Pieces.Select(piece => piece.Text));

    internal static Task<FileReport> CheckAsync(byte[] pdf) => FileChecker.CheckAsync(pdf, "letter.pdf", CheckLimits.Standard, new CheckRules(IsStrict: true), CancellationToken.None);
}
