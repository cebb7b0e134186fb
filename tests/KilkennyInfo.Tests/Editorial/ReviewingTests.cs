using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

public sealed class ReviewingTests(SqliteTestDatabase databases) : DeskFixture(databases), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Sign_PairOutOfStep_IsRefused()
    {
        await SaveAsync(EnglishEditor, english: "Other words.\n");
        Assert.Equal(["desk.gate.out-of-step"], await SignAsync(Gate.Irish, Reviser));
    }

    [Fact]
    public async Task Sign_WithoutTheRole_IsRefused()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        await Assert.ThrowsAsync<NotAllowedException>(() => SignAsync(Gate.Irish, PlainReviewer));
        await Assert.ThrowsAsync<NotAllowedException>(() => SignAsync(Gate.Approval, Auditor));
    }

    [Fact]
    public async Task Sign_OtherWordsThanWereRead_IsRefused()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        var read = await NewestAsync();
        await SaveAsync(Editor, "Focail níos nua.\n", "Newer words.\n");
        await ConfirmAsync(Editor);
        var issues = await Reviewing.SignAsync("alpha", Gate.Irish.Key, Reviser, read.Id, null, null, CancellationToken.None);
        Assert.Equal("desk.sign.moved", issues.Single().Key);
    }

    [Fact]
    public async Task Approval_BeforeTheOthers_NamesWhatIsMissing()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        Assert.Empty(await SignAsync(Gate.Irish, Reviser));
        Assert.Equal(["desk.sign.first.plain-language", "desk.sign.first.accessibility"], await SignAsync(Gate.Approval, Publisher));
    }

    [Fact]
    public async Task Edit_AfterSigning_VoidsExactlyWhatCoversTheChangedText()
    {
        await MakeReadyAsync();
        await SaveAsync(EnglishEditor, english: "Newer words.\n");
        var newest = await NewestAsync();
        var signOffs = await SignOffsAsync();
        Assert.Null(signOffs.Single(signOff => signOff.Gate == "irish").VoidedUtc);
        Assert.All(signOffs.Where(signOff => signOff.Gate != "irish"), signOff => Assert.Equal(newest.Id, signOff.VoidedByRevisionId));
    }

    [Fact]
    public async Task Confirm_WithoutAChangeOfWords_VoidsNothing()
    {
        await MakeReadyAsync();
        await SaveAsync(EnglishEditor, english: "Newer words.\n");
        await ConfirmAsync(Translator);
        Assert.Null((await SignOffsAsync()).Single(signOff => signOff.Gate == "irish").VoidedUtc);
        Assert.Equal(["desk.sign.already"], await SignAsync(Gate.Irish, Reviser));
    }

    [Fact]
    public async Task Edit_BackToTheSignedWords_NeedsANewSignature()
    {
        await MakeReadyAsync();
        await SaveAsync(EnglishEditor, english: "Newer words.\n");
        await SaveAsync(EnglishEditor, english: "New words.\n");
        Assert.Contains("desk.publish.unsigned.approval", await PublishAsync(Publisher));
    }

    [Fact]
    public async Task NewAddress_AfterApproval_VoidsTheApprovalAlone()
    {
        await MakeReadyAsync();
        var newest = await NewestAsync();
        var typed = TypedText.Of(newest.Text(Language.English)) with { Slug = "new-address" };
        await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, typed), null, CancellationToken.None);
        Assert.Equal(["approval"], (await SignOffsAsync()).Where(signOff => signOff.VoidedUtc is not null).Select(signOff => signOff.Gate));
    }

    [Fact]
    public async Task WhatChanged_AfterApproval_VoidsTheApprovalAlone()
    {
        await MakeReadyAsync();
        var newest = await NewestAsync();
        var typed = TypedText.Of(newest.Text(Language.English)) with { Change = "We moved the office." };
        await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, typed), null, CancellationToken.None);
        Assert.Equal(["approval"], (await SignOffsAsync()).Where(signOff => signOff.VoidedUtc is not null).Select(signOff => signOff.Gate));
    }

    [Fact]
    public async Task Sign_OwnWordsOfAReleaseThatWasTakenOff_AreStillOwnWords()
    {
        await SaveAsync(Everything, english: "New words.\n");
        await Emergencies.ReleaseAsync("alpha", Publisher, (await NewestAsync()).Id, "Flood.", 3, CancellationToken.None);
        await Editing.DiscardAsync("alpha", Everything, (await NewestAsync()).Id, CancellationToken.None);
        await Publication.TakeOffAsync("alpha", Publisher, "Over.", null, CancellationToken.None);
        await SaveAsync(Translator, irish: "Focail nua.\n");
        await ConfirmAsync(Editor);
        Assert.Equal(["desk.sign.own-words"], await SignAsync(Gate.PlainLanguage, Everything));
    }

    [Fact]
    public async Task Sign_OwnWords_IsRefusedWithoutAReasonAndListedWithOne()
    {
        await SaveAsync(Everything, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Everything);
        Assert.Equal(["desk.sign.own-words"], await SignAsync(Gate.Irish, Everything));
        Assert.Empty(await SignAsync(Gate.Irish, Everything, "The office is closed by snow."));
        Assert.Equal("The office is closed by snow.", (await SignOffsAsync()).Single().BreakGlassReason);
    }

    [Fact]
    public async Task Sign_WordsOfOthersInTheOtherLanguage_AreNotOnesOwn()
    {
        var english = Someone("English and reviser", Role.EnglishEditor, Role.IrishReviser, Role.PlainLanguageReviewer);
        await SaveAsync(english, english: "New words.\n");
        await SaveAsync(Translator, irish: "Focail nua.\n");
        await ConfirmAsync(Translator);
        Assert.Empty(await SignAsync(Gate.Irish, english));
        Assert.Equal(["desk.sign.own-words"], await SignAsync(Gate.PlainLanguage, english));
    }

    [Fact]
    public async Task ChangeRequest_UntilSettled_StopsEveryGate()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        Assert.Empty(await Reviewing.NoteAsync("alpha", PlainReviewer, new NewNote("Say it shorter.", IsChangeRequest: true, Language.English), CancellationToken.None));
        Assert.Equal(["desk.gate.change-requested"], await SignAsync(Gate.Irish, Reviser));
        await Reviewing.SettleAsync("alpha", await LastNoteAsync(), Editor, CancellationToken.None);
        Assert.Empty(await SignAsync(Gate.Irish, Reviser));
    }

    [Fact]
    public async Task Note_ByAnAuditor_IsRefused() =>
        await Assert.ThrowsAsync<NotAllowedException>(() => Reviewing.NoteAsync("alpha", Auditor, new NewNote("Words.", IsChangeRequest: false), CancellationToken.None));

    [Fact]
    public async Task Withdraw_OneSignature_TakesTheApprovalWithIt()
    {
        await MakeReadyAsync();
        await Reviewing.WithdrawAsync("alpha", "irish", Reviser, CancellationToken.None);
        Assert.Equal(["irish", "approval"], (await SignOffsAsync()).Where(signOff => signOff.VoidedUtc is not null).Select(signOff => signOff.Gate));
    }

    private async Task<long> LastNoteAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<ReviewNote>().MaxAsync(note => note.Id);
    }
}
