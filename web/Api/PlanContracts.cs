using System.Text.Json.Serialization;

namespace KilkennyInfo.Api;

/// <summary>The Customer Action Plan in force, with what is public of each commitment.</summary>
/// <param name="Adopted">None while it is to be confirmed, as the other days.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day on which it holds.</param>
/// <param name="Principles">In their order; commitments of none come last, with no number.</param>
/// <param name="Review">The review under way, or the last one; none before the first.</param>
public sealed record PlanDetail(int Version, DateOnly? Adopted, DateOnly? From, DateOnly? To, IReadOnlyList<PrincipleDetail> Principles, ReviewDetail? Review);

public sealed record PrincipleDetail(int? Number, BothLanguages<string> Title, IReadOnlyList<CommitmentDetail> Commitments);

/// <param name="Number">Its own for ever, in every version of the plan.</param>
/// <param name="Owner">The key of a contact.</param>
/// <param name="Status">not-started, under-way, kept, partly-kept, not-kept or no-result: the progress of its newest result.</param>
/// <param name="Standard">Left out where the plan gives no figure.</param>
/// <param name="Results">The newest first.</param>
public sealed record CommitmentDetail(
    int Number,
    BothLanguages<string> Text,
    string Owner,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StandardDetail? Standard,
    IReadOnlyList<ResultDetail> Results);

/// <param name="Number">The target as a number of the unit; none where it is no number.</param>
/// <param name="Unit">days, working-days, hours, times-a-year, percent or count.</param>
public sealed record StandardDetail(BothLanguages<string> Measure, BothLanguages<string> Target, decimal? Number, string Unit, string Source);

/// <param name="From">The first day that it speaks of.</param>
/// <param name="To">The last day that it speaks of.</param>
/// <param name="Progress">As the status of a commitment.</param>
public sealed record ResultDetail(
    DateOnly From, DateOnly To, string Progress, decimal? Figure, string? Unit, BothLanguages<string>? Note, EvidenceDetail? Evidence, DateOnly PublishedOn);

/// <param name="Kind">document, page, figure or note.</param>
/// <param name="Reference">A key of that kind; empty for a note.</param>
public sealed record EvidenceDetail(string Kind, string Reference);

/// <param name="Step">Where it stands: feedback, results, working-group, committees, draft, approvals or publication.</param>
/// <param name="Due">The day by which the whole of it is to be done.</param>
public sealed record ReviewDetail(int Year, string Step, DateOnly Due);
