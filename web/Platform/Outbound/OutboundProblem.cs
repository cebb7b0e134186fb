namespace KilkennyInfo.Platform.Outbound;

/// <summary>
/// Why another site was not asked, or gave no answer. Holds nothing of what was sent or said, so it may be stored, shown and logged.
/// Stored by name; the desk has a sentence for each.
/// </summary>
public enum OutboundProblem
{
    /// <summary>It cannot be read as the address of a web site.</summary>
    NotAnAddress,

    /// <summary>It begins with something other than <c>https:</c>.</summary>
    NotHttps,

    /// <summary>It holds a user name or a password.</summary>
    HoldsSignIn,

    PortNotAllowed,

    HostUnknown,

    /// <summary>The host stands in this machine, in its network or in another place that is not the internet.</summary>
    NotPublic,

    /// <summary>The host cannot be reached, or the connection broke off.</summary>
    NoConnection,

    /// <summary>The certificate is not to be trusted, or the two sides found no encryption in common.</summary>
    NotSecure,

    /// <summary>It took too long.</summary>
    NoAnswer,

    /// <summary>What came back is not HTTP.</summary>
    BadAnswer,

    /// <summary>A fault of the program.</summary>
    Unexpected,
}

/// <summary>Thrown where a connection would be made, and turned into a value by <see cref="OutboundClient"/>.</summary>
internal sealed class OutboundRefusedException(OutboundProblem problem) : Exception(problem.ToString())
{
    public OutboundProblem Problem { get; } = problem;
}
