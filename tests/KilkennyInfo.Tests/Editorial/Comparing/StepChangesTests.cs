using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using static KilkennyInfo.Tests.Editorial.Comparing.Texts;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class StepChangesTests
{
    private const string Irish = "## Gearáin\n\nScríobh chugainn inniu.\n\nCuirimid freagra chugat.\n\n- Post\n- Guthán\n";
    private const string English = "## Complaints\n\nWrite to us today.\n\nWe send you an answer.\n\n- Post\n- Telephone\n";

    [Fact]
    public void Of_NothingChanged_IsEmpty() => Assert.Empty(Changes(Irish, English));

    [Fact]
    public void Of_OtherLanguageChanged_IsEmpty() => Assert.Empty(StepChanges.Of(Revision(Irish, English), Revision(Irish, English + "\nMore.\n"), Language.Irish));

    [Fact]
    public void Of_ChangedBlock_HasTheBlockThatStandsForItAndTheWords()
    {
        var change = Assert.Single(Changes(Irish, English.Replace("today", "tomorrow", StringComparison.Ordinal)));
        Assert.Equal(RowKind.Changed, change.Row.Kind);
        Assert.Equal("Scríobh chugainn inniu.", change.Other!.After!.Source);
        Assert.False(change.OtherHasChanged);
        Assert.Contains(new WordChange(WordChangeKind.Added, "tomorrow"), change.Row.Words);
    }

    [Fact]
    public void Of_BothChanged_SaysSoAndShowsBothSides()
    {
        var change = Assert.Single(Changes(Irish.Replace("inniu", "amárach", StringComparison.Ordinal), English.Replace("today", "tomorrow", StringComparison.Ordinal)));
        Assert.True(change.OtherHasChanged);
        Assert.Equal(("Scríobh chugainn inniu.", "Scríobh chugainn amárach."), (change.Other!.Before!.Source, change.Other.After!.Source));
    }

    [Fact]
    public void Of_AddedBlock_HasNoOtherAndSaysWhereItBelongs()
    {
        var change = Assert.Single(Changes(Irish, English.Replace("We send", "It is free.\n\nWe send", StringComparison.Ordinal)));
        Assert.Equal((RowKind.Added, "It is free."), (change.Row.Kind, change.Row.Block.Source));
        Assert.Null(change.Other);
        Assert.Equal("Scríobh chugainn inniu.", change.Above!.Source);
    }

    [Fact]
    public void Of_SeveralAddedBlocks_AllBelongBelowTheLastThatIsThere()
    {
        var changes = Changes(Irish, English.Replace("We send", "It is free.\n\nAnyone may write.\n\nWe send", StringComparison.Ordinal));
        Assert.Equal(["It is free.", "Anyone may write."], changes.Select(change => change.Row.Block.Source));
        Assert.All(changes, change => Assert.Equal("Scríobh chugainn inniu.", change.Above!.Source));
    }

    [Fact]
    public void Of_BlockAddedInBoth_IsFoundInTheOther()
    {
        var change = Assert.Single(Changes(
            Irish.Replace("Cuirimid", "Tá sé saor in aisce.\n\nCuirimid", StringComparison.Ordinal), English.Replace("We send", "It is free.\n\nWe send", StringComparison.Ordinal)));
        Assert.Equal((RowKind.Added, "Tá sé saor in aisce."), (change.Other!.Kind, change.Other.Block.Source));
        Assert.True(change.OtherHasChanged);
    }

    [Fact]
    public void Of_BlockAddedWhileAnotherIsRemoved_DoesNotTakeTheOtherLanguagesOldBlock()
    {
        var changes = Changes(Irish, English.Replace("Write to us today.", "- Ring the office or call in to any library near you.\n- Ask them.", StringComparison.Ordinal));
        Assert.Equal([RowKind.Removed, RowKind.Added, RowKind.Added], changes.Select(change => change.Row.Kind));
        Assert.Equal("Scríobh chugainn inniu.", changes[0].Other!.After!.Source);
        Assert.Null(changes[1].Other);
        Assert.Null(changes[2].Other);
    }

    [Fact]
    public void Of_RemovedBlock_HasTheBlockThatIsStillThere()
    {
        var change = Assert.Single(Changes(Irish, English.Replace("We send you an answer.\n\n", "", StringComparison.Ordinal)));
        Assert.Equal((RowKind.Removed, "Cuirimid freagra chugat."), (change.Row.Kind, change.Other!.After!.Source));
        Assert.False(change.OtherHasChanged);
    }

    [Fact]
    public void Of_BlockRemovedInBoth_IsSettled()
    {
        var change = Assert.Single(Changes(Irish.Replace("- Post\n", "", StringComparison.Ordinal), English.Replace("- Post\n", "", StringComparison.Ordinal)));
        Assert.Equal((RowKind.Removed, RowKind.Removed), (change.Row.Kind, change.Other!.Kind));
        Assert.True(change.OtherHasChanged);
    }

    [Fact]
    public void Of_MovedBlock_IsAChange()
    {
        var change = Assert.Single(Changes(Irish, "We send you an answer.\n\n" + English.Replace("We send you an answer.\n\n", "", StringComparison.Ordinal)));
        Assert.Equal((RowKind.Moved, "Cuirimid freagra chugat."), (change.Row.Kind, change.Other!.After!.Source));
    }

    [Fact]
    public void Of_ChangedIrish_GivesTheEnglishAsTheOther()
    {
        var change = Assert.Single(StepChanges.Of(Revision(Irish, English), Revision(Irish.Replace("Post", "Litir", StringComparison.Ordinal), English), Language.Irish));
        Assert.Equal(("Litir", "Post"), (change.Row.After!.Source, change.Other!.After!.Source));
    }

    private static IReadOnlyList<StepChange> Changes(string irish, string english) => StepChanges.Of(Revision(Irish, English), Revision(irish, english), Language.English);
}
