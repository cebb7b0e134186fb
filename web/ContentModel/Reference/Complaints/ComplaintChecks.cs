using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>What must hold between the records of the complaint files, beyond what each reader sees in its own.</summary>
internal static class ComplaintChecks
{
    public static void Check(ReferenceData data, IssueList issues)
    {
        CheckInOrder(data.Complaints.Versions, version => version.From, version => version.Line, ComplaintPolicy.File, "Each version of the policy is from a later day than the one above it", issues);
        CheckInOrder(data.Closures, closure => closure.Date, closure => closure.Line, Closure.File, "Closed days stand in their order, each once", issues);
        foreach (var version in data.Complaints.Versions)
        {
            CheckVersion(version, issues);
        }

        CheckCategories(data, issues);
    }

    private static void CheckInOrder<T>(IReadOnlyList<T> records, Func<T, DateOnly> dayOf, Func<T, int> lineOf, string file, string rule, IssueList issues)
    {
        foreach (var (earlier, later) in records.Zip(records.Skip(1)).Where(pair => dayOf(pair.First) >= dayOf(pair.Second)))
        {
            issues.Add(file, lineOf(later), $"{rule}: {dayOf(later):yyyy-MM-dd} comes after {dayOf(earlier):yyyy-MM-dd}.");
        }
    }

    private static void CheckVersion(PolicyVersion version, IssueList issues)
    {
        const string file = ComplaintPolicy.File;
        CheckKeys(version.Stages.Select(stage => (stage.Key, stage.Line)), file, "stages", issues);
        CheckKeys(version.Pauses.Select(reason => (reason.Key, reason.Line)), file, "pauses", issues);
        CheckKeys(version.Retention.Select(rule => (rule.Type, rule.Line)), file, "retention", issues);
        foreach (var stage in version.Stages.Where(stage => stage.RoleKey is { Length: > 0 } role && !PolicyRoles.Acting.Contains(role)))
        {
            issues.Add(file, stage.Line, $"{stage.Key}: role “{stage.RoleKey}” is not known; roles are {string.Join(", ", PolicyRoles.Acting)}.");
        }

        foreach (var type in Enum.GetValues<CaseType>().Where(type => version.StagesFor(type).FirstOrDefault() is not { IsExternal: false }))
        {
            issues.Add(file, version.Line, $"The version from {version.From:yyyy-MM-dd} does not begin with a stage of the Council’s own for “{type.ToString().ToLowerInvariant()}”.");
        }

        foreach (var type in RetentionRule.Types.Where(type => version.RetentionOf(type) is null))
        {
            issues.Add(file, version.Line, $"The version from {version.From:yyyy-MM-dd} does not say how long “{type}” is kept.");
        }
    }

    private static void CheckCategories(ReferenceData data, IssueList issues)
    {
        const string file = Categories.File;
        foreach (var (name, list) in data.Categories.All)
        {
            CheckKeys(list.Select(category => (category.Key, category.Line)), file, name, issues);
        }

        // A folder that has the file has every list: a form or a letter asks for each of them.
        foreach (var (name, _) in data.Categories.All.Where(list => list.List.Count == 0 && data.Categories != Categories.None))
        {
            issues.Add(file, 1, $"“{name}” is missing.");
        }

        foreach (var service in data.Categories.Services.Where(service => service.UnitKey is { } unit && data.Unit(unit) is null))
        {
            issues.Add(file, service.Line, $"{service.Key}: unit “{service.UnitKey}” is not known.");
        }
    }

    private static void CheckKeys(IEnumerable<(string Key, int Line)> records, string file, string list, IssueList issues)
    {
        foreach (var group in records.Where(record => record.Key.Length > 0).GroupBy(record => record.Key))
        {
            if (!Slug.IsValid(group.Key))
            {
                issues.Add(file, group.First().Line, $"{list}: “{group.Key}” is not a key: lower-case letters a-z, digits and single hyphens.");
            }

            if (group.Count() > 1)
            {
                issues.Add(file, group.Last().Line, $"{list}: the key “{group.Key}” stands there {group.Count()} times.");
            }
        }
    }
}
