using KilkennyInfo.Accounts;

namespace KilkennyInfo.Pages.Desk.Staff;

/// <summary>A page on which roles are ticked.</summary>
public abstract class RolesPage : DeskPage
{
    public IReadOnlySet<Role> Ticked { get; protected set; } = new HashSet<Role>();

    /// <summary>What was ticked; names that are no role, which no form of ours sends, count for nothing.</summary>
    protected static IReadOnlySet<Role> Read(IEnumerable<string>? names) =>
        (names ?? []).Select(name => Enum.TryParse<Role>(name, out var role) && Enum.IsDefined(role) ? role : (Role?)null).OfType<Role>().ToHashSet();
}
