using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SqliteSteppingTests(SqliteTestDatabase databases) : SteppingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresSteppingTests(PostgresTestDatabase databases) : SteppingTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Block by block, a translator brings the other text after what somebody has changed.</summary>
public abstract class SteppingTests(TestDatabase databases) : DeskFixture(databases)
{
    private Stepping Stepping => new(Database, Editing, Clock);

    private async Task BeginAsync(string irish, string english)
    {
        await SaveAsync(Editor, irish, english);
        await ConfirmAsync(Editor);
    }

    private async Task<StepWork> StepAsync() => await Stepping.GetAsync("alpha", Language.Irish, CancellationToken.None) ?? throw new InvalidOperationException("The pair is in step.");

    [Fact]
    public async Task Confirm_EachChangedBlock_BringsThePairInStepWithTheLast()
    {
        await BeginAsync("Alt a haon.\n\nAlt a dó.\n\nAlt a trí.\n", "Number one.\n\nNumber two.\n\nNumber three.\n");
        await SaveAsync(EnglishEditor, english: "Number 1.\n\nNumber two.\n\nNumber 3.\n");
        var step = await StepAsync();
        Assert.Equal(["Number 1.", "Number 3."], step.Changes.Select(change => change.Change.Row.After!.Source));

        Assert.Equal(SaveResult.Unchanged, (await Stepping.ConfirmAsync("alpha", Language.Irish, Translator, step.Changes[0].ChangedHash, step.Changes[0].OwnHash, CancellationToken.None)).Result);
        Assert.Equal(Translator.Name, (await StepAsync()).Changes[0].Settled!.PersonName);
        Assert.False((await NewestAsync()).IsInStep);

        Assert.Equal(SaveResult.Saved, (await Stepping.ConfirmAsync("alpha", Language.Irish, Translator, step.Changes[1].ChangedHash, step.Changes[1].OwnHash, CancellationToken.None)).Result);
        Assert.True((await NewestAsync()).IsInStep);
    }

    [Fact]
    public async Task Confirm_ByAnEditorOfTheOtherTextOnly_IsNotAllowed()
    {
        await BeginAsync("Alt.\n", "Text.\n");
        await SaveAsync(EnglishEditor, english: "Words.\n");
        var change = (await StepAsync()).Changes.Single();
        await Assert.ThrowsAsync<NotAllowedException>(() => Stepping.ConfirmAsync("alpha", Language.Irish, EnglishEditor, change.ChangedHash, change.OwnHash, CancellationToken.None));
    }

    [Fact]
    public async Task Replace_WithNewWords_SettlesTheChange()
    {
        await BeginAsync("Alt a haon.\n\n- mír a dó\n", "Number one.\n\n- item two\n");
        await SaveAsync(EnglishEditor, english: "Number one.\n\n- item 2\n");
        var step = await StepAsync();
        var change = step.Changes.Single();
        Assert.Equal(SaveResult.Saved, (await Stepping.ReplaceAsync("alpha", Language.Irish, Translator, step.Current.Id, change.ChangedHash, change.OwnHash, "mír 2", CancellationToken.None)).Result);
        var now = await NewestAsync();
        Assert.True(now.IsInStep);
        Assert.Equal("Alt a haon.\n\n- mír 2\n", now.Text(Language.Irish).Body);
    }

    [Fact]
    public async Task Replace_WithNothing_SavesWhatIsLeftAndLeavesTheChangeOpen()
    {
        await BeginAsync("Alt.\n\nEile.\n", "Text.\n\nOther.\n");
        await SaveAsync(EnglishEditor, english: "Words.\n\nOther.\n");
        var step = await StepAsync();
        var outcome = await Stepping.ReplaceAsync("alpha", Language.Irish, Translator, step.Current.Id, step.Changes[0].ChangedHash, step.Changes[0].OwnHash, "", CancellationToken.None);
        Assert.Equal(SaveResult.Saved, outcome.Result);
    }

    [Fact]
    public async Task Insert_WhatIsMissing_PutsItBelowItsNeighbourAndSettlesIt()
    {
        await BeginAsync("Alt.\n\n- mír a haon\n- mír a trí\n", "Text.\n\n- item one\n- item three\n");
        await SaveAsync(EnglishEditor, english: "Text.\n\n- item one\n- item two\n- item three\n");
        var step = await StepAsync();
        var change = step.Changes.Single();
        Assert.Equal("mír a haon", change.Change.Above!.Source);
        Assert.Equal(SaveResult.Saved, (await Stepping.InsertAsync("alpha", Language.Irish, Translator, step.Current.Id, change.ChangedHash, "mír a dó", CancellationToken.None)).Result);
        var now = await NewestAsync();
        Assert.Equal("Alt.\n\n- mír a haon\n- mír a dó\n- mír a trí\n", now.Text(Language.Irish).Body);
        Assert.True(now.IsInStep);
    }

    [Fact]
    public async Task Insert_WhatIsNotOnePiece_IsRefusedAndChangesNothing()
    {
        await BeginAsync("Alt.\n", "Text.\n");
        await SaveAsync(EnglishEditor, english: "Text.\n\nNew.\n");
        var step = await StepAsync();
        var outcome = await Stepping.InsertAsync("alpha", Language.Irish, Translator, step.Current.Id, step.Changes.Single().ChangedHash, "Nua.\n\nNua eile.", CancellationToken.None);
        Assert.Equal((SaveResult.Refused, "desk.step.in-editor"), (outcome.Result, outcome.Issues.Single().Key));
        Assert.Equal("Alt.\n", (await NewestAsync()).Text(Language.Irish).Body);
    }

    [Fact]
    public async Task Remove_WhatWentInTheOther_TakesItOutAndSettlesIt()
    {
        await BeginAsync("Alt.\n\nAmach.\n\nEile.\n", "Text.\n\nOut.\n\nOther.\n");
        await SaveAsync(EnglishEditor, english: "Text.\n\nOther.\n");
        var step = await StepAsync();
        var change = step.Changes.Single();
        Assert.Equal(RowKind.Removed, change.Change.Row.Kind);
        Assert.Equal(SaveResult.Saved, (await Stepping.RemoveAsync("alpha", Language.Irish, Translator, step.Current.Id, change.ChangedHash, change.OwnHash, CancellationToken.None)).Result);
        var now = await NewestAsync();
        Assert.Equal("Alt.\n\nEile.\n", now.Text(Language.Irish).Body);
        Assert.True(now.IsInStep);
    }

    [Fact]
    public async Task Edit_FromAnOlderRevision_IsAConflictAndChangesNothing()
    {
        await BeginAsync("Alt.\n", "Text.\n");
        await SaveAsync(EnglishEditor, english: "Words.\n");
        var step = await StepAsync();
        await SaveAsync(EnglishEditor, english: "Other words.\n");
        var change = step.Changes.Single();
        Assert.Equal(SaveResult.Conflict, (await Stepping.ReplaceAsync("alpha", Language.Irish, Translator, step.Current.Id, change.ChangedHash, change.OwnHash, "Focail.", CancellationToken.None)).Result);
        Assert.Equal("Alt.\n", (await NewestAsync()).Text(Language.Irish).Body);
    }
}
