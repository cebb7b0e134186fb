using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>Every key that one data file uses must stand in the file that owns it.</summary>
internal static class ReferenceDataChecks
{
    public static void Check(ReferenceData data, IssueList issues)
    {
        CheckUnits(data, issues);
        CheckOffices(data, issues);
        CheckAppeals(data, issues);
        CheckStrings(data.Strings, ReferenceDataReader.StringsPath, issues);
        CheckStrings(data.DeskStrings, ReferenceDataReader.DeskStringsPath, issues);
        CheckPlan(data, issues);
        TermChecks.Check(data.Terms, issues);
        ComplaintChecks.Check(data, issues);
        LetterChecks.Check(data, issues);
        foreach (var key in data.Settings.UnitKeys)
        {
            RequireUnit(data, issues, "site.yaml", 1, "site", key);
        }

        foreach (var key in data.Settings.FactKeys)
        {
            Require(issues, "site.yaml", 1, "site", "fact", key, data.Facts.ContainsKey);
        }
    }

    private static void CheckUnits(ReferenceData data, IssueList issues)
    {
        const string file = "contacts/units.yaml";
        foreach (var unit in data.Units)
        {
            Require(issues, file, unit.Line, unit.Key, "hours", unit.HoursKey, data.Hours.ContainsKey);
            Require(issues, file, unit.Line, unit.Key, "office", unit.OfficeKey, data.Offices.ContainsKey);
            Require(issues, file, unit.Line, unit.Key, "through", unit.ThroughKey, key => data.Unit(key) is { ThroughKey: null });

            // Commitment 61: each service department has an e-mail address, its own or the one it is reached through.
            if (!unit.IsExternal && unit.Email is null && unit.ThroughKey is null)
            {
                issues.Add(file, unit.Line, $"“{unit.Key}” has neither an e-mail address nor “through”: nobody could write to it.");
            }
        }
    }

    private static void CheckOffices(ReferenceData data, IssueList issues)
    {
        const string file = "contacts/offices.yaml";
        foreach (var office in data.Offices.Values)
        {
            Require(issues, file, office.Line, office.Key, "hours", office.HoursKey, data.Hours.ContainsKey);
            foreach (var service in office.ServiceKeys)
            {
                RequireUnit(data, issues, file, office.Line, $"{office.Key}: services", service);
            }
        }
    }

    private static void CheckAppeals(ReferenceData data, IssueList issues)
    {
        foreach (var appeal in data.Appeals)
        {
            RequireUnit(data, issues, "appeals.yaml", appeal.Line, $"{appeal.Key}: body", appeal.BodyKey);
        }

        foreach (var twice in data.Appeals.GroupBy(appeal => appeal.Key).Where(group => group.Count() > 1))
        {
            issues.Add("appeals.yaml", twice.Last().Line, $"The key “{twice.Key}” stands there {twice.Count()} times.");
        }
    }

    private static void CheckStrings(Bilingual<Strings> strings, Func<Language, string> pathOf, IssueList issues)
    {
        var (irish, english) = (strings.Irish.Keys.ToHashSet(), strings.English.Keys.ToHashSet());
        foreach (var key in irish.Except(english))
        {
            issues.Add(pathOf(Language.English), 1, $"“{key}” is missing; the Irish file has it.");
        }

        foreach (var key in english.Except(irish))
        {
            issues.Add(pathOf(Language.Irish), 1, $"“{key}” is missing; the English file has it.");
        }

        foreach (var key in irish.Intersect(english))
        {
            CheckString(key, strings, pathOf, issues);
        }
    }

    private static void CheckString(string key, Bilingual<Strings> strings, Func<Language, string> pathOf, IssueList issues)
    {
        var (irish, english) = (strings.Irish, strings.English);
        var line = irish.LineOf(key);
        if (irish.IsCount(key) != english.IsCount(key))
        {
            issues.Add(pathOf(Language.Irish), line, $"“{key}” is a count in one language and a plain wording in the other.");
        }
        else if (!irish.PlacesIn(key).SequenceEqual(english.PlacesIn(key)))
        {
            issues.Add(pathOf(Language.Irish), line, $"“{key}” leaves other places open than the English: {Listed(irish.PlacesIn(key))} here, {Listed(english.PlacesIn(key))} there.");
        }
    }

    private static string Listed(IReadOnlyList<string> places) => places.Count == 0 ? "none" : string.Join(", ", places);

    private static void CheckPlan(ReferenceData data, IssueList issues)
    {
        foreach (var plan in data.PlanVersions.Take(1))
        {
            RequireUnit(data, issues, plan.File, 1, "The plan", plan.Owner);
            foreach (var commitment in plan.Commitments)
            {
                RequireUnit(data, issues, plan.File, commitment.Line, $"Commitment {commitment.Number}", commitment.Owner);
            }
        }
    }

    private static void RequireUnit(ReferenceData data, IssueList issues, string file, int line, string where, string key) =>
        Require(issues, file, line, where, "unit", key, name => data.Unit(name) is not null);

    private static void Require(IssueList issues, string file, int line, string record, string field, string? key, Func<string, bool> exists)
    {
        if (key is not null && !exists(key))
        {
            issues.Add(file, line, $"{record}: {field} “{key}” is not known.");
        }
    }
}
