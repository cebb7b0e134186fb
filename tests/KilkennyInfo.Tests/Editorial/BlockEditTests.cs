using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Editorial.Comparing;

namespace KilkennyInfo.Tests.Editorial;

/// <summary>One block is changed, added or taken out, and its neighbours never notice.</summary>
public sealed class BlockEditTests
{
    [Theory]
    [InlineData("- a\n- b\n", "a", "- a\n- c\n- b\n", "- x\n- c\n- y\n", "c")]
    [InlineData("1. a\n2. b\n", "b", "1. a\n2. b\n3. c\n", "1. x\n2. y\n3. z\n", "c")]
    [InlineData("Alt.\n\n- b\n", "Alt.", "Alt.\n\n- c\n- b\n", "Para.\n\n- z\n- y\n", "c")]
    [InlineData("Alt.\n\nEile.\n", "Alt.", "Alt.\n\nNua.\n\nEile.\n", "Para.\n\nNew.\n\nOther.\n", "Nua.")]
    [InlineData("Alt.", "Alt.", "Alt.\n\nNua.", "Para.\n\nNew.\n", "Nua.")]
    [InlineData("## C\nAlt.\n", "## C", "## C\n\nNua.\n\nAlt.\n", "## H\n\nNew.\n\nPara.\n", "Nua.")]
    [InlineData("Alt.\n", "Alt.", "Alt.\n\n## Nua\n", "Para.\n\n## New\n", "Nua")]
    [InlineData("| A | B |\n|---|---|\n| c | d |\n", "| c | d |", "| A | B |\n|---|---|\n| c | d |\n| e | f |\n", "| A | B |\n|---|---|\n| x | x |\n| y | z |\n", "| e | f |")]
    [InlineData("::: note\nAlt.\n:::\n\nTar éis.\n", "Alt.", "::: note\nAlt.\n\nNua.\n:::\n\nTar éis.\n", "::: note\nPara.\n\nNew.\n:::\n\nAfter.\n", "Nua.")]
    [InlineData("::: note\nAlt.\n:::\n\nTar éis.\n", "Alt.", "::: note\nAlt.\n:::\n\nNua.\n\nTar éis.\n", "::: note\nPara.\n:::\n\nNew.\n\nAfter.\n", "Nua.")]
    public void Insert_BelowABlock_StandsWhereItsLikeStands(string body, string above, string expected, string other, string words)
    {
        var (text, model) = (TextOf(body), Texts.Text(Language.English, other));
        var blocks = TextBlocks.Of(text);
        var place = blocks.Single(block => block.Source == above);
        Assert.Equal(expected, BlockEdit.Insert(text, place, model, TextBlocks.Of(model)[place.Index + 1], words)?.Body);
    }

    [Theory]
    [InlineData("", "Nua.\n")]
    [InlineData("Alt.\n", "Nua.\n\nAlt.\n")]
    public void Insert_AtTheTop_IsFirst(string body, string expected)
    {
        var model = Texts.Text(Language.English, "New.\n");
        Assert.Equal(expected, BlockEdit.Insert(TextOf(body), null, model, TextBlocks.Of(model)[^1], "Nua.")?.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dhá alt.\n\nNí ceann.")]
    [InlineData("## Ceannteideal")]
    [InlineData("- mír")]
    [InlineData("::: note")]
    [InlineData("```")]
    public void Insert_WordsThatAreNoSuchBlock_AreRefused(string words)
    {
        var (text, model) = (TextOf("Alt.\n\nEile.\n"), Texts.Text(Language.English, "Para.\n\nNew.\n\nOther.\n"));
        Assert.Null(BlockEdit.Insert(text, TextBlocks.Of(text)[^2], model, TextBlocks.Of(model)[^2], words));
    }

    [Fact]
    public void Remove_ATitle_IsRefused() => Assert.Null(BlockEdit.Remove(TextOf("Alt.\n"), TextBlocks.Of(TextOf("Alt.\n"))[0]));

    [Theory]
    [InlineData("Alt.\n\nAmach.\n\nEile.\n", "Amach.", "Alt.\n\nEile.\n")]
    [InlineData("Alt.\n\nAmach.\n", "Amach.", "Alt.\n")]
    [InlineData("- a\n- amach\n- b\n", "amach", "- a\n- b\n")]
    [InlineData("Alt.\n\n- a\n- amach\n\nEile.\n", "amach", "Alt.\n\n- a\n\nEile.\n")]
    [InlineData("| A | B |\n|---|---|\n| c | d |\n| e | f |\n", "| c | d |", "| A | B |\n|---|---|\n| e | f |\n")]
    public void Remove_ABlock_LeavesNoHole(string body, string source, string expected)
    {
        var text = TextOf(body);
        Assert.Equal(expected, BlockEdit.Remove(text, TextBlocks.Of(text).Single(block => block.Source == source))?.Body);
    }

    /// <summary>Nearly every block of the site can go and come back; where one cannot, as the heading row of a table, that is said and nothing is changed.</summary>
    [Fact]
    public void RemoveAndInsert_EveryBlockOfTheSite_GivesTheSameBlocksAgain()
    {
        var (tried, done) = (0, 0);
        foreach (var body in Texts.SiteBodies.Append(Texts.OfEverything))
        {
            var text = TextOf(body);
            var blocks = TextBlocks.Of(text);
            foreach (var block in blocks.Where(block => !block.Kind.IsField() && block.Index % 4 == body.Length % 4)) // A quarter of them, each kind among them.
            {
                tried++;
                if (BlockEdit.Remove(text, block) is not { } without)
                {
                    continue;
                }

                var shorter = TextOf(without.Body);
                if (BlockEdit.Insert(shorter, TextBlocks.Of(shorter)[block.Index - 1], text, block, block.Source) is { } again)
                {
                    done++;
                    Assert.Equal(blocks.Select(one => one.Hash), TextBlocks.Of(TextOf(again.Body)).Select(one => one.Hash));
                }
            }
        }

        Assert.True(done > tried * 0.95, $"{done} of {tried} blocks");
    }

    private static PageText TextOf(string body) => Texts.Text(Language.Irish, body);
}
