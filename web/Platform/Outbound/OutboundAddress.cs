using System.Buffers;

namespace KilkennyInfo.Platform.Outbound;

/// <summary>
/// Reads the address of another site in the one way in which it will be asked: IPv4 written as anything but four numbers becomes four
/// numbers or is refused, names with a fada become ASCII, and what browsers and resolvers read differently is refused.
/// </summary>
public static class OutboundAddress
{
    public const int MaxLength = 2000;

    private const int HostMaxLength = 253;

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <returns>The address without what stands after a #, or why it is none.</returns>
    public static (Uri? Address, OutboundProblem? Problem) Read(string? text, OutboundSettings settings)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length is 0 or > MaxLength || typed.Any(IsStrange) || !Uri.TryCreate(typed, UriKind.Absolute, out var read))
        {
            return (null, OutboundProblem.NotAnAddress);
        }

        var problem = ProblemOf(typed, read, settings);
        return problem is null && HostOf(read) is { } host ? (Plain(read, host), null) : (null, problem ?? OutboundProblem.NotAnAddress);
    }

    /// <summary>A host by itself, as it would be asked; none when it is not one.</summary>
    internal static string? HostOf(string text) =>
        !text.Any(IsStrange) && text.AsSpan().IndexOfAny("/@?#") < 0 && Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var read) && read.IsDefaultPort ? HostOf(read) : null;

    /// <summary>Lower case, ASCII, without brackets and without a dot at its end.</summary>
    internal static string? HostOf(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        if (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return host.Contains('%', StringComparison.Ordinal) ? null : host;
        }

        host = host.EndsWith('.') ? host[..^1] : host;
        var isName = host.Length is > 0 and <= HostMaxLength && host.AsSpan().IndexOfAnyExcept(HostLetters) < 0 && !host.Split('.').Any(label => label.Length == 0);
        return isName && !EndsInANumber(host) ? host : null;
    }

    private static OutboundProblem? ProblemOf(string typed, Uri read, OutboundSettings settings)
    {
        if (read.Scheme != Uri.UriSchemeHttps && (read.Scheme != Uri.UriSchemeHttp || !settings.IsPlainHttpAllowed))
        {
            return OutboundProblem.NotHttps;
        }

        if (HasSignIn(typed))
        {
            return OutboundProblem.HoldsSignIn;
        }

        return HostOf(read) is { } host && !settings.IsPortAllowed(host, read.Port) ? OutboundProblem.PortNotAllowed : null;
    }

    private static bool HasSignIn(string typed)
    {
        var authority = typed.AsSpan(typed.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart('/');
        var end = authority.IndexOfAny("/?#");
        return (end < 0 ? authority : authority[..end]).Contains('@');
    }

    /// <summary>Such a name is an IPv4 address to some resolvers and none to others.</summary>
    private static bool EndsInANumber(string host)
    {
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        return last.IndexOfAnyExceptInRange('0', '9') < 0 || (last.StartsWith("0x") && last[2..].IndexOfAnyExcept(HexDigits) < 0);
    }

    private static Uri Plain(Uri read, string host)
    {
        var authority = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
        return new Uri($"{read.Scheme}://{authority}{(read.IsDefaultPort ? "" : $":{read.Port}")}{read.PathAndQuery}");
    }

    private static bool IsStrange(char letter) => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter == '\\';
}
