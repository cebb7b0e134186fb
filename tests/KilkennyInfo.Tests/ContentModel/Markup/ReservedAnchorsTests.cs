using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Markup;

/// <summary>Every id that a view gives must be one that no heading can take.</summary>
public sealed partial class ReservedAnchorsTests
{
    /// <summary>What an expression in an id stands for, as an example from the real content.</summary>
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["@unit.Key"] = "main",
        ["@office.Key"] = SiteContent.Data.Offices.Keys.First(),
        ["@appeal.Key"] = SiteContent.Data.Appeals[0].Key,
        ["@year"] = "2027",
        ["@entry.Anchor"] = "phone",
        ["@Model.Id"] = "q",
        ["@group.Name"] = "kind",
        ["@table.Key"] = "services",
        ["@chart.Id"] = "chart-services",
        ["@(Model.Id)"] = "f-story",
        ["@id"] = "f-files",
        ["@(id)"] = "f-files",
        ["@index"] = "0",
        ["@PlanAddresses.Anchor(Model.Language, commitment.Number)"] = "commitment-12",
        ["@PlanAddresses.Anchor(view.Language, change.Number)"] = "gealltanas-12",
        ["@PlanAddresses.Anchor(language, commitment.Number)"] = "commitment-12",
        ["@PlanFiguresView.Anchor(figure.Key)"] = "figure-interim-replies",
        ["@Model.AnchorOf(meeting)"] = "meeting-2026-11-03",
        ["@Model.Key"] = "services",
        ["@Model.PlaceOf(option)"] = "f-about",
        ["@(Model.PlaceOf(option))"] = "f-about",
    };

    [Fact]
    public void Contains_EveryIdOfTheViews_IsTrue()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(TestSite.Root, "themes"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Id().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value)).Distinct().ToList();
        Assert.Contains("main", ids);
        Assert.Contains("appeal-@appeal.Key", ids);
        Assert.All(ids, id => Assert.True(ReservedAnchors.Contains(Example(id), SiteContent.Data), $"A heading could take the id “{id}”."));
    }

    private static string Example(string id) =>
        Expression().Replace(id, expression => Examples.GetValueOrDefault(expression.Value, expression.Value.Contains("anguage", StringComparison.Ordinal) ? "ga" : expression.Value));

    [GeneratedRegex("\\bid=\"(?<id>[^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(@"@\((?:[^()]|\([^()]*\))*\)|@[\w.]+(?:\([^()]*\))?")]
    private static partial Regex Expression();
}
