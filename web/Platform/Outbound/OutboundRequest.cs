namespace KilkennyInfo.Platform.Outbound;

/// <summary>Something the site asks of another.</summary>
/// <param name="Address">As a person typed it or as it stands in a text: it is checked anew each time.</param>
public sealed record OutboundRequest(HttpMethod Method, string Address)
{
    public const int MostOfBody = 64 * 1024;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>None for a request without a body.</summary>
    public byte[]? Json { get; init; }

    /// <summary>How much of the answer's body is read; 0 ends the conversation after the headers.</summary>
    public int BodyLimit { get; init; } = MostOfBody;
}

/// <summary>What another site answered. A redirect is an answer like any other: nobody follows it unasked.</summary>
/// <param name="Location">Where the answer leads, when it does, as an absolute address.</param>
/// <param name="Body">Its beginning; the rest was never read when <paramref name="IsCut"/>.</param>
public sealed record OutboundAnswer(int Status, Uri? Location, ReadOnlyMemory<byte> Body, bool IsCut)
{
    public bool IsSuccess => Status is >= 200 and <= 299;
}

/// <summary>An answer, or why there is none.</summary>
public sealed record OutboundOutcome(OutboundAnswer? Answer, OutboundProblem? Problem)
{
    public static OutboundOutcome Of(OutboundAnswer answer) => new(answer, null);

    public static OutboundOutcome Failed(OutboundProblem problem) => new(null, problem);
}
