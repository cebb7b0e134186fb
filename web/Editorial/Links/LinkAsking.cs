using KilkennyInfo.Platform.Outbound;

namespace KilkennyInfo.Editorial.Links;

/// <summary>
/// Asks another site whether a link still leads somewhere. First for the headers alone; since many sites answer that wrongly, a bad answer
/// counts only when the page itself is asked for. Redirects are followed for a few steps, each through the same checks.
/// </summary>
public sealed class LinkAsking(OutboundClient outbound, TimeProvider clock)
{
    private const int MostSteps = 5;

    private static readonly (string, string)[] Headers = [("Accept", "text/html,*/*;q=0.8")];

    /// <summary>Would be the same however the other site is asked.</summary>
    private static readonly OutboundProblem[] NotWorthAsking =
    [
        OutboundProblem.NotAnAddress, OutboundProblem.NotHttps, OutboundProblem.HoldsSignIn, OutboundProblem.PortNotAllowed,
        OutboundProblem.HostUnknown, OutboundProblem.NotPublic, OutboundProblem.NotSecure,
    ];

    /// <summary>Between two questions, whoever they go to.</summary>
    internal TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    public async Task<LinkFinding> AskAsync(string address, CancellationToken cancellation)
    {
        var (at, target, isForGood) = (address, (string?)null, true);
        for (var step = 0; step < MostSteps; step++)
        {
            var outcome = await OneAsync(at, cancellation);
            if (outcome.Answer is not { } answer)
            {
                return FindingOf(outcome.Problem, step > 0, target);
            }

            if (answer is not { Status: 301 or 302 or 303 or 307 or 308, Location: { } next })
            {
                return FindingOf(answer.Status, target);
            }

            if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttp)
            {
                // Such as “javascript:”: no reader is led there, and none of us shall press it.
                return new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.BadAnswer);
            }

            // Only as long as every step says “for good” does a step name the address to link to.
            at = next.AbsoluteUri;
            isForGood &= answer.Status is 301 or 308 && at.Length <= OutboundAddress.MaxLength;
            target = isForGood ? at : target;
        }

        return new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.BadAnswer);
    }

    private async Task<OutboundOutcome> OneAsync(string address, CancellationToken cancellation)
    {
        var head = await SendAsync(HttpMethod.Head, address, cancellation);
        var isSettled = head.Answer is { Status: < 400 } || (head.Problem is { } problem && NotWorthAsking.Contains(problem));
        return isSettled ? head : await SendAsync(HttpMethod.Get, address, cancellation);
    }

    private async Task<OutboundOutcome> SendAsync(HttpMethod method, string address, CancellationToken cancellation)
    {
        await Task.Delay(Pause, clock, cancellation);
        return await outbound.SendAsync(new OutboundRequest(method, address) { Headers = Headers, BodyLimit = 0 }, cancellation);
    }

    /// <summary>A link that leads on to a site without encryption works for readers, though we do not ask there.</summary>
    private static LinkFinding FindingOf(OutboundProblem? problem, bool isLedOn, string? target) => problem switch
    {
        OutboundProblem.NotHttps when isLedOn => new LinkFinding(target is null ? LinkResult.Ok : LinkResult.Moved, Target: target),
        OutboundProblem.NotSecure => new LinkFinding(LinkResult.Certificate, Problem: problem),
        _ => new LinkFinding(LinkResult.Unreachable, Problem: problem),
    };

    private static LinkFinding FindingOf(int status, string? target) => status switch
    {
        < 300 when target is not null => new LinkFinding(LinkResult.Moved, status, Target: target),
        < 300 => new LinkFinding(LinkResult.Ok, status),
        404 or 410 => new LinkFinding(LinkResult.NotFound, status),
        < 400 or >= 500 => new LinkFinding(LinkResult.Unreachable, status),
        _ => new LinkFinding(LinkResult.Refused, status),
    };
}
