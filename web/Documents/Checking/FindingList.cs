namespace KilkennyInfo.Documents.Checking;

/// <summary>Gathers what the rules find. A condition counts as tested when it was touched or failed.</summary>
internal sealed class FindingList
{
    /// <summary>More of the same help nobody, and a hostile file could fill the memory with them.</summary>
    private const int MostOfOneCondition = 100;

    private const int DetailLength = 110;
    private readonly Dictionary<string, List<FileFinding>> _failed = [];
    private readonly SortedSet<string> _touched = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Checked => [.. _touched];

    /// <summary>In the order of <see cref="Conditions.All"/>, which tells the weightiest first.</summary>
    public IReadOnlyList<FileFinding> InOrder =>
        [.. Conditions.All.SelectMany(condition => _failed.GetValueOrDefault(condition.Code) ?? [])];

    public void Touch(params ReadOnlySpan<string> conditions)
    {
        foreach (var condition in conditions)
        {
            _touched.Add(condition);
        }
    }

    public void Fail(string condition, string? detail = null, int? page = null)
    {
        _touched.Add(condition);
        if (!_failed.TryGetValue(condition, out var findings))
        {
            _failed.Add(condition, findings = []);
        }

        if (findings.Count < MostOfOneCondition)
        {
            var about = Conditions.Of(condition);
            findings.Add(new FileFinding(condition, about.Wcag, page, Clip(detail), about.Severity));
        }
    }

    /// <summary>Says that a condition was tested, and fails it unless <paramref name="holds"/>.</summary>
    public void Expect(bool holds, string condition, string? detail = null, int? page = null)
    {
        _touched.Add(condition);
        if (!holds)
        {
            Fail(condition, detail, page);
        }
    }

    private static string? Clip(string? detail)
    {
        if (string.IsNullOrWhiteSpace(detail))
        {
            return null;
        }

        var clean = string.Concat(detail.Take(DetailLength).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return char.IsHighSurrogate(clean[^1]) ? clean[..^1] : clean;
    }
}
