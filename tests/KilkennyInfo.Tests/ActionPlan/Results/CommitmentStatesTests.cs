using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;

namespace KilkennyInfo.Tests.ActionPlan.Results;

public sealed class CommitmentStatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Of_NoResult_IsUnknownAndNeedsAttention()
    {
        var state = CommitmentStates.Of(1, PublicResults.None, Today);
        Assert.Equal((null, null, false, true), (state.Progress, state.EvidenceAge, state.IsRed, state.NeedsAttention));
    }

    [Theory]
    [InlineData("2026-11-23", 0, false)]
    [InlineData("2025-11-23", 365, false)]
    [InlineData("2025-11-22", 366, true)]
    public void Of_Result_HasItsAgeAndIsStaleAfterAYear(string to, int age, bool isStale)
    {
        var state = CommitmentStates.Of(1, Of(Result(1, to, Progress.Kept)), Today);
        Assert.Equal((Progress.Kept, age, isStale, isStale), (state.Progress, state.EvidenceAge, state.IsStale, state.NeedsAttention));
    }

    [Fact]
    public void Of_SeveralResults_IsTheFirstOfItsOwn()
    {
        var results = Of(Result(2, "2026-10-01", Progress.Kept), Result(1, "2026-09-01", Progress.NotKept), Result(1, "2026-08-01", Progress.Kept));
        Assert.True(CommitmentStates.Of(1, results, Today) is { IsRed: true, NeedsAttention: true });
        Assert.False(CommitmentStates.Of(2, results, Today).NeedsAttention);
    }

    private static PublicResults Of(params PublicResult[] results) => new(results);

    private static PublicResult Result(int commitment, string to, Progress progress)
    {
        var last = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture);
        return new PublicResult(Guid.NewGuid(), commitment, last.AddMonths(-3), last, progress, null, null, null, null, last);
    }
}
