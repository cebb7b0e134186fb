using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan;

/// <summary>A small site with a plan of a few commitments, and those who work on it.</summary>
public abstract class PlanFixture : DeskFixture
{
    internal const string PlanFile = "plan/versions/1.yaml";

    internal static readonly Person Member = Someone("Ciara Ní Néill", Role.WorkingGroupMember);
    internal static readonly Person Chair = Someone("Seán Ó Sé", Role.WorkingGroupChair);
    internal static readonly Person Clerk = Someone("Breda Hogan", Role.SpcClerk);

    internal static readonly TypedResult Whole = new("2026-01-01", "2026-03-31", "kept", "98.50", "percent", new("Coinníodh é.", "It was kept."), "page", "alpha");

    private static readonly int[] Numbers = [1, 2, 10, 13, 19, 35, 55, 79];

    protected PlanFixture(TestDatabase databases)
        : base(databases) => Content.Write(PlanFile, PlanText());

    internal PlanResults Results => new(Database, Current, FollowAsync, Clock);

    internal ResultList List => new(Database);

    internal ResultImport Import => new(Database, Current, Clock);

    internal PlanEditing Plans => new(Database, FollowAsync, Clock);

    /// <summary>As the public site has it.</summary>
    internal PublicResults Public => PlanJson.Of<PublicResults>(Live, PlanParts.Results) ?? PublicResults.None;

    internal async Task<Guid> RecordAsync(TypedResult? typed = null, int commitment = 1)
    {
        var (id, issues) = await Results.RecordAsync(Member, commitment, typed ?? Whole, CancellationToken.None);
        Assert.Empty(issues);
        return id!.Value;
    }

    internal async Task<Guid> PublishedAsync(TypedResult? typed = null, int commitment = 1)
    {
        var id = await RecordAsync(typed, commitment);
        Assert.Empty(await Results.PublishAsync(Publisher, [id], CancellationToken.None));
        return id;
    }

    internal static IEnumerable<(string, string)> KeysOf(IEnumerable<Issue> issues) => issues.Select(issue => (issue.Field, issue.Key));

    private static string PlanText()
    {
        var text = new StringBuilder("# The plan\nversion: 1\npage: home\nowner: main\nsource: The test\nchecked-on: 2026-11-22\nstate: to-verify\nto-confirm: its days\ncommitments:\n");
        foreach (var number in Numbers)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - number: {number}\n    principle: {(number % 12) + 1}\n    ga: Focail.\n    en: Words.\n");
        }

        return text.Append("  - number: 80\n    ga: Focail.\n    en: Words.\n    standard:\n      measure: { ga: Am, en: Time }\n      target: { ga: 28 lá, en: 28 days }\n      number: 28\n      unit: days\n      source: The test\n    figures: [answered-in-time]\n").ToString();
    }
}
