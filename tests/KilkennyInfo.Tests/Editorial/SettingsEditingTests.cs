using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SettingsEditingTests(SqliteTestDatabase databases) : DeskFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private static readonly DateOnly InAYear = new(2027, 11, 23);

    [Fact]
    public async Task Save_OtherPlace_IsPartOfTheOpenEditionAndNotLiveYet()
    {
        var outcome = await SaveAsync(Editor, "beta", reviewBy: InAYear);
        Assert.Equal(SaveResult.Saved, outcome.Result);
        var newest = await NewestAsync();
        Assert.Equal(("beta", 10, InAYear, true), (newest.ParentKey, newest.Position, newest.ReviewBy, newest.IsInStep));
        Assert.Equal("home", (await LiveAsync()).Find("alpha")!.ParentKey);
        Assert.Equal("beta", (await Tree.ReadAsync(CancellationToken.None)).Find("alpha")!.ComingParent);
        await SignAllAsync();
        Assert.Empty(await PublishAsync(Publisher));
        Assert.Equal("beta", (await LiveAsync()).Find("alpha")!.ParentKey);
    }

    [Fact]
    public async Task Save_AfterTheApproval_VoidsItAndNothingElse()
    {
        await MakeReadyAsync();
        await SaveAsync(Editor, "beta", reviewBy: InAYear);
        Assert.Equal(["approval"], (await SignOffsAsync()).Where(signOff => signOff.VoidedUtc is not null).Select(signOff => signOff.Gate));
    }

    [Theory]
    [InlineData("alpha", "main", "2027-11-23", "parent")]
    [InlineData("no-such-page", "main", "2027-11-23", "parent")]
    [InlineData("home", "nobody", "2027-11-23", "owner")]
    [InlineData("home", "main", "2026-11-23", "review-by")]
    [InlineData("home", "main", "2028-11-24", "review-by")]
    public async Task Save_WhatCannotBe_IsSaidAndSavesNothing(string parent, string owner, string reviewBy, string field)
    {
        var day = DateOnly.ParseExact(reviewBy, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var outcome = await SettingsEditing.SaveAsync("alpha", Editor, (await NewestAsync()).Id, parent, owner, day, CancellationToken.None);
        Assert.Equal((SaveResult.Refused, field), (outcome.Result, outcome.Issues.Single().Field));
        Assert.Equal(1, (await NewestAsync()).Number);
    }

    [Fact]
    public async Task Save_BelowAPageThatIsPlannedBelowThisOne_IsRefused()
    {
        var beta = await NewestAsync("beta");
        Assert.Equal(SaveResult.Saved, (await SettingsEditing.SaveAsync("beta", Editor, beta.Id, "alpha", "main", beta.ReviewBy, CancellationToken.None)).Result);
        Assert.Equal(["parent"], (await SaveAsync(Editor, "beta")).Issues.Select(issue => issue.Field));
    }

    [Fact]
    public async Task Save_OverdueDayLeftAlone_IsNoSlip()
    {
        Clock.Now = new DateTimeOffset(2028, 1, 10, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(SaveResult.Saved, (await SaveAsync(Editor, "beta")).Result);
    }

    [Fact]
    public async Task Publish_WordsChangedAfterTheDayOfReview_SaysWhereToSetANewOne()
    {
        Clock.Now = new DateTimeOffset(2028, 1, 10, 10, 0, 0, TimeSpan.Zero);
        await MakeReadyAsync();
        var issues = await Publication.PublishAsync("alpha", Publisher, (await NewestAsync()).Id, CancellationToken.None);
        Assert.Equal("desk.rule.review-before-updated", issues.Single().Inner!.Key);
    }

    [Fact]
    public async Task Save_FromOlderWordsOrByNoEditor_IsRefused()
    {
        var began = await NewestAsync();
        await SaveAsync(EnglishEditor, english: "Other words.\n");
        var late = await SettingsEditing.SaveAsync("alpha", Editor, began.Id, "beta", "main", InAYear, CancellationToken.None);
        Assert.Equal((SaveResult.Conflict, EnglishEditor.Name), (late.Result, late.Current.Author));
        await Assert.ThrowsAsync<NotAllowedException>(() => SaveAsync(Publisher, "beta"));
    }

    private async Task<SaveOutcome> SaveAsync(Person by, string parent, DateOnly? reviewBy = null)
    {
        Revision newest = await NewestAsync();
        return await SettingsEditing.SaveAsync("alpha", by, newest.Id, parent, "main", reviewBy ?? newest.ReviewBy, CancellationToken.None);
    }
}
