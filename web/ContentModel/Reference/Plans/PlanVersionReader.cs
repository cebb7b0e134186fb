using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference.Plans;

/// <summary>Reads every version of the plan, the newest first, and says what is wrong with one or with the row of them.</summary>
internal sealed class PlanVersionReader(IReadOnlyDictionary<string, string> files, IssueList issues)
{
    public IReadOnlyList<PlanVersion> Read()
    {
        var versions = new List<PlanVersion>();
        foreach (var path in files.Keys.Where(PlanVersion.IsPlace))
        {
            if (YamlMap.Read(path, files[path], issues) is { } map)
            {
                var version = PlanVersion.Read(map);
                Check(version, path, map);
                versions.Add(version);
            }
        }

        versions.Sort((one, other) => other.Number.CompareTo(one.Number));
        CheckRow(versions);
        return versions;
    }

    private void Check(PlanVersion version, string path, YamlMap map)
    {
        if (path != version.File)
        {
            map.Report("version", $"The file says version {version.Number}; its name is to be {version.Number}.yaml.");
        }

        CheckDates(version, map);
        foreach (var twice in version.Commitments.GroupBy(commitment => commitment.Number).Where(group => group.Count() > 1))
        {
            issues.Add(path, twice.Last().Line, $"Commitment {twice.Key} stands there {twice.Count()} times.");
        }

        foreach (var wrong in version.Commitments.Where(commitment => commitment.Number < 1 || commitment.Principle is < 1 or > PlanVersion.MostPrinciples))
        {
            issues.Add(path, wrong.Line, $"Commitment {wrong.Number}: numbers count from 1, and a principle is 1 to {PlanVersion.MostPrinciples}.");
        }

        if (version.Commitments.Count == 0)
        {
            map.Report("commitments", "A plan has at least one commitment.");
        }
    }

    private static void CheckDates(PlanVersion version, YamlMap map)
    {
        if (version.Provenance.IsConfirmed && !version.HasDates)
        {
            map.Report("adopted", "A confirmed version says when it was adopted, and its first and its last day: adopted, from, to.");
        }

        if (version.To <= version.From)
        {
            map.Report("to", "The last day of a plan comes after its first day.");
        }
    }

    private void CheckRow(List<PlanVersion> newestFirst)
    {
        for (var at = 0; at < newestFirst.Count; at++)
        {
            var (version, expected) = (newestFirst[at], newestFirst.Count - at);
            if (version.Number != expected)
            {
                issues.Add(version.File, 1, $"Versions count from 1 without a gap: version {expected} is missing.");
                return;
            }

            if (at + 2 < newestFirst.Count)
            {
                CheckReturned(version, before: newestFirst[at + 1], earlier: newestFirst.Skip(at + 2));
            }
        }
    }

    /// <summary>A number that was dropped stays away: it would mean two things in two versions.</summary>
    private void CheckReturned(PlanVersion version, PlanVersion before, IEnumerable<PlanVersion> earlier)
    {
        var used = earlier.SelectMany(other => other.Commitments).Select(commitment => commitment.Number).ToHashSet();
        foreach (var again in version.Commitments.Where(commitment => before.Find(commitment.Number) is null && used.Contains(commitment.Number)))
        {
            issues.Add(version.File, again.Line, $"Commitment {again.Number} was dropped in an earlier version; a new one needs a number of its own.");
        }
    }
}
