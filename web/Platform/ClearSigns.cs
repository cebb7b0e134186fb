namespace KilkennyInfo.Platform;

/// <summary>
/// The signs of references and codes: none is like another on paper or on the telephone. Thirty-one of them: with a prime number, the
/// last sign finds every wrong sign and every two that have changed places.
/// </summary>
public static class ClearSigns
{
    public const string All = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";

    public static bool Has(char sign) => All.Contains(sign, StringComparison.Ordinal);

    /// <param name="start">Something else that is to be checked along with the signs, such as a year.</param>
    public static char CheckOf(string signs, int start = 0) =>
        All[(start + signs.Index().Sum(sign => (sign.Index + 1) * All.IndexOf(sign.Item, StringComparison.Ordinal))) % All.Length];
}
