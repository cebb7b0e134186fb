namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>The names that a policy has for those who act in a case and those who are told of it.</summary>
public static class PolicyRoles
{
    /// <summary>Roles of the desk that can answer a stage, in kebab case.</summary>
    public static IReadOnlyList<string> Acting { get; } = ["section-handler", "complaints-officer", "case-reviewer", "inquiry-officer"];

    /// <summary>Whoever has the case in hand.</summary>
    public const string Handler = "handler";

    public const string ComplaintsOfficer = "complaints-officer";

    /// <summary>The Chief Executive, at the address of that unit.</summary>
    public const string Chief = "chief";

    public static IReadOnlyList<string> Told { get; } = [Handler, ComplaintsOfficer, Chief];
}
