namespace KilkennyInfo.Complaints.Working;

/// <summary>Outcomes that rules of the program speak of; the list itself is data (<c>complaints/categories.yaml</c>).</summary>
public static class CaseOutcomes
{
    /// <summary>Put right on the spot, to the person's satisfaction.</summary>
    public const string Resolved = "resolved";

    public const string Withdrawn = "withdrawn";
    public const string OutOfScope = "out-of-scope";
    public const string Merged = "merged";

    /// <summary>Each of these is an act by itself.</summary>
    public static bool IsOwnAct(string? key) => key is Withdrawn or OutOfScope or Merged;

    /// <summary>Only a full answer comes to this.</summary>
    public static bool IsAnswer(string? key) => key is not null && !IsOwnAct(key);
}
