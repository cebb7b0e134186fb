namespace KilkennyInfo.Search;

/// <summary>
/// What a person typed, understood: every group must be found, any clause of a group will do, and no excluded clause may be there.
/// </summary>
public sealed record SearchQuery(string Text, IReadOnlyList<IReadOnlyList<Clause>> Groups, IReadOnlyList<Clause> Excluded)
{
    /// <summary>In characters. Nobody types a longer question; what is longer was pasted by mistake or made by a machine.</summary>
    public const int MaxLength = 300;

    public bool IsEmpty => Groups.Count == 0;

    /// <summary>The words that are looked for, as they were typed.</summary>
    public IEnumerable<string> Words => Groups.SelectMany(group => group).SelectMany(clause => clause.Words);
}

/// <param name="Words">As typed; several stand one after another in the text.</param>
/// <param name="IsPrefix">The last word may go on.</param>
/// <param name="InTitle">Only in titles.</param>
public sealed record Clause(IReadOnlyList<string> Words, bool IsPrefix = false, bool InTitle = false)
{
    public bool IsPlainWord => Words.Count == 1 && !IsPrefix && !InTitle && !IsQuoted;

    /// <summary>Typed between quotation marks: just these words, with nothing added for them.</summary>
    public bool IsQuoted { get; init; }
}
