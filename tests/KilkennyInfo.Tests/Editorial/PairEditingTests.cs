using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SqlitePairEditingTests(SqliteTestDatabase databases) : PairEditingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPairEditingTests(PostgresTestDatabase databases) : PairEditingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PairEditingTests(TestDatabase databases) : DeskFixture(databases)
{
    [Fact]
    public async Task Save_NothingChanged_MakesNoRevision()
    {
        var before = await NewestAsync();
        var outcome = await Editing.SaveAsync("alpha", Editor, before.Id, TypedPair.Of(before), "note", CancellationToken.None);
        Assert.Equal(SaveResult.Unchanged, outcome.Result);
        Assert.Equal(before.Id, (await NewestAsync()).Id);
    }

    [Fact]
    public async Task Save_AsABrowserSendsIt_WithItsLineEnds_ChangesNothing()
    {
        var before = await NewestAsync();
        var sent = TypedPair.Of(before);
        sent = new TypedPair(Sent(sent.Irish!), Sent(sent.English!), sent.Settings);
        Assert.Equal(SaveResult.Unchanged, (await Editing.SaveAsync("alpha", Editor, before.Id, sent, null, CancellationToken.None)).Result);

        static TypedText Sent(TypedText text) => text with { Body = text.Body.Replace("\n", "\r\n", StringComparison.Ordinal) };
    }

    [Fact]
    public async Task Save_OneText_LeavesTheOtherByteForByteAndPutsThePairOutOfStep()
    {
        var before = await NewestAsync();
        Assert.Equal(SaveResult.Saved, (await SaveAsync(EnglishEditor, english: "Other words.\n")).Result);
        var after = await NewestAsync();
        Assert.Equal(before.Number + 1, after.Number);
        Assert.Equal(EnglishEditor.Name, after.Author);
        Assert.Equal(before.Text(Language.Irish).FrontMatterSource + before.Text(Language.Irish).Body, after.Text(Language.Irish).FrontMatterSource + after.Text(Language.Irish).Body);
        Assert.Equal(before.Text(Language.English).FrontMatterSource, after.Text(Language.English).FrontMatterSource);
        Assert.False(after.IsInStep);
        Assert.Equal([Language.Irish], PairEditing.BehindSides(after));
    }

    [Fact]
    public async Task Save_LivePage_GoesOnShowingTheOldWords()
    {
        await SaveAsync(Editor, english: "Other words.\n");
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
    }

    [Fact]
    public async Task Save_FromOlderWords_IsToldAndChangesNothing()
    {
        var began = await NewestAsync();
        await SaveAsync(EnglishEditor, english: "First.\n");
        var second = await Editing.SaveAsync("alpha", Editor, began.Id, new TypedPair(null, TypedText.Of(began.Text(Language.English)) with { Body = "Second.\n" }), null, CancellationToken.None);
        Assert.Equal(SaveResult.Conflict, second.Result);
        Assert.Equal(EnglishEditor.Name, second.Current.Author);
        Assert.Equal("First.\n", (await NewestAsync()).Text(Language.English).Body);
    }

    [Fact]
    public async Task Save_OfASideThatIsNotTheirs_IsRefused()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => SaveAsync(EnglishEditor, irish: "Focail eile.\n"));
        await Assert.ThrowsAsync<NotAllowedException>(() => SaveAsync(Publisher, english: "Words of the publisher.\n"));
        Assert.Equal(1, (await NewestAsync()).Number);
    }

    [Fact]
    public async Task Save_WrongFields_ComesBackWithEachOfThemAndSavesNothing()
    {
        var newest = await NewestAsync();
        var typed = TypedText.Of(newest.Text(Language.English)) with { Title = " ", Slug = "Not a slug", Summary = new string('x', PageText.SummaryMaxLength + 1) };
        var outcome = await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, typed), null, CancellationToken.None);
        Assert.Equal(SaveResult.Refused, outcome.Result);
        Assert.Equal(["en-title", "en-summary", "en-slug"], outcome.Issues.Select(issue => issue.Field));
        Assert.Equal(1, (await NewestAsync()).Number);
    }

    [Fact]
    public async Task Save_SlugOfAnotherPage_IsRefused()
    {
        var newest = await NewestAsync();
        var outcome = await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, TypedText.Of(newest.Text(Language.English)) with { Slug = "beta" }), null, CancellationToken.None);
        Assert.Equal(["desk.text.slug.taken"], outcome.Issues.Select(issue => issue.Key));
    }

    [Fact]
    public async Task Save_LettersInTwoParts_AreComposed()
    {
        await SaveAsync(Editor, irish: "Fa\u0301ilte.\n");
        Assert.Equal("F\u00e1ilte.\n", (await NewestAsync()).Text(Language.Irish).Body);
    }

    [Fact]
    public async Task Save_ChangedWords_CarriesTheDayOfTheChange()
    {
        await SaveAsync(Editor, english: "Other words.\n");
        Assert.Equal(new DateOnly(2026, 11, 23), (await NewestAsync()).UpdatedOn);
    }

    [Fact]
    public async Task Confirm_AfterBothTextsSaySameAgain_PutsThePairInStep()
    {
        await SaveAsync(EnglishEditor, english: "Other words.\n");
        await Assert.ThrowsAsync<NotAllowedException>(() => ConfirmAsync(EnglishEditor));
        await SaveAsync(Translator, irish: "Focail eile.\n");
        await ConfirmAsync(Translator);
        Assert.True((await NewestAsync()).IsInStep);
    }

    [Fact]
    public async Task Keep_WhatIsTyped_IsThereAgainAndGoesWithTheSave()
    {
        var newest = await NewestAsync();
        var typed = new TypedPair(null, TypedText.Of(newest.Text(Language.English)) with { Title = "", Body = "Half a sen" });
        var kept = await Editing.KeepAsync("alpha", Editor, newest.Id, 0, typed, CancellationToken.None);
        Assert.Equal((1, false, false), (kept.Version, kept.IsBehind, kept.IsOvertaken));
        Assert.Equal(typed, (await Editing.DraftAsync("alpha", Editor.Id, CancellationToken.None))!.Typed);
        Assert.Null(await Editing.DraftAsync("alpha", Translator.Id, CancellationToken.None));
        await SaveAsync(Editor, english: "A whole sentence.\n");
        Assert.Null(await Editing.DraftAsync("alpha", Editor.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Save_BodyThatWouldKeepTheParserBusy_IsRefusedKindly()
    {
        var newest = await NewestAsync();
        var dense = new string('[', 9_900) + new string(']', 9_900) + "\n";
        var typed = new TypedPair(TypedText.Of(newest.Text(Language.Irish)) with { Body = dense }, TypedText.Of(newest.Text(Language.English)) with { Body = new string('a', TypedText.BodyMaxLength) });
        var refused = await Editing.SaveAsync("alpha", Editor, newest.Id, typed, null, CancellationToken.None);
        Assert.Equal([("ga-body", "desk.text.body.dense"), ("en-body", "desk.text.too-long")], refused.Issues.Select(issue => (issue.Field, issue.Key)));
        Assert.Equal(newest.Id, (await NewestAsync()).Id);
    }

    [Fact]
    public async Task Save_BodyThatCouldNotBeRendered_IsRefused() =>
        Assert.Equal("desk.text.body.deep", Assert.Single((await SaveAsync(Editor, english: string.Concat(Enumerable.Repeat("![", 200)))).Issues).Key);

    [Fact]
    public async Task Keep_FarTooMuch_KeepsWhatAPersonCouldCutDown()
    {
        var newest = await NewestAsync();
        var typed = new TypedPair(null, TypedText.Empty with { Title = new string('t', 1_000_000), Body = new string('[', 1_000_000) });
        await Editing.KeepAsync("alpha", Editor, newest.Id, 0, typed, CancellationToken.None);
        var kept = (await Editing.DraftAsync("alpha", Editor.Id, CancellationToken.None))!.Typed.English!;
        Assert.Equal((TypedText.KeptFieldMaxLength, TypedText.KeptBodyMaxLength), (kept.Title.Length, kept.Body.Length));
    }

    [Fact]
    public async Task Keep_FromAnOlderWindowOfTheSamePerson_IsToldAndKeepsTheNewer()
    {
        var newest = await NewestAsync();
        TypedPair Typed(string body) => new(null, TypedText.Of(newest.Text(Language.English)) with { Body = body });
        await Editing.KeepAsync("alpha", Editor, newest.Id, 0, Typed("One"), CancellationToken.None);
        await Editing.KeepAsync("alpha", Editor, newest.Id, 1, Typed("Two"), CancellationToken.None);
        var old = await Editing.KeepAsync("alpha", Editor, newest.Id, 1, Typed("Old window"), CancellationToken.None);
        Assert.True(old.IsBehind);
        Assert.Equal("Two", (await Editing.DraftAsync("alpha", Editor.Id, CancellationToken.None))!.Typed.English!.Body);
    }

    [Fact]
    public async Task Keep_TheSameWordsAgainBecauseTheAnswerWasLost_GoesOnFromThere()
    {
        var newest = await NewestAsync();
        TypedPair Typed(string body) => new(null, TypedText.Of(newest.Text(Language.English)) with { Body = body });
        await Editing.KeepAsync("alpha", Editor, newest.Id, 0, Typed("One"), CancellationToken.None);
        var again = await Editing.KeepAsync("alpha", Editor, newest.Id, 0, Typed("One"), CancellationToken.None);
        Assert.Equal((1, false), (again.Version, again.IsBehind));
        Assert.False((await Editing.KeepAsync("alpha", Editor, newest.Id, again.Version, Typed("Two"), CancellationToken.None)).IsBehind);
        Assert.Equal("Two", (await Editing.DraftAsync("alpha", Editor.Id, CancellationToken.None))!.Typed.English!.Body);
    }

    [Fact]
    public async Task Keep_AfterSomebodyElseSaved_KeepsAndSaysSo()
    {
        var began = await NewestAsync();
        await SaveAsync(EnglishEditor, english: "First.\n");
        var kept = await Editing.KeepAsync("alpha", Editor, began.Id, 0, TypedPair.Of(began), CancellationToken.None);
        Assert.True(kept.IsOvertaken);
        Assert.Equal(EnglishEditor.Name, kept.NewestBy);
        Assert.NotNull(await Editing.DraftAsync("alpha", Editor.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Restore_EarlierWords_ComeBackAsANewRevision()
    {
        await SaveAsync(Editor, "Focail eile.\n", "Other words.\n");
        var newest = await NewestAsync();
        await Editing.RestoreAsync("alpha", Editor, 1, newest.Id, CancellationToken.None);
        var restored = await NewestAsync();
        Assert.Equal(newest.Number + 1, restored.Number);
        Assert.Equal("\nWords.\n", restored.Text(Language.English).Body);
        Assert.True(restored.IsInStep);
    }

    [Fact]
    public async Task Discard_OpenEdition_LeavesTheLiveWordsAsTheNewest()
    {
        await SaveAsync(Editor, english: "Other words.\n");
        Assert.Empty(await Editing.DiscardAsync("alpha", Editor, (await NewestAsync()).Id, CancellationToken.None));
        Assert.Equal("\nWords.\n", (await NewestAsync()).Text(Language.English).Body);
        await using var db = Database.OpenForReading();
        Assert.Equal(2, await db.Set<Revision>().CountAsync(revision => revision.Texts.Any(text => text.Slug == "alpha")));
    }

    [Fact]
    public async Task Discard_WordsThatThePersonHasNotSeen_IsRefused()
    {
        await SaveAsync(Editor, english: "Other words.\n");
        var seen = await NewestAsync();
        await SaveAsync(EnglishEditor, english: "Newer words.\n");
        Assert.Equal("desk.sign.moved", (await Editing.DiscardAsync("alpha", Editor, seen.Id, CancellationToken.None)).Single().Key);
        Assert.Equal("Newer words.\n", (await NewestAsync()).Text(Language.English).Body);
    }

    [Fact]
    public async Task Restore_AfterAMove_BringsTheWordsBackAndNotThePlace()
    {
        await SaveAsync(Editor, "Focail eile.\n", "Other words.\n");
        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
        await Editing.RestoreAsync("alpha", Editor, 1, (await NewestAsync()).Id, CancellationToken.None);
        Assert.Equal("\nWords.\n", (await NewestAsync()).Text(Language.English).Body);
        Assert.Equal("beta", (await NewestAsync()).ParentKey);
    }

    [Fact]
    public async Task Import_OfOtherWords_DoesNotPushDeskWorkAside()
    {
        await SaveAsync(Editor, "Obair na deisce.\n", "Work of the desk.\n");
        Content.AddPage("alpha", irishBody: "Focail nua.\n", englishBody: "New words.\n");
        await ImportSoundAsync();
        Assert.Equal("\nNew words.\n", await LiveBodyAsync(Language.English));
        Assert.Equal("Work of the desk.\n", (await NewestAsync()).Text(Language.English).Body);
    }
}
