using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.ActionPlan.Reviews;

public sealed class PlanWritingTests
{
    private const string Body = """
        ## Promises {#promises}

        ### Principle 1: Standards {#principle-1}

        1. The [first](page:alpha) promise.
        2. The second promise:
            - a part
            - another

        ### Principle 2: Equality {#principle-2}

        3. The third promise.

        ## End {#end}

        Words.

        """;

    private static readonly PlanWriting English = new(Language.English, "No longer in the plan.", "New:");

    [Fact]
    public void Apply_NothingDecided_KeepsEveryLetter() => Assert.Equal(Body, English.Apply(Body, [Decided(1, DecisionKind.Keep)]));

    [Fact]
    public void Apply_Change_PutsTheNewWordsInItsPlaceAndTouchesNothingElse() =>
        Assert.Equal(Body.Replace("The [first](page:alpha) promise.", "A better promise.", StringComparison.Ordinal), English.Apply(Body, [Decided(1, DecisionKind.Change, "A better promise.")]));

    [Fact]
    public void Apply_ChangeOfOneWithAListBelow_KeepsTheList() =>
        Assert.Equal(Body.Replace("The second promise:", "Another promise:", StringComparison.Ordinal), English.Apply(Body, [Decided(2, DecisionKind.Change, "Another promise:")]));

    [Fact]
    public void Apply_Drop_LeavesTheNumberAndALine() =>
        Assert.Equal(Body.Replace("The second promise:\n    - a part\n    - another\n", "No longer in the plan.\n", StringComparison.Ordinal), English.Apply(Body, [Decided(2, DecisionKind.Drop)]));

    [Fact]
    public void Apply_New_StandsAtTheEndOfItsPrinciple() =>
        Assert.Equal(
            Body.Replace("### Principle 2", "New:\n\n4. A fourth promise.\n\n### Principle 2", StringComparison.Ordinal),
            English.Apply(Body, [Decided(4, DecisionKind.Add, "A fourth promise.", principle: 1)]));

    [Fact]
    public void Apply_NewOfNoPrinciple_StandsBeforeTheLastHeading() =>
        Assert.Contains("New:\n\n4. A fourth promise.\n\n## End", English.Apply(Body, [Decided(4, DecisionKind.Add, "A fourth promise.")]), StringComparison.Ordinal);

    [Fact]
    public void Apply_SignsOfMarkdown_AreReadAsTheyStand() =>
        Assert.Contains("1. \\*Stars\\* and \\{braces\\}.", English.Apply(Body, [Decided(1, DecisionKind.Change, "*Stars* and {braces}.")]), StringComparison.Ordinal);

    [Fact]
    public void Apply_SeveralAtOnce_EachInItsPlace()
    {
        var after = English.Apply(Body, [Decided(1, DecisionKind.Drop), Decided(3, DecisionKind.Change, "Changed."), Decided(4, DecisionKind.Add, "Added.", principle: 1)]);
        Assert.Equal([1, 2, 3, 4], PlanWriting.ItemsOf(after).Keys.Order());
        Assert.Contains("1. No longer in the plan.", after, StringComparison.Ordinal);
        Assert.Contains("3. Changed.", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_NumberThatIsNotOnThePage_IsSaid() =>
        Assert.Equal(9, Assert.Throws<CommitmentNotFoundException>(() => English.Apply(Body, [Decided(9, DecisionKind.Drop)])).Number);

    private static CommitmentDecision Decided(int number, DecisionKind kind, string sentence = "", int? principle = null) => new()
    {
        ReviewId = Guid.Empty,
        Number = number,
        Kind = kind,
        EnglishSentence = sentence,
        IrishSentence = sentence,
        EnglishReason = "x",
        IrishReason = "x",
        Principle = principle,
        DecidedUtc = default,
        DecidedBy = "x",
    };
}
