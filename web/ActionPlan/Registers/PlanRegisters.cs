using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>All registers, in the order in which they are offered.</summary>
public sealed class PlanRegisters(IEnumerable<IRegister> all)
{
    public IReadOnlyList<IRegister> All { get; } = [.. all];

    /// <exception cref="NotThereException">There is no such register.</exception>
    public IRegister Get(string? key) => All.FirstOrDefault(register => register.Key == key) ?? throw new NotThereException($"There is no register “{key}”.");
}
