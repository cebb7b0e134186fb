using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>How the person is told that their case has ended or begun again: in a letter that is made here, in another way, or not at all, which is said too.</summary>
public sealed record CaseTelling
{
    private readonly ContactWay? _way;
    private readonly Func<OpenCase, Task<Guid>>? _addLetter;

    private CaseTelling(ContactWay? way, Func<OpenCase, Task<Guid>>? addLetter) => (_way, _addLetter) = (way, addLetter);

    /// <summary>The person is not told, or cannot be.</summary>
    public static CaseTelling Nobody { get; } = new(null, null);

    internal bool IsNobody => _way is null;

    internal bool IsLetter => _addLetter is not null;

    public static CaseTelling In(ContactWay way) => new(way, null);

    /// <param name="way">How the letter goes.</param>
    public static CaseTelling Letter(ContactWay way, Func<OpenCase, Task<Guid>> add) => new(way, add);

    /// <param name="isNeeded">Somebody has to be told.</param>
    internal static IEnumerable<Issue> Check(CaseTelling? telling, bool isNeeded = false) =>
        telling is null || (isNeeded && telling.IsNobody) || (telling._way is { } way && !Enum.IsDefined(way)) ? [new Issue("told", isNeeded ? "desk.cases.way.missing" : "desk.cases.telling.missing")] : [];

    /// <summary>Stands in the history before what the person is told of.</summary>
    internal async Task AddAsync(OpenCase open)
    {
        if (_way is { } way)
        {
            open.Add(new Contacted(way, IsFromPerson: false, _addLetter is null ? null : await _addLetter(open)));
        }
    }
}
