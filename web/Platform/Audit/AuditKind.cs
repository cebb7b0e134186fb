namespace KilkennyInfo.Platform.Audit;

/// <summary>What sort of thing an act is about, by the first part of its name.</summary>
public enum AuditKind
{
    Pages,
    Signatures,
    Notes,
    Links,
    Accounts,
    Sessions,
    Complaints,
    Lessons,
    Comments,
    Documents,
    Plan,

    /// <summary>Whatever is none of these.</summary>
    Others,
}

public static class AuditKinds
{
    private static readonly Dictionary<AuditKind, string[]> Beginnings = new()
    {
        [AuditKind.Pages] = ["page.", "block.", "stage.", "finding."],
        [AuditKind.Signatures] = ["gate."],
        [AuditKind.Notes] = ["note."],
        [AuditKind.Links] = ["link."],
        [AuditKind.Accounts] = ["account."],
        [AuditKind.Sessions] = ["session.", "sign-in."],
        [AuditKind.Complaints] = ["case.", "case-file.", "caseworker.", "reads."],
        [AuditKind.Lessons] = ["lesson."],
        [AuditKind.Comments] = ["comment-card."],
        [AuditKind.Documents] = ["file.", "format-request."],
        [AuditKind.Plan] = ["plan."],
    };

    public static AuditKind Of(string act) =>
        Beginnings.Where(kind => kind.Value.Any(beginning => act.StartsWith(beginning, StringComparison.Ordinal))).Select(kind => kind.Key).FirstOrDefault(AuditKind.Others);

    internal static IQueryable<AuditEntry> Of(this IQueryable<AuditEntry> entries, AuditKind kind)
    {
        var beginnings = Beginnings.GetValueOrDefault(kind) ?? [.. Beginnings.Values.SelectMany(all => all)];
#pragma warning disable CA1310 // The database compares, and knows nothing of our kinds of comparison.
        return kind is AuditKind.Others
            ? entries.Where(entry => !beginnings.Any(beginning => entry.Act.StartsWith(beginning)))
            : entries.Where(entry => beginnings.Any(beginning => entry.Act.StartsWith(beginning)));
#pragma warning restore CA1310
    }
}
