using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.ActionPlan.Figures;

/// <summary>What every figure has, and how a share is said.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class FigureRuleTests(LiveSiteFixture live)
{
    [Fact]
    public void Figures_OfTheSite_AreTheOnesThatThePlanNames()
    {
        var keys = live.Site.Services.GetRequiredService<PlanFigures>().Rules.Select(rule => rule.Key).ToList();
        Assert.Equal(12, keys.Distinct().Count());
        Assert.Equal(keys.Order(), SiteContent.Data.Commitments.SelectMany(commitment => commitment.Figures).Distinct().Order());
    }

    [Fact]
    public void Figures_OfTheSite_HaveTheirWordsInBothLanguages()
    {
        foreach (var rule in live.Site.Services.GetRequiredService<PlanFigures>().Rules)
        {
            foreach (var language in LanguageExtensions.Both)
            {
                Strings words = SiteContent.Data.Strings[language];
                Assert.True(words.Has($"plan.figure.{rule.Key}.name") && words.Has($"plan.figure.{rule.Key}.rule"), rule.Key);
                Assert.Equal(rule.Unit == FigureRule.Count, words.Has($"plan.figure.{rule.Key}.unit") && words.IsCount($"plan.figure.{rule.Key}.unit"));
                Assert.True(SiteContent.Data.DeskStrings[language].Has($"desk.plan.figures.source.{KilkennyInfo.Platform.EnumCode.Of(rule.Source)}"), rule.Key);
            }
        }
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 7, "0")]
    [InlineData(7, 7, "100")]
    [InlineData(1, 3, "33.3")]
    [InlineData(2, 3, "66.7")]
    [InlineData(9999, 10000, "99.9")]
    [InlineData(1, 10000, "0.1")]
    [InlineData(1, 16, "6.3")]
    public void Share_OfAWhole_IsNeverRoundedToAllOrNone(int part, int whole, string? expected) => Assert.Equal(
        expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        new FigureRule("some", FigureRule.Percent, FigureSource.Pages).Of(part, whole, new DateOnly(2026, 1, 1)).Value);

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "")]
    [InlineData("2026-01-01", "2026-01-01", "")]
    [InlineData("2026-01-02", "2026-01-01", "desk.plan.figures.to.before")]
    [InlineData("", "2026-01-01", "desk.plan.figures.from.missing")]
    [InlineData("1.1.2026", "0001-01-01", "desk.plan.figures.from.missing desk.plan.figures.to.missing")]
    public void Span_AsTyped_IsReadOrSaysWhatIsWrong(string from, string to, string issues)
    {
        var (span, found) = FigureSpan.Read(from, to);
        Assert.Equal(issues, string.Join(' ', found.Select(issue => issue.Key)));
        Assert.Equal(issues.Length == 0, span is not null);
    }
}
