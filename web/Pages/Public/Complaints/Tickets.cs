using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// Things that a person carries from one page to the next and must not be able to read or change, sealed with the keys of the site and good
/// for a time only. There is no cookie and nothing is stored; whatever is no ticket of ours, or has become too old, opens nothing.
/// </summary>
public sealed class Tickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static TimeSpan Brief { get; } = TimeSpan.FromMinutes(30);

    /// <param name="kind">A ticket of one kind opens nothing of another.</param>
    public string Seal<T>(string kind, T content, TimeSpan lifetime) =>
        Protector(kind).Protect(JsonSerializer.Serialize(new Envelope<T>(clock.GetUtcNow().Add(lifetime), content)));

    public T? Open<T>(string kind, string? ticket)
        where T : class
    {
        if (string.IsNullOrEmpty(ticket))
        {
            return null;
        }

        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope<T>>(Protector(kind).Unprotect(ticket));
            return envelope?.Until >= clock.GetUtcNow() ? envelope.Content : null;
        }
        catch (CryptographicException)
        {
            // Somebody made it up, or its key is gone.
            return null;
        }
    }

    private IDataProtector Protector(string kind) => protection.CreateProtector("KilkennyInfo.Complaints", kind);

    private sealed record Envelope<T>(DateTimeOffset Until, T Content);
}
