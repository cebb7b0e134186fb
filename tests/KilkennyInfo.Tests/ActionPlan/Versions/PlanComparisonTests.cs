using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Versions;

public sealed class PlanComparisonTests
{
    private static readonly PlanVersion First = SiteContent.Data.PlanVersions[^1];

    [Fact]
    public void Of_AVersionAndItself_KeepsEverything() =>
        Assert.All(PlanComparison.Of(First, First).Changes, change => Assert.Equal(CommitmentFate.Kept, change.Fate));

    [Fact]
    public void Of_ManyChangesAtRandom_TellsEachCommitmentOnceAndRight()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var expected = new Dictionary<int, CommitmentFate>();
            var later = new List<Commitment>();
            foreach (var commitment in First.Commitments)
            {
                var (fate, after) = Any(random, commitment);
                expected[commitment.Number] = fate;
                later.AddRange(after is null ? [] : [after]);
            }

            expected[93] = CommitmentFate.New;
            later.Add(First.Commitments[0] with { Number = 93 });
            var comparison = PlanComparison.Of(First, First with { Number = 2, Commitments = later });
            Assert.Equal(expected.OrderBy(pair => pair.Key), comparison.Changes.Select(change => KeyValuePair.Create(change.Number, change.Fate)));
        }
    }

    private static (CommitmentFate Fate, Commitment? After) Any(Random random, Commitment commitment) => random.Next(8) switch
    {
        0 => (CommitmentFate.Dropped, null),
        1 => (CommitmentFate.Changed, commitment with { Sentence = commitment.Sentence with { Irish = "Eile." } }),
        2 => (CommitmentFate.Changed, commitment with { Owner = "nobody" }),
        3 => (CommitmentFate.Changed, commitment with { Principle = (commitment.Principle ?? 0) + 1 }),
        4 => (CommitmentFate.Changed, commitment with { Standard = new Standard(new("A", "B"), new("C", "D"), 1, "days", "E") }),
        _ => (CommitmentFate.Kept, commitment with { Sentence = new Bilingual<string>(commitment.Sentence.Irish, commitment.Sentence.English) }),
    };
}
