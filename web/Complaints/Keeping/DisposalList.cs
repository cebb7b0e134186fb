using System.Globalization;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>What a disposal would destroy today, and what it would not though its time is over. Making the list changes nothing.</summary>
/// <param name="Due">The longest closed first.</param>
/// <param name="Kept">Their time is over too, and each has a reason for which it stays.</param>
public sealed record DisposalList(DateOnly On, IReadOnlyList<DueCase> Due, IReadOnlyList<KeptCase> Kept);

/// <summary>A case whose time is over. Nothing in it tells who complained.</summary>
/// <param name="RuleKey">A type of the policy's rules of retention.</param>
/// <param name="PolicyFrom">Names the version of the policy that the rule stands in.</param>
/// <param name="EndedOn">The first day on which it may be destroyed.</param>
/// <param name="LastNumber">The newest event of its history: when that is another, somebody has worked on it.</param>
public sealed record DueCase(Guid Id, string Reference, string RuleKey, DateOnly PolicyFrom, DateOnly ClosedOn, DateOnly EndedOn, int LastNumber)
{
    /// <summary>Names the case as it stands in this list, for the form that is signed.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{Id:N}.{LastNumber}");
}

public sealed record KeptCase(DueCase Case, KeptBecause Because);

public enum KeptBecause
{
    /// <summary>Somebody has said that it must not be destroyed.</summary>
    Held,

    /// <summary>The Ombudsman waits for a report.</summary>
    OpenQuery,

    /// <summary>What was learned from it is not done yet.</summary>
    OpenLesson,

    /// <summary>It goes on as part of another case whose time is not over.</summary>
    PartOfOther,

    /// <summary>The Council has still to confirm for how long such cases are kept.</summary>
    RuleToConfirm,
}
