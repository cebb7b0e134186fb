using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Editorial.Comparing;
using static KilkennyInfo.Tests.Editorial.Comparing.Texts;

namespace KilkennyInfo.Tests.Editorial.Comparing;

public sealed class TextComparisonTests
{
    private const string Letter = "Scríobh chuig an Oifigeach Gearán i Halla an Chontae, Cill Chainnigh.";
    private const string Answer = "Cuirimid freagra iomlán chugat laistigh de {fact:reply-within}.";
    private const string Ombudsman = "Téigh chuig an Ombudsman mura bhfuil tú sásta leis an bhfreagra sin.";
    private const string Fee = "Níl aon táille ar an tseirbhís seo do dhuine ar bith.";

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261124, 7);

    [Fact]
    public void Compare_SameText_HasNoChange() =>
        Assert.All(Compare(OfEverything, OfEverything), row => Assert.True(row is { Kind: RowKind.Same, Words.Count: 0 }));

    [Fact]
    public void Compare_WordChanged_ShowsTheBlockAndTheWord()
    {
        var rows = Compare($"{Letter}\n\n{Answer}\n", $"{Letter}\n\n{Answer.Replace("iomlán", "gearr", StringComparison.Ordinal)}\n");
        Assert.Equal("= ~", Kinds(rows));
        Assert.Equal(["Cuirimid freagra ", "iomlán", "gearr", " chugat laistigh de {fact:reply-within}."], rows[1].Words.Select(change => change.Text));
    }

    [Fact]
    public void Compare_BlockAdded_MovesNoOther() => Assert.Equal("= + =", Kinds(Compare($"{Letter}\n\n{Answer}", $"{Letter}\n\n{Fee}\n\n{Answer}")));

    [Fact]
    public void Compare_BlockRemoved_StandsWhereItWas() => Assert.Equal("= - =", Kinds(Compare($"{Letter}\n\n{Fee}\n\n{Answer}", $"{Letter}\n\n{Answer}")));

    [Fact]
    public void Compare_BlockMoved_IsNotRemovedAndAdded()
    {
        var rows = Compare($"{Letter}\n\n{Answer}\n\n{Fee}\n\n{Ombudsman}", $"{Answer}\n\n{Fee}\n\n{Ombudsman}\n\n{Letter}");
        Assert.Equal("= = = >", Kinds(rows));
        Assert.Equal((0, 3), (rows[3].Before!.Index, rows[3].After!.Index));
    }

    [Fact]
    public void Compare_SectionWithBoxMoved_TakesTheBoxAlong()
    {
        const string section = "## Céimeanna\n\n::: steps\n1. Scríobh.\n2. Fan.\n:::";
        const string rest = $"{Letter}\n\n{Answer}\n\n{Fee}\n\n{Ombudsman}\n\n## Eile";
        Assert.Equal("= = = = = > > > >", Kinds(Compare($"{section}\n\n{rest}", $"{rest}\n\n{section}")));
    }

    [Fact]
    public void Compare_BoxesOfOneKindInTwoPlaces_AreNotMoved() =>
        Assert.DoesNotContain(Compare($"::: note\n{Fee}\n:::\n\n{Letter}\n\n{Answer}", $"{Letter}\n\n{Answer}\n\n::: note\n{Ombudsman}\n:::"), row => row.Kind is RowKind.Moved);

    [Fact]
    public void Compare_EditAfterAnAddedBlock_FindsTheBlockItWas()
    {
        var rows = Compare($"{Letter}\n\n{Answer}", $"{Letter}\n\n{Fee}\n\n{Answer.Replace("iomlán ", "", StringComparison.Ordinal)}");
        Assert.Equal("= + ~", Kinds(rows));
        Assert.Equal(1, rows[2].Before!.Index);
    }

    [Fact]
    public void Compare_ParagraphTurnedIntoAnItem_IsTheSameBlockChanged()
    {
        var rows = Compare($"{Letter}\n\n{Answer}", $"- {Letter}\n\n{Answer}");
        Assert.Equal("~ =", Kinds(rows));
        Assert.Equal([WordChangeKind.Same], rows[0].Words.Select(change => change.Kind));
    }

    [Fact]
    public void Compare_SimilarBlockOfTheSameKind_IsPreferred()
    {
        var rows = Compare(Letter, $"- {Letter.Replace("Scríobh", "Cuir", StringComparison.Ordinal)}\n\n{Letter.Replace("Scríobh", "Téigh", StringComparison.Ordinal)}");
        Assert.Equal("+ ~", Kinds(rows));
    }

    [Fact]
    public void Compare_ParagraphWrittenAnew_IsOneForTheOther()
    {
        var rows = Compare($"{Letter}\n\n{Answer}\n\n{Fee}", $"{Letter}\n\n{Ombudsman}\n\n{Fee}");
        Assert.Equal("= ~ =", Kinds(rows));
    }

    [Fact]
    public void Compare_TwoParagraphsMergedIntoAnother_AreRemoved() => Assert.Equal("= - - + =", Kinds(Compare($"{Letter}\n\n{Answer}\n\n{Ombudsman}\n\n## Eile", $"{Letter}\n\n{Fee}\n\n## Eile")));

    [Fact]
    public void Compare_HeadingOfAnotherLevel_IsChanged()
    {
        var rows = Compare("## A heading", "### A heading");
        Assert.Equal("~", Kinds(rows));
        Assert.Contains(rows[0].Words, change => change == new WordChange(WordChangeKind.Removed, "#") || change == new WordChange(WordChangeKind.Added, "#"));
    }

    [Fact]
    public void Compare_ParagraphTakenIntoANote_IsChanged() => Assert.Equal("+ ~", Kinds(Compare(Letter, $"::: note\n{Letter}\n:::")));

    [Fact]
    public void Compare_StepAddedAtTheTop_LeavesTheOthersAlone() =>
        Assert.Equal("= + = =", Kinds(Compare("::: steps\n1. Glaoigh.\n2. Fan.\n:::", "::: steps\n1. Léigh.\n2. Glaoigh.\n3. Fan.\n:::")));

    [Fact]
    public void Compare_PartWithAnotherKey_IsChanged() => Assert.Equal("~ =", Kinds(Compare($"::: contact main\n:::\n\n{Letter}", $"::: contact housing\n:::\n\n{Letter}")));

    [Fact]
    public void Compare_Fields_PairWithThemselvesOnly()
    {
        var rows = TextComparison.Compare(TextBlocks.Of("Gearáin", null, "Achoimre ghearr.", "Cur síos.", Letter), TextBlocks.Of("Rud eile ar fad", "Eile", "Focail nua.", null, Letter));
        Assert.Equal("~ + ~ - =", Kinds(rows));
        Assert.Equal([BlockKind.Title, BlockKind.Menu, BlockKind.Summary, BlockKind.Description, BlockKind.Paragraph], rows.Select(row => row.Block.Kind));
    }

    [Fact]
    public void Compare_RandomEdits_KeepEveryBlockOnceAndEverySource()
    {
        Prop.ForAll(Edited, pair => CheckRows(Blocks(pair.Before), Blocks(pair.After))).Check(Fixed);
        Prop.ForAll(Anything, Anything, (before, after) => CheckRows(Blocks(before), Blocks(after))).Check(Fixed);
    }

    [Fact]
    public void Blocks_RandomEdits_HoldAllWords()
    {
        Prop.ForAll(Edited, pair => TextBlocksTests.AllWordsAreKept(pair.After)).Check(Fixed);
        Prop.ForAll(Anything, TextBlocksTests.AllWordsAreKept).Check(Fixed.WithMaxTest(1000));
    }

    private static void CheckRows(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after)
    {
        var rows = TextComparison.Compare(before, after);
        Assert.Equal(after, rows.Select(row => row.After).Where(block => block is not null));
        Assert.Equal(before, rows.Select(row => row.Before).Where(block => block is not null).OrderBy(block => block!.Index));
        var inOrder = rows.Where(row => row.Kind is not RowKind.Moved).Select(row => row.Before?.Index).Where(index => index is not null);
        Assert.Equal(inOrder.Order(), inOrder);
        Assert.All(rows, CheckRow);
    }

    private static void CheckRow(ComparedRow row)
    {
        Assert.Equal((row.Kind is not RowKind.Added, row.Kind is not RowKind.Removed), (row.Before is not null, row.After is not null));
        Assert.Equal(row.Kind is RowKind.Same or RowKind.Moved, row.Before?.Hash == row.After?.Hash);
        if (row.Kind is RowKind.Changed)
        {
            Assert.Equal(row.Before!.Source, string.Concat(row.Words.Where(change => change.Kind is not WordChangeKind.Added).Select(change => change.Text)));
            Assert.Equal(row.After!.Source, string.Concat(row.Words.Where(change => change.Kind is not WordChangeKind.Removed).Select(change => change.Text)));
        }
        else
        {
            Assert.Empty(row.Words);
        }
    }

    private static string Kinds(IEnumerable<ComparedRow> rows) => string.Join(' ', rows.Select(row => row.Kind switch
    {
        RowKind.Same => "=",
        RowKind.Changed => "~",
        RowKind.Added => "+",
        RowKind.Removed => "-",
        _ => ">",
    }));
}
