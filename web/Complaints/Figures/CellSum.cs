namespace KilkennyInfo.Complaints.Figures;

/// <summary>Something that anybody can work out: these cells come to that one. One for each row and each column of a table, and one wherever tables tell of the same thing.</summary>
public sealed record CellSum(string Total, IReadOnlyList<string> Parts);

/// <summary>What the public sees of a cell.</summary>
public enum CellMark
{
    Shown,

    /// <summary>“Fewer than 5”: it is 1, 2, 3 or 4.</summary>
    Fewer,

    /// <summary>5 or more, and kept back so that a smaller one cannot be worked out.</summary>
    HeldBack,

    /// <summary>Kept back with its whole table: nothing at all is said of it.</summary>
    Withdrawn,
}
