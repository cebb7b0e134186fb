namespace KilkennyInfo.ActionPlan.Results;

/// <summary>
/// The columns of the table of results, which leaves the site as open data and comes back to the desk in the same shape: one row for each
/// public result, and one for each commitment that has none yet.
/// </summary>
public static class ResultColumns
{
    /// <summary>The number of the version of the plan.</summary>
    public const string Version = "version";

    /// <summary>The number of the commitment, which means the same in every version.</summary>
    public const string Number = "number";

    /// <summary>1 to 12; empty for a commitment of none.</summary>
    public const string Principle = "principle";

    public const string TextGa = "text_ga";
    public const string TextEn = "text_en";

    /// <summary>The key of the contact unit that answers for the commitment.</summary>
    public const string Owner = "owner";

    /// <summary>How the commitment stands now: the code of its newest public progress, or <see cref="NoResult"/>.</summary>
    public const string Status = "status";

    public const string StandardTargetGa = "standard_target_ga";
    public const string StandardTargetEn = "standard_target_en";

    /// <summary>The first day that the result speaks of, as 2026-01-31; this and all that follow are empty where there is no result.</summary>
    public const string PeriodFrom = "period_from";

    /// <summary>The last day.</summary>
    public const string PeriodTo = "period_to";

    /// <summary>The code of <see cref="Results.Progress"/>, such as <c>partly-kept</c>.</summary>
    public const string Progress = "progress";

    /// <summary>A number with a point for its decimals.</summary>
    public const string Figure = "figure";

    /// <summary>One of the units of a standard.</summary>
    public const string Unit = "unit";

    public const string NoteGa = "note_ga";
    public const string NoteEn = "note_en";

    /// <summary>The code of <see cref="Results.EvidenceKind"/>, such as <c>document</c>.</summary>
    public const string EvidenceKind = "evidence_kind";

    /// <summary>The key of the document, page or counted figure; empty for a note.</summary>
    public const string Evidence = "evidence";

    /// <summary>The status of a commitment of which nothing is said yet.</summary>
    public const string NoResult = "no-result";

    public static IReadOnlyList<string> All { get; } =
    [
        Version, Number, Principle, TextGa, TextEn, Owner, Status, StandardTargetGa, StandardTargetEn,
        PeriodFrom, PeriodTo, Progress, Figure, Unit, NoteGa, NoteEn, EvidenceKind, Evidence,
    ];

    /// <summary>Those that are read when the table comes back; what the plan says of a commitment is not changed that way.</summary>
    public static IReadOnlyList<string> Read { get; } = [Number, PeriodFrom, PeriodTo, Progress, Figure, Unit, NoteGa, NoteEn, EvidenceKind, Evidence];
}
