using System.Text.Json;
using KilkennyInfo.Documents.Checking;
using Xunit.Abstractions;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>The checker and <c>tests/checks/pdfua-check.py</c>, which reads files with another library, find the same in the same files.</summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const double Least = 0.98;
    private const string Unreadable = "unreadable";

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Check_WholeCorpus_AgreesWithTheOtherChecker(bool isStrict, bool isUa2)
    {
        var files = PdfCorpus.Files.Where(file => Path.GetFileName(file).Contains("ua2", StringComparison.Ordinal) == isUa2).ToList();
        var theirs = Theirs(files, isStrict, isUa2);
        var different = new List<string>();
        var conditions = new Tally();
        var families = new Tally();
        foreach (var file in files)
        {
            var ours = await OursAsync(file, new CheckRules(isStrict, isUa2 ? UaPart.Two : UaPart.One));
            conditions.Add(ours, theirs[file]);
            families.Add(ours.Select(Family), theirs[file].Select(Family));
            if (!ours.SetEquals(theirs[file]))
            {
                different.Add(Path.GetFileNameWithoutExtension(file));
                output.WriteLine($"{Path.GetFileName(file)}: only ours {string.Join(' ', ours.Except(theirs[file]))}, only theirs {string.Join(' ', theirs[file].Except(ours))}");
            }
        }

        output.WriteLine($"{files.Count} files, strict {isStrict}, UA-2 {isUa2}: conditions {conditions}, families {families}");
        // They may differ over files that are damaged, which the one mends further than the other; not over a rule.
        Assert.DoesNotContain(different, name => name.StartsWith("bad-", StringComparison.Ordinal) && !name.Contains("damaged", StringComparison.Ordinal));
        Assert.True(conditions.Share >= Least, $"{conditions}");
        Assert.True(families.Share >= Least, $"{families}");
    }

    private static Dictionary<string, HashSet<string>> Theirs(List<string> files, bool isStrict, bool isUa2)
    {
        string[] options = ["--json", .. isStrict ? ["--strict"] : Array.Empty<string>(), .. isUa2 ? ["--ua2"] : Array.Empty<string>()];
        var found = files.ToDictionary(file => file, _ => new HashSet<string> { Unreadable });
        foreach (var line in PdfCorpus.Run("pdfua-check.py", [.. options, .. files]).Split('\n').Where(line => line.StartsWith('{')))
        {
            using var json = JsonDocument.Parse(line);
            found[json.RootElement.GetProperty("file").GetString()!] = [.. json.RootElement.GetProperty("failed").EnumerateObject().Select(property => property.Name)];
        }

        return found;
    }

    /// <summary>Conditions that only this checker knows are left out.</summary>
    private static async Task<HashSet<string>> OursAsync(string file, CheckRules rules)
    {
        var report = await FileChecker.CheckAsync(await File.ReadAllBytesAsync(file), file, CheckLimits.Standard, rules, CancellationToken.None);
        return report.Verdict == Verdict.Refused ? [Unreadable] : [.. report.Failed.Where(code => !code.StartsWith("S-2", StringComparison.Ordinal))];
    }

    private static string Family(string condition) => condition.Split('-')[0];

    /// <summary>Pairs of file and condition that both tell, of all that one of them tells.</summary>
    private sealed class Tally
    {
        private int _same;
        private int _all;

        public double Share => _all == 0 ? 1 : (double)_same / _all;

        public void Add(IEnumerable<string> ours, IEnumerable<string> theirs)
        {
            var (one, other) = (ours.ToHashSet(), theirs.ToHashSet());
            _same += one.Intersect(other).Count();
            _all += one.Union(other).Count();
        }

        public override string ToString() => $"{_same} of {_all} ({100 * Share:0.00} %)";
    }
}
