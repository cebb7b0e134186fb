using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Versions;

public sealed class PlanVersionFileTests
{
    [Fact]
    public void Write_ThePlanItself_ReadsAsTheSame()
    {
        var plan = SiteContent.Data.PlanInForce!;
        var issues = new IssueList();
        var again = PlanVersion.Read(YamlMap.Read(plan.File, PlanVersionFile.Write(plan), issues)!);
        Assert.Empty(issues.All);
        Assert.Equal(PlanVersionFile.Write(plan), PlanVersionFile.Write(again));
        Assert.Equal(plan with { Commitments = [] }, again with { Commitments = [] }, (one, other) => one!.ToString() == other!.ToString());
        Assert.Equal(plan.Commitments.Select(Said), again.Commitments.Select(Said));
        Assert.Equal(92, again.Commitments.Count);
    }

    /// <summary>Everything of it but the line on which it stands.</summary>
    private static string Said(Commitment commitment) =>
        string.Join('|', commitment.Number, commitment.Principle, commitment.Sentence, commitment.Owner, commitment.Standard, string.Join(',', commitment.Figures), string.Join(',', commitment.Promised));
}
