using System.Net;
using KilkennyInfo.BrowserTests.Desk;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Languages;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>What somebody does with the reference and the code of their complaint.</summary>
[Collection(FormsRun.Name)]
public sealed class FollowTests(FormsSite site)
{
    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task Open_WrongCodeThenMoreAndWithdrawn_KeyboardOnly(Language language, bool scripts)
    {
        var receipt = await site.Cases.NewAsync(language);
        var keys = new KeyboardHands(await site.OpenAsync(scripts), site.WordsIn(language));
        var walk = new FormWalk(keys, language);
        await walk.FollowAsync(receipt.Reference, "ABCD");
        Assert.Equal((HttpStatusCode.BadRequest, receipt.Reference), (walk.Status, await walk.ValueAsync("reference")));
        await walk.SeesAsync("complaint.track.wrong");
        await walk.PressAsync("", ("code", receipt.AccessCode));
        await walk.SeesAsync("complaint.standing.new");

        await walk.PressAsync("add");
        Assert.Equal(HttpStatusCode.BadRequest, walk.Status);
        await walk.AttachAsync(FormWalk.File("arís.txt", "Arís"));
        await walk.PressAsync("add", ("words", "It happened again."));
        await walk.SeesAsync("complaint.done.added");
        Assert.Contains("It happened again.", await walk.Main.InnerTextAsync(), StringComparison.Ordinal);

        await walk.PressAsync("withdraw");
        await walk.PressAsync("show");
        Assert.True((await site.Cases.StateAsync(receipt.Reference)).IsOpen);
        await walk.PressAsync("withdraw");
        await walk.PressAsync("withdraw-yes");
        await walk.SeesAsync("complaint.done.withdrawn");
        Assert.Equal((CaseStatus.Closed, 0), ((await site.Cases.StateAsync(receipt.Reference)).Status, await walk.Main.Locator("button[value=add]").CountAsync()));
        keys.AssertFocusWasAlwaysSeen();
    }

    [Theory]
    [InlineData(Language.Irish, true, false)]
    [InlineData(Language.English, false, false)]
    [InlineData(Language.Irish, false, true)]
    public async Task Further_AnswerLateOrNotGoodEnough_GoesToTheComplaintsOfficer(Language language, bool isLate, bool scripts)
    {
        var walk = await OpenAsync(language, scripts, isLate ? await site.Cases.LateAsync(language) : await site.Cases.AnsweredAsync(language));
        await walk.SeesAsync(isLate ? "complaint.standing.late" : "complaint.standing.answered");
        await walk.PressAsync("next", ("words", "Níl na fáthanna soiléir."));
        await walk.SeesAsync("complaint.done.next");
        var reference = (await walk.Main.Locator(".summary strong").InnerTextAsync()).Trim();
        Assert.Equal((CaseStages.Officer, true), ((await site.Cases.StateAsync(reference)).StageKey, (await site.Cases.StateAsync(reference)).IsOpen));
    }

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task Final_Answer_CanBeDownloadedAndTakenToTheOmbudsman(Language language, bool scripts)
    {
        var walk = await OpenAsync(language, scripts, await site.Cases.FinalAsync(language));
        await walk.SeesAsync("complaint.standing.final");
        await DownloadAsync(walk, "button:not([name])");
        await walk.PressAsync("ombudsman");
        await walk.SeesAsync("complaint.pack.text");
        Assert.Contains("01 639 5600", await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
        await DownloadAsync(walk, "button:not([name])");
        if (await walk.Main.Locator("button[name=large]").CountAsync() > 0)
        {
            await DownloadAsync(walk, "button[name=large]");
        }

        await walk.PressAsync("show");
        await walk.SeesAsync("complaint.case.happened");
    }

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task Words_TypedOnAPageWhoseTimeIsOver_AreStillThere(Language language, bool scripts)
    {
        var receipt = await site.Cases.NewAsync(language);
        var walk = await OpenAsync(language, scripts, receipt);
        site.Desk.Clock.Ahead += TimeSpan.FromMinutes(31);
        await walk.PressAsync("add", ("words", "A long\ntext."));
        await walk.SeesAsync("complaint.track.over");
        await walk.PressAsync("", ("reference", receipt.Reference), ("code", receipt.AccessCode));
        await walk.SeesAsync("complaint.track.again");
        Assert.Equal("A long\ntext.", await walk.Main.Locator("#f-add-words").InputValueAsync());
        await walk.PressAsync("add");
        await walk.SeesAsync("complaint.done.added");
    }

    private async Task<FormWalk> OpenAsync(Language language, bool scripts, ComplaintReceipt receipt)
    {
        var walk = new FormWalk(new MouseHands(await site.OpenAsync(scripts), site.WordsIn(language)), language);
        await walk.FollowAsync(receipt.Reference, receipt.AccessCode);
        return walk;
    }

    private static async Task DownloadAsync(FormWalk walk, string button)
    {
        var download = await walk.Page.RunAndWaitForDownloadAsync(() => walk.Main.Locator(button).First.ClickAsync());
        Assert.Null(await download.FailureAsync());
        await using var letter = await download.CreateReadStreamAsync();
        var start = new byte[5];
        await letter.ReadExactlyAsync(start);
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(start));
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
    }
}
