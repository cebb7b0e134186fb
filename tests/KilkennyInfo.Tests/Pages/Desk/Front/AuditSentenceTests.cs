using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Front;

public sealed partial class AuditSentenceTests
{
    /// <summary>The acts are looked for where they are written, so that a new one cannot be forgotten.</summary>
    [Fact]
    public void Sentences_OfEveryActThatIsWritten_StandInBothLanguages()
    {
        var acts = ActsInTheProgram();
        Assert.Superset(new HashSet<string> { "page.saved", "gate.signed-own", "account.joined", "account.password-chosen", "sign-in.locked", "link.opened", "audit.exported", "mail.retried" }, acts);
        var missing = acts.SelectMany(act => LanguageExtensions.Both.Where(language => SiteContent.Data.DeskStrings[language][$"desk.act.{act}"].Contains('⟦', StringComparison.Ordinal)).Select(language => $"{act} {language}"));
        Assert.Empty(missing);
    }

    [Fact]
    public void Sentences_InTheFiles_AreAllOfActsThatAreWritten() =>
        Assert.Empty(SiteContent.Data.DeskStrings.English.Keys.Where(key => key.StartsWith("desk.act.", StringComparison.Ordinal)).Select(key => key["desk.act.".Length..]).Except(ActsInTheProgram()));

    [Theory]
    [InlineData("account.roles", """{"before":"","roles":"Administrator IrishEditor"}""", "Ann changed the roles of Tom. Now: Administrator; Editor, Irish")]
    [InlineData("account.roles", """{"before":"Publisher","roles":""}""", "Ann changed the roles of Tom. Now: none")]
    [InlineData("account.roles", """{"roles":"Wizard"}""", "Ann changed the roles of Tom. Now: Wizard")]
    [InlineData("account.disabled", "{}", "Ann closed the account of Tom.")]
    [InlineData("page.sent", """{"revision":"4","due":"2026-12-03"}""", "Ann sent revision 4 for review, by 3 December 2026.")]
    [InlineData("page.scheduled", """{"revision":"4","time":"2026-06-03T14:30"}""", "Ann scheduled revision 4 for 3 June 2026, 2.30 pm.")]
    [InlineData("page.scheduled", """{"revision":"4","time":"2026-06-03T14:30:00Z"}""", "Ann scheduled revision 4 for 3 June 2026, 3.30 pm.")]
    [InlineData("page.emergency", """{"text":"ga","reason":"Flood","revision":"4","days":"5"}""", "Ann put revision 4 on the site with one language behind: Irish. For 5 days at most. Reason: Flood")]
    [InlineData("stage.given", """{"stage":"irish","to":"Pól"}""", "To: Pól")]
    [InlineData("stage.given", """{"stage":"step-ga"}""", "To: Anyone with the role")]
    [InlineData("page.taken-off", "{}", "Ann took the page off the site. Reason: –")]
    [InlineData("page.taken-off", """{"reason":"{subject} {name}"}""", "Ann took the page off the site. Reason: {subject} {name}")]
    public void Of_Entry_IsTheWholeSentence(string act, string details, string expected) => Assert.Contains(expected, Of(act, details), StringComparison.Ordinal);

    [Fact]
    public void Of_EntryInIrish_HasIrishDaysAndNames()
    {
        Assert.Contains("3 Nollaig 2026", Of("page.sent", """{"revision":"4","due":"2026-12-03"}""", Language.Irish), StringComparison.Ordinal);
        Assert.Contains("3 Meitheamh 2026, 2.30 i.n.", Of("page.scheduled", """{"revision":"4","time":"2026-06-03T14:30"}""", Language.Irish), StringComparison.Ordinal);
        Assert.Contains("Béarla", Of("page.emergency", """{"text":"en","reason":"x","revision":"1","days":"2"}""", Language.Irish), StringComparison.Ordinal);
        Assert.Contains("gan aon ról", Of("account.roles", """{"roles":""}""", Language.Irish), StringComparison.Ordinal);
    }

    /// <summary>Somebody has written into the log by hand: the page must still open.</summary>
    [Theory]
    [InlineData("page.saved", "")]
    [InlineData("page.saved", "not JSON")]
    [InlineData("page.saved", "null")]
    [InlineData("page.saved", "[1]")]
    [InlineData("page.saved", """{"revision":7}""")]
    [InlineData("", "{}")]
    [InlineData("no.such-act", "{}")]
    public void Of_EntryThatIsNotOurs_IsStillSomethingToRead(string act, string details) => Assert.NotEmpty(Of(act, details));

    [Fact]
    public void Of_EveryRole_HasItsName() =>
        Assert.DoesNotContain('⟦', Of("account.roles", $$"""{"roles":"{{string.Join(' ', Enum.GetValues<Role>())}}"}""", Language.Irish));

    private static string Of(string act, string details, Language language = Language.English) => AuditSentence.Of(
        new AuditEntry
        {
            Number = 1,
            OccurredUtc = new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc),
            PersonName = "Ann",
            Act = act,
            Subject = "Tom",
            Details = details,
            PreviousHash = AuditEntry.Beginning,
            Hash = AuditEntry.Beginning,
        },
        SiteContent.Data.DeskStrings[language]);

    private static HashSet<string> ActsInTheProgram() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(TestSite.Root, "web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Writing().Matches(File.ReadAllText(file))).SelectMany(call => Act().Matches(call.Value)).Select(act => act.Groups["act"].Value),
    ];

    /// <summary>A call by somebody that writes an entry, itself or further down, to its end.</summary>
    [GeneratedRegex(@"(?:\bWriteAuditAsync|\bAuditLog\.WriteAsync|\blog\.WriteAsync|Async\((?:\w+, )*by, |\bAct = |\bnew CommentAct\()[^;]*;")]
    private static partial Regex Writing();

    [GeneratedRegex(@"""(?<act>[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)""")]
    private static partial Regex Act();
}
