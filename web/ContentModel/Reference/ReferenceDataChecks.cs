
namespace KilkennyInfo.ContentModel.Reference;

/// <summary>Every key that one data file uses must stand in the file that owns it.</summary>
internal static class ReferenceDataChecks
{
    public static void Check(ReferenceData data, IssueList issues)
    {
        CheckUnits(data, issues);
        CheckOffices(data, issues);
        CheckAppeals(data, issues);
        CheckStrings(data, issues);
        CheckCommitments(data, issues);
        foreach (var key in data.Settings.UnitKeys)
        {
            RequireUnit(data, issues, "site.yaml", "site", key);
        }

        foreach (var key in data.Settings.FactKeys)
        {
            Require(issues, "site.yaml", "site", "fact", key, data.Facts.ContainsKey);
        }
    }

    private static void CheckUnits(ReferenceData data, IssueList issues)
    {
        const string file = "contacts/units.yaml";
        foreach (var unit in data.Units)
        {
            Require(issues, file, unit.Key, "hours", unit.HoursKey, data.Hours.ContainsKey);
            Require(issues, file, unit.Key, "office", unit.OfficeKey, data.Offices.ContainsKey);
            Require(issues, file, unit.Key, "through", unit.ThroughKey, key => data.Unit(key) is { ThroughKey: null });

            // Commitment 61: each service department has an e-mail address, its own or the one it is reached through.
            if (!unit.IsExternal && unit.Email is null && unit.ThroughKey is null)
            {
                issues.Add(file, 1, $"“{unit.Key}” has neither an e-mail address nor “through”: nobody could write to it.");
            }
        }
    }

    private static void CheckOffices(ReferenceData data, IssueList issues)
    {
        const string file = "contacts/offices.yaml";
        foreach (var office in data.Offices.Values)
        {
            Require(issues, file, office.Key, "hours", office.HoursKey, data.Hours.ContainsKey);
            foreach (var service in office.ServiceKeys)
            {
                RequireUnit(data, issues, file, $"{office.Key}: services", service);
            }
        }
    }

    private static void CheckAppeals(ReferenceData data, IssueList issues)
    {
        foreach (var appeal in data.Appeals)
        {
            RequireUnit(data, issues, "appeals.yaml", $"{appeal.Key}: body", appeal.BodyKey);
        }
    }

    private static void CheckStrings(ReferenceData data, IssueList issues)
    {
        var (irish, english) = (data.Strings.Irish.Keys.ToHashSet(), data.Strings.English.Keys.ToHashSet());
        foreach (var key in irish.Except(english))
        {
            issues.Add("strings/en.yaml", 1, $"“{key}” is missing; the Irish file has it.");
        }

        foreach (var key in english.Except(irish))
        {
            issues.Add("strings/ga.yaml", 1, $"“{key}” is missing; the English file has it.");
        }
    }

    private static void CheckCommitments(ReferenceData data, IssueList issues)
    {
        var numbers = data.Commitments.Select(commitment => commitment.Number).ToList();
        foreach (var twice in numbers.GroupBy(number => number).Where(group => group.Count() > 1))
        {
            issues.Add("plan/commitments.yaml", 1, $"Commitment {twice.Key} stands there {twice.Count()} times.");
        }
    }

    private static void RequireUnit(ReferenceData data, IssueList issues, string file, string where, string key) =>
        Require(issues, file, where, "unit", key, name => data.Unit(name) is not null);

    private static void Require(IssueList issues, string file, string record, string field, string? key, Func<string, bool> exists)
    {
        if (key is not null && !exists(key))
        {
            issues.Add(file, 1, $"{record}: {field} “{key}” is not known.");
        }
    }
}
