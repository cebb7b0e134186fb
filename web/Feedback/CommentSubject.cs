using System.Globalization;

namespace KilkennyInfo.Feedback;

/// <summary>What a comment is about: one of these, or none for the Council and the site as a whole.</summary>
public sealed record CommentSubject(string? PageKey = null, string? ServiceKey = null, string? OfficeKey = null, int? Principle = null, int? Commitment = null)
{
    public const string PageKind = "page";
    public const string ServiceKind = "service";
    public const string OfficeKind = "office";
    public const string PrincipleKind = "principle";
    public const string CommitmentKind = "commitment";

    public static CommentSubject Nothing { get; } = new();

    /// <summary>As it stands in forms and in the API: <c>page:customer-charter</c>, <c>principle:4</c>; empty for nothing in particular.</summary>
    public string Code => this switch
    {
        { PageKey: { } page } => $"{PageKind}:{page}",
        { ServiceKey: { } service } => $"{ServiceKind}:{service}",
        { OfficeKey: { } office } => $"{OfficeKind}:{office}",
        { Commitment: { } commitment } => string.Create(CultureInfo.InvariantCulture, $"{CommitmentKind}:{commitment}"),
        { Principle: { } principle } => string.Create(CultureInfo.InvariantCulture, $"{PrincipleKind}:{principle}"),
        _ => "",
    };
}
