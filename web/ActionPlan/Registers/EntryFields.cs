using System.Globalization;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>The fields of an entry as somebody typed them, read one after another; what is wrong with them is gathered on the way.</summary>
public sealed class EntryFields(IReadOnlyDictionary<string, string> typed, LiveSite site, DateOnly today)
{
    public const string CommitmentsField = "commitments";

    private const int MostCommitments = 20;

    private static readonly DateOnly EarliestDay = new(2000, 1, 1);

    private readonly List<Issue> _issues = [];

    public IReadOnlyList<Issue> Issues => _issues;

    public LiveSite Site => site;

    public DateOnly Today => today;

    public string this[string name] => TypedWords.Tidy(typed.GetValueOrDefault(name, ""));

    public void Add(string field, string key) => _issues.Add(new Issue(field, key));

    /// <summary>One of the two is enough while the entry is being written.</summary>
    public (string? Irish, string? English) RequirePair(string name, int maxLength)
    {
        var pair = Pair(name, maxLength);
        if (pair is (null, null))
        {
            Add($"{name}-ga", "desk.plan.registers.words.missing");
        }

        return pair;
    }

    public (string? Irish, string? English) Pair(string name, int maxLength) => (Words($"{name}-ga", maxLength), Words($"{name}-en", maxLength));

    public DateOnly? Day(string name)
    {
        if (this[name].Length == 0)
        {
            return null;
        }

        if (ResultWords.Day(this[name]) is not { } day || day < EarliestDay)
        {
            Add(name, "desk.form.date.invalid");
            return null;
        }

        return day;
    }

    /// <summary>A day that is over, or today.</summary>
    public DateOnly RequirePast(string name)
    {
        var day = Day(name);
        if (this[name].Length == 0)
        {
            Add(name, "desk.form.date.invalid");
        }
        else if (day > today)
        {
            Add(name, "desk.plan.registers.day.future");
        }

        return day ?? default;
    }

    public (DateOnly From, DateOnly To) RequirePeriod()
    {
        var (from, to) = (RequirePast("from"), RequirePast("to"));
        if (_issues.TrueForAll(issue => issue.Field is not ("from" or "to")) && to < from)
        {
            Add("to", "desk.plan.results.to.before");
        }

        return (from, to);
    }

    public T RequireChoice<T>(string name)
        where T : struct, Enum
    {
        if (EnumCode.Parse<T>(this[name]) is { } value)
        {
            return value;
        }

        Add(name, "desk.plan.registers.choice.missing");
        return default;
    }

    public int RequireCount(string name)
    {
        if (int.TryParse(this[name].Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 1_000_000)
        {
            return count;
        }

        Add(name, "desk.plan.registers.count.wrong");
        return 0;
    }

    /// <param name="most">More than this it cannot be.</param>
    public decimal? Figure(string name, decimal most)
    {
        if (this[name].Length == 0)
        {
            return null;
        }

        if (ResultWords.Figure(this[name]) is { } figure && figure <= most)
        {
            return figure;
        }

        Add(name, "desk.plan.results.figure.wrong");
        return null;
    }

    /// <summary>Numbers with commas or spaces between them. Each stands in some version of the plan.</summary>
    public IReadOnlyList<int> RequireCommitments()
    {
        var words = this[CommitmentsField].Split([',', ' ', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var numbers = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && site.Data.PlanVersions.Any(version => version.Find(number) is not null) ? number : 0).ToList();
        if (numbers.Count is 0 or > MostCommitments || numbers.Contains(0))
        {
            Add(CommitmentsField, "desk.plan.registers.commitments.wrong");
            return [];
        }

        return [.. numbers.Distinct().Order()];
    }

    private string? Words(string name, int maxLength)
    {
        var words = this[name];
        if (words.Length > maxLength)
        {
            _issues.Add(Issue.TooLong(name, words, maxLength));
        }

        return words.Length == 0 ? null : words;
    }
}
